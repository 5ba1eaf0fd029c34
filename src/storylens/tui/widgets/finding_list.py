"""The rows of the findings list: headings by category, one or two lines for each finding."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from storylens.tui.explain import wordings
from storylens.tui.findings_view import TITLES, Entry
from storylens.tui.palette import Palette
from storylens.tui.widgets.paint import Painter
from storylens.tui.widgets.rows import RowLine

if TYPE_CHECKING:
    from storylens.tui.screens.reading import ReadingScreen


def finding_lines(screen: ReadingScreen) -> list[RowLine]:
    """All rows, for the entries the screen shows."""
    shown = screen.entries
    filter_words = screen.reading.filter.words()
    out: list[RowLine] = []
    if filter_words:
        out.append(RowLine(-1, lambda p, s, _: _note(p, s, filter_words)))
    if not shown:
        line = screen.no_findings_line()
        out.append(RowLine(-1, lambda p, s, _: _note(p, s, line)))
    counts = Counter(e.group for e in shown)
    group = ""
    for k, entry in enumerate(shown):
        if entry.group != group:
            group = entry.group
            out.append(_heading(group, counts[group]))
        out.extend(_rows(screen, k, entry))
    return out


def _note(painter: Painter, palette: Palette, line: str) -> None:
    painter.gap().add(line, palette.on(painter.ground, "muted", italic=True))


def _heading(group: str, count: int) -> RowLine:
    def paint(painter: Painter, palette: Palette, _: bool) -> None:
        kind = "suspicious" if group == "suspicious" else f"category-{group}"
        style = palette.label(kind, painter.ground) if kind != "suspicious" else palette.on(painter.ground, "muted")
        painter.gap().add(TITLES[group], style).add(f"  {count}", palette.on(painter.ground, "muted"))

    return RowLine(-1, paint)


def _rows(screen: ReadingScreen, index: int, entry: Entry) -> list[RowLine]:
    """One line where the list is low, else a second one with both wordings."""
    finding = entry.finding
    span, version = (finding.other, entry.version) if finding.other else (finding.base, 0)
    document = screen.session.comparison.documents[version]
    where = f"¶{document.paragraph_at(span.start) + 1}" if span else ""
    mark = screen.verdict_mark(finding)
    name = f"{entry.version} " if screen.reading.filter.all_versions else ""
    low = screen.metrics.panel == "bottom"

    def head(painter: Painter, palette: Palette, chosen: bool) -> None:
        kind = f"severity-{finding.severity}"
        ground = painter.ground
        symbol = palette.label(kind, ground) if not chosen else ground
        muted = ground if chosen else palette.on(ground, "muted")
        painter.gap().add(palette.symbol(kind).ljust(2 if palette.ascii else 1), symbol).gap()
        tail = f" {where}{' ' + mark if mark else ''}"
        room = max(4, painter.room - len(tail) - 1)
        painter.add(name, muted).add(finding.type.replace("-", " "), ground, limit=room)
        if low and painter.room - len(tail) > 19:
            painter.gap(2).add(wordings(finding, painter.room - len(tail) - 2), muted)
        painter.gap(painter.room - len(tail) - 1).add(tail, muted)

    def reason(painter: Painter, palette: Palette, chosen: bool) -> None:
        ground = painter.ground
        words = wordings(finding, painter.room - 4)
        painter.gap(3).add(words, ground if chosen else palette.on(ground, "muted"), limit=painter.room - 1)

    return [RowLine(index, head)] if low else [RowLine(index, head), RowLine(index, reason)]
