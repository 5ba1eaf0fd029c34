"""The scorecard of all versions, one row each."""

from __future__ import annotations

from storylens.tui.names import tab_names
from storylens.tui.palette import Palette
from storylens.tui.scorecard import Card, card
from storylens.tui.screens.modal import Box
from storylens.tui.session import Session
from storylens.tui.widgets.paint import Painter
from storylens.tui.widgets.rows import Paint, RowLine, RowList

HEADS = ("version", "verbatim", "attrib.", "quotes", "numbers", "findings", "through", "left out", "added", "moved")
WIDTHS = (23, 10, 9, 8, 9, 26, 12, 9, 7, 7)
"""Cells of the columns. Those that a narrow terminal has no room for are left away from the right."""


class CardsScreen(Box[int | None]):
    """The result is the version to read."""

    TITLE_LINE = "Scorecard"
    FOOT = "kept / of the base · Enter reads a version · Esc closes"

    def __init__(self, session: Session, version: int) -> None:
        super().__init__()
        self.add_class("wide", "low")
        self.session = session
        self.version = version

    def on_mount(self) -> None:
        """Fill, and fill again while versions are still being read."""
        self._fill()
        self.rows.focus()
        self.set_interval(0.5, self._fill)

    def _fill(self) -> None:
        lines = [RowLine(-1, _cells(HEADS))]
        names = tab_names(self.session.versions)
        for version in range(1, len(self.session.versions)):
            found = card(self.session, version)
            name = f"{version} {names[version]}"
            words = _words(name, found) if found else (name, "reading …")
            lines.append(RowLine(version - 1, _cells(words, found)))
        self.rows.fill(lines, self.rows.selected if self.rows.selected >= 0 else self.version - 1)

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Close with the version."""
        self.close_with(event.item + 1)


def _words(name: str, found: Card) -> tuple[str, ...]:
    def kept(pair: tuple[int, int] | None) -> str:
        return f"{pair[0]}/{pair[1]}" if pair else "–"

    return (
        name,
        f"{found.verbatim:.0%}",
        kept(found.attributions),
        kept(found.quotes),
        kept(found.numbers),
        "",
        found.through or "–",
        f"{found.omitted} ¶",
        f"{found.added} ¶",
        f"{found.moved} ¶",
    )


def _cells(words: tuple[str, ...], found: Card | None = None) -> Paint:
    """A row: the heads without a card. Severities are told by their symbols, as everywhere."""

    def paint(painter: Painter, palette: Palette, chosen: bool) -> None:
        style = palette.on(painter.ground, "muted") if words == HEADS else painter.ground
        at = 1
        for word, width in zip(words, WIDTHS, strict=False):
            if at + width > painter.width + 1:
                break
            painter.gap(at - painter.used)
            if found is not None and width == WIDTHS[5]:
                _severities(painter, palette, found, chosen)
            else:
                painter.add(word, style, limit=width - 1)
            at += width

    return paint


def _severities(painter: Painter, palette: Palette, found: Card, chosen: bool) -> None:
    if found.severities is None:
        painter.add("reading …", palette.on(painter.ground, "muted"))
        return
    for severity in ("critical", "major", "minor", "neutral"):
        if count := found.severities[severity]:
            kind = f"severity-{severity}"
            style = painter.ground if chosen else palette.label(kind, painter.ground)
            painter.add(f"{palette.symbol(kind)} {count}", style).gap(2)
    if not found.severities.total():
        painter.add("none")
