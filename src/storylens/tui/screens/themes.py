"""Choosing a theme: each is shown on the story as the highlight moves; Esc goes back to the one before."""

from __future__ import annotations

from storylens.themes import load_themes
from storylens.tui.palette import Palette
from storylens.tui.screens.modal import Box
from storylens.tui.widgets.paint import Painter
from storylens.tui.widgets.rows import Paint, RowLine, RowList


class ThemeScreen(Box[None]):
    """The story shows through while the list is open."""

    TITLE_LINE = "Theme"
    FOOT = "↑ ↓ preview · Enter keeps · Esc goes back"

    def __init__(self) -> None:
        super().__init__()
        self.add_class("low", "corner")

    def on_mount(self) -> None:
        """Fill the list."""
        self.before = self.application.palette.theme.name
        loaded = load_themes()
        self.themes = list(loaded.themes.values())
        at = next((k for k, t in enumerate(self.themes) if t.name == self.before), 0)
        self.rows.fill([RowLine(k, _row(t.name, t.title)) for k, t in enumerate(self.themes)], at)
        self.rows.focus()
        if loaded.failures:
            self.application.say("\n".join(loaded.failures))

    def on_row_list_moved(self, event: RowList.Moved) -> None:
        """Preview."""
        self.application.use_theme(self.themes[event.item].name)

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Keep."""
        self.application.use_theme(self.themes[event.item].name)
        self.close_with(None)

    def action_leave(self) -> None:
        """Back to the theme before."""
        self.application.use_theme(self.before)
        self.close_with(None)


def _row(name: str, title: str) -> Paint:
    def paint(painter: Painter, palette: Palette, chosen: bool) -> None:
        ground = painter.ground
        painter.gap(2).add(name, ground if chosen else palette.on(ground, bold=True), limit=16)
        painter.gap(18 - painter.used).add(title, ground if chosen else palette.on(ground, "muted"))

    return paint
