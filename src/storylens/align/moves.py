"""Order: which links kept their place, and where a paragraph is to be expected."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence


def heaviest_chain(values: Sequence[int], weights: Sequence[float]) -> set[int]:
    """Positions of an increasing subsequence of `values` with the greatest total weight.

    `values` are 0..k, repeats allowed (only one of equals is kept). A Fenwick tree of prefix maxima: O(n log n).
    """
    ranks = {v: r + 1 for r, v in enumerate(sorted(set(values)))}
    size = len(ranks)
    best: list[tuple[float, int]] = [(0.0, -1)] * (size + 1)
    before = [-1] * len(values)
    total = [0.0] * len(values)
    for k, v in enumerate(values):
        r = ranks[v] - 1
        top = (0.0, -1)
        while r > 0:
            if best[r][0] > top[0]:
                top = best[r]
            r -= r & -r
        total[k], before[k] = top[0] + weights[k], top[1]
        r = ranks[v]
        while r <= size:
            if total[k] > best[r][0]:
                best[r] = (total[k], k)
            r += r & -r
    keep: set[int] = set()
    k = max(range(len(values)), key=lambda x: (total[x], -x)) if values else -1
    while k >= 0:
        keep.add(k)
        k = before[k]
    return keep


def longest_increasing(values: Sequence[int]) -> list[int]:
    """Positions, in order, of a longest strictly increasing subsequence of `values`."""
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
    chain: list[int] = []
    k = at[-1] if at else -1
    while k >= 0:
        chain.append(k)
        k = before[k]
    return chain[::-1]


def expected_places(
    rows: dict[int, list[tuple[float, int]]], columns: dict[int, list[tuple[float, int]]], n: int, m: int
) -> list[float]:
    """For every base unit where in the other it should stand: between the certain links that are in order."""
    sure = [(i, rows[i][0][1]) for i in sorted(rows) if rows[i][0][0] > 0.8 and columns[rows[i][0][1]][0][1] == i]
    chain = [sure[k] for k in longest_increasing([j for _, j in sure])]
    xs = [-1, *(i for i, _ in chain), n]
    ys = [-1, *(j for _, j in chain), m]
    out: list[float] = []
    q = 0
    for i in range(n):
        while q + 1 < len(xs) - 1 and xs[q + 1] <= i:
            q += 1
        out.append(ys[q] + (ys[q + 1] - ys[q]) * (i - xs[q]) / max(1, xs[q + 1] - xs[q]))
    return out
