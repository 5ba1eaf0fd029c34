"""Choosing a theme: each is shown on the story as the highlight moves; Esc goes back to the one before.

A strip at the foot of the page and no screen of its own: a screen above the page would have the page composed and
tinted again at every step.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.screen import Screen
from textual.widget import Widget

from storylens.themes import load_themes
from storylens.tui.palette import Palette
from storylens.tui.widgets.bars import Bar
from storylens.tui.widgets.paint import Painter
from storylens.tui.widgets.rows import Paint, RowLine, RowList

if TYPE_CHECKING:
    from storylens.tui.app import StorylensApp


class ThemeStrip(Container):
    """The list of themes. Whoever leaves it with another key or a click keeps what is shown."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,q,t", "back", "Back to the theme before", show=False)]

    def __init__(self, back_to: Widget | None) -> None:
        super().__init__(id="themes")
        self.rows = RowList(id="theme-rows")
        self._back_to = back_to
        self._left = False

    @property
    def application(self) -> StorylensApp:
        """The app, with its own attributes."""
        return self.app  # type: ignore[return-value]

    def compose(self) -> ComposeResult:
        """Title, list, a line of help."""
        yield Bar(_head, "bar", id="theme-head")
        yield self.rows

    def on_mount(self) -> None:
        """Fill the list."""
        self.before = self.application.palette.theme.name
        loaded = load_themes()
        self.themes = list(loaded.themes.values())
        at = next((k for k, t in enumerate(self.themes) if t.name == self.before), 0)
        self.rows.fill([RowLine(k, _row(t.name, t.title)) for k, t in enumerate(self.themes)], at)
        self.rows.focus(scroll_visible=False)
        if loaded.failures:
            self.application.say("\n".join(loaded.failures))

    def on_row_list_moved(self, event: RowList.Moved) -> None:
        """Preview."""
        event.stop()
        self.application.use_theme(self.themes[event.item].name)

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Keep."""
        event.stop()
        self.application.use_theme(self.themes[event.item].name)
        self._leave()

    def action_back(self) -> None:
        """Back to the theme before."""
        self.application.use_theme(self.before)
        self._leave()

    def on_descendant_blur(self, event: events.DescendantBlur) -> None:
        """The focus went elsewhere in this screen: keep what is shown."""
        if not self._left and self.app.app_focus and self.screen.is_current:
            self.call_after_refresh(self._leave_if_left)

    def _leave_if_left(self) -> None:
        if self.app.app_focus and not self.rows.has_focus:
            self._back_to = None
            self._leave()

    def _leave(self) -> None:
        if not self._left:
            self._left = True
            if self._back_to is not None:
                self._back_to.focus(scroll_visible=False)
            self.remove()


def open_themes(screen: Screen[None]) -> None:
    """Show the strip on `screen`, once."""
    if not screen.query(ThemeStrip):
        screen.mount(ThemeStrip(screen.focused))


def _head(painter: Painter, palette: Palette, line: int) -> None:
    painter.gap().add("Theme", palette.on(palette.bar, "primary", bold=True)).gap(2)
    painter.add("↑ ↓ preview · Enter keeps · Esc goes back", palette.on(palette.bar, "muted"))


def _row(name: str, title: str) -> Paint:
    def paint(painter: Painter, palette: Palette, chosen: bool) -> None:
        ground = painter.ground
        painter.gap(2).add(name, ground if chosen else palette.on(ground, bold=True), limit=16)
        painter.gap(18 - painter.used).add(title, ground if chosen else palette.on(ground, "muted"))

    return paint
