"""Which couples of paragraphs are worth weighing: by an inverted index, the best few of each row and column."""

from __future__ import annotations

from collections import defaultdict
from heapq import nlargest
from math import sqrt

from storylens.align.units import Units, masses, rarity

KEEP = 6
"""Candidates kept for each paragraph of either side."""
SMALL_FREQUENCY = 24
"""A stem in at most so many paragraphs is always looked up; in long texts four times the root of their number."""

Couple = tuple[int, int]


def candidates(base: Units, other: Units) -> list[Couple]:
    """Couples to weigh, in order: the best by shared stems, and the diagonal neighbours of mutual best ones."""
    weights = rarity((base.stems, other.stems), discount=True)
    most = max(SMALL_FREQUENCY, int(4 * sqrt(base.size + other.size)))
    places: dict[str, list[int]] = defaultdict(list)
    for j, stems in enumerate(other.stems):
        for s in stems:
            places[s].append(j)
    index = {s: found for s, found in places.items() if len(found) <= most}
    base_mass = [sqrt(x) for x in masses(base.stems, weights)]
    other_mass = [sqrt(x) for x in masses(other.stems, weights)]
    rows: list[list[tuple[float, int]]] = []
    columns: dict[int, list[tuple[float, int]]] = defaultdict(list)
    for i, stems in enumerate(base.stems):
        found: dict[int, float] = defaultdict(float)
        for s in sorted(stems & index.keys()):
            weight = weights[s]
            for j in index[s]:
                found[j] += weight
        scored = [(w / (base_mass[i] * other_mass[j]), -j) for j, w in found.items()]
        best = nlargest(KEEP, scored) if len(scored) > KEEP else sorted(scored, reverse=True)
        rows.append([(s, -j) for s, j in best])
        for score, j in scored:
            columns[-j].append((score, -i))
    return _chosen(rows, {j: nlargest(KEEP, found) for j, found in columns.items()}, other.size)


def _chosen(rows: list[list[tuple[float, int]]], columns: dict[int, list[tuple[float, int]]], m: int) -> list[Couple]:
    chosen = {(i, j) for i, best in enumerate(rows) for _, j in best}
    chosen.update((-i, j) for j, best in columns.items() for _, i in best)
    n = len(rows)
    for i, best in enumerate(rows):
        if best and -columns[best[0][1]][0][1] == i:
            j = best[0][1]
            for a in (i - 1, i, i + 1):
                for b in (j - 1, j, j + 1):
                    if 0 <= a < n and 0 <= b < m:
                        chosen.add((a, b))
    return sorted(chosen)
