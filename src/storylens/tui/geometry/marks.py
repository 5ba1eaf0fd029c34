"""What is marked in a text: changed words, the words of findings, matches of a search.

A mark has a kind, and every kind has a text style and a gutter symbol (a theme's `symbol`), so that nothing is said by
colour alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple

from storylens.model import Edit, Finding, Severity, Span
from storylens.text.document import Document

Kind = Literal[
    "insert", "delete", "replace", "move", "moved-away", "style", "suspicious", "search", "cursor", "quote", "speaker",
    "severity-neutral", "severity-minor", "severity-major", "severity-critical",
    "flag-neutral", "flag-minor", "flag-major", "flag-critical",
]  # fmt: skip
"""The marks of a theme (`storylens.themes.MARKS`), and four of the page: words inside quotation marks, whose
words they are, where moved words stood, and flags, which are shown in the gutter only."""
Side = Literal["base", "other"]

LOUDNESS = (
    "severity-critical", "flag-critical", "severity-major", "flag-major", "severity-minor", "flag-minor",
    "severity-neutral", "flag-neutral", "move", "moved-away", "delete", "insert", "replace", "suspicious", "style",
)  # fmt: skip
"""Kinds with a symbol in the gutter; the first that a line holds is shown."""
LONG = 160
"""Characters from which a finding is flagged in the gutter instead of marked word for word."""
_OF_OP: dict[str, Kind] = {"insert": "insert", "delete": "delete", "replace": "replace", "move": "move"}
_SEVERITY: dict[Severity, tuple[Kind, Kind]] = {
    "neutral": ("severity-neutral", "flag-neutral"),
    "minor": ("severity-minor", "flag-minor"),
    "major": ("severity-major", "flag-major"),
    "critical": ("severity-critical", "flag-critical"),
}


class Mark(NamedTuple):
    """Source characters [start, end) of one paragraph; `ref` is the index of the edit, -1 for other marks."""

    start: int
    end: int
    kind: Kind
    ref: int


Marks = dict[int, list[Mark]]
"""Paragraph index -> its marks, by start."""


def kind_of(edit: Edit) -> Kind:
    """How an edit is marked: as house style where a convention explains it."""
    return "style" if edit.style else _OF_OP[edit.op]


def edit_marks(document: Document, edits: Iterable[Edit], side: Side, hide_style: bool = False) -> Marks:
    """The marks of `edits` on one side, paragraph by paragraph."""
    out: Marks = {}
    for index, edit in enumerate(edits):
        span = edit.base if side == "base" else edit.other
        if span is None or (hide_style and edit.style):
            continue
        for paragraph, mark in split(document, span, kind_of(edit), index):
            out.setdefault(paragraph, []).append(mark)
    for marks in out.values():
        marks.sort()
    return out


def finding_marks(document: Document, findings: Iterable[Finding], side: Side, kind: Kind | None = None) -> Marks:
    """The marks of `findings` on one side; `kind` None marks each by its severity."""
    out: Marks = {}
    for finding in findings:
        span = finding.base if side == "base" else finding.other
        if span is not None:
            words, flag = _SEVERITY[finding.severity]
            for n, (paragraph, mark) in enumerate(split(document, span, kind or words, -1)):
                if kind or span.end - span.start < LONG:
                    out.setdefault(paragraph, []).append(mark)
                elif n == 0:
                    out.setdefault(paragraph, []).append(Mark(mark.start, mark.start + 1, flag, -1))
    for marks in out.values():
        marks.sort()
    return out


def split(document: Document, span: Span, kind: Kind, ref: int) -> Iterator[tuple[int, Mark]]:
    """A span as one mark for each paragraph it touches."""
    paragraphs = document.paragraphs
    if not paragraphs:
        return
    at = document.paragraph_at(span.start)
    while at < len(paragraphs) and paragraphs[at].start < max(span.end, span.start + 1):
        start, end = max(span.start, paragraphs[at].start), min(span.end, paragraphs[at].end)
        if start < end:
            yield at, Mark(start, end, kind, ref)
        at += 1


def loudest(kinds: Iterable[str]) -> str:
    """Of the kinds on a line, the one whose symbol the gutter shows ('' for none)."""
    present = set(kinds)
    return next((kind for kind in LOUDNESS if kind in present), "")


_OPEN, _CLOSE = "“„«", "”»"


def quotations(text: str) -> list[tuple[int, int]]:
    """[start, end) of each quotation in one paragraph, marks included; one left open runs to the end."""
    out: list[tuple[int, int]] = []
    start = -1
    for at, character in enumerate(text):
        if character == '"':
            if start < 0:
                start = at
            else:
                out.append((start, at + 1))
                start = -1
        elif character in _OPEN and start < 0:
            start = at
        elif character in _CLOSE and start >= 0:
            out.append((start, at + 1))
            start = -1
    if start >= 0:
        out.append((start, len(text)))
    return out
