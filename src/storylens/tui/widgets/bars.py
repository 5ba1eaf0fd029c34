"""One-line bars: who is compared, how much was kept, what the keys do. Clickable, each piece a command."""

from __future__ import annotations

from collections.abc import Callable

from textual import events
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from storylens.tui.palette import Palette
from storylens.tui.widgets.paint import Painter

Fill = Callable[[Painter, Palette, int], None]


class Bar(Widget):
    """Lines put together by `fill(painter, palette, line)`, which the screen provides."""

    DEFAULT_CSS = "Bar { height: 1; width: 1fr; }"
    ALLOW_SELECT = False

    class Chosen(Message):
        """A click on a piece: its target."""

        def __init__(self, target: str) -> None:
            self.target = target
            super().__init__()

    def __init__(self, fill: Fill, ground: str = "bar", *, id: str) -> None:  # noqa: A002
        super().__init__(id=id)
        self.fill = fill
        self.ground = ground
        self._painters: dict[int, Painter] = {}

    def render_line(self, y: int) -> Strip:
        """One line of the bar."""
        palette: Palette = self.screen.palette  # type: ignore[attr-defined]
        painter = Painter(self.size.width, getattr(palette, self.ground))
        self.fill(painter, palette, y)
        self._painters[y] = painter
        return painter.strip(palette)

    def on_click(self, event: events.Click) -> None:
        """Tell the screen which piece was meant."""
        painter = self._painters.get(event.y)
        target = painter.hit(event.x) if painter else ""
        if target:
            self.post_message(self.Chosen(target))
