"""Learns the weights of the suspicious tier from professional MQM labels (WMT 2021 Chinese-English, Apache-2.0).

    uv run --with scikit-learn python scripts/train_suspicion.py ../shared/eval/data/translation-dev.jsonl.gz

Fits on fold `tune`, prints precision and recall on fold `check`, and writes the weights as readable JSON. Every text
is seen twice, alone and beside three other renderings, so that one model serves both.
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
    parser.add_argument("--trees", action="store_true", help="also fit boosted trees: what a bigger model would reach")
    parser.add_argument("--dump", type=Path)
    args = parser.parse_args()
    with gzip.open(args.data, "rt", encoding="utf-8") as lines:
        records = [r for r in map(json.loads, lines) if not r["human"]]
    if args.limit:
        records = records[:: max(1, len(records) // args.limit)]
    tune = [r for r in records if r["fold"] == "tune"]
    check = [r for r in records if r["fold"] == "check"]

    from sklearn.linear_model import LogisticRegression

    alone, with_others = samples(tune, 0), samples(tune, 3)
    xs, ys = alone[0] + with_others[0], alone[1] + with_others[1]
    weight = [2.0 if y == 2 else 1.0 for y in ys]
    model = LogisticRegression(C=args.c, max_iter=2000)
    model.fit(xs, [y > 0 for y in ys], sample_weight=weight)
    tests = {"check, alone": samples(check, 0), "check, 3 others": samples(check, 3)}
    for name, (x, y, at) in tests.items():
        report(name, check, list(model.predict_proba(x)[:, 1]), y, at)
    if args.trees:
        from sklearn.ensemble import HistGradientBoostingClassifier

        trees = HistGradientBoostingClassifier(max_iter=150, learning_rate=0.06, max_leaf_nodes=16)
        trees.fit(xs, [y > 0 for y in ys], sample_weight=weight)
        for name, (x, y, at) in tests.items():
            report(name + " trees", check, list(trees.predict_proba(x)[:, 1]), y, at)
    if args.dump:
        import pickle

        args.dump.write_bytes(pickle.dumps((tune, check, alone, with_others, tests)))
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
