"""The page: blocks, cells and layout of one comparison as it is shown just now.

Everything that needs to know where something stands asks the sheet: columns what to draw on a line, jumps on
which line a change is, the mouse which word it hit.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from storylens.compare import Comparison, Pair
from storylens.model import Edit
from storylens.tui.geometry.blocks import Block, BlockKind, folded, pair_blocks, table_blocks
from storylens.tui.geometry.cells import Cell, Line, Para, inline_paras, lay_out, plain_para
from storylens.tui.geometry.layout import Layout
from storylens.tui.geometry.marks import Marks, Side, edit_marks
from storylens.tui.geometry.view import TextView
from storylens.tui.geometry.wrap import line_count

KEPT_CELLS = 3000


@dataclass(frozen=True)
class Shape:
    """How the page is laid out. `columns`: version indexes, left to right (0 = base); inline shows `current`
    woven into the base in one column. `width`: cells of text in a column."""

    current: int
    columns: tuple[int, ...]
    width: int
    inline: bool = False
    hide_style: bool = False
    fold: bool = False
    opened: frozenset[int] = frozenset()
    peeked: frozenset[int] = frozenset()
    pending: bool = False
    """The pair is not aligned yet: the base stands alone."""


class Sheet:
    """One comparison in one `Shape`. Cells are cut when they are looked at; heights are worked out for all."""

    def __init__(self, comparison: Comparison, shape: Shape, views: Sequence[TextView]) -> None:
        self.comparison = comparison
        self.shape = shape
        self.views = views
        self.pair: Pair = comparison.pair(0, shape.current)
        self._cells: dict[tuple[int, int], Cell] = {}

    @property
    def column_count(self) -> int:
        """Columns drawn."""
        return 1 if self.shape.inline else len(self.shape.columns)

    @cached_property
    def blocks(self) -> list[Block]:
        """The page, top to bottom, folds made."""
        blocks = self.all_blocks
        return folded(blocks, self.shape.opened) if self.shape.fold else blocks

    @cached_property
    def all_blocks(self) -> list[Block]:
        """The page before folding."""
        columns = self.shape.columns
        if self.shape.pending:
            rest: tuple[tuple[int, ...], ...] = tuple(() for _ in columns[1:])
            return [Block("same", ((i,), *rest)) for i in range(len(self.comparison.documents[0].paragraphs))]
        if self.shape.inline or columns == (0, self.shape.current):
            return pair_blocks(self.pair.links, self.pair.edits)
        return table_blocks(self.comparison.table.rows, columns, self._table_kind, self._table_link)

    def _table_link(self, cells: tuple[tuple[int, ...], ...]) -> int:
        for version, cell in zip(self.shape.columns, cells, strict=True):
            if cell and version in (0, self.shape.current):
                known = self.link_of_base if version == 0 else self.link_of_other
                return known.get(cell[0], -1)
        return -1

    def _table_kind(self, cells: tuple[tuple[int, ...], ...]) -> BlockKind:
        if not cells[0]:
            return "added"
        if not any(cells[1:]):
            return "omitted"
        changed = False
        for version, cell in zip(self.shape.columns[1:], cells[1:], strict=True):
            changed = changed or not cell or any(j in self.marks_of(version) for j in cell)
        return "changed" if changed else "same"

    @cached_property
    def link_of_base(self) -> dict[int, int]:
        """Base paragraph -> link of the current pair."""
        return {i: k for k, link in enumerate(self.pair.links) for i in link.base}

    @cached_property
    def link_of_other(self) -> dict[int, int]:
        """Paragraph of the current version -> link of the current pair."""
        return {j: k for k, link in enumerate(self.pair.links) for j in link.other}

    @cached_property
    def _marks(self) -> dict[int, Marks]:
        return {}

    def marks_of(self, version: int) -> Marks:
        """Marks of the edits of one version; the base's are those of the current pair."""
        known = self._marks.get(version)
        if known is None and self.shape.pending:
            return {}
        if known is None:
            pair = self.pair if version in (0, self.shape.current) else self.comparison.pair(0, version)
            document = pair.base_document if version == 0 else pair.other_document
            side: Side = "base" if version == 0 else "other"
            known = self._marks[version] = edit_marks(document, pair.edits, side, self.shape.hide_style)
        return known

    @cached_property
    def edits_by_link(self) -> dict[int, list[tuple[int, Edit]]]:
        """Edits of each link of the current pair, with their indexes."""
        out: dict[int, list[tuple[int, Edit]]] = {}
        for k, edit in enumerate(self.pair.edits):
            out.setdefault(edit.link, []).append((k, edit))
        return out

    @cached_property
    def block_of(self) -> dict[tuple[int, int], int]:
        """(column's version, paragraph) -> block that shows it; inline, the base's paragraphs too."""
        out: dict[tuple[int, int], int] = {}
        versions = (0, self.shape.current) if self.shape.inline else self.shape.columns
        for k, block in enumerate(self.blocks):
            if block.kind == "fold":
                for hidden in self.all_blocks[block.span[0] : block.span[1]]:
                    self._place(out, versions, hidden, k)
            elif block.kind != "ghost":
                self._place(out, versions, block, k)
        return out

    @staticmethod
    def _place(out: dict[tuple[int, int], int], versions: Sequence[int], block: Block, at: int) -> None:
        for version, cell in zip(versions, block.cells, strict=True):
            for paragraph in cell:
                out[version, paragraph] = at

    def cell(self, block: int, column: int) -> Cell:
        """Text and lines of one side of one block."""
        known = self._cells.get((block, column))
        if known is None:
            if len(self._cells) >= KEPT_CELLS:
                self._cells.clear()
            known = self._cells[block, column] = self._make_cell(self.blocks[block], column)
        return known

    def _make_cell(self, block: Block, column: int) -> Cell:
        labels = self.labels(block, column)
        return lay_out(self._paras(block, column), self.shape.width, labels)

    def _paras(self, block: Block, column: int) -> list[Para]:
        if block.kind == "fold" or (block.kind == "ghost" and block.link not in self.shape.peeked):
            return []
        if not self.shape.inline:
            version = self.shape.columns[column]
            return [plain_para(version, self.views[version], p) for p in block.cells[column]]
        base, other = block.cells
        if base and other:
            edits = [
                (k, e) for k, e in self.edits_by_link.get(block.link, ()) if not (self.shape.hide_style and e.style)
            ]
            if edits:
                documents = self.comparison.documents
                current = self.shape.current
                return inline_paras((0, documents[0]), (current, documents[current]), base, other, edits)
        version = self.shape.current if other else 0
        return [plain_para(version, self.views[version], p) for p in other or base]

    def labels(self, block: Block, column: int) -> tuple[str, ...]:
        """What is said above (or instead of) the text of a cell; already plain words, no story text."""
        from storylens.tui.geometry.labels import labels

        return labels(self, block, column)

    @cached_property
    def layout(self) -> Layout:
        """Heights of the blocks."""
        return Layout(self._height(k) for k in range(len(self.blocks)))

    def prepare(self) -> None:
        """Everything that takes time on a long story; may be called in a thread."""
        _ = self.blocks, self.layout, self.block_of
        for version in (0, self.shape.current):
            self.marks_of(version)

    def _height(self, index: int) -> int:
        block = self.blocks[index]
        if self.shape.inline or block.kind in ("fold", "ghost"):
            if block.kind == "same" and not block.moved and block.cells[1]:
                quick = self._quick_height(block.cells[1], self.shape.current)
                if quick:
                    return quick + 1
            return len(self.cell(index, 0).lines) + 1 if self.shape.inline else self._tallest(index)
        tallest = 1
        for column, version in enumerate(self.shape.columns):
            lines = self._quick_height(block.cells[column], version) or len(self.cell(index, column).lines)
            tallest = max(tallest, lines + (len(self.labels(block, column)) if block.cells[column] else 0))
        return tallest + 1

    def _tallest(self, index: int) -> int:
        return max(len(self.cell(index, c).lines) for c in range(self.column_count)) + 1

    def _quick_height(self, paragraphs: Sequence[int], version: int) -> int:
        """Lines of plain paragraphs without cutting cells; 0 where one needs more care."""
        total = len(paragraphs) - 1
        for p in paragraphs:
            text = self.views[version].plain(p)
            if text is None:
                return 0
            total += line_count(text, self.shape.width)
        return max(0, total)

    def line_at(self, column: int, y: int) -> tuple[Block, Cell, Line | None, int]:
        """(block, cell, line, line number in the cell) at page line `y`; the line is None below the text."""
        block, at = self.layout.find(y)
        cell = self.cell(block, column)
        return self.blocks[block], cell, cell.lines[at] if at < len(cell.lines) else None, at
