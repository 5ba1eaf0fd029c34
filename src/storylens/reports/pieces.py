"""A paragraph cut where its look changes: at the borders of edits and of findings."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from storylens.text.safe import SafeText, safe

Kind = Literal["equal", "insert", "delete", "replace", "move", "style"]


class Mark(NamedTuple):
    """An edit as one side sees it: offsets in that side's text."""

    start: int
    end: int
    kind: Kind
    style: str | None


class Place(NamedTuple):
    """A finding as one side sees it: offsets in that side's text, and its number in the report."""

    start: int
    end: int
    number: int


class Piece(NamedTuple):
    """A run of one look. `begins`: numbers of the findings that begin here; `found`: whether one covers it."""

    text: SafeText
    kind: Kind
    style: str | None
    begins: tuple[int, ...]
    found: bool


def one_line(text: str) -> SafeText:
    """Safe text for reading: line breaks and tabs of a wrapped paragraph become spaces."""
    return safe(text.replace("\r\n", " ").replace("\n", " ").replace("\r", " ").replace("\t", " "))


def pieces(text: str, start: int, end: int, marks: Sequence[Mark], places: Sequence[Place]) -> list[Piece]:
    """The characters [start, end) of `text` as pieces, in order; together they are all of them.

    `marks` and `places` are those that touch the range, `marks` in order and apart from each other.
    """
    cuts = {start, end}
    for at, until in [*((m.start, m.end) for m in marks), *((p.start, p.end) for p in places)]:
        cuts.update((min(max(at, start), end), min(max(until, start), end)))
    borders = sorted(cuts)
    out = []
    next_mark = 0
    for a, b in pairwise(borders):
        while next_mark < len(marks) and marks[next_mark].end <= a:
            next_mark += 1
        mark = marks[next_mark] if next_mark < len(marks) and marks[next_mark].start <= a else None
        begins = tuple(p.number for p in places if p.start == a)
        found = any(p.start <= a < p.end for p in places)
        out.append(
            Piece(one_line(text[a:b]), mark.kind if mark else "equal", mark.style if mark else None, begins, found)
        )
    return out
