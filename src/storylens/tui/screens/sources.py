"""Who speaks, side by side: the speakers of the base and what the version in view made of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from storylens.tui.names import tab_names
from storylens.tui.palette import Palette
from storylens.tui.screens.modal import Box
from storylens.tui.session import Session
from storylens.tui.widgets.paint import Painter
from storylens.tui.widgets.rows import Paint, RowLine, RowList

if TYPE_CHECKING:
    from storylens.findings.attribution.outline import Entry, Row

MARKS = {"kept": "", "changed": "replace", "gone": "delete", "new": "insert"}


class SourcesScreen(Box[tuple[int, int] | None]):
    """The result is (version, offset) to read at."""

    TITLE_LINE = "Who speaks"
    FOOT = "Enter reads where the source first speaks · Esc closes"

    def __init__(self, session: Session, version: int) -> None:
        super().__init__()
        self.add_class("wide")
        self.session = session
        self.version = version
        self.places: list[tuple[int, int]] = []

    def on_mount(self) -> None:
        """The same speaker on one row."""
        from storylens.findings.attribution.outline import side_by_side

        names = tab_names(self.session.versions)
        lines = [RowLine(-1, _heads(names[0], names[self.version]))]
        for row in side_by_side(self.session.comparison.pair(0, self.version).context):
            self.places.append(self._place(row))
            lines.append(RowLine(len(self.places) - 1, _row(row)))
        if not self.places:
            lines.append(RowLine(-1, _heads("No sources are named in either text.", "")))
        self.rows.fill(lines)
        self.rows.focus()

    def _place(self, row: Row) -> tuple[int, int]:
        """Where the speaker is first heard: in the version in view if it is heard there."""
        version, entry = (self.version, row.other) if row.other else (0, row.base)
        paragraphs = self.session.comparison.documents[version].paragraphs
        return version, paragraphs[entry.paragraphs[0]].start if entry and entry.paragraphs else 0

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Close with the place."""
        self.close_with(self.places[event.item])


def _heads(left: str, right: str) -> Paint:
    def paint(painter: Painter, palette: Palette, chosen: bool) -> None:
        style = palette.on(painter.ground, "primary", bold=True)
        half = painter.width // 2
        painter.gap(4).add(left, style, limit=half - 5)
        painter.gap(half + 2 - painter.used).add(right, style)

    return paint


def _row(row: Row) -> Paint:
    def paint(painter: Painter, palette: Palette, chosen: bool) -> None:
        half = painter.width // 2
        kind = MARKS.get(row.state, "")
        style = palette.label(kind, painter.ground) if kind and not chosen else painter.ground
        painter.gap().add(palette.symbol(kind)[:2] or " ", style).gap(4 - painter.used)
        _side(painter, palette, row.base, "", half - 5, chosen)
        painter.gap(half + 2 - painter.used)
        instead = "instead: " + ", ".join(row.instead) if row.instead else "not heard here"
        _side(painter, palette, row.other, instead, painter.room - 1, chosen)

    return paint


def _side(painter: Painter, palette: Palette, entry: Entry | None, missing: str, room: int, chosen: bool) -> None:
    muted = painter.ground if chosen else palette.on(painter.ground, "muted")
    if entry is None:
        painter.add(missing or "not in the base", muted, limit=room)
        return
    where = "¶" + ", ".join(str(p + 1) for p in entry.paragraphs[:6]) + (" …" if len(entry.paragraphs) > 6 else "")
    tail = f"  {entry.count}×  {where}"
    painter.add(entry.name, limit=max(4, room - len(tail))).add(tail, muted)
