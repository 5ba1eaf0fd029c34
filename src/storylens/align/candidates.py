"""Which couples of paragraphs are worth weighing: by an inverted index, the best few of each row and column."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from heapq import nlargest
from math import sqrt

from storylens.align.units import LONG, Units, mass

KEEP = 5
"""Candidates kept for each paragraph of either side."""
SMALL_FREQUENCY = 24
"""A stem in at most so many paragraphs is always looked up; in long texts four times the root of their number."""

FEW = 2
FAINT = 0.15
LIKELY = 0.3
"""In `LONG` texts words are rarer: fewer candidates, and none that shares next to nothing;
one whose other side is certain of another shares more."""

AROUND = tuple((a, b) for a in (-1, 0, 1) for b in (-1, 0, 1))
ALONG = ((-1, -1), (-1, 0), (0, -1), (0, 0), (0, 1), (1, 0), (1, 1))
"""What is tried beside two that are each other's best, in short texts and in long ones."""

Couple = tuple[int, int]


def candidates(base: Units, other: Units, certain: dict[int, int], weights: dict[str, float]) -> list[Couple]:
    """Couples to weigh, in order: the best by shared stems, and the diagonal neighbours of mutual best ones.

    `certain` (base index -> other index) need no weighing: no couple has both its sides in there.
    `weights`: squared weight of every stem, see `units.rarity`.
    """
    size = base.size + other.size
    most = SMALL_FREQUENCY if size > LONG else max(SMALL_FREQUENCY, int(4 * sqrt(size)))
    keep = FEW if size > LONG else KEEP
    settled = set(certain.values())
    everyone = _index(other, range(other.size), most)
    still_open = _index(other, (j for j in range(other.size) if j not in settled), most) if certain else everyone
    base_mass, other_mass = _Roots(base.stems, weights), _Roots(other.stems, weights)
    rows: dict[int, list[tuple[float, int]]] = {}
    columns: dict[int, list[tuple[float, int]]] = defaultdict(list)
    for i, stems in enumerate(base.stems):
        index = still_open if i in certain else everyone
        found: dict[int, float] = defaultdict(float)
        for s in sorted(stems & index.keys()):
            weight = weights[s]
            for j in index[s]:
                found[j] += weight
        if not found:
            continue
        root = base_mass[i]
        scored = [(w / (root * other_mass[j]), -j) for j, w in found.items()]
        if size > LONG:
            scored = [x for x in scored if x[0] > FAINT]
        best = nlargest(keep, scored) if len(scored) > keep else sorted(scored, reverse=True)
        if best:
            rows[i] = [(s, -j) for s, j in best]
        for score, j in scored:
            if -j not in settled:
                columns[-j].append((score, -i))
    return _chosen(rows, {j: nlargest(keep, found) for j, found in columns.items()}, base.size, other.size, certain)


class _Roots(dict[int, float]):
    """Unit -> root of its mass, made when first asked."""

    def __init__(self, stems: Sequence[frozenset[str]], weights: dict[str, float]) -> None:
        super().__init__()
        self._stems, self._weights = stems, weights

    def __missing__(self, index: int) -> float:
        self[index] = root = sqrt(mass(self._stems[index], self._weights))
        return root


def _index(units: Units, places: Iterable[int], most: int) -> dict[str, list[int]]:
    """Stem -> the units that have it, without stems that more than `most` have."""
    found: dict[str, list[int]] = defaultdict(list)
    for j in places:
        for s in units.stems[j]:
            found[s].append(j)
    return {s: where for s, where in found.items() if len(where) <= most}


def _chosen(
    rows: dict[int, list[tuple[float, int]]],
    columns: dict[int, list[tuple[float, int]]],
    n: int,
    m: int,
    certain: dict[int, int],
) -> list[Couple]:
    settled = set(certain.values())
    likely = LIKELY if n + m > LONG else 0.0
    chosen = {(i, j) for i, best in rows.items() if i not in certain for s, j in best if s > likely or j not in settled}
    chosen.update((-i, j) for j, best in columns.items() for s, i in best if s > likely or -i not in certain)
    mutual = {i: best[0][1] for i, best in rows.items() if best[0][1] in columns and -columns[best[0][1]][0][1] == i}
    around = ALONG if n + m > LONG else AROUND
    for i, j in (mutual | certain).items():
        for down, right in around:
            a, b = i + down, j + right
            if 0 <= a < n and 0 <= b < m and not (a in certain and b in settled):
                chosen.add((a, b))
    return sorted(chosen)
