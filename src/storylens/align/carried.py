"""Sentences carried from one paragraph into another: gone in one link, come in another, one `move` edit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from storylens.model import Edit, Span
from storylens.text.document import Document, Token
from storylens.text.stopwords import STOP

SEED = 4
"""A run of so many words that nothing else gone or come has starts a carried passage."""
LEAST_WORDS = 7
LEAST_CONTENT = 4
SHORTEST = 36
"""Characters below which a change holds no sentence."""


class _Piece(NamedTuple):
    """The words of one side of one edit."""

    edit: int
    tokens: list[Token]


class _Run(NamedTuple):
    gone: int
    start: int
    come: int
    at: int
    size: int


def with_carried(base: Document, other: Document, edits: list[Edit]) -> list[Edit]:
    """`edits` with what was carried between links taken out of its deletion and its insertion.

    The `move` stands under both links, so that each link's edits cover every word of it that changed.
    """
    gone = _pieces(base, [(k, e.base) for k, e in enumerate(edits) if e.base and e.op in ("delete", "replace")], edits)
    come = _pieces(
        other, [(k, e.other) for k, e in enumerate(edits) if e.other and e.op in ("insert", "replace")], edits
    )
    if not gone or not come:
        return edits
    runs = _runs(gone, come, edits)
    return _applied(base, other, edits, gone, come, runs) if runs else edits


def _pieces(document: Document, spans: Sequence[tuple[int, Span | None]], edits: Sequence[Edit]) -> list[_Piece]:
    out = []
    for k, span in spans:
        if span is None or edits[k].style is not None or span.end - span.start < SHORTEST:
            continue
        out.append(_Piece(k, document.cut(document.paragraph_at(span.start)).between(span.start, span.end)))
    return out


def _seeds(pieces: Sequence[_Piece]) -> dict[tuple[str, ...], tuple[int, int]]:
    """Run of words -> (piece, position), (-1, 0) where it occurs twice."""
    out: dict[tuple[str, ...], tuple[int, int]] = {}
    for number, piece in enumerate(pieces):
        norms = [t.norm for t in piece.tokens]
        for k in range(len(norms) - SEED + 1):
            run = tuple(norms[k : k + SEED])
            out[run] = (-1, 0) if run in out else (number, k)
    return out


def _runs(gone: Sequence[_Piece], come: Sequence[_Piece], edits: Sequence[Edit]) -> list[_Run]:
    there = _seeds(come)
    out: list[_Run] = []
    used: set[tuple[int, int]] = set()
    taken: set[tuple[int, int]] = set()
    for run, (g, k) in _seeds(gone).items():
        c, at = there.get(run, (-1, 0))
        if g < 0 or c < 0 or edits[gone[g].edit].link == edits[come[c].edit].link or (g, k) in used:
            continue
        a, b = gone[g].tokens, come[c].tokens
        start = 0
        while start < min(k, at) and a[k - start - 1].norm == b[at - start - 1].norm:
            start += 1
        end = SEED
        while k + end < len(a) and at + end < len(b) and a[k + end].norm == b[at + end].norm:
            end += 1
        whole = a[k - start : k + end]
        cells = {(c, x) for x in range(at - start, at + end)}
        here = {(g, x) for x in range(k - start, k + end)}
        if not here.isdisjoint(used) or not cells.isdisjoint(taken):
            continue
        content = sum(1 for t in whole if t.kind != "mark" and t.norm not in STOP)
        if len(whole) >= LEAST_WORDS and content >= LEAST_CONTENT:
            used |= here
            taken |= cells
            out.append(_Run(g, k - start, c, at - start, start + end))
    return out


def _applied(
    base: Document,
    other: Document,
    edits: list[Edit],
    gone: Sequence[_Piece],
    come: Sequence[_Piece],
    runs: Sequence[_Run],
) -> list[Edit]:
    cut_base: dict[int, list[tuple[int, int]]] = {}
    cut_other: dict[int, list[tuple[int, int]]] = {}
    moves: dict[int, list[Edit]] = {}
    for run in runs:
        a, b = gone[run.gone], come[run.come]
        here = base.span(a.tokens[run.start].start, a.tokens[run.start + run.size - 1].end)
        there = other.span(b.tokens[run.at].start, b.tokens[run.at + run.size - 1].end)
        cut_base.setdefault(a.edit, []).append((run.start, run.start + run.size))
        cut_other.setdefault(b.edit, []).append((run.at, run.at + run.size))
        for k in (a.edit, b.edit):
            moves.setdefault(k, []).append(Edit("move", edits[k].link, here, there))
    words = {p.edit: p.tokens for p in gone}
    facing = {p.edit: p.tokens for p in come}
    out: list[Edit] = []
    for k, edit in enumerate(edits):
        if k in moves:
            left = _rest(base, edit.base, words.get(k, []), cut_base.get(k, []))
            right = _rest(other, edit.other, facing.get(k, []), cut_other.get(k, []))
            out.extend(_remade(edit, left, right))
            out.extend(moves[k])
        else:
            out.append(edit)
    return out


def _rest(document: Document, span: Span | None, tokens: list[Token], cuts: list[tuple[int, int]]) -> list[Span]:
    """What of `span` is left without the tokens of `cuts`."""
    if span is None:
        return []
    if not cuts:
        return [span]
    out = []
    at = 0
    for start, end in [*sorted(cuts), (len(tokens), len(tokens))]:
        if start > at:
            out.append(document.span(tokens[at].start, tokens[start - 1].end))
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
