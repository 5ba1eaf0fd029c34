"""Learn the weights of the link model from the development pairs and write `src/storylens/align/weights.json`.

    uv run --with scikit-learn python scripts/train_alignment.py ../shared/eval/data/alignment-dev.jsonl.gz

Not part of the package: scikit-learn lives in a throw-away environment. Each pair is used as it stands (one
sentence a paragraph) and once more with its sentences gathered into paragraphs, so that the model has seen both.
Every pass is fitted on what the pass before says of stories it has not seen (three folds, by story), which is also
what the printed figures are measured on.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

from storylens.align.candidates import candidates
from storylens.align.units import Units, rarity, units_for
from storylens.align.votes import certain_couples, same_couples
from storylens.align.weigh import CERTAIN, Couple, Overlap, Probabilities, context_features, first_features, weigh
from storylens.text.document import Document

FOLDS = 3
PASSES = 3
OUT = Path(__file__).parent.parent / "src/storylens/align/weights.json"
Features = dict[Couple, list[float]]
Weights = tuple[list[float], float]


class Sample(NamedTuple):
    kind: str
    fold: int
    base: Units
    other: Units
    overlap: Overlap
    features: Features
    gold: set[Couple]
    ignored: set[Couple]


def gathered(record: dict[str, Any], rng: random.Random) -> dict[str, Any]:
    """The record with its sentences gathered into paragraphs; the other side mostly follows the base's borders."""
    gold = {(i, j) for a, b in record["beads"] for i in a for j in b}
    base: list[list[int]] = []
    at = 0
    while at < len(record["base"]):
        size = rng.choice((1, 2, 2, 3, 3, 4))
        base.append(list(range(at, min(len(record["base"]), at + size))))
        at += size
    paragraph = {i: k for k, group in enumerate(base) for i in group}
    sources = defaultdict(set)
    for i, j in gold:
        sources[j].add(i)
    other: list[list[int]] = []
    last = None
    for j in range(len(record["other"])):
        here = paragraph[min(sources[j])] if sources[j] else None
        new = (last is None or rng.random() < 0.5) if here is None else here != last
        if rng.random() < 0.08:
            new = not new
        if new or not other or len(other[-1]) > 5:
            other.append([j])
        else:
            other[-1].append(j)
        last = here
    left = [" ".join(record["base"][i] for i in group) for group in base]
    right = [" ".join(record["other"][j] for j in group) for group in other]
    links = []
    for x, u in enumerate(base):
        for y, v in enumerate(other):
            here_too = [i for i in u if any((i, j) in gold for j in v)]
            there_too = [j for j in v if any((i, j) in gold for i in u)]
            share_base = sum(len(record["base"][i]) for i in here_too) / len(left[x])
            share_other = sum(len(record["other"][j]) for j in there_too) / len(right[y])
            if here_too and max(share_base, share_other) >= 0.5:
                links.append((x, y))
    return {"id": record["id"], "kind": "paragraphs", "base": left, "other": right, "links": links}


def story(record: dict[str, Any]) -> str:
    return str(record["id"]).rsplit("/", 1)[-1]


def samples(records: Sequence[dict[str, Any]]) -> list[Sample]:
    stories = sorted({story(r) for r in records})
    fold = {s: k % FOLDS for k, s in enumerate(stories)}
    out = []
    for r in records:
        texts = ["\n\n".join(r["base"]), "\n\n".join(r["other"])]
        turned = texts[1] < texts[0]  # the product weighs either direction as one: see `likely_couples`
        base, other = units_for(*(Document(t) for t in sorted(texts)))
        certain = certain_couples(base.words, other.words, same_couples(base.printed(), other.printed()))
        rare = rarity((base.stems, other.stems), discount=True)
        overlap = Overlap(base, other, candidates(base, other, certain, rare), certain, rare)
        gold = (
            {(i, j) for i, j in r["links"]} if "links" in r else {(i, j) for a, b in r["beads"] for i in a for j in b}
        )
        ignored = {(i, j) for i, j in r.get("ignore", ())} - gold
        if turned:
            gold, ignored = {(j, i) for i, j in gold}, {(j, i) for i, j in ignored}
        features = first_features(base, other, overlap)
        out.append(Sample(r["kind"], fold[story(r)], base, other, overlap, features, gold, ignored))
    return out


def fit(data: Sequence[Sample], features: Sequence[Features], which: Iterable[int]) -> Weights:
    rows, labels = [], []
    for k in which:
        for couple, x in features[k].items():
            if couple not in data[k].ignored:
                rows.append(x)
                labels.append(couple in data[k].gold)
    scale = StandardScaler().fit(rows)
    model = LogisticRegression(max_iter=3000).fit(scale.transform(rows), labels)
    weights = [float(w) for w in model.coef_[0] / scale.scale_]
    return weights, float(model.intercept_[0]) - sum(w * m for w, m in zip(weights, scale.mean_, strict=True))


def unseen(data: Sequence[Sample], features: Sequence[Features]) -> list[Probabilities]:
    """What models fitted on the other folds say of each sample."""
    out: list[Probabilities] = [{} for _ in data]
    for f in range(FOLDS):
        weights, bias = fit(data, features, [k for k, s in enumerate(data) if s.fold != f])
        for k, s in enumerate(data):
            if s.fold == f:
                out[k] = dict.fromkeys(s.overlap.certain.items(), CERTAIN) | weigh(features[k], weights, bias)
    return out


def report(data: Sequence[Sample], probability: Sequence[Probabilities], accept: float) -> None:
    from storylens.align.decode import decode

    counts: Counter[tuple[str, str]] = Counter()
    for s, p in zip(data, probability, strict=True):
        standing = set(decode(p, accept)) - s.ignored
        counts[s.kind, "right"] += len(standing & s.gold)
        counts[s.kind, "all"] += len(standing) + len(s.gold)
    kinds = sorted({kind for kind, _ in counts})
    print(f"accept {accept}:", *(f"{k} {200 * counts[k, 'right'] / counts[k, 'all']:.2f}" for k in kinds), flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--accept", type=float, default=0.5)
    args = parser.parse_args()
    with gzip.open(args.data, "rt", encoding="utf-8") as lines:
        records = [json.loads(line) for line in lines]
    rng = random.Random(11)
    edited = [r for r in records if r["kind"] in ("wmt-light", "wmt-heavy")]
    data = samples([*records, *(gathered(r, rng) for r in edited)])
    features: Sequence[Features] = [s.features for s in data]
    passes = []
    for n in range(PASSES):
        passes.append(fit(data, features, range(len(data))))
        probability = unseen(data, features)
        print("pass", n + 1, end=" ")
        report(data, probability, args.accept)
        features = [
            {c: s.features[c] + x for c, x in context_features(s.base, s.other, s.overlap, probability[k]).items()}
            for k, s in enumerate(data)
        ]
    for accept in (0.4, 0.45, 0.55, 0.6):
        report(data, probability, accept)
    shipped = {
        "accept": args.accept,
        "passes": [{"bias": round(b, 4), "weights": [round(w, 4) for w in ws]} for ws, b in passes],
    }
    OUT.write_text(json.dumps(shipped) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
