"""Learn the weights of the link model from the development pairs and write `src/storylens/align/weights.json`.

    OMP_NUM_THREADS=1 uv run --with scikit-learn python -W ignore \
        scripts/train_alignment.py ../shared/eval/data/alignment-dev.jsonl.gz

Not part of the package: scikit-learn lives in a throw-away environment. Each pair is used as it stands (one
sentence a paragraph) and once more with its sentences gathered into paragraphs and lines of a page added (our own:
`page_lines.txt`), so that the model has seen what stands at the same place and is not the same; each of these in both
directions. Every pass is fitted on what the pass before says of stories it has not seen (three
folds, by story), which is also what the printed figures are measured on. What two logistic passes leave in doubt, a
small network looks at again: `NETWORKS` are fitted and shipped as one.
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
from sklearn.neural_network import MLPClassifier
from sklearn.preprocessing import StandardScaler

from storylens.align.candidates import candidates
from storylens.align.doubt import WIDEST, Network, doubt_features, doubtful, looked_at_again
from storylens.align.units import Units, rarity, units_for
from storylens.align.votes import certain_couples, same_couples
from storylens.align.weigh import CERTAIN, Couple, Overlap, Probabilities, context_features, first_features, weigh
from storylens.text.document import Document

FOLDS = 3
PASSES = 2
NETWORKS = 3
HIDDEN = 8
DECAY = 0.6
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


def on_a_page(record: dict[str, Any], lines: Sequence[str], rng: random.Random) -> dict[str, Any]:
    """The record with a few lines that are not the story's on its sides: at the top, at the end, seldom inside."""
    out: dict[str, Any] = dict(record)
    moved: dict[str, list[int]] = {}
    for side, most in (("base", 2), ("other", 3)):
        texts = [(k, text) for k, text in enumerate(record[side])]
        for line in rng.sample(lines, rng.randint(0, most)):
            at = rng.choice((0, len(texts), len(texts), rng.randint(0, len(texts))))
            texts.insert(at, (-1, line))
        place = {k: at for at, (k, _) in enumerate(texts) if k >= 0}
        moved[side] = [place[k] for k in range(len(record[side]))]
        out[side] = [text for _, text in texts]
    if "links" in record:
        out["links"] = [(moved["base"][i], moved["other"][j]) for i, j in record["links"]]
    else:
        out["beads"] = [([moved["base"][i] for i in a], [moved["other"][j] for j in b]) for a, b in record["beads"]]
    out["ignore"] = [(moved["base"][i], moved["other"][j]) for i, j in record.get("ignore", ())]
    out["kind"] = f"{record['kind']}-page"
    return out


def turned(record: dict[str, Any]) -> dict[str, Any]:
    """The record with its sides exchanged."""
    out = dict(record, base=record["other"], other=record["base"], ignore=[(j, i) for i, j in record.get("ignore", ())])
    if "links" in record:
        out["links"] = [(j, i) for i, j in record["links"]]
    else:
        out["beads"] = [(b, a) for a, b in record["beads"]]
    return out


def in_product_direction(record: dict[str, Any]) -> dict[str, Any]:
    """The record as the product weighs it, either direction as one: see `likely_couples`."""
    return turned(record) if "\n\n".join(record["other"]) < "\n\n".join(record["base"]) else record


def samples(records: Sequence[dict[str, Any]]) -> list[Sample]:
    stories = sorted({story(r) for r in records})
    fold = {s: k % FOLDS for k, s in enumerate(stories)}
    out = []
    for r in records:
        base, other = units_for(*(Document("\n\n".join(r[side])) for side in ("base", "other")))
        certain = certain_couples(base.words, other.words, same_couples(base.printed(), other.printed()))
        rare = rarity((base.stems, other.stems), discount=True)
        overlap = Overlap(base, other, candidates(base, other, certain, rare), certain, rare)
        gold = (
            {(i, j) for i, j in r["links"]} if "links" in r else {(i, j) for a, b in r["beads"] for i in a for j in b}
        )
        ignored = {(i, j) for i, j in r.get("ignore", ())} - gold
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
    model = LogisticRegression(max_iter=400).fit(scale.transform(rows), labels)
    weights = [float(w) for w in model.coef_[0] / scale.scale_]
    return weights, float(model.intercept_[0]) - sum(w * m for w, m in zip(weights, scale.mean_, strict=True))


def unseen(data: Sequence[Sample], features: Sequence[Features]) -> list[Probabilities]:
    """What models fitted on the other folds say of each sample."""
    out: list[Probabilities] = [{} for _ in data]
    for f in range(FOLDS):
        weights, bias = fit(data, features, [k for k, s in enumerate(data) if s.fold != f])
        for k, s in enumerate(data):
            if s.fold == f:
                out[k] = dict.fromkeys(s.overlap.certain.couples, CERTAIN) | weigh(features[k], weights, bias)
    return out


def fit_network(data: Sequence[Sample], features: Sequence[Features], which: Iterable[int]) -> Network:
    """Several networks from different beginnings, as one whose outcome is their mean."""
    couples = [(x, c in data[k].gold) for k in which for c, x in features[k].items() if c not in data[k].ignored]
    scaler = StandardScaler().fit([x for x, _ in couples])
    scaled = scaler.transform([x for x, _ in couples]).clip(-WIDEST, WIDEST)
    hidden: list[list[float]] = []
    biases: list[float] = []
    out: list[float] = []
    bias = 0.0
    for seed in range(NETWORKS):
        one = MLPClassifier((HIDDEN,), alpha=DECAY, max_iter=40, learning_rate_init=0.003, random_state=seed)
        one.fit(scaled, [label for _, label in couples])
        hidden.extend([float(w) for w in unit] for unit in one.coefs_[0].T)
        biases.extend(map(float, one.intercepts_[0]))
        out.extend(float(w) / NETWORKS for w in one.coefs_[1][:, 0])
        bias += float(one.intercepts_[1][0]) / NETWORKS
    return [float(m) for m in scaler.mean_], [float(s) for s in scaler.scale_], hidden, biases, out, bias


def unseen_again(
    data: Sequence[Sample], features: Sequence[Features], before: list[Probabilities]
) -> list[Probabilities]:
    """`before`, with what networks fitted on the other folds say of what was in doubt."""
    out = list(before)
    for f in range(FOLDS):
        network = fit_network(data, features, [k for k, s in enumerate(data) if s.fold != f])
        for k, s in enumerate(data):
            if s.fold == f:
                out[k] = before[k] | looked_at_again(features[k], network)
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
    edited = [r for r in records if r["kind"] in ("wmt-light", "wmt-heavy", "wmt-hard")]
    lines = (Path(__file__).parent / "page_lines.txt").read_text(encoding="utf-8").splitlines()
    paged = [on_a_page(r, lines, rng) for r in (*(gathered(r, rng) for r in edited[::2]), *edited[1::2])]
    right = [in_product_direction(r) for r in (*records, *paged)]
    data = samples([*right, *map(turned, right)])
    shown = slice(len(right))
    features: Sequence[Features] = [s.features for s in data]
    passes = []
    for n in range(PASSES):
        passes.append(fit(data, features, range(len(data))))
        probability = unseen(data, features)
        print("pass", n + 1, end=" ")
        report(data[shown], probability[shown], args.accept)
        if n < PASSES - 1:
            features = [
                {c: s.features[c] + x for c, x in _context(s, probability[k]).items()} for k, s in enumerate(data)
            ]
    features = [
        doubt_features(s.base, s.other, s.overlap, probability[k], s.features, doubtful(probability[k], s.overlap))
        for k, s in enumerate(data)
    ]
    network = fit_network(data, features, range(len(data)))
    probability = unseen_again(data, features, probability)
    for accept in (0.4, 0.45, 0.5, 0.55, 0.6):
        report(data[shown], probability[shown], accept)
    means, scales, hidden, biases, out, bias = network
    shipped = {
        "accept": args.accept,
        "passes": [{"bias": round(b, 4), "weights": rounded(ws)} for ws, b in passes],
        "doubt": {
            "means": rounded(means),
            "scales": rounded(scales),
            "hidden": [rounded(ws) for ws in hidden],
            "biases": rounded(biases),
            "out": rounded(out),
            "bias": round(bias, 4),
        },
    }
    OUT.write_text(json.dumps(shipped) + "\n", encoding="utf-8")


def rounded(numbers: Sequence[float]) -> list[float]:
    """Four significant digits, enough for what is learned."""
    return [float(f"{x:.4g}") for x in numbers]


def _context(s: Sample, probability: Probabilities) -> Features:
    return context_features(s.base, s.other, s.overlap, probability, s.overlap.open)


if __name__ == "__main__":
    main()
