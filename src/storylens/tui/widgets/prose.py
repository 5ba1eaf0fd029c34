"""Wrapped paragraphs of our own words and of quoted ones, painted line by line: explainer, help, cards."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from rich.cells import cell_len
from rich.style import Style
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from storylens.text.safe import SafeText, safe, unbroken
from storylens.tui.geometry.view import single_cell
from storylens.tui.geometry.wrap import wrap
from storylens.tui.palette import Palette
from storylens.tui.shown import segment
from storylens.tui.widgets.paint import clip


class Text(NamedTuple):
    """A paragraph. `kind` names how it looks (see `Prose.looks`), `label` stands before its first line,
    `indent` is where its lines begin."""

    text: str
    kind: str = "plain"
    label: str = ""
    indent: int = 0


class Prose(ScrollView, can_focus=False):
    """Shows paragraphs; every string is made safe here."""

    DEFAULT_CSS = "Prose { height: auto; max-height: 60%; scrollbar-size-vertical: 1; overflow-x: hidden; }"
    ALLOW_SELECT = True

    def __init__(self, *, id: str, ground: str = "panel") -> None:  # noqa: A002
        super().__init__(id=id)
        self.ground = ground
        self.texts: Sequence[Text] = ()
        self._wrapped: tuple[int, list[tuple[SafeText, SafeText, str, int]]] = (-1, [])

    def fill(self, texts: Sequence[Text]) -> None:
        """Show `texts` from their beginning."""
        self.texts = texts
        self._wrapped = (-1, [])
        self.scroll_to(y=0, animate=False, force=True)
        self.refresh(layout=True)

    def wrapped(self, width: int) -> list[tuple[SafeText, SafeText, str, int]]:
        """(label, text, kind, indent) of each line."""
        if self._wrapped[0] != width:
            lines: list[tuple[SafeText, SafeText, str, int]] = []
            for text, kind, label, indent in self.texts:
                shown = unbroken(safe(text, newlines=True))
                room = max(8, width - indent - 1)
                for n, (a, b) in enumerate(wrap(shown, room, all(map(single_cell, set(shown))))):
                    lines.append((safe(label if n == 0 else ""), shown[a:b], kind, indent))
            self._wrapped = (width, lines)
        return self._wrapped[1]

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Lines at `width`."""
        return max(1, len(self.wrapped(width)))

    def on_resize(self) -> None:
        """Lines change with the width."""
        self.virtual_size = Size(1, len(self.wrapped(self.size.width)))

    def render_line(self, y: int) -> Strip:
        """One line in sight."""
        palette: Palette = self.screen.palette  # type: ignore[attr-defined]
        ground = getattr(palette, self.ground)
        width = self.size.width
        lines = self.wrapped(width)
        if self.virtual_size.height != len(lines):
            self.virtual_size = Size(1, len(lines))
        y += round(self.scroll_y)
        if y >= len(lines):
            return Strip.blank(width, ground)
        label, text, kind, indent = lines[y]
        segments = []
        head = clip(label, max(0, indent - 1))
        if indent:
            segments.append(segment(palette.sendable(head), palette.on(ground, "muted")))
            segments.append(segment(safe(" " * max(0, indent - cell_len(head))), ground))
        segments.append(segment(palette.sendable(text), self.look(palette, ground, kind)))
        return Strip(segments).adjust_cell_length(width, ground)

    def look(self, palette: Palette, ground: Style, kind: str) -> Style:
        """plain, muted, title, strong, or the name of a theme's mark."""
        if kind == "plain":
            return ground
        if kind == "muted":
            return palette.on(ground, "muted")
        if kind == "title":
            return palette.on(ground, "primary", bold=True)
        if kind == "strong":
            return palette.on(ground, bold=True)
        return (
            palette.label(kind, ground)
            if kind.startswith(("severity", "category"))
            else ground + palette.style((kind,))
        )
