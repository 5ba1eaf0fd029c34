"""Learns the weights of the suspicious tier from professional MQM labels (WMT 2021 Chinese-English, Apache-2.0).

    uv run --with scikit-learn python scripts/train_suspicion.py ../shared/eval/data/translation-dev.jsonl.gz

Prints precision and recall on documents that the model did not see (six folds by document), then fits on all of them
and writes the weights as readable JSON. Every text is seen twice, alone and beside three other renderings, so that one
model serves both. The second human translations are among the texts, and weigh more: they teach what a free hand does.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
from collections import defaultdict
from pathlib import Path
from typing import Any

import storylens
from storylens.findings.translation.suspicion.features import NAMES, LinkFeatures
from storylens.findings.translation.view import english_views

HUMAN = 3.0
"""Weight of a word of a human translation against one of a machine's."""
FOLDS = 6
OUT = Path(__file__).parent.parent / "src/storylens/findings/translation/data/suspicion.json"


def samples(records: list[dict[str, Any]], others: int, seed: int = 5) -> tuple[list[Any], list[int], list[Any]]:
    """Features, labels (0 right, 1 minor, 2 major) and places of every new word."""
    rng = random.Random(seed)
    renderings: dict[str, list[str]] = defaultdict(list)
    for r in records:
        renderings[r["ref"]].append(r["hyp"])
    xs, ys, at = [], [], []
    for number, r in enumerate(records):
        pool = [h for h in dict.fromkeys(renderings[r["ref"]]) if h != r["hyp"]]
        witnesses = rng.sample(pool, min(others, len(pool)))
        context = storylens.compare(r["ref"], r["hyp"], *witnesses).pairs[0].context
        spans = [s for rater in r["raters"] for s in rater]
        for view in english_views(context):
            made = LinkFeatures(context, view)
            for k in made.asked(view):
                token = view.other[k]
                hit = [s[2] for s in spans if s[0] < token.end and token.start < s[1]]
                xs.append(made.of(k))
                ys.append(2 if "major" in hit else 1 if hit else 0)
                at.append((number, token.start, token.end))
    return xs, ys, at


def report(name: str, records: list[dict[str, Any]], scores: list[float], ys: list[int], at: list[Any]) -> None:
    """Precision and recall of the best words, at several budgets of words per 1,000."""
    records = [r if not r["human"] else {**r, "hyp": "", "raters": []} for r in records]
    words = sum(len(r["hyp"].split()) for r in records)
    order = sorted(range(len(scores)), key=lambda k: -scores[k])
    for budget in (5, 10, 15, 20, 30, 50):
        top = order[: words * budget // 1000]
        right = sum(ys[k] > 0 for k in top) / len(top)
        major = sum(ys[k] > 1 for k in top) / len(top)
        spans = {
            (at[k][0], tuple(s))
            for k in top
            for rater in records[at[k][0]]["raters"]
            for s in rater
            if s[2] == "major" and s[0] < at[k][2] and at[k][1] < s[1]
        }
        total = sum(s[2] == "major" for r in records for rater in r["raters"] for s in rater)
        print(
            f"{name} {budget:3d}/1k: right {100 * right:.1f}  major {100 * major:.1f}  "
            f"major spans hit {100 * len(spans) / total:.1f}  threshold {scores[top[-1]]:.3f}"
        )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--limit", type=int)
    parser.add_argument("--c", type=float, default=0.3)
    args = parser.parse_args()
    with gzip.open(args.data, "rt", encoding="utf-8") as lines:
        records = [json.loads(line) for line in lines]
    if args.limit:
        records = records[:: max(1, len(records) // args.limit)]

    from sklearn.linear_model import LogisticRegression

    sides = {"alone": samples(records, 0), "3 others": samples(records, 3)}

    def fitted(documents: set[str]) -> Any:
        """The model of all words in these documents."""
        xs, ys, weights = [], [], []
        for x, y, at in sides.values():
            for features, error, (number, _, _) in zip(x, y, at, strict=True):
                record = records[number]
                if record["doc"] in documents:
                    xs.append(features)
                    ys.append(error > 0)
                    weights.append((2.0 if error == 2 else 1.0) * (HUMAN if record["human"] else 1.0))
        return LogisticRegression(C=args.c, max_iter=3000).fit(xs, ys, sample_weight=weights)

    documents = sorted({r["doc"] for r in records})
    random.Random(7).shuffle(documents)
    for name in sides:
        told: tuple[list[float], list[int], list[Any]] = ([], [], [])
        for fold in range(FOLDS):
            unseen = set(documents[fold::FOLDS])
            model = fitted(set(documents) - unseen)
            rows = [row for row in zip(*sides[name], strict=True) if records[row[2][0]]["doc"] in unseen]
            rows = [row for row in rows if not records[row[2][0]]["human"]]
            told[0].extend(model.predict_proba([row[0] for row in rows])[:, 1])
            told[1].extend(row[1] for row in rows)
            told[2].extend(row[2] for row in rows)
        report(f"unseen documents, {name}", records, *told)
    model, ys = fitted(set(documents)), sides["alone"][1]
    weights = {name: round(float(w), 3) for name, w in zip(NAMES, model.coef_[0], strict=True)}
    OUT.write_text(
        json.dumps({"intercept": round(float(model.intercept_[0]), 3), "weights": weights}, indent=0) + "\n",
        encoding="utf-8",
    )
    print(f"{len(ys)} words, {OUT.stat().st_size} bytes")
    for name, w in sorted(weights.items(), key=lambda kv: -abs(kv[1])):
        print(f"  {w:7.3f}  {name}")


if __name__ == "__main__":
    main()
