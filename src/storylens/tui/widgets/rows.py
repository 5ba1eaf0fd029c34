"""A list that paints its own lines: findings, versions, themes, whatever stands in rows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar, NamedTuple

from textual import events
from textual.binding import Binding
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from storylens.tui.palette import Palette
from storylens.tui.widgets.paint import Painter

Paint = Callable[[Painter, Palette, bool], object]


def heading(title: str) -> Paint:
    """A row that only divides."""

    def paint(painter: Painter, palette: Palette, chosen: bool) -> None:
        painter.gap().add(title, palette.on(painter.ground, "muted"))

    return paint


class RowLine(NamedTuple):
    """One line. `item`: which entry it belongs to, -1 for a heading. `paint(painter, palette, selected)`."""

    item: int
    paint: Paint


class RowList(ScrollView, can_focus=True):
    """Lines of entries; one entry is highlighted."""

    DEFAULT_CSS = "RowList { height: 1fr; scrollbar-size-vertical: 1; overflow-x: hidden; }"
    ALLOW_SELECT = False
    BINDINGS: ClassVar = [
        Binding("up,k", "step(-1)", "Up", show=False),
        Binding("down,j", "step(1)", "Down", show=False),
        Binding("pageup", "step(-10)", "Page up", show=False),
        Binding("pagedown", "step(10)", "Page down", show=False),
        Binding("home", "step(-1000000)", "First", show=False),
        Binding("end", "step(1000000)", "Last", show=False),
        Binding("enter", "choose", "Choose", show=False),
    ]

    class Moved(Message):
        """Another entry is highlighted, by key or mouse."""

        def __init__(self, rows: RowList, item: int) -> None:
            self.rows = rows
            self.item = item
            super().__init__()

        @property
        def control(self) -> RowList:
            """The list."""
            return self.rows

    class Chosen(Moved):
        """Enter or a click on an entry."""

    def __init__(self, *, id: str, ground: str = "panel") -> None:  # noqa: A002
        super().__init__(id=id)
        self.ground = ground
        self.lines: Sequence[RowLine] = ()
        self.items = 0
        self.selected = -1

    def fill(self, lines: Sequence[RowLine], selected: int = 0) -> None:
        """Show `lines`, entry `selected` highlighted; no message is sent."""
        self.lines = lines
        self.items = 1 + max((line.item for line in lines), default=-1)
        self.selected = min(selected, self.items - 1)
        self.virtual_size = Size(1, len(lines))
        self.refresh()
        if self.is_mounted:
            self._follow()

    def select(self, item: int) -> None:
        """Highlight entry `item` (-1 for none) without a message."""
        if item != self.selected:
            self.selected = item
            self._follow()
            self.refresh()

    def _follow(self) -> None:
        at = next((k for k, line in enumerate(self.lines) if line.item == self.selected), -1)
        if at < 0:
            return
        last = at
        while last + 1 < len(self.lines) and self.lines[last + 1].item == self.selected:
            last += 1
        top, room = round(self.scroll_y), max(1, self.size.height)
        if at < top or (last >= top + room):
            first = at - 1 if at and self.lines[at - 1].item < 0 else at
            self.scroll_to(y=first if at < top else max(0, last - room + 1), animate=False, force=True)

    def action_step(self, by: int) -> None:
        """Highlight another entry."""
        if self.items:
            self.select(min(max(self.selected + by, 0), self.items - 1))
            self.post_message(self.Moved(self, self.selected))

    def action_choose(self) -> None:
        """Take the highlighted entry."""
        if 0 <= self.selected < self.items:
            self.post_message(self.Chosen(self, self.selected))

    def on_click(self, event: events.Click) -> None:
        """Highlight and take the entry under the mouse."""
        y = event.y + round(self.scroll_y)
        if 0 <= y < len(self.lines) and self.lines[y].item >= 0:
            self.select(self.lines[y].item)
            self.post_message(self.Chosen(self, self.selected))

    def render_line(self, y: int) -> Strip:
        """One line in sight."""
        palette: Palette = self.screen.palette  # type: ignore[attr-defined]
        ground = getattr(palette, self.ground)
        y += round(self.scroll_y)
        width = self.scrollable_content_region.width
        if y >= len(self.lines):
            return Strip.blank(width, ground)
        line = self.lines[y]
        chosen = line.item >= 0 and line.item == self.selected
        painter = Painter(width, palette.cursor_ground(ground) if chosen else ground)
        line.paint(painter, palette, chosen)
        return painter.strip(palette)
