"""Lines ready to be painted: runs of text with their kinds of mark, and what the gutter says."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from storylens.text.safe import SafeText, safe
from storylens.tui.geometry.blocks import Block
from storylens.tui.geometry.cells import Cell, Line, Para
from storylens.tui.geometry.marks import Mark, Marks, loudest, quotations
from storylens.tui.geometry.sheet import Sheet

Run = tuple[SafeText, tuple[str, ...]]
Spot = tuple[int, int, str, int]
"""Display characters [start, end) with a kind of mark, and the rank of its layer."""
LAYERS = ("quotes", "speakers", "edits", "suspicious", "findings", "search", "cursor")
EDITS = LAYERS.index("edits")


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

    Layers are version -> paragraph -> marks; which one lies over which is fixed by `LAYERS`.
    """

    def __init__(self) -> None:
        self.layers: dict[str, dict[int, Marks]] = {}

    def set(self, name: str, marks: dict[int, Marks]) -> None:
        """Replace one layer: version -> paragraph -> marks."""
        self.layers[name] = marks

    def of(self, version: int, paragraph: int) -> Iterable[tuple[int, Mark]]:
        """(rank, mark) of one paragraph; marks of a higher rank lie over those of a lower one."""
        for name, layer in self.layers.items():
            marks = layer.get(version)
            if marks:
                rank = LAYERS.index(name)
                for mark in marks.get(paragraph, ()):
                    yield rank, mark


class Drawer:
    """Draws the lines of one sheet. Spans of a paragraph are worked out once; a new overlay needs `forget`."""

    def __init__(self, sheet: Sheet, overlay: Overlay, quotes: bool = True) -> None:
        self.sheet = sheet
        self.overlay = overlay
        self.quotes = quotes
        self._spans: dict[Para, list[Spot]] = {}

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
        return Drawn(((safe(line.label), ()),), symbol=symbol, label=True, block=number)

    def _text(self, block: Block, cell: Cell, line: Line, number: int) -> Drawn:
        para = cell.paras[line.para]
        runs = cut(para.text, line.start, line.end, self.spans(para))
        kinds = {kind for _, found in runs for kind in found}
        first = line.start == 0
        if first and block.moved:
            kinds.add("move")
        count = str(para.number + 1) if first else ""
        return Drawn(runs, count, loudest(kinds), block=number)

    def spans(self, para: Para) -> list[Spot]:
        """Spots in display offsets, sorted by start."""
        known = self._spans.get(para)
        if known is None:
            if len(self._spans) > 2000:
                self._spans.clear()
            known = self._spans[para] = self._make_spans(para)
        return known

    def _make_spans(self, para: Para) -> list[Spot]:
        out: list[Spot] = []
        if self.quotes:
            out.extend((a, b, "quote", 0) for a, b in quotations(para.text))
        woven = any(p.kind for p in para.pieces)
        for piece in para.pieces:
            if piece.kind:
                out.append((piece.at, piece.at + len(piece.view.text), piece.kind, EDITS))
            document = self.sheet.comparison.documents[piece.version]
            paragraph = document.paragraph_at(piece.start)
            marks = [] if woven else self.sheet.marks_of(piece.version).get(paragraph, [])
            for rank, mark in (*((EDITS, m) for m in marks), *self.overlay.of(piece.version, paragraph)):
                start, end = max(mark.start, piece.start), min(mark.end, piece.end)
                if start < end:
                    a, b = piece.view.to_view(start - piece.start), piece.view.to_view(end - piece.start)
                    out.append((piece.at + a, piece.at + b, mark.kind, rank))
        out.sort(key=lambda span: span[0])
        return out


def cut(text: SafeText, start: int, end: int, spans: Sequence[Spot]) -> tuple[Run, ...]:
    """text[start:end] as runs, each with the kinds of the spans that cover it."""
    here = [s for s in _before(spans, end) if s[1] > start]
    if not here:
        return ((text[start:end], ()),) if start < end else ()
    here.sort(key=lambda s: s[3])
    edges = sorted({start, end, *(max(s[0], start) for s in here), *(min(s[1], end) for s in here)})
    out: list[Run] = []
    for a, b in pairwise(edges):
        kinds = tuple(dict.fromkeys(kind for s, e, kind, _ in here if s <= a and e >= b))
        if out and out[-1][1] == kinds:
            out[-1] = (out[-1][0] + text[a:b], kinds)
        else:
            out.append((text[a:b], kinds))
    return tuple(out)


def _before(spans: Sequence[Spot], end: int) -> Sequence[Spot]:
    low, high = 0, len(spans)
    while low < high:
        middle = (low + high) // 2
        if spans[middle][0] < end:
            low = middle + 1
        else:
            high = middle
    return spans[:low]
