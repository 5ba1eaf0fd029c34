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
    "kept": ("kept", "kept", "=", "style"),
    "altered": ("altered", "altered", "~", "replace"),
    "source altered": ("altered", "altered", "~", "replace"),
    "attribution lost": ("source lost", "no src", "!", "category-attribution"),
    "gone": ("gone", "gone", "-", "delete"),
    "": ("…", "…", "…", "style"),
}
"""State -> what a cell says in full, in few cells, and in one, and the mark whose colour it wears."""
CELL, SHORT, LEAST = 13, 9, 4
"""Cells of a column in which a state is said in full, in short, with one sign."""
LABEL = 26
"""Cells that the rows' own words want before columns are made narrower."""


class CoverageScreen(Box[int | None]):
    """`c` switches between paragraphs and claims; the result is the base offset to read at."""

    TITLE_LINE = "Coverage"
    FOOT = "c paragraphs or attributed claims · Enter reads there · Esc closes"
    SIGNS = "= kept  ~ altered  ! source lost  - gone · c claims · Enter reads there · Esc closes"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("c", "switch", "Paragraphs or claims", show=False)]

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.add_class("wide")
        self.session = session
        self.claims = False
        self.table: list[CoverageRow] = []
        self._found = -1

    def _foot(self, painter: Painter, palette: Palette, line: int) -> None:
        _, cell = division(painter.width, len(self.session.versions) - 1)
        painter.gap().add(self.SIGNS if cell < SHORT else self.FOOT, palette.on(palette.panel, "muted"))

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
            room, cell = division(painter.width, len(keys) - 1)
            painter.gap().add(what, style, limit=room)
            for k, key in enumerate(keys[1:]):
                name = f"{k + 1} {key}" if cell > LEAST + 2 else str(k + 1)
                painter.gap(room + 2 + k * cell - painter.used).add(name, style, limit=cell - 1)

        return paint

    def action_switch(self) -> None:
        """Paragraphs or claims."""
        self.claims = not self.claims
        self.rows.selected = 0
        self._fill()

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Close with the place."""
        self.close_with(self.table[event.item].start)


def division(width: int, versions: int) -> tuple[int, int]:
    """Cells of the first column, and of each of the others: these give way first, down to one sign."""
    cell = min(CELL, max(LEAST, (width - 3 - LABEL) // max(1, versions)))
    return max(8, width - 3 - versions * cell), cell


def _row(row: CoverageRow) -> Paint:
    def paint(painter: Painter, palette: Palette, chosen: bool) -> None:
        ground = painter.ground
        room, cell = division(painter.width, len(row.states))
        painter.gap().add(row.label, ground, limit=room)
        for k, state in enumerate(row.states):
            full, short, sign, kind = SHOWN[state]
            word = full if cell >= CELL else short if cell >= SHORT else sign
            painter.gap(room + 2 + k * cell - painter.used)
            painter.add(word, ground if chosen else palette.label(kind, ground), limit=cell - 1)

    return paint


def _verdict(words: str) -> Paint:
    return lambda p, s, chosen: p.gap(3).add(words, p.ground if chosen else s.on(p.ground, "muted", italic=True))


def _said(words: str) -> Callable[[Painter, Palette, bool], object]:
    return lambda p, s, chosen: p.gap(2).add(words, s.on(p.ground, "muted"))
