"""The coverage table: rows of the base, a column for each version, what became of each row there."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual.binding import Binding, BindingType

from storylens.tui.coverage import CoverageRow, claim_rows, paragraph_rows
from storylens.tui.names import tab_names
from storylens.tui.palette import Palette
from storylens.tui.screens.modal import Box
from storylens.tui.session import Session
from storylens.tui.widgets.paint import Painter
from storylens.tui.widgets.rows import Paint, RowLine, RowList

SHOWN = {
    "kept": ("kept", "style"),
    "altered": ("altered", "replace"),
    "source altered": ("altered", "replace"),
    "attribution lost": ("source lost", "category-attribution"),
    "gone": ("gone", "delete"),
    "": ("…", "style"),
}
CELL = 13


class CoverageScreen(Box[int | None]):
    """`c` switches between paragraphs and claims; the result is the base offset to read at."""

    TITLE_LINE = "Coverage"
    FOOT = "c paragraphs or attributed claims · Enter reads there · Esc closes"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("c", "switch", "Paragraphs or claims", show=False)]

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.add_class("wide")
        self.session = session
        self.claims = False
        self.table: list[CoverageRow] = []
        self._found = -1

    def on_mount(self) -> None:
        """Fill, and fill again while versions are still being read."""
        self._fill()
        self.rows.focus()
        self.set_interval(0.5, self._fill_again)

    def _fill_again(self) -> None:
        if len(self.session.found) != self._found:
            self._fill()

    def _fill(self) -> None:
        self._found = len(self.session.found)
        if self.claims:
            from storylens import attributions

            self.table = claim_rows(self.session, attributions(self.session.versions[0].text))
        else:
            self.table = paragraph_rows(self.session)
        lines = [RowLine(-1, self._heads())]
        if not self.table:
            lines.append(RowLine(-1, _said("No attributed claims in the base.")))
        for k, row in enumerate(self.table):
            lines.append(RowLine(k, _row(row)))
            if row.verdict:
                lines.append(RowLine(k, _verdict(row.verdict)))
        self.rows.fill(lines, max(0, self.rows.selected))

    def _heads(self) -> Paint:
        keys = tab_names(self.session.versions)
        what = "attributed claims of the base" if self.claims else "paragraphs of the base"

        def paint(painter: Painter, palette: Palette, chosen: bool) -> None:
            style = palette.on(painter.ground, "primary", bold=True)
            room = label_room(painter.width, len(keys) - 1)
            painter.gap().add(what, style, limit=room)
            for k, key in enumerate(keys[1:]):
                painter.gap(room + 2 + k * CELL - painter.used).add(f"{k + 1} {key}", style, limit=CELL - 1)

        return paint

    def action_switch(self) -> None:
        """Paragraphs or claims."""
        self.claims = not self.claims
        self.rows.selected = 0
        self._fill()

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Close with the place."""
        self.close_with(self.table[event.item].start)


def label_room(width: int, versions: int) -> int:
    """Cells of the first column."""
    return max(12, width - 3 - versions * CELL)


def _row(row: CoverageRow) -> Paint:
    def paint(painter: Painter, palette: Palette, chosen: bool) -> None:
        ground = painter.ground
        room = label_room(painter.width, len(row.states))
        painter.gap().add(row.label, ground, limit=room)
        for k, state in enumerate(row.states):
            word, kind = SHOWN[state]
            painter.gap(room + 2 + k * CELL - painter.used)
            painter.add(word, ground if chosen else palette.label(kind, ground), limit=CELL - 1)

    return paint


def _verdict(words: str) -> Paint:
    return lambda p, s, chosen: p.gap(3).add(words, p.ground if chosen else s.on(p.ground, "muted", italic=True))


def _said(words: str) -> Callable[[Painter, Palette, bool], object]:
    return lambda p, s, chosen: p.gap(2).add(words, s.on(p.ground, "muted"))
