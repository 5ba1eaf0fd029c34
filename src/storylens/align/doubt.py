"""A second look at couples that the passes over all of them leave in doubt: a handful in a pair of documents.

A small network of one hidden layer sees everything the passes saw, words of one meaning, the order of what is shared,
and how well the two documents match as a whole. Weights: `scripts/train_alignment.py`, from development data.
"""

from __future__ import annotations

from math import sqrt

from storylens.align.kin import kinds
from storylens.align.units import Units
from storylens.align.weigh import Couple, Overlap, Probabilities, context_features, squash

LEAST, MOST = 0.004, 0.996
"""Between these probabilities a couple is in doubt."""
WIDEST = 4.0
"""No feature counts for more than so many deviations from its mean."""

Network = tuple[list[float], list[float], list[list[float]], list[float], list[float], float]
"""Means and deviations of the features, weights and biases of the hidden layer, weights and bias of the outcome."""


def doubtful(probability: Probabilities, overlap: Overlap) -> list[Couple]:
    """Open couples that are neither clear nor out of the question."""
    return [c for c in overlap.open if LEAST < probability[c] < MOST]


def doubt_features(
    base: Units,
    other: Units,
    overlap: Overlap,
    probability: Probabilities,
    first: dict[Couple, list[float]],
    which: list[Couple],
) -> dict[Couple, list[float]]:
    """Features of the second look for the couples of `which`."""
    context = context_features(base, other, overlap, probability, which)
    roots = base.vocabulary.stems.roots()
    rows: dict[int, float] = {}
    columns: dict[int, float] = {}
    for (i, j), p in probability.items():
        rows[i] = max(p, rows.get(i, 0.0))
        columns[j] = max(p, columns.get(j, 0.0))
    share = sum(rows.values()) / max(1, base.size), sum(columns.values()) / max(1, other.size)
    size = min(len(rows), 40) / 40
    best_of, best_in = rows.get, columns.get
    return {
        couple: [
            *first[couple], *context[couple], *_kin_features(base, other, overlap, couple, roots), *share, size,
            rows[couple[0]] - probability[couple], columns[couple[1]] - probability[couple],
            best_of(couple[0] - 1, 0.0), best_of(couple[0] + 1, 0.0),
            best_in(couple[1] - 1, 0.0), best_in(couple[1] + 1, 0.0),
            *_sequence_features(base.words[couple[0]], other.words[couple[1]]),
        ]
        for couple in which
    }  # fmt: skip


def _kin_features(
    base: Units, other: Units, overlap: Overlap, couple: Couple, roots: dict[str, str]
) -> tuple[float, float, float]:
    """Weight of words of one side that have a word of the same meaning on the other: of either side's whole, and
    in itself, scaled to about 1."""
    i, j = couple
    shared, weight = overlap.shared[couple], overlap.word_weight
    facing = [(weight[s], theirs) for s in other.stems[j] - shared if (theirs := kinds(roots[s]))]
    total = 0.0
    for s in base.stems[i] - shared:
        mine = kinds(roots[s])
        if mine:
            total += max((min(weight[s], w) for w, theirs in facing if not mine.isdisjoint(theirs)), default=0.0)
    return total / overlap.base_words[i], total / overlap.other_words[j], sqrt(total) / 5


def _sequence_features(left: str, right: str) -> tuple[float, float, float, float]:
    """How much of the content words stands on the other side in the same order, of the shorter and of the longer
    side; whether both begin and whether both end with the same word."""
    from rapidfuzz.distance import LCSseq

    common = LCSseq.similarity(left, right) if left and right else 0
    shorter, longer = min(len(left), len(right)), max(len(left), len(right))
    return (
        common / max(1, shorter),
        common / max(1, longer),
        1.0 if left[:1] == right[:1] else 0.0,
        1.0 if left[-1:] == right[-1:] else 0.0,
    )


def looked_at_again(features: dict[Couple, list[float]], network: Network) -> Probabilities:
    """What the network says of every couple of `features`."""
    means, scales, hidden, biases, out, bias = network
    found: Probabilities = {}
    for couple, x in features.items():
        z = [max(-WIDEST, min(WIDEST, (v - m) / s)) for v, m, s in zip(x, means, scales, strict=True)]
        inner = [b + sum(map(float.__mul__, ws, z)) for ws, b in zip(hidden, biases, strict=True)]
        found[couple] = squash(bias + sum(w * h for w, h in zip(out, inner, strict=True) if h > 0))
    return found
