"""Whole-word wrapping that returns offsets instead of strings. Linear, whatever the length of a word."""

from __future__ import annotations

from rich.cells import split_graphemes


def wrap(text: str, width: int, simple: bool) -> list[tuple[int, int]]:
    """(start, end) of each line of `text` in `width` cells; white space at a break belongs to no line.

    `simple`: every character takes one cell. A word longer than a line is cut; there is always one line.
    """
    width = max(1, width)
    return _wrap_simple(text, width) if simple else _wrap_wide(text, max(2, width))


def line_count(text: str, width: int) -> int:
    """How many lines `wrap` makes of a simple text, without keeping them."""
    width = max(1, width)
    size = len(text)
    at = lines = 0
    find = text.rfind
    while size - at > width:
        cut = find(" ", at, at + width + 1)
        at = _skip(text, cut, size) if cut > at else at + width
        lines += 1
    return lines + 1 if at < size or not lines else lines


def _skip(text: str, at: int, size: int) -> int:
    while at < size and text[at] == " ":
        at += 1
    return at


def _wrap_simple(text: str, width: int) -> list[tuple[int, int]]:
    size = len(text)
    lines: list[tuple[int, int]] = []
    at = 0
    find = text.rfind
    while size - at > width:
        cut = find(" ", at, at + width + 1)
        if cut > at:
            lines.append((at, cut))
            at = _skip(text, cut, size)
        else:
            lines.append((at, at + width))
            at += width
    if at < size or not lines:
        lines.append((at, size))
    return lines


def _wrap_wide(text: str, width: int) -> list[tuple[int, int]]:
    """As `_wrap_simple`, by grapheme; a line may also break before or after a character of two cells."""
    lines: list[tuple[int, int]] = []
    start = used = 0
    stop: tuple[int, int, int] | None = None  # (end of line, start of next, cells used up to the next)
    before = 0
    for a, b, cells in split_graphemes(text)[0]:
        character = text[a]
        if used + cells > width and character != " ":
            if stop and stop[0] > start:
                lines.append((start, stop[0]))
                start, used = stop[1], used - stop[2]
            if used + cells > width and a > start:
                lines.append((start, a))
                start, used = a, 0
            stop = None
        if character == " ":
            if a == start and lines:
                start = b  # no line but the first begins with a space
                continue
            stop = (stop[0] if stop and stop[1] == a else a, b, used + cells)
        elif a > start and (cells == 2 or before == 2):
            stop = (a, a, used)
        used += cells
        before = cells
    if start < len(text) or not lines:
        end = stop[0] if stop and stop[1] == len(text) and used > width else len(text)
        lines.append((start, end))
    return lines


def offset_at(text: str, start: int, end: int, cells: int, simple: bool) -> int:
    """Offset of the character that covers cell `cells` of the line [start, end)."""
    if simple:
        return min(start + max(0, cells), end)
    used = 0
    for a, _, size in split_graphemes(text[start:end])[0]:
        if used + size > cells:
            return start + a
        used += size
    return end
