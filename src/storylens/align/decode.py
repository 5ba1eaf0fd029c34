"""From probabilities to links: free decoding, groups as connected parts, moves off the longest chain."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from storylens.align.moves import heaviest_chain, longest_increasing
from storylens.align.weigh import Couple, Probabilities
from storylens.model import Link, LinkKind

Bead = tuple[tuple[int, ...], tuple[int, ...]]
NEAR, APART = 0.65, 0.85
"""Two paragraphs that do not stand together tell one of the other side both only if they are this probable: with one
between them, with more."""

SURE = 0.95
"""Two paragraphs so probably linked stay two, whatever was carried between them."""


def decode(probability: Probabilities, accept: float) -> Probabilities:
    """The couples that stand: probable enough, and the best of their row or of their column; what joins a group from
    apart must be more probable."""
    rows: dict[int, float] = {}
    columns: dict[int, float] = {}
    for (i, j), p in probability.items():
        rows[i] = max(rows.get(i, 0.0), p)
        columns[j] = max(columns.get(j, 0.0), p)
    standing = {(i, j): p for (i, j), p in probability.items() if p > accept and (p >= rows[i] or p >= columns[j])}
    loose = _apart([(i, j, p) for (i, j), p in standing.items()])
    loose.update((i, j) for j, i in _apart([(j, i, p) for (i, j), p in standing.items()]))
    standing = {c: p for c, p in standing.items() if c not in loose} if loose else standing
    between = _between(standing)
    return {c: p for c, p in standing.items() if c not in between} if between else standing


def _between(standing: Probabilities) -> set[Couple]:
    """Couples that alone join two surer ones into a group of two to two: what they share is a sentence that was
    carried from one to the other, not a paragraph told anew."""
    partners: dict[int, list[int]] = {}
    facing: dict[int, list[int]] = {}
    for i, j in standing:
        partners.setdefault(i, []).append(j)
        facing.setdefault(j, []).append(i)
    out: set[Couple] = set()
    for i, found in partners.items():
        for j in found:
            if len(found) == 2 == len(facing[j]):
                beside = found[found[0] == j], facing[j][facing[j][0] == i]
                ends = [(i, beside[0]), (beside[1], j)]
                lonely = len(facing[beside[0]]) == len(partners[beside[1]]) == 1
                if lonely and all(standing[c] >= SURE for c in ends):
                    out.add((i, j))
    return out


def _apart(couples: Sequence[tuple[int, int, float]]) -> set[Couple]:
    """Couples of no great probability whose partner does not stand together with the best one of the same unit."""
    partners: dict[int, dict[int, float]] = {}
    for one, two, p in couples:
        partners.setdefault(one, {})[two] = p
    out: set[Couple] = set()
    for one, found in partners.items():
        if len(found) > 1:
            best = min(found, key=lambda k: (-found[k], k))
            together = {best}
            for step in (-1, 1):
                k = best + step
                while k in found:
                    together.add(k)
                    k += step
            for k, p in found.items():
                if k not in together:
                    gap = min(abs(k - t) for t in together)
                    if p < (NEAR if gap == 2 else APART):
                        out.add((one, k))
    return out


def groups(couples: Iterable[Couple]) -> list[tuple[tuple[int, ...], tuple[int, ...]]]:
    """The connected parts of a set of couples: (base indexes, other indexes), each ascending, in base order."""
    parent: dict[tuple[int, int], tuple[int, int]] = {}

    def root(x: tuple[int, int]) -> tuple[int, int]:
        top = x
        while parent.setdefault(top, top) != top:
            top = parent[top]
        while parent[x] != top:
            parent[x], x = top, parent[x]
        return top

    ordered = sorted(couples)
    for i, j in ordered:
        parent[root((0, i))] = root((1, j))
    found: dict[tuple[int, int], tuple[set[int], set[int]]] = {}
    for i, j in ordered:
        base, other = found.setdefault(root((0, i)), (set(), set()))
        base.add(i)
        other.add(j)
    return sorted((tuple(sorted(a)), tuple(sorted(b))) for a, b in found.values())


def link_kind(base: Sequence[int], other: Sequence[int]) -> LinkKind:
    """The name of a group by the sizes of its sides."""
    if not base or not other:
        return "omitted" if base else "added"
    if len(base) == 1:
        return "1-1" if len(other) == 1 else "1-n"
    return "n-1" if len(other) == 1 else "n-m"


def _in_place(beads: Sequence[Bead], sizes: Sequence[int]) -> set[int]:
    """Which groups kept their place: as many as can. Of two such chains the one of the greater text, where the one
    leaves twice as much as moved; else the one that keeps what the other version tells first."""
    firsts = [b[0] for _, b in beads]
    weights = [sum(sizes[i] for i in a) for a, _ in beads]
    first = set(longest_increasing(firsts))
    if len(first) == len(beads):
        return first
    heaviest = heaviest_chain(firsts, [1.0 + min(0.4, w * 1e-6) for w in weights])
    moved, least = (sum(w for k, w in enumerate(weights) if k not in kept) for kept in (first, heaviest))
    return heaviest if len(heaviest) == len(first) and 2 * least <= moved else first


def in_order(standing: Probabilities, n: int, m: int, sizes: Sequence[int]) -> tuple[Link, ...]:
    """All links of a pair with `n` and `m` paragraphs, in reading order of the base.

    `standing`: the couples that stand, with their probability. `sizes`: length of each base paragraph. What the
    other added comes after the group its predecessor belongs to.
    """
    beads = groups(standing)
    kept = _in_place(beads, sizes)
    by_bead = {i: k for k, (a, _) in enumerate(beads) for i in a}
    best = [0.0] * len(beads)
    for (i, _), p in standing.items():
        best[by_bead[i]] = max(best[by_bead[i]], p)
    out: list[list[Link]] = [[] for _ in range(n + 1)]
    place: dict[int, int] = {}
    for k, (a, b) in enumerate(beads):
        out[a[0] + 1].append(Link(link_kind(a, b), a, b, k not in kept, round(best[k], 3)))
        for j in b:
            place[j] = a[0] + 1
    for i in range(n):
        if i not in by_bead:
            out[i + 1].append(Link("omitted", (i,), ()))
    after = 0
    for j in range(m):
        if j in place:
            after = place[j]
        else:
            out[after].append(Link("added", (), (j,)))
    return tuple(link for found in out for link in found)
