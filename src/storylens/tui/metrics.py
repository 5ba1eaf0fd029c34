"""Where the panes go at a given terminal size. Pure; the screen obeys."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Mode = Literal["auto", "side", "inline", "wide"]
Panel = Literal["right", "bottom", "none"]
MODES: tuple[Mode, ...] = ("auto", "side", "inline", "wide")
NARROW = 100
"""Below this many columns two texts beside each other are no pleasure to read."""
MEASURE = 76
"""Cells of text in a line, at most: longer ones lose the eye on the way back."""
ROOMY_COLUMN = 52
LEAST_COLUMN = 24


@dataclass(frozen=True)
class Metrics:
    """`columns`: how many versions stand side by side. `panel_size`: columns (right) or rows (bottom)."""

    inline: bool
    columns: int
    panel: Panel
    panel_size: int
    column_width: int

    def text_width(self, gutter: int) -> int:
        """Cells of text in a column with a gutter of `gutter` cells."""
        return max(4, min(MEASURE, self.column_width - gutter - 2))


def metrics(width: int, height: int, mode: Mode, versions: int, panel_wanted: bool = True) -> Metrics:
    """How to divide a terminal of `width` by `height` cells for a story of `versions` versions."""
    panel, size = _panel(width, height, panel_wanted)
    room = max(1, width - (size if panel == "right" else 0) - 1)
    inline = mode == "inline" or (mode == "auto" and width < NARROW)
    columns = 1 if inline else min(2, versions)
    if mode == "wide":
        columns = max(columns, min(4, versions, room // LEAST_COLUMN))
    elif mode == "auto" and not inline:
        columns = max(columns, min(4, versions, room // ROOMY_COLUMN))
    return Metrics(inline, columns, panel, size, room // columns)


def _panel(width: int, height: int, wanted: bool) -> tuple[Panel, int]:
    if not wanted or height < 12 or width < 30:
        return "none", 0
    if width >= 140:
        return "right", min(46, max(38, width // 4))
    return "bottom", min(11, max(5, height // 3))
