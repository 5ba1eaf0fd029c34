"""Paragraph links between two documents, decoded freely: no order is imposed, moves are derived afterwards."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from rapidfuzz import fuzz

from storylens.model import Link, LinkKind, Pin
from storylens.text.document import Document

ACCEPT = 45.0


def align_paragraphs(base: Document, other: Document, pins: Sequence[Pin] = ()) -> tuple[Link, ...]:
    """Links in reading order of the base, what the other added placed after its predecessor.

    `pins`: links fixed or forbidden by hand, already restricted to this pair of versions (their paragraph
    indexes are read, their version indexes are not). Every paragraph of either side stands in exactly one link.
    """
    forbidden = {(p.base, p.other) for p in pins if p.forbidden}
    n, m = len(base.paragraphs), len(other.paragraphs)
    left = [" ".join(t.norm for t in base.tokens(i) if t.kind != "mark") for i in range(n)]
    right = [" ".join(t.norm for t in other.tokens(j) if t.kind != "mark") for j in range(m)]
    scored: list[tuple[float, int, int, int]] = []
    for i in range(n):
        for j in range(m):
            s = (fuzz.token_sort_ratio(left[i], right[j]) + fuzz.token_set_ratio(left[i], right[j])) / 2
            if s >= ACCEPT and (i, j) not in forbidden:
                scored.append((-s, abs(i - j), i, j))
    scored.sort()
    groups: dict[int, list[int]] = {}
    row: dict[int, int] = {}
    column: dict[int, int] = {}
    sure: dict[tuple[int, int], float] = {}
    for p in pins:
        if not p.forbidden and p.base not in row and p.other not in column:
            row[p.base], column[p.other] = p.other, p.base
            sure[p.base, p.other] = 1.0
    for s, _, i, j in scored:
        if i not in row and j not in column:
            row[i], column[j] = j, i
            sure[i, j] = -s / 100
    for j, i in column.items():
        groups.setdefault(i, []).append(j)
    links = [Link("1-1", (i,), tuple(js), score=round(max(sure[i, j] for j in js), 3)) for i, js in groups.items()]
    return in_order(links, n, m)


def in_order(links: Sequence[Link], n: int, m: int) -> tuple[Link, ...]:
    """`links` with kinds and moves worked out, omitted and added paragraphs put in, in reading order."""
    ordered = sorted(links, key=lambda k: (k.base[0], k.other[0]))
    kept = longest_increasing([k.other[0] for k in ordered])
    out: dict[int, list[Link]] = {}
    used_base = {i for k in ordered for i in k.base}
    used_other = {j for k in ordered for j in k.other}
    place = {j: k.base[0] for k in ordered for j in k.other}
    for at, k in enumerate(ordered):
        out.setdefault(k.base[0], []).append(Link(link_kind(k.base, k.other), k.base, k.other, at not in kept, k.score))
    for i in range(n):
        if i not in used_base:
            out.setdefault(i, []).append(Link("omitted", (i,), ()))
    after = -1
    for j in range(m):
        if j in used_other:
            after = place[j]
        else:
            out.setdefault(after, []).append(Link("added", (), (j,)))
    return tuple(k for i in sorted(out) for k in out[i])


def link_kind(base: Sequence[int], other: Sequence[int]) -> LinkKind:
    """The name of a group by the sizes of its sides."""
    if not base or not other:
        return "omitted" if base else "added"
    if len(base) == 1:
        return "1-1" if len(other) == 1 else "1-n"
    return "n-1" if len(other) == 1 else "n-m"


def longest_increasing(values: Sequence[int]) -> set[int]:
    """Positions of a longest strictly increasing subsequence of `values`."""
    tails: list[int] = []
    at: list[int] = []
    before = [-1] * len(values)
    for k, x in enumerate(values):
        q = bisect_left(tails, x)
        if q == len(tails):
            tails.append(x)
            at.append(k)
        else:
            tails[q], at[q] = x, k
        before[k] = at[q - 1] if q else -1
    keep: set[int] = set()
    k = at[-1] if at else -1
    while k >= 0:
        keep.add(k)
        k = before[k]
    return keep
