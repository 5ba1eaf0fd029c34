"""Long texts cut into stretches that are weighed by themselves: what is rare, near or strange is so within a story."""

from __future__ import annotations

from storylens.align.moves import longest_increasing

STRETCH = 160
"""Paragraphs of both sides together from which a stretch may end."""
AT_LAST = 480
"""Paragraphs after which it ends even where its last couple is followed by no other certain one."""

Stretch = tuple[int, int, int, int]
"""(start, end) in the base, (start, end) in the other."""


def stretches(certain: list[tuple[int, int]], n: int, m: int) -> list[Stretch]:
    """The stretches: cut where certain couples that kept their order follow each other.

    `certain`: the couples, ascending.
    """
    chain = [certain[k] for k in longest_increasing([j for _, j in certain])]
    out: list[Stretch] = []
    i0 = j0 = 0
    for k, (i, j) in enumerate(chain):
        size = i + 1 - i0 + j + 1 - j0
        if size >= STRETCH and (size >= AT_LAST or (k + 1 < len(chain) and chain[k + 1] == (i + 1, j + 1))):
            out.append((i0, i + 1, j0, j + 1))
            i0, j0 = i + 1, j + 1
    if i0 < n or j0 < m:
        out.append((i0, n, j0, m))
    return out
