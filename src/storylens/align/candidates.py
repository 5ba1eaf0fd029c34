"""Which couples of paragraphs are worth weighing: by an inverted index, the best few of each row and column."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from math import sqrt

from storylens.align.moves import longest_increasing
from storylens.align.units import Units, mass, rarity_of
from storylens.align.votes import Certain

KEEP = 5
"""Candidates kept for each paragraph of either side."""
SMALL_FREQUENCY = 24
"""A stem in at most so many paragraphs is always looked up; in long texts four times the root of their number."""

FEW = 2
FAINT = 0.05
NEAR, LIKELY = 0.15, 0.3
"""In a stretch of a long text only what is not settled is looked up, fewer candidates, and none that shares next to
nothing; one whose other side is certain of another shares more, beside a certain couple or elsewhere."""

ASTRAY = 600
"""A stretch of more paragraphs has hardly a certain couple in it: two that are each other's best say nothing of what
stands beside them."""

BESIDE = 24
"""So far from an anchor a place alone still says something; farther off a word must be shared."""

AROUND = tuple((a, b) for a in (-1, 0, 1) for b in (-1, 0, 1))
ALONG = ((-1, -1), (-1, 0), (0, -1), (0, 1), (1, 0), (1, 1))
"""What is tried beside two that are each other's best, in short texts and in long ones."""

Couple = tuple[int, int]
Best = dict[int, list[tuple[float, int]]]
"""Unit -> (likeness, facing unit), best first."""


def candidates(base: Units, other: Units, certain: Certain, weights: dict[str, float]) -> list[Couple]:
    """Couples to weigh, in order: the best by shared stems, and the diagonal neighbours of mutual best ones.

    `certain` couples need no weighing: no couple has both its sides in there.
    `weights`: squared weight of every stem, see `units.rarity`.
    """
    if base.long:
        return _open_candidates(base, other, certain, weights)
    most = max(SMALL_FREQUENCY, int(4 * sqrt(base.size + other.size)))
    everyone = _index(other, range(other.size), most)
    still_open = (
        _index(other, (j for j in range(other.size) if j not in certain.back), most) if certain.couples else everyone
    )
    base_mass, other_mass = _Roots(base.stems, weights), _Roots(other.stems, weights)
    rows: Best = {}
    columns: Best = defaultdict(list)
    for i, stems in enumerate(base.stems):
        scored = _scored(stems, still_open if i in certain.there else everyone, weights, base_mass[i], other_mass)
        if scored:
            rows[i] = _best(scored, KEEP, i * other.size / base.size)
        for score, j in scored:
            if j not in certain.back:
                columns[j].append((score, i))
    top = {j: _best(found, KEEP, j * base.size / other.size) for j, found in columns.items()}
    chosen = {(i, j) for i, best in rows.items() if i not in certain.there for _, j in best}
    chosen.update((i, j) for j, best in top.items() for _, i in best)
    anchors = [*_mutual(rows, top), *certain.couples]
    for i, j in anchors:
        for down, right in AROUND:
            a, b = i + down, j + right
            if 0 <= a < base.size and 0 <= b < other.size and not (a in certain.there and b in certain.back):
                chosen.add((a, b))
    chosen.update(_by_place(chosen, anchors, certain, base, other))
    return sorted(chosen)


def _open_candidates(base: Units, other: Units, certain: Certain, weights: dict[str, float]) -> list[Couple]:
    """`candidates` of a stretch of a long text."""
    n, m = base.size, other.size
    open_rows = [i for i in range(n) if i not in certain.there]
    open_columns = [j for j in range(m) if j not in certain.back]
    if not open_rows and not open_columns:
        return []
    base_mass, other_mass = _Roots(base.stems, weights), _Roots(other.stems, weights)
    rows = _looked_up(base, open_rows, other, weights, base_mass, other_mass)
    columns = _looked_up(other, open_columns, base, weights, other_mass, base_mass)
    like = {(i, j): s for i, found in rows.items() for s, j in found}
    like.update({(i, j): s for j, found in columns.items() for s, i in found})
    chosen = {(i, j) for i, found in rows.items() for s, j in found[:FEW] if s > LIKELY or j not in certain.back}
    chosen.update(
        (i, j) for j, found in columns.items() for s, i in found[:FEW] if s > LIKELY or i not in certain.there
    )
    clear = {i: found for i, found in rows.items() if found[0][0] > LIKELY} if n + m <= ASTRAY else {}
    anchors = [*_mutual(clear, columns), *certain.couples]
    for i, j in anchors:
        for down, right in ALONG:
            a, b = i + down, j + right
            if not (0 <= a < n and 0 <= b < m):
                continue
            settled = (a in certain.there) + (b in certain.back)
            if settled == 0 or (settled == 1 and like.get((a, b), 0.0) > NEAR):
                chosen.add((a, b))
    chosen.update(_by_place(chosen, anchors, certain, base, other))
    return sorted(chosen)


def _looked_up(
    units: Units, which: list[int], facing: Units, weights: dict[str, float], mine: _Roots, theirs: _Roots
) -> Best:
    """For each of `which` whatever on the facing side shares enough with it."""
    if not which:
        return {}
    least = rarity_of(2 * SMALL_FREQUENCY, units.size + facing.size)
    wanted = {s for s in frozenset().union(*[units.stems[i] for i in which]) if weights[s] >= least}
    index: dict[str, list[int]] = defaultdict(list)
    for j, stems in enumerate(facing.stems):
        for s in stems & wanted:
            index[s].append(j)
    for s in [s for s, where in index.items() if len(where) > SMALL_FREQUENCY]:
        del index[s]
    out: Best = {}
    for i in which:
        scored = [x for x in _scored(units.stems[i], index, weights, mine[i], theirs) if x[0] > FAINT]
        if scored:
            out[i] = _best(scored, len(scored), i * facing.size / units.size)
    return out


def _scored(
    stems: frozenset[str], index: dict[str, list[int]], weights: dict[str, float], root: float, facing: _Roots
) -> list[tuple[float, int]]:
    """(cosine, unit) of every unit that `index` has for `stems`."""
    found: dict[int, float] = defaultdict(float)
    for s in stems & index.keys():
        weight = weights[s]
        for j in index[s]:
            found[j] += weight
    return [(w / (root * facing[j]), j) for j, w in found.items()]


def _best(scored: list[tuple[float, int]], most: int, place: float) -> list[tuple[float, int]]:
    """The best `most` of `scored`; of equals those nearest to `place`."""
    return sorted(scored, key=lambda x: (-x[0], abs(x[1] - place), x[1]))[:most]


def _by_place(chosen: set[Couple], anchors: list[Couple], certain: Certain, base: Units, other: Units) -> list[Couple]:
    """Couples of units that nothing was found for, by their place between two anchors that are in order: the first
    with the first and so on, and the last with the last. Of a paragraph that stands there often no word is rare."""
    n, m = base.size, other.size
    rows, columns = {i for i, _ in (*chosen, *anchors)}, {j for _, j in (*chosen, *anchors)}
    lone = [i for i in range(n) if i not in rows and i not in certain.there]
    facing = [j for j in range(m) if j not in columns and j not in certain.back]
    if not lone or not facing:
        return []
    placed = sorted(set(anchors))
    chain = [placed[k] for k in longest_increasing([j for _, j in placed])]
    out: list[Couple] = []
    a = b = 0
    for i, j in [*chain, (n, m)]:
        here, there = a, b
        while a < len(lone) and lone[a] < i:
            a += 1
        while b < len(facing) and facing[b] < j:
            b += 1
        rows_here, columns_here = lone[here:a], facing[there:b]
        for towards in (1, -1):
            couples = [*zip(rows_here[::towards], columns_here[::towards], strict=False)]
            out += couples[:BESIDE]
            out += [(i, j) for i, j in couples[BESIDE:] if not set(base.words[i]).isdisjoint(other.words[j])]
    return out


def _mutual(rows: Best, columns: Best) -> list[Couple]:
    """Those that are each other's best."""
    return [(i, best[0][1]) for i, best in rows.items() if columns.get(best[0][1], [(0.0, -1)])[0][1] == i]


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
