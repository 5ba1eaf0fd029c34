"""The text of one side of one block: paragraphs as they are shown, with the way from and to the source.

A side-by-side cell shows whole paragraphs of one version. An inline cell shows the other version's paragraphs
with the base's lost words set in before what replaced them.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from storylens.model import Edit
from storylens.text.document import Document
from storylens.text.safe import SafeText, joined, safe
from storylens.tui.geometry.marks import Kind, kind_of
from storylens.tui.geometry.placing import placed
from storylens.tui.geometry.view import TextView, View, view_of
from storylens.tui.geometry.wrap import wrap


class Piece(NamedTuple):
    """Display characters [at, at + len(view.text)) show source [start, end) of version `version`."""

    at: int
    version: int
    start: int
    end: int
    view: View
    kind: Kind | None
    ref: int


class Para:
    """One shown paragraph. `number`: 0-based index in its version, for the gutter. `pieces` are in order."""

    __slots__ = ("number", "pieces", "simple", "text", "version")

    def __init__(self, version: int, number: int, pieces: Sequence[Piece], text: SafeText | None = None) -> None:
        self.version = version
        self.number = number
        self.pieces = tuple(pieces)
        self.text = pieces[0].view.text if text is None and pieces else text or safe("")
        self.simple = all(p.view.simple for p in pieces)

    def display(self, version: int, offset: int) -> int | None:
        """Where source offset `offset` of `version` is shown, None if not in this paragraph."""
        for p in self.pieces:
            if p.version == version and p.start <= offset < max(p.end, p.start + 1):
                return p.at + p.view.to_view(offset - p.start)
        return None

    def source(self, at: int) -> tuple[int, int]:
        """(version, source offset) of what is shown at display offset `at`."""
        best = self.pieces[0]
        for p in self.pieces:
            if p.at > at:
                break
            best = p
        return best.version, min(best.start + best.view.to_source(at - best.at), best.end)


class Line(NamedTuple):
    """A line of a cell: [start, end) of paragraph `para`, or (para -1) a label of the cell, or a blank."""

    para: int
    start: int
    end: int
    label: str = ""


class Cell(NamedTuple):
    """Paragraphs and their lines at one width."""

    paras: tuple[Para, ...]
    lines: tuple[Line, ...]


def plain_para(version: int, view: TextView, number: int) -> Para:
    """A paragraph of one version as it stands."""
    p = view.document.paragraphs[number]
    return Para(version, number, (Piece(0, version, p.start, p.end, view.paragraph(number), None, -1),))


def lay_out(paras: Sequence[Para], width: int, labels: Sequence[str] = ()) -> Cell:
    """The cell of `paras` at `width`: labels first, a blank line between paragraphs."""
    lines: list[Line] = [Line(-1, 0, 0, label) for label in labels]
    for k, para in enumerate(paras):
        if k:
            lines.append(Line(-1, 0, 0))
        lines.extend(Line(k, a, b) for a, b in wrap(para.text, width, para.simple))
    return Cell(tuple(paras), tuple(lines))


class _Weaver:
    """Collects the pieces of inline paragraphs."""

    def __init__(self, other: int, document: Document) -> None:
        self.other = other
        self.document = document
        self.paras: list[Para] = []
        self.number = 0
        self.pieces: list[Piece] = []
        self.documents: list[Document] = []
        self.text: list[SafeText] = []
        self.at = 0

    def open(self, number: int) -> None:
        if self.pieces:
            self.close()
        self.number = number

    def close(self) -> None:
        if self.pieces:
            self.paras.append(Para(self.other, self.number, self.pieces, joined(self.text)))
        self.pieces, self.documents, self.text, self.at = [], [], [], 0

    def add(self, version: int, document: Document, start: int, end: int, kind: Kind | None, ref: int) -> None:
        if start >= end:
            return
        if self.pieces and self._apart(document, start):
            self.text.append(safe(" "))
            self.at += 1
        view = view_of(document.text[start:end])
        self.pieces.append(Piece(self.at, version, start, end, view, kind, ref))
        self.documents.append(document)
        self.text.append(view.text)
        self.at += len(view.text)

    def _apart(self, document: Document, start: int) -> bool:
        """Whether a space is needed that neither wording brings along: where the texts are joined."""
        if self.text[-1][-1].isspace() or document.text[start].isspace():
            return False
        last = self.pieces[-1]
        if self.documents[-1] is document and last.end == start:
            return False
        lost_before = self.documents[-1] is not self.document
        after = self.documents[-1].text[last.end : last.end + 1]
        return (lost_before and after.isspace()) or (start > 0 and document.text[start - 1].isspace())


def inline_paras(
    base: tuple[int, Document], other: tuple[int, Document], base_paragraphs: Sequence[int],
    other_paragraphs: Sequence[int], edits: Sequence[tuple[int, Edit]],
) -> list[Para]:  # fmt: skip
    """Base and other of one link woven into one text. `edits`: (index, edit) of that link, in order."""
    weaver = _Weaver(other[0], other[1])
    spans = [(j, other[1].paragraphs[j]) for j in other_paragraphs]
    stops = placed(base[1], other[1], base_paragraphs, other_paragraphs, edits)
    k = 0
    for n, (j, paragraph) in enumerate(spans):
        weaver.open(j)
        at = paragraph.start
        last = n == len(spans) - 1
        while k < len(stops) and (stops[k][0] < paragraph.end or last):
            place, index, edit = stops[k]
            weaver.add(other[0], other[1], at, min(max(place, at), paragraph.end), None, -1)
            at = min(max(place, at), paragraph.end)
            kind = kind_of(edit)
            if edit.base:
                shown: Kind = kind if kind == "style" else "moved-away" if kind == "move" else "delete"
                weaver.add(base[0], base[1], edit.base.start, edit.base.end, shown, index)
            if edit.other:
                shown = kind if kind in ("style", "move") else "insert"
                end = min(edit.other.end, paragraph.end)
                weaver.add(other[0], other[1], max(at, edit.other.start), end, shown, index)
                if edit.other.end > paragraph.end and not last:
                    at = paragraph.end
                    rest = other[1].span(paragraph.end, edit.other.end)
                    stops[k] = (spans[n + 1][1].start, index, Edit(edit.op, edit.link, None, rest, edit.style))
                    break
                at = max(at, end)
            k += 1
        weaver.add(other[0], other[1], at, paragraph.end, None, -1)
    weaver.close()
    return weaver.paras
