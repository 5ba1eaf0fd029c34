"""Where a change begins and ends: at the ends of words, clauses and quotations, as a writer would have set it."""

from __future__ import annotations

from storylens.align.codes import BARRIERS, CLAUSE
from storylens.align.script import Run

_CLAUSE = frozenset(CLAUSE.values())
_SENTENCE_END = frozenset([BARRIERS[mark] for mark in ".!?"])
_QUOTE = BARRIERS['"']
_POINTS = frozenset([BARRIERS["."], CLAUSE[","], CLAUSE[";"]])
_OPENING, _CLOSING = (CLAUSE["("], CLAUSE["["]), (CLAUSE[")"], CLAUSE["]"])


def marks_swapped(runs: list[Run], a: str, b: str) -> list[Run]:
    """Runs with a full stop or comma that only changed its side of a closing quotation mark made one run."""
    out: list[Run] = []
    for run in runs:
        last = out[-1] if out else None
        if last is not None and run.a0 - last.a1 == 1 and a[last.a1] == _QUOTE:
            one, two = a[last.a0 : last.a1] or b[last.b0 : last.b1], a[run.a0 : run.a1] or b[run.b0 : run.b1]
            pure = (last.a0 == last.a1 and run.b0 == run.b1) or (last.b0 == last.b1 and run.a0 == run.a1)
            if pure and one == two and one in _POINTS:
                out[-1] = Run(last.a0, run.a1, last.b0, run.b1)
                continue
        out.append(run)
    return out


def slid(runs: list[Run], styled: set[Run], a: str, b: str) -> list[Run]:
    """Pure insertions and deletions moved along equal words to where a writer would have set them.

    `styled`: runs that house style explains; they stay where they are.
    """
    out: list[Run] = []
    for k, run in enumerate(runs):
        if (run.a0 == run.a1 or run.b0 == run.b1) and run not in styled:
            floor = run.a0 - out[-1].a1 if out else run.a0
            ceiling = (runs[k + 1].a0 if k + 1 < len(runs) else len(a)) - run.a1
            shift = (
                _best_shift(b, run.b0, run.b1, floor, ceiling)
                if run.a0 == run.a1
                else _best_shift(a, run.a0, run.a1, floor, ceiling)
            )
            if shift:
                run = Run(run.a0 + shift, run.a1 + shift, run.b0 + shift, run.b1 + shift)
        out.append(run)
    return out


def _best_shift(text: str, start: int, end: int, floor: int, ceiling: int) -> int:
    """How far a run [start, end) of `text` is best moved; at most 12 words, within its equal surroundings."""
    low = 0
    while low > -min(floor, 12) and text[start + low - 1] == text[end + low - 1]:
        low -= 1
    high = 0
    while high < min(ceiling, 12) and text[start + high] == text[end + high]:
        high += 1
    if low == high:
        return 0
    return max(range(low, high + 1), key=lambda s: (_neatness(text, start + s, end + s), -abs(s)))


def _neatness(text: str, start: int, end: int) -> int:
    inside = text[start:end]
    odd = (
        inside.count(_QUOTE) % 2
        + abs(inside.count(_OPENING[0]) - inside.count(_CLOSING[0]))
        + abs(inside.count(_OPENING[1]) - inside.count(_CLOSING[1]))
    )
    return _border(text, start) + _border(text, end) - 4 * odd


def _border(text: str, at: int) -> int:
    """How natural a border before unit `at` is."""
    if at == 0 or at == len(text):
        return 4
    before = text[at - 1]
    if before in _SENTENCE_END:
        return 4
    if before in _CLAUSE:
        return 2
    return 1 if text[at] in _CLAUSE or text[at] in _SENTENCE_END else 0
