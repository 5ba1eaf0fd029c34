"""Lines ready to be painted: runs of text with their kinds of mark, and what the gutter says."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from storylens.tui.geometry.blocks import Block
from storylens.tui.geometry.cells import Cell, Line, Para
from storylens.tui.geometry.marks import Mark, Marks, loudest, quotations
from storylens.tui.geometry.sheet import Sheet

Run = tuple[str, tuple[str, ...]]


class Drawn(NamedTuple):
    """One line of a column. `number`: what the gutter counts ('' for none). `symbol`: kind of mark whose symbol
    the gutter shows. `label`: the text is ours, not the story's. `block`: which block it belongs to."""

    runs: tuple[Run, ...]
    number: str = ""
    symbol: str = ""
    label: bool = False
    block: int = -1


class Overlay:
    """Marks on top of the edits: findings, suspicious wording, matches, and where the cursor is.

    Layers are lists of (version, marks by paragraph), later ones over earlier ones.
    """

    def __init__(self) -> None:
        self.layers: dict[str, dict[int, Marks]] = {}

    def set(self, name: str, marks: dict[int, Marks]) -> None:
        """Replace one layer: version -> paragraph -> marks."""
        self.layers[name] = marks

    def of(self, version: int, paragraph: int) -> Iterable[Mark]:
        """All marks of one paragraph, layer by layer."""
        for layer in self.layers.values():
            marks = layer.get(version)
            if marks:
                yield from marks.get(paragraph, ())


class Drawer:
    """Draws the lines of one sheet. Spans of a paragraph are worked out once; a new overlay needs `forget`."""

    def __init__(self, sheet: Sheet, overlay: Overlay, quotes: bool = True) -> None:
        self.sheet = sheet
        self.overlay = overlay
        self.quotes = quotes
        self._spans: dict[Para, list[tuple[int, int, str]]] = {}

    def forget(self) -> None:
        """The overlay changed."""
        self._spans.clear()

    def line(self, column: int, y: int) -> Drawn:
        """What column `column` shows at page line `y`."""
        if not 0 <= y < self.sheet.layout.total:
            return Drawn(())
        number, at = self.sheet.layout.find(y)
        block, cell = self.sheet.blocks[number], self.sheet.cell(number, column)
        if at >= len(cell.lines):
            return Drawn((), block=number)
        line = cell.lines[at]
        if line.para < 0:
            return self._label(block, line, number, column)
        return self._text(block, cell, line, number)

    def _label(self, block: Block, line: Line, number: int, column: int) -> Drawn:
        if not line.label:
            return Drawn((), block=number)
        symbol = ""
        if block.moved:
            symbol = "move"
        elif block.kind in ("omitted", "added") and (column or self.sheet.shape.inline):
            symbol = "delete" if block.kind == "omitted" else "insert"
        return Drawn(((line.label, ()),), symbol=symbol, label=True, block=number)

    def _text(self, block: Block, cell: Cell, line: Line, number: int) -> Drawn:
        para = cell.paras[line.para]
        runs = cut(para.text, line.start, line.end, self.spans(para))
        kinds = {kind for _, found in runs for kind in found}
        first = line.start == 0
        if first and block.moved:
            kinds.add("move")
        count = str(para.number + 1) if first else ""
        return Drawn(runs, count, loudest(kinds), block=number)

    def spans(self, para: Para) -> list[tuple[int, int, str]]:
        """(start, end, kind) in display offsets, sorted by start; later ones lie over earlier ones."""
        known = self._spans.get(para)
        if known is None:
            if len(self._spans) > 2000:
                self._spans.clear()
            known = self._spans[para] = self._make_spans(para)
        return known

    def _make_spans(self, para: Para) -> list[tuple[int, int, str]]:
        out: list[tuple[int, int, str]] = []
        if self.quotes:
            out.extend((a, b, "quote") for a, b in quotations(para.text))
        woven = any(p.kind for p in para.pieces)
        for piece in para.pieces:
            if piece.kind:
                out.append((piece.at, piece.at + len(piece.view.text), piece.kind))
            document = self.sheet.comparison.documents[piece.version]
            paragraph = document.paragraph_at(piece.start)
            marks = [] if woven else self.sheet.marks_of(piece.version).get(paragraph, [])
            for mark in (*marks, *self.overlay.of(piece.version, paragraph)):
                start, end = max(mark.start, piece.start), min(mark.end, piece.end)
                if start < end:
                    a, b = piece.view.to_view(start - piece.start), piece.view.to_view(end - piece.start)
                    out.append((piece.at + a, piece.at + b, mark.kind))
        out.sort(key=lambda span: span[0])
        return out


def cut(text: str, start: int, end: int, spans: Sequence[tuple[int, int, str]]) -> tuple[Run, ...]:
    """text[start:end] as runs, each with the kinds of the spans that cover it."""
    here = [s for s in _before(spans, end) if s[1] > start]
    if not here:
        return ((text[start:end], ()),) if start < end else ()
    edges = sorted({start, end, *(max(a, start) for a, _, _ in here), *(min(b, end) for _, b, _ in here)})
    out: list[Run] = []
    for a, b in pairwise(edges):
        kinds = tuple(dict.fromkeys(kind for s, e, kind in here if s <= a and e >= b))
        if out and out[-1][1] == kinds:
            out[-1] = (out[-1][0] + text[a:b], kinds)
        else:
            out.append((text[a:b], kinds))
    return tuple(out)


def _before(spans: Sequence[tuple[int, int, str]], end: int) -> Sequence[tuple[int, int, str]]:
    low, high = 0, len(spans)
    while low < high:
        middle = (low + high) // 2
        if spans[middle][0] < end:
            low = middle + 1
        else:
            high = middle
    return spans[:low]
