"""The words above or instead of a text: what was left out, added, moved, folded away."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from storylens.tui.geometry.blocks import Block

if TYPE_CHECKING:
    from storylens.tui.geometry.sheet import Sheet


def pilcrows(paragraphs: Sequence[int]) -> str:
    """`¶4`, `¶4–6`, `¶4, 7` of 0-based paragraph indexes."""
    if not paragraphs:
        return ""
    if len(paragraphs) > 1 and paragraphs[-1] - paragraphs[0] == len(paragraphs) - 1:
        return f"¶{paragraphs[0] + 1}–{paragraphs[-1] + 1}"
    return "¶" + ", ".join(str(p + 1) for p in paragraphs)


def labels(sheet: Sheet, block: Block, column: int) -> tuple[str, ...]:
    """Labels of one cell."""
    if block.kind == "fold":
        return (_folded(sheet, block),) if column == 0 else ("",)
    if sheet.shape.pending:
        return ("",) if column and not sheet.shape.inline else ()
    if sheet.shape.inline:
        return _inline(sheet, block)
    version = sheet.shape.columns[column]
    if block.kind == "ghost":
        return _ghost(sheet, block, column)
    if not block.cells[column]:
        if version == 0:
            return ("not in the base",)
        return ("left out",) if block.cells[0] else ("",)
    if block.moved and column == 1:
        return (f"{pilcrows(block.cells[1])} moved",)
    return ()


def _ghost(sheet: Sheet, block: Block, column: int) -> tuple[str, ...]:
    if column == 0:
        return ("",)
    link = sheet.pair.links[block.link]
    hint = "" if block.link in sheet.shape.peeked else ", p to peek"
    return (f"{pilcrows(block.cells[1])} is shown beside base {pilcrows(link.base)} (% goes there{hint})",)


def _inline(sheet: Sheet, block: Block) -> tuple[str, ...]:
    if block.kind == "ghost":
        return _ghost(sheet, block, 1)
    if block.kind == "omitted":
        return ("left out",)
    if block.kind == "added":
        return ("not in the base",)
    if block.moved:
        return (f"moved: base {pilcrows(block.cells[0])}, here {pilcrows(block.cells[1])}",)
    return ()


def _folded(sheet: Sheet, block: Block) -> str:
    hidden = sheet.all_blocks[block.span[0] : block.span[1]]
    base = [p for b in hidden for p in b.cells[0]]
    count = block.span[1] - block.span[0]
    where = f" ¶{min(base) + 1}–{max(base) + 1}" if base else ""
    return f"⋯ {count} paragraphs unchanged{where}"
