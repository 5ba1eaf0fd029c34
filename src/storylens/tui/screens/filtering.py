"""Which findings are shown: categories, severity, unreviewed, versions."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from storylens.model import CATEGORIES, SEVERITIES, Category, Severity
from storylens.tui.findings_view import TITLES, Filter
from storylens.tui.palette import Palette
from storylens.tui.screens.modal import Box
from storylens.tui.session import Session
from storylens.tui.state import Reading
from storylens.tui.widgets.paint import Painter
from storylens.tui.widgets.rows import Paint, RowLine, RowList, heading


class FilterScreen(Box[Filter | None]):
    """Enter or a click switches a row; Esc applies and closes."""

    TITLE_LINE = "Filter findings"
    FOOT = "Enter or click switches · Esc applies and closes"

    def __init__(self, session: Session, reading: Reading) -> None:
        super().__init__()
        self.add_class("low")
        self.session = session
        self.wanted = reading.filter
        versions = range(1, len(session.versions)) if reading.filter.all_versions else (reading.current,)
        self.counts: Counter[str] = Counter(f.category for v in versions for f in session.findings(v))
        self.choices: list[tuple[str, str]] = [("category", c) for c in CATEGORIES]
        self.choices += [("severity", s) for s in reversed(SEVERITIES)]
        self.choices += [("switch", "unreviewed"), ("switch", "all_versions"), ("reset", "")]

    def on_mount(self) -> None:
        """Fill the list."""
        self._fill(0)
        self.rows.focus()

    def _fill(self, selected: int) -> None:
        titles = {"category": "Categories", "severity": "Severity, and up", "switch": "Also", "reset": ""}
        lines: list[RowLine] = []
        kind = ""
        for k, (what, value) in enumerate(self.choices):
            if what != kind:
                kind = what
                lines.append(RowLine(-1, heading(titles[what])))
            lines.append(RowLine(k, self._row(what, value)))
        self.rows.fill(lines, selected)

    def _row(self, what: str, value: str) -> Paint:
        words = {"unreviewed": "only unreviewed", "all_versions": "findings of all versions", "": "show everything"}
        on = self._on(what, value)

        def paint(painter: Painter, palette: Palette, chosen: bool) -> None:
            shown, plain = ("◉", "(x)") if on else ("○", "( )")
            if what != "severity":
                shown, plain = ("☑", "[x]") if on else ("☐", "[ ]")
            box = " " if what == "reset" else palette.glyph(shown, plain)
            painter.gap(2).add(box).gap().add(TITLES.get(value) or words.get(value) or value)
            if what == "category":
                painter.gap(26 - painter.used).add(str(self.counts.get(value, 0)), palette.on(painter.ground, "muted"))

        return paint

    def _on(self, what: str, value: str) -> bool:
        if what == "category":
            return value not in self.wanted.hidden
        if what == "severity":
            return value == self.wanted.least
        return bool(getattr(self.wanted, value, False))

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Switch one choice."""
        what, value = self.choices[event.item]
        if what == "category":
            category: Category = value  # type: ignore[assignment]
            hidden = self.wanted.hidden ^ {category}
            self.wanted = replace(self.wanted, hidden=frozenset() if len(hidden) == len(CATEGORIES) else hidden)
        elif what == "severity":
            least: Severity = value  # type: ignore[assignment]
            self.wanted = replace(self.wanted, least=least)
        elif what == "switch":
            if value == "unreviewed":
                self.wanted = replace(self.wanted, unreviewed=not self.wanted.unreviewed)
            else:
                self.wanted = replace(self.wanted, all_versions=not self.wanted.all_versions)
        else:
            self.wanted = Filter()
        self._fill(event.item)

    def action_leave(self) -> None:
        """Apply."""
        self.close_with(self.wanted)
