"""One column of the page: a Line-API widget as tall as the whole story, which paints only the lines in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.style import Style
from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.selection import Selection
from textual.strip import Strip
from textual.widget import Widget

from storylens.text.safe import SafeText, safe
from storylens.tui.geometry.draw import Drawer, Drawn
from storylens.tui.geometry.wrap import offset_at
from storylens.tui.shown import segment
from storylens.tui.widgets.paint import clip

if TYPE_CHECKING:
    from rich.segment import Segment

    from storylens.tui.palette import Palette


class Column(Widget):
    """Column `index` of the sheet. The text pane hands all columns the same drawer."""

    DEFAULT_CSS = "Column { width: 1fr; height: auto; }"
    ALLOW_SELECT = True

    class Pressed(Message):
        """A click on the text: block, and (version, source offset) of the word, or None beside the text."""

        def __init__(self, block: int, place: tuple[int, int] | None, label: bool) -> None:
            self.block = block
            self.place = place
            self.label = label
            super().__init__()

    def __init__(self, index: int) -> None:
        super().__init__()
        self.index = index
        self.drawer: Drawer | None = None
        self.palette: Palette | None = None
        self.digits = 1
        self.cursor_block = -1
        self.letters: dict[int, str] = {}
        self._strips: dict[int, Strip] = {}

    @property
    def margin_cells(self) -> int:
        """Cells before the text."""
        return gutter_width(self.digits, self.palette.ascii if self.palette else False)

    def show(self, drawer: Drawer, palette: Palette, digits: int) -> None:
        """Another sheet, or another theme."""
        self.drawer, self.palette, self.digits = drawer, palette, digits
        self._strips.clear()

    def repaint(self) -> None:
        """Marks or the cursor changed, heights did not."""
        self._strips.clear()
        self.refresh()

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Lines of the whole page: the same for every column."""
        return max(1, self.drawer.sheet.layout.total) if self.drawer else 1

    def notify_style_update(self) -> None:
        """The theme changed."""
        if self.palette is not None:
            self.palette = self.screen.palette  # type: ignore[attr-defined]
        self._strips.clear()
        super().notify_style_update()

    def render_line(self, y: int) -> Strip:
        """Line `y` of the page."""
        strip = self._strips.get(y)
        if strip is None or strip.cell_length != self.size.width:
            if len(self._strips) > 1000:
                self._strips.clear()
            strip = self._strips[y] = self._paint(y)
        return strip

    def _paint(self, y: int) -> Strip:
        width = self.size.width
        if self.drawer is None or self.palette is None:
            return Strip.blank(width)
        drawn = self.drawer.line(self.index, y)
        base = self.palette.text
        segments = self._gutter(drawn, self.letters.get(y, ""))
        at = 0
        selected = self.text_selection.get_span(y) if self.text_selection else None
        runs = drawn.runs
        if drawn.label:
            runs = tuple((clip(text, width - self.margin_cells), kinds) for text, kinds in runs)
        for text, kinds in runs:
            style = base + (self.palette.muted + _ITALIC if drawn.label else self.palette.style(kinds))
            for part, style_ in _with_selection(text, at, style, selected, self.palette.selection):
                shown = self.palette.sendable(part)
                segments.append(segment(shown, style_ + Style.from_meta({"offset": (at, y)})))
                at += len(part)
        strip = Strip(segments)
        if strip.cell_length > width:
            return strip.crop(0, width)
        pad = width - strip.cell_length
        return (
            Strip([*segments, segment(safe(" " * pad), base + Style.from_meta({"offset": (at, y)}))]) if pad else strip
        )

    def _gutter(self, drawn: Drawn, letter: str) -> list[Segment]:
        assert self.palette is not None
        palette = self.palette
        here = drawn.block == self.cursor_block and drawn.block >= 0
        bar = palette.glyph("▎", ">") if here else " "
        symbol = palette.sendable(safe(palette.symbol(drawn.symbol)))
        size = 2 if palette.ascii else 1
        number = palette.muted + _BOLD if here else palette.muted
        style = palette.label(drawn.symbol, palette.text) if symbol else palette.text
        if letter:
            symbol, style = safe(letter), palette.text + palette.style(("search",))
        return [
            segment(safe(bar), palette.on(palette.text, "primary")),
            segment(safe(f"{drawn.number:>{self.digits}} "), number),
            segment(safe(symbol[:size].ljust(size) + " "), style),
        ]

    def on_click(self, event: events.Click) -> None:
        """Tell the pane which word was meant."""
        if self.drawer is None:
            return
        drawn = self.drawer.line(self.index, event.y)
        self.post_message(self.Pressed(drawn.block, self.place_at(event.x, event.y), drawn.label))

    def place_at(self, x: int, y: int) -> tuple[int, int] | None:
        """(version, source offset) at cell `x` of page line `y`."""
        if self.drawer is None or not self.drawer.sheet.blocks:
            return None
        _, cell, line, _ = self.drawer.sheet.line_at(self.index, y)
        if line is None or line.para < 0:
            return None
        para = cell.paras[line.para]
        return para.source(offset_at(para.text, line.start, line.end, x - self.margin_cells, para.simple))

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The selected words as they stand in the text: unwrapped, without gutter, labels and lost words."""
        if self.drawer is None:
            return None
        from storylens.tui.geometry.clean import selected_text

        start, end = selection.start, selection.end
        last = self.drawer.sheet.layout.total - 1
        first = (start.y, start.x) if start else (0, 0)
        final = (end.y, end.x) if end else (last, -1)
        text = selected_text(self.drawer.sheet, self.index, first, final)
        return (text, "\n\n") if text else None

    def selection_updated(self, selection: Selection | None) -> None:
        """Paint the selection."""
        self.repaint()


_ITALIC = Style(italic=True)
_BOLD = Style(bold=True)


def gutter_width(digits: int, ascii: bool) -> int:  # noqa: A002
    """Cells before the text: cursor bar, paragraph number, symbol."""
    return digits + (5 if ascii else 4)


def _with_selection(
    text: SafeText, at: int, style: Style, selected: tuple[int, int] | None, mark: Style
) -> list[tuple[SafeText, Style]]:
    if selected is None:
        return [(text, style)]
    start, end = selected
    a = min(max(start - at, 0), len(text))
    b = len(text) if end < 0 else min(max(end - at, a), len(text))
    parts = ((text[:a], style), (text[a:b], style + mark), (text[b:], style))
    return [part for part in parts if part[0]]
