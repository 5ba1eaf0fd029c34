"""From two strings of words to changed runs: content words anchor, stop-words follow, no confetti."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from storylens.align.codes import BARRIERS, STRONG, barrier, strong_counts, strong_places
from storylens.align.lcs import Block, blocks_of, common_ends, joined

DENSE = 0.6
"""Share of changed words in a sentence from which it is shown as one block replaced."""
MUCH = 4
"""So many words come on the one side of a lone word and so many gone on the other make it no anchor."""
_LAST_BARRIER = max(BARRIERS.values())
"""What no merged run reaches over: an end of a sentence, a quotation mark that both sides have."""


class Move(NamedTuple):
    """`size` units gone from `a` on one side have come at `b` on the other."""

    a: int
    b: int
    size: int


class Run(NamedTuple):
    """A changed run: base units [a0, a1) became other units [b0, b1)."""

    a0: int
    a1: int
    b0: int
    b1: int


def equal_blocks(a: str, b: str) -> list[Block]:
    """Matching blocks: a common subsequence of the content words, extended over the weak words beside them."""
    return joined(equal_pieces(a, b))


def equal_pieces(a: str, b: str) -> list[Block]:
    """`equal_blocks`, of which one may stand in several pieces that touch."""
    if a == b:
        return [(0, 0, len(a))] if a else []
    head, tail = common_ends(a, b)
    x, y = a[head : len(a) - tail], b[head : len(b) - tail]
    at_x, at_y = strong_places(x), strong_places(y)
    content = blocks_of("".join([x[k] for k in at_x]), "".join([y[k] for k in at_y])) if at_x and at_y else []
    if not content and not head and not tail:
        return blocks_of(a, b)
    out: list[Block] = [(0, 0, head)] if head else []
    i = j = 0
    for p, q, size in content:
        ai, bj = at_x[p], at_y[q]
        if i < ai and j < bj:
            _between(x, y, i, ai, j, bj, head, out)
        i, j = at_x[p + size - 1] + 1, at_y[q + size - 1] + 1
        if x[ai:i] == y[bj:j]:
            out.append((ai + head, bj + head, i - ai))
            continue
        i, j = ai + 1, bj + 1
        out.append((ai + head, bj + head, 1))
        for k in range(1, size):
            ai, bj = at_x[p + k], at_y[q + k]
            if i < ai and j < bj:
                _between(x, y, i, ai, j, bj, head, out)
            out.append((ai + head, bj + head, 1))
            i, j = ai + 1, bj + 1
    if i < len(x) and j < len(y):
        _between(x, y, i, len(x), j, len(y), head, out)
    if tail:
        out.append((len(a) - tail, len(b) - tail, tail))
    return out


def _between(x: str, y: str, i: int, ai: int, j: int, bj: int, shift: int, out: list[Block]) -> None:
    """Ends of sentences and quotation marks in a gap between two anchors, and the weak words beside each."""
    size = ai - i
    if size == bj - j:
        if x[i:ai] == y[j:bj]:
            out.append((i + shift, j + shift, size))
            return
        if size == 1:
            return
    border = barrier()
    if border.search(x, i, ai) and border.search(y, j, bj):
        at_x = [k for k in range(i, ai) if x[k] <= _LAST_BARRIER]
        at_y = [k for k in range(j, bj) if y[k] <= _LAST_BARRIER]
        for m, n, found in blocks_of("".join([x[k] for k in at_x]), "".join([y[k] for k in at_y])):
            for k in range(found):
                here, there = at_x[m + k], at_y[n + k]
                _touching(x, y, i, here, j, there, shift, out)
                out.append((here + shift, there + shift, 1))
                i, j = here + 1, there + 1
    _touching(x, y, i, ai, j, bj, shift, out)


def _touching(x: str, y: str, i: int, ai: int, j: int, bj: int, shift: int, out: list[Block]) -> None:
    """Equal weak words that touch either end of a gap."""
    if i == ai or j == bj:
        return
    if x[i] != y[j] and x[ai - 1] != y[bj - 1]:
        return
    head, tail = common_ends(x[i:ai], y[j:bj])
    if head:
        out.append((i + shift, j + shift, head))
    if tail:
        out.append((ai - tail + shift, bj - tail + shift, tail))


def runs_between(blocks: Sequence[Block], n: int, m: int) -> list[Run]:
    """What lies between the matching blocks."""
    out: list[Run] = []
    i = j = 0
    for a, b, size in [*blocks, (n, m, 0)]:
        if a > i or b > j:
            out.append(Run(i, a, j, b))
        i, j = a + size, b + size
    return out


def without_confetti(
    runs: list[Run], moves: list[Move], styled: set[Run], a: str, b: str
) -> tuple[list[Run], list[Move]]:
    """Runs joined where only a lone stop-word or comma keeps them apart, or where a sentence is mostly new.

    `styled`: the runs that house style explains; they stay by themselves. Moves inside a sentence that becomes one
    block go with it.
    """
    if len(runs) < 2:
        return runs, moves
    touched = set().union(*_touched_by(runs, moves)) if moves else set()
    if styled:
        touched |= {k for k, run in enumerate(runs) if run in styled}
    out: list[Run] = []
    free = False
    for k, run in enumerate(runs):
        if out and free and k not in touched and _weak_gap(out[-1], run, a):
            out[-1] = Run(out[-1].a0, run.a1, out[-1].b0, run.b1)
        else:
            out.append(run)
            free = k not in touched
    return _dense_joined(out, moves, styled, a, b) if len(out) > 1 else (out, moves)


def _touched_by(runs: Sequence[Run], moves: Sequence[Move]) -> list[set[int]]:
    """For each move the positions of the runs that it takes from and brings to."""
    starts, others = [r.a0 for r in runs], [r.b0 for r in runs]
    return [{bisect_right(starts, m.a) - 1, bisect_right(others, m.b) - 1} for m in moves]


def _weak_gap(left: Run, right: Run, a: str) -> bool:
    if right.a0 - left.a1 > 3:
        return False
    gap = a[left.a1 : right.a0]
    if gap and (max(gap) >= STRONG or min(gap) <= _LAST_BARRIER):
        return _lone_anchor(left, right, gap)
    both = min(_replaced(left), _replaced(right))
    if len(gap) == 1:
        return both >= 1
    return both >= 2 and max(left.a1 - left.a0, left.b1 - left.b0, right.a1 - right.a0, right.b1 - right.b0) >= 4


def _lone_anchor(left: Run, right: Run, gap: str) -> bool:
    """Whether one word only keeps much new text before it from much lost text after it, or the other way round: it
    stands at another place of what was said anew."""
    if min(gap) <= _LAST_BARRIER or sum(c >= STRONG for c in gap) > 1:
        return False
    came, went = (left, right) if left.a0 == left.a1 else (right, left)
    return came.a0 == came.a1 and went.b0 == went.b1 and min(came.b1 - came.b0, went.a1 - went.a0) >= MUCH


def _replaced(run: Run) -> int:
    """How many words stand against how many: the smaller side of a run."""
    return min(run.a1 - run.a0, run.b1 - run.b0)


def _dense_joined(runs: list[Run], moves: list[Move], styled: set[Run], a: str, b: str) -> tuple[list[Run], list[Move]]:
    """In each sentence that is mostly changed, one run from the first change to the last."""
    out: list[Run] = []
    group: list[Run] = []
    joined_up: list[Run] = []
    start = 0
    strong = strong_counts(a), strong_counts(b)
    for k, run in enumerate(runs):
        group.append(run)
        following = runs[k + 1] if k + 1 < len(runs) else None
        end = _sentence_end(a, run.a1, following.a0 if following else len(a))
        if end is not None:
            if len(group) > 1:
                counts = strong[0]
                outside = counts[group[0].a0] - counts[start] + counts[end] - counts[run.a1]
                one = _one_if_dense(group, styled, outside, a, b, strong)
                out.extend(one)
                if len(one) < len(group):
                    joined_up.extend(one)
            else:
                out.extend(group)
            group, start = [], end
    if not joined_up or not moves:
        return out, moves
    gone = set(joined_up)
    return out, [
        m for m, where in zip(moves, _touched_by(out, moves), strict=True) if not any(out[k] in gone for k in where)
    ]


def _sentence_end(a: str, start: int, end: int) -> int | None:
    """Where the sentence ends that is open at unit `start`, if it does before `end` or the text does there."""
    found = barrier().search(a, start, end)
    if found:
        return found.end()
    return end if end == len(a) else None


def _one_if_dense(
    group: list[Run], styled: set[Run], outside: int, a: str, b: str, strong: tuple[list[int], list[int]]
) -> list[Run]:
    """One run for a sentence's, if more than `DENSE` of it changed; `outside`: its content words beyond the runs;
    `strong`: of either side the content words before each unit."""
    first, last = group[0], group[-1]
    free = [r for r in group if r not in styled] if styled else group
    left, right = strong
    changed = sum([max(left[r.a1] - left[r.a0], right[r.b1] - right[r.b0]) for r in free])
    total = outside + max(left[last.a1] - left[first.a0], right[last.b1] - right[first.b0])
    if changed <= DENSE * total:
        return group
    gone = {c for r in free for c in a[r.a0 : r.a1] if c >= STRONG}
    come = {c for r in free for c in b[r.b0 : r.b1] if c >= STRONG}
    if len(gone & come) > 0.4 * min(len(gone), len(come)):
        return group  # the words are the same, only their order is not
    return [Run(first.a0, last.a1, first.b0, last.b1)]
