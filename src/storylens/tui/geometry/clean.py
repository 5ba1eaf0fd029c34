"""Selected text without the page around it: no gutter, no labels, no wrapping, no lost words."""

from __future__ import annotations

from storylens.tui.geometry.cells import Line, Para
from storylens.tui.geometry.sheet import Sheet

WHOLE = -1


def selected_text(sheet: Sheet, column: int, first: tuple[int, int], last: tuple[int, int]) -> str:
    """What is selected from (line, character) `first` to `last` of a column; character -1 is the line's end.

    Paragraphs are separated by a blank line. Inline, words that only the base has are left out.
    """
    out: list[str] = []
    before: Para | None = None
    for y in range(max(0, first[0]), min(last[0], sheet.layout.total - 1) + 1):
        _, cell, line, _ = sheet.line_at(column, y)
        if line is None or line.para < 0:
            continue
        para = cell.paras[line.para]
        start = line.start + (first[1] if y == first[0] else 0)
        end = line.end if y != last[0] or last[1] == WHOLE else min(line.end, line.start + last[1])
        if start >= end:
            continue
        if para is before and out:
            out[-1] += _between(para, line, start) + _kept(para, start, end)
        else:
            out.append(_kept(para, start, end))
        before = para
    return "\n\n".join(part.strip() for part in out if part.strip())


def _between(para: Para, line: Line, start: int) -> str:
    """The space at which a line was broken (none inside a cut word)."""
    return " " if start == line.start and start and para.text[start - 1 : start].isspace() else ""


def _kept(para: Para, start: int, end: int) -> str:
    """[start, end) of a paragraph without the pieces of another version and the spaces that set them apart."""
    parts = []
    for piece in para.pieces:
        if piece.version == para.version:
            a, b = max(start, piece.at), min(end, piece.at + len(piece.view.text))
            if a < b:
                parts.append(para.text[a:b])
    return "".join(parts)
