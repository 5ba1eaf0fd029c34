"""Common subsequences of two strings whose characters are words, in bounded time whatever the input.

Short strings are matched with big integers as bit vectors (Hyyrö 2004), which costs less than loading a library;
longer ones by rapidfuzz; what is too long for any quadratic method is first cut at words unique to both sides.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from storylens.align.moves import longest_increasing

if TYPE_CHECKING:
    from rapidfuzz.distance import Opcode

RUN = 3
"""So many words in a row make the anchors of what is too long to be looked at whole."""

Block = tuple[int, int, int]
"""(start in the left string, start in the right string, length)."""

OWN = 90_000
"""Up to this product of lengths the big-integer method is used."""
WHOLE = 4_000_000
"""Up to this product one call may look at everything; beyond, unique words cut the text first."""
VERY_LONG = 400_000
"""From so many words on both sides together those that stand once cut it before all runs are looked at."""


def blocks_of(a: str, b: str) -> list[Block]:
    """Matching blocks of a longest common subsequence of `a` and `b`, in order; bounded by `WHOLE` per stretch."""
    head, tail = common_ends(a, b)
    x, y = a[head : len(a) - tail], b[head : len(b) - tail]
    out: list[Block] = [(0, 0, head)] if head else []
    if x and y:
        out.extend((i + head, j + head, size) for i, j, size in _middle(x, y))
    if tail:
        out.append((len(a) - tail, len(b) - tail, tail))
    return joined(out)


def common_ends(a: str, b: str) -> tuple[int, int]:
    """Lengths of the common prefix and, of what is left, the common suffix."""
    n = min(len(a), len(b))
    head = tail = 0
    while head < n and a[head : head + 64] == b[head : head + 64]:
        head += 64
    head = min(head, n)
    while head < n and a[head] == b[head]:
        head += 1
    left = n - head
    while tail < left and a[-1 - tail] == b[-1 - tail]:
        tail += 1
    return head, tail


def joined(blocks: list[Block]) -> list[Block]:
    """Neighbouring blocks without a gap on either side made one."""
    out: list[Block] = []
    for i, j, size in blocks:
        if out and out[-1][0] + out[-1][2] == i and out[-1][1] + out[-1][2] == j:
            out[-1] = (out[-1][0], out[-1][1], out[-1][2] + size)
        else:
            out.append((i, j, size))
    return out


def _middle(a: str, b: str) -> list[Block]:
    work = len(a) * len(b)
    if work <= OWN and not _LIBRARY:
        return _bit_vectors(a, b)
    if work > WHOLE:
        return _cut_at_unique(a, b)
    if not _LIBRARY:
        for_many()
    return [(o.src_start, o.dest_start, o.src_end - o.src_start) for o in _LIBRARY[0](a, b) if o.tag == "equal"]


_LIBRARY: list[Callable[[str, str], Iterable[Opcode]]] = []


def for_many() -> None:
    """Loads the library at once: worth it where hundreds of passages will be matched. The blocks are the same."""
    if not _LIBRARY:
        from rapidfuzz.distance import LCSseq

        _LIBRARY.append(LCSseq.opcodes)


def _bit_vectors(a: str, b: str) -> list[Block]:
    places: dict[str, int] = {}
    bit = 1
    for c in a:
        places[c] = places.get(c, 0) | bit
        bit <<= 1
    full = bit - 1
    state, states = full, []
    get = places.get
    for c in b:
        hits = get(c)
        if hits:
            hits &= state
            state = ((state + hits) | (state - hits)) & full
        states.append(state)
    i, j = len(a), len(b)
    found: list[tuple[int, int]] = []
    while i and j:
        if states[j - 1] >> (i - 1) & 1:
            i -= 1
        else:
            j -= 1
            if not j or states[j - 1] >> (i - 1) & 1:
                i -= 1
                found.append((i, j))
    return joined([(i, j, 1) for i, j in reversed(found)])


def _cut_at_unique(a: str, b: str, rare_first: bool = True) -> list[Block]:
    """Runs that occur once on either side, in their longest common order; between them as before.

    `rare_first`: of very long texts first only the runs around words that occur once, which need little memory.
    """
    rare_first = rare_first and len(a) + len(b) > VERY_LONG
    anchors = _in_order(_rare(a, b) if rare_first else _unique(a, b))
    out: list[Block] = []
    at_a = at_b = 0
    for i, j in [*anchors, (len(a), len(b))]:
        if i < at_a or j < at_b:
            continue
        x, y = a[at_a:i], b[at_b:j]
        if x and y:
            if len(x) * len(y) <= WHOLE or rare_first:
                between = blocks_of(x, y) if len(x) * len(y) <= WHOLE else _cut_at_unique(x, y, False)
                out.extend((p + at_a, q + at_b, size) for p, q, size in between)
            else:
                head, tail = common_ends(x, y)
                out.append((at_a, at_b, head))
                out.append((i - tail, j - tail, tail))
        if i < len(a):
            out.append((i, j, 1))
        at_a, at_b = i + 1, j + 1
    return joined([block for block in out if block[2]])


def _in_order(both: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The longest part of `both`, ascending on the left, that ascends on the right."""
    return [both[k] for k in longest_increasing([j for _, j in both])]


def _unique(a: str, b: str) -> list[tuple[int, int]]:
    """Where each run of words starts that stands once in either text."""

    def once(text: str) -> dict[str, int]:
        seen: dict[str, int] = {}
        for k in range(len(text) - RUN + 1):
            run = text[k : k + RUN]
            seen[run] = -1 if run in seen else k
        return seen

    right = once(b)
    return sorted((k, right[run]) for run, k in once(a).items() if k >= 0 and right.get(run, -1) >= 0)


def _rare(a: str, b: str) -> list[tuple[int, int]]:
    """Where each word stands that stands once in either text, if it does so in a run of words that both have."""
    once = {c for c, n in Counter(a).items() if n == 1} & {c for c, n in Counter(b).items() if n == 1}
    there = {c: j for j, c in enumerate(b) if c in once}
    found = [(i, there[c]) for i, c in enumerate(a) if c in once]
    starts = range(1 - RUN, 1)
    return [(i, j) for i, j in found if any(_same_run(a, b, i + k, j + k) for k in starts)]


def _same_run(a: str, b: str, i: int, j: int) -> bool:
    run = a[max(0, i) : i + RUN]
    return len(run) == RUN and run == b[max(0, j) : j + RUN]
