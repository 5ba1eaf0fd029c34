"""All versions in one table: what stands together by the vote of all pairs, in the order of the base.

Nothing here looks at the order in which the versions came: ties go by the texts themselves.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import combinations

from storylens.align.units import Units, units_for
from storylens.align.vote import voted
from storylens.align.votes import certain_couples
from storylens.align.weigh import CERTAIN, Couple, Probabilities
from storylens.model import Row, Table
from storylens.text.document import Document

ALL_PAIRS = 8
"""Up to so many versions every pair is aligned; beyond, each against the base and then what is left."""
ACCEPT = 0.5

Member = tuple[int, int]
"""(version, paragraph)."""
Couples = Callable[[int, int], Probabilities]


def collate(documents: Sequence[Document], couples: Couples) -> Table:
    """The table of `documents` (0 = base); `couples(u, v)` gives the probable couples of any two versions.

    Every base paragraph has a row; so has every group of paragraphs that the base has no counterpart for. Every
    paragraph has its own row in exactly one; where it stands for several base paragraphs it reaches over their rows
    (`Row.spans`).
    """
    n = len(documents)
    all_pairs = n <= ALL_PAIRS
    own: dict[Member, int] = {}
    cells: dict[int, set[Member]] = {i: {(0, i)} for i in range(len(documents[0].paragraphs))}
    surest: dict[Member, float] = {}
    for v in range(1, n):
        found = voted(0, v, n, couples) if all_pairs and n > 2 else couples(0, v)
        for (i, j), p in sorted(found.items()):
            if p > ACCEPT:
                cells[i].add((v, j))
                if p > surest.get((v, j), 0.0):
                    surest[v, j], own[v, j] = p, i
    order = _order(documents)
    free = _free_groups(documents, couples, own, order, all_pairs)
    rows = [_row(sorted(cells[i]), n, {m for m in cells[i] if own.get(m, i) != i}) for i in sorted(cells)]
    return Table(tuple(_placed(rows, free, documents, own, order)))


def _order(documents: Sequence[Document]) -> dict[int, int]:
    """Version -> its rank by text, by which ties go; only equal texts go by place."""
    ranked = sorted(range(len(documents)), key=lambda v: (documents[v].text, v))
    return {v: k for k, v in enumerate(ranked)}


def _row(members: Sequence[Member], n: int, reaching: set[Member]) -> Row:
    cells = tuple(tuple(k for v, k in members if v == version) for version in range(n))
    if not reaching:
        return Row(cells)
    return Row(cells, tuple(tuple(k for k in cell if (v, k) in reaching) for v, cell in enumerate(cells)))


def _free_groups(
    documents: Sequence[Document], couples: Couples, own: dict[Member, int], order: dict[int, int], all_pairs: bool
) -> list[list[Member]]:
    """What the base has no counterpart for, grouped: two groups join when the couples between them, on the whole,
    speak for it."""
    members = [
        (v, k) for v in range(1, len(documents)) for k in range(len(documents[v].paragraphs)) if (v, k) not in own
    ]
    group = {m: [m] for m in members}
    evidence: dict[tuple[Member, Member], float] = {}
    for u, v in combinations(sorted({v for v, _ in members}), 2):
        found = voted(u, v, len(documents), couples) if all_pairs else _left_over(documents, u, v, group)
        for (i, j), p in found.items():
            if p > ACCEPT and (u, i) in group and (v, j) in group:
                evidence[(u, i), (v, j)] = p

    def key(item: tuple[tuple[Member, Member], float]) -> tuple[float, list[Member]]:
        (a, b), p = item
        return -p, sorted([(order[a[0]], a[1]), (order[b[0]], b[1])])

    for (a, b), _ in sorted(evidence.items(), key=key):
        x, y = group[a], group[b]
        if x is not y and _balance(x, y, evidence) > 0:
            x.extend(y)
            for m in y:
                group[m] = x
    return [sorted(g) for m, g in group.items() if g[0] == m]


def _balance(x: list[Member], y: list[Member], evidence: dict[tuple[Member, Member], float]) -> float:
    total = 0.0
    for a in x:
        for b in y:
            if a[0] != b[0]:
                total += evidence.get((min(a, b), max(a, b)), 0.0) - ACCEPT / 2
    return total


def _left_over(documents: Sequence[Document], u: int, v: int, free: dict[Member, list[Member]]) -> Probabilities:
    """Certain couples among the free paragraphs of two versions."""

    def words(version: int, units: Units) -> list[str]:
        return [w if (version, k) in free else "" for k, w in enumerate(units.words)]

    left, right = units_for(documents[u], documents[v])
    couples: list[Couple] = certain_couples(words(u, left), words(v, right)).couples
    return dict.fromkeys(couples, CERTAIN)


def _placed(
    rows: list[Row],
    free: list[list[Member]],
    documents: Sequence[Document],
    own: dict[Member, int],
    order: dict[int, int],
) -> list[Row]:
    """Base rows in order, each free group after the row that comes before it in its own versions."""
    before: dict[Member, int] = {}
    for v in range(1, len(documents)):
        at = -1
        for k in range(len(documents[v].paragraphs)):
            at = own.get((v, k), at)
            before[v, k] = at

    def key(members: list[Member]) -> tuple[int, list[Member]]:
        places = sorted(before[m] for m in members)
        return places[(len(places) - 1) // 2], sorted((order[v], k) for v, k in members)

    after: dict[int, list[Row]] = {}
    for members in sorted(free, key=key):
        after.setdefault(key(members)[0], []).append(_row(members, len(documents), set()))
    out = list(after.get(-1, ()))
    for i, row in enumerate(rows):
        out.append(row)
        out.extend(after.get(i, ()))
    return out
