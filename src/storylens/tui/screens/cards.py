"""The scorecard of all versions, one row each."""

from __future__ import annotations

from storylens.tui.palette import Palette
from storylens.tui.scorecard import Card, card, loudness
from storylens.tui.screens.modal import Box
from storylens.tui.session import Session
from storylens.tui.widgets.paint import Painter
from storylens.tui.widgets.rows import Paint, RowLine, RowList

HEADS = ("version", "verbatim", "attrib.", "quotes", "numbers", "left out", "added", "moved", "through", "findings")
AT = (1, 24, 34, 43, 51, 60, 70, 77, 84, 93)


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
        lines = [RowLine(-1, _cells(HEADS, True))]
        for version in range(1, len(self.session.versions)):
            found = card(self.session, version)
            name = f"{version} {self.session.comparison.keys[version]}"
            words = _words(name, found) if found else (name, "reading …")
            lines.append(RowLine(version - 1, _cells(words, False)))
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
        f"{found.omitted} ¶",
        f"{found.added} ¶",
        f"{found.moved} ¶",
        found.through or "–",
        loudness(found),
    )


def _cells(words: tuple[str, ...], head: bool) -> Paint:
    def paint(painter: Painter, palette: Palette, chosen: bool) -> None:
        style = palette.on(painter.ground, "muted") if head else painter.ground
        for k, word in enumerate(words):
            after = AT[k + 1] if k + 1 < len(AT) else painter.width
            painter.gap(AT[k] - painter.used).add(word, style, limit=after - AT[k] - 1)

    return paint
