"""Words that only changed place: runs gone here and come there become moves, not a deletion and an insertion."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from storylens.align.codes import STRONG
from storylens.align.script import Move, Run

NEAR = 14
"""A lone word counts as moved only over so many words; longer runs over any distance."""
OFTEN = 4
"""A word gone or come more often than this starts no move."""

Piece = tuple[int, int]


def transpositions(runs: Sequence[Run], a: str, b: str) -> list[Move]:
    """Moves among changed runs, none overlapping, in base order."""
    gone, come = _places(a, ((r.a0, r.a1) for r in runs)), _places(b, ((r.b0, r.b1) for r in runs))
    a_end, b_end = _bounds([(r.a0, r.a1) for r in runs]), _bounds([(r.b0, r.b1) for r in runs])
    found: list[tuple[int, int, Move]] = []
    seen: dict[int, int] = {}
    at_base = _base_places(runs)
    for c, places in gone.items():
        others = come.get(c, ())
        if not others or len(places) > OFTEN or len(others) > OFTEN:
            continue
        alone = len(places) == len(others) == 1
        for i in places:
            for j in others:
                if seen.get(j - i, -1) >= i:
                    continue
                move = _extended(a, b, i, j, a_end, b_end)
                seen[j - i] = move.a + move.size - 1
                strong = sum(1 for x in a[move.a : move.a + move.size] if x >= STRONG)
                near = abs(i - at_base[j]) <= NEAR
                if strong > 1 or (alone and near and not _amid(move, a_end[i], b_end[j])):
                    found.append((strong, move.size, move))
    return sorted(_disjoint(found))


def _places(text: str, intervals: Iterable[Piece]) -> dict[str, list[int]]:
    out: dict[str, list[int]] = {}
    for start, end in intervals:
        for k in range(start, end):
            if text[k] >= STRONG:
                out.setdefault(text[k], []).append(k)
    return out


def _bounds(intervals: list[Piece]) -> dict[int, Piece]:
    return {k: piece for piece in intervals for k in range(*piece)}


def _extended(a: str, b: str, i: int, j: int, a_end: dict[int, Piece], b_end: dict[int, Piece]) -> Move:
    (a0, a1), (b0, b1) = a_end[i], b_end[j]
    start = 0
    while i - start > a0 and j - start > b0 and a[i - start - 1] == b[j - start - 1]:
        start += 1
    end = 1
    while i + end < a1 and j + end < b1 and a[i + end] == b[j + end]:
        end += 1
    return Move(i - start, j - start, start + end)


def _amid(move: Move, here: Piece, there: Piece) -> bool:
    """Whether on one of the sides other changed words stand before and after the one or two that moved: a reader sees
    new words there, no move."""
    a, b = move.a, move.b
    return move.size <= 2 and ((here[0] < a and a + move.size < here[1]) or (there[0] < b and b + move.size < there[1]))


def _base_places(runs: Sequence[Run]) -> dict[int, int]:
    """Where on the base side each changed other unit stands."""
    return {k: r.a0 + min(k - r.b0, r.a1 - r.a0) for r in runs for k in range(r.b0, r.b1)}


def _disjoint(found: list[tuple[int, int, Move]]) -> list[Move]:
    out: list[Move] = []
    used_a: set[int] = set()
    used_b: set[int] = set()
    for _, _, move in sorted(found, key=lambda x: (-x[0], -x[1], x[2])):
        here, there = range(move.a, move.a + move.size), range(move.b, move.b + move.size)
        if used_a.isdisjoint(here) and used_b.isdisjoint(there):
            used_a.update(here)
            used_b.update(there)
            out.append(move)
    return out


def pieces_left(start: int, end: int, taken: Sequence[Piece]) -> list[Piece]:
    """What of [start, end) is not in `taken` (disjoint, ascending intervals)."""
    out: list[Piece] = []
    for a, b in taken:
        if b <= start or a >= end:
            continue
        if a > start:
            out.append((start, a))
        start = b
    if start < end:
        out.append((start, end))
    return out
