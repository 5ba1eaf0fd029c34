"""A box over the page: title, a list of rows, a line of help. Esc leaves it; what was chosen is its result."""

from __future__ import annotations

from typing import ClassVar, TypeVar

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Container
from textual.widget import Widget

from storylens.tui.palette import Palette
from storylens.tui.screens.once import Once
from storylens.tui.widgets.bars import Bar
from storylens.tui.widgets.paint import Painter
from storylens.tui.widgets.rows import RowList

T = TypeVar("T")


class Box(Once[T]):
    """The frame of all boxes. Sub-screens yield their content in `content`."""

    CSS_PATH = "modal.tcss"
    BINDINGS: ClassVar = [Binding("escape,q", "leave", "Close", show=False)]
    TITLE_LINE = ""
    FOOT = "Esc closes"

    def compose(self) -> ComposeResult:
        """Title, content, foot."""
        with Container(id="box"):
            yield Bar(self._head, "bar", id="box-head")
            yield from self.content()
            yield Bar(self._foot, "panel", id="box-foot")

    def content(self) -> list[Widget]:
        """What stands in the box."""
        return [RowList(id="rows")]

    @property
    def rows(self) -> RowList:
        """The list of the box."""
        return self.query_one("#rows", RowList)

    def _head(self, painter: Painter, palette: Palette, line: int) -> None:
        painter.gap().add(self.TITLE_LINE, palette.on(palette.bar, "primary", bold=True))

    def _foot(self, painter: Painter, palette: Palette, line: int) -> None:
        painter.gap().add(self.FOOT, palette.on(palette.panel, "muted"))

    def action_leave(self) -> None:
        """Close without a choice."""
        self.close_with(None)
