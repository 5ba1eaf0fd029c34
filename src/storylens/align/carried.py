"""Sentences carried from one paragraph into another: gone in one link, come in another, one `move` edit."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from storylens.align.coded import Coded
from storylens.align.codes import strong_places
from storylens.model import Edit, Span
from storylens.text.document import Document

SEED = 4
"""A run of so many words that nothing else gone or come has starts a carried passage."""
LEAST_WORDS = 7
LEAST_CONTENT = 4
SHORTEST = 36
"""Characters below which a change holds no sentence."""


class _Piece(NamedTuple):
    """The words of one side of one edit, as codes."""

    edit: int
    span: Span
    codes: str


class _Run(NamedTuple):
    gone: int
    start: int
    come: int
    at: int
    size: int


def with_carried(base: Coded, other: Coded, edits: list[Edit]) -> list[Edit]:
    """`edits` with what was carried between links taken out of its deletion and its insertion.

    The `move` stands under both links, so that each link's edits cover every word of it that changed.
    """
    gone = _pieces(base, [(k, e.base) for k, e in enumerate(edits) if e.style is None and e.op != "move"])
    come = _pieces(other, [(k, e.other) for k, e in enumerate(edits) if e.style is None and e.op != "move"])
    if not gone or not come:
        return edits
    runs = _runs(gone, come, edits)
    return _applied(base, other, edits, gone, come, runs) if runs else edits


def _pieces(coded: Coded, spans: Iterable[tuple[int, Span | None]]) -> list[_Piece]:
    return [
        _Piece(k, span, coded.codes_of(span.text))
        for k, span in spans
        if span is not None and span.end - span.start >= SHORTEST
    ]


def _seeds(pieces: Sequence[_Piece]) -> dict[str, tuple[int, int]]:
    """Run of words -> (piece, position), (-1, 0) where it occurs twice."""
    out: dict[str, tuple[int, int]] = {}
    for number, piece in enumerate(pieces):
        codes = piece.codes
        for k in range(len(codes) - SEED + 1):
            run = codes[k : k + SEED]
            out[run] = (-1, 0) if run in out else (number, k)
    return out


def _runs(gone: Sequence[_Piece], come: Sequence[_Piece], edits: Sequence[Edit]) -> list[_Run]:
    there = _seeds(come)
    out: list[_Run] = []
    used: set[tuple[int, int]] = set()
    taken: set[tuple[int, int]] = set()
    for run, (g, k) in _seeds(gone).items():
        if g < 0 or run not in there:
            continue
        c, at = there[run]
        if c < 0 or edits[gone[g].edit].link == edits[come[c].edit].link or (g, k) in used:
            continue
        a, b = gone[g].codes, come[c].codes
        start = 0
        while start < min(k, at) and a[k - start - 1] == b[at - start - 1]:
            start += 1
        end = SEED
        while k + end < len(a) and at + end < len(b) and a[k + end] == b[at + end]:
            end += 1
        whole = a[k - start : k + end]
        cells = {(c, x) for x in range(at - start, at + end)}
        here = {(g, x) for x in range(k - start, k + end)}
        if not here.isdisjoint(used) or not cells.isdisjoint(taken):
            continue
        if len(whole) >= LEAST_WORDS and len(strong_places(whole)) >= LEAST_CONTENT:
            used |= here
            taken |= cells
            out.append(_Run(g, k - start, c, at - start, start + end))
    return out


Places = list[tuple[int, int]]
"""(start, end) of every unit of a piece, in the version's text."""


def _applied(
    base: Coded,
    other: Coded,
    edits: list[Edit],
    gone: Sequence[_Piece],
    come: Sequence[_Piece],
    runs: Sequence[_Run],
) -> list[Edit]:
    here = {g: base.places_of(gone[g].span) for g in {run.gone for run in runs}}
    there = {c: other.places_of(come[c].span) for c in {run.come for run in runs}}
    cut_base: dict[int, list[tuple[int, int]]] = {}
    cut_other: dict[int, list[tuple[int, int]]] = {}
    moves: dict[int, list[Edit]] = {}
    for run in runs:
        left, right = gone[run.gone].edit, come[run.come].edit
        mine = base.document.span(here[run.gone][run.start][0], here[run.gone][run.start + run.size - 1][1])
        theirs = other.document.span(there[run.come][run.at][0], there[run.come][run.at + run.size - 1][1])
        cut_base.setdefault(left, []).append((run.start, run.start + run.size))
        cut_other.setdefault(right, []).append((run.at, run.at + run.size))
        for k in (left, right):
            moves.setdefault(k, []).append(Edit("move", edits[k].link, mine, theirs))
    words = {gone[g].edit: places for g, places in here.items()}
    facing = {come[c].edit: places for c, places in there.items()}
    out: list[Edit] = []
    for k, edit in enumerate(edits):
        if k in moves:
            remains = _rest(base.document, edit.base, words.get(k, []), cut_base.get(k, []))
            other_remains = _rest(other.document, edit.other, facing.get(k, []), cut_other.get(k, []))
            out.extend(_remade(edit, remains, other_remains))
            out.extend(moves[k])
        else:
            out.append(edit)
    return out


def _rest(document: Document, span: Span | None, places: Places, cuts: list[tuple[int, int]]) -> list[Span]:
    """What of `span` is left without the units of `cuts`."""
    if span is None:
        return []
    if not cuts:
        return [span]
    out = []
    at = 0
    for start, end in [*sorted(cuts), (len(places), len(places))]:
        if start > at:
            out.append(document.span(places[at][0], places[start - 1][1]))
        at = end
    return out


def _remade(edit: Edit, left: list[Span], right: list[Span]) -> list[Edit]:
    out = []
    for k in range(max(len(left), len(right))):
        a = left[k] if k < len(left) else None
        b = right[k] if k < len(right) else None
        op = edit.op if a and b else "delete" if a else "insert"
        out.append(replace(edit, op=op, base=a, other=b))
    return out
