"""From probabilities to links: free decoding, groups as connected parts, moves off the heaviest chain."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from storylens.align.moves import heaviest_chain
from storylens.align.weigh import Couple, Probabilities
from storylens.model import Link, LinkKind

Bead = tuple[tuple[int, ...], tuple[int, ...]]
MOVED_LEAST = 0.5
"""What is said to have moved must be this probable: place speaks against it."""


def decode(probability: Probabilities, accept: float) -> Probabilities:
    """The couples that stand: probable enough, and the best of their row or of their column."""
    rows: dict[int, float] = {}
    columns: dict[int, float] = {}
    for (i, j), p in probability.items():
        rows[i] = max(rows.get(i, 0.0), p)
        columns[j] = max(columns.get(j, 0.0), p)
    return {(i, j): p for (i, j), p in probability.items() if p > accept and (p >= rows[i] or p >= columns[j])}


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


def _chained(standing: Probabilities, sizes: Sequence[int]) -> tuple[list[Bead], set[int]]:
    """The groups, and which of them kept their place."""
    beads = groups(standing)
    weights = [1.0 + min(0.4, sum(sizes[i] for i in a) * 1e-6) for a, _ in beads]
    return beads, heaviest_chain([b[0] for _, b in beads], weights)


def in_order(standing: Probabilities, n: int, m: int, sizes: Sequence[int]) -> tuple[Link, ...]:
    """All links of a pair with `n` and `m` paragraphs, in reading order of the base.

    `standing`: the couples that stand, with their probability. `sizes`: length of each base paragraph; of two
    chains with as many groups the longer text counts as the one that kept its place. What the other added comes
    after the group its predecessor belongs to.
    """
    beads, kept = _chained(standing, sizes)
    doubtful = {i for k, (a, _) in enumerate(beads) if k not in kept for i in a}
    if doubtful:
        standing = {c: p for c, p in standing.items() if p >= MOVED_LEAST or c[0] not in doubtful}
        beads, kept = _chained(standing, sizes)
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
