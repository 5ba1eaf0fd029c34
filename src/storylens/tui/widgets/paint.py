"""Strips put together piece by piece, with the places that can be clicked."""

from __future__ import annotations

from typing import NamedTuple

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from storylens.text.safe import SafeText, safe
from storylens.tui.palette import Palette
from storylens.tui.shown import segment


class Zone(NamedTuple):
    """Cells [start, end) of a line stand for `target`."""

    start: int
    end: int
    target: str


class Painter:
    """Collects the pieces of one line of `width` cells on the ground style `ground`."""

    def __init__(self, width: int, ground: Style) -> None:
        self.width = width
        self.ground = ground
        self.used = 0
        self.segments: list[Segment] = []
        self.zones: list[Zone] = []

    @property
    def room(self) -> int:
        """Cells left."""
        return self.width - self.used

    def add(self, text: str, style: Style | None = None, target: str = "", limit: int | None = None) -> Painter:
        """Append `text`, made safe, cut to what is left (and to `limit` cells, with an ellipsis)."""
        shown = clip(safe(text), min(self.room, self.room if limit is None else limit))
        size = cell_len(shown)
        if size:
            self.segments.append(segment(shown, style or self.ground))
            if target:
                self.zones.append(Zone(self.used, self.used + size, target))
            self.used += size
        return self

    def gap(self, cells: int = 1) -> Painter:
        """Append blank cells."""
        return self.add(" " * max(0, min(cells, self.room)))

    def strip(self, palette: Palette) -> Strip:
        """The line, padded to its width, in characters that the terminal can show."""
        if palette.ascii:
            self.segments = [segment(palette.sendable(safe(s.text)), s.style) for s in self.segments]
        if self.room > 0:
            self.segments.append(segment(safe(" " * self.room), self.ground))
        return Strip(self.segments, max(self.width, self.used))

    def hit(self, x: int) -> str:
        """What a click at cell `x` stands for ('' for nothing)."""
        return next((z.target for z in self.zones if z.start <= x < z.end), "")


def clip(text: SafeText, cells: int) -> SafeText:
    """`text` in at most `cells` cells, ending in an ellipsis where it was cut."""
    if cells <= 0:
        return safe("")
    if cell_len(text) <= cells:
        return text
    return safe(set_cell_size(text, cells - 1).rstrip() + "…")
