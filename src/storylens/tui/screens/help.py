"""Every command with its live keys, by group; what the marks mean."""

from __future__ import annotations

from textual.widget import Widget

from storylens.themes import MARKS
from storylens.tui.bindings import live_keys
from storylens.tui.commands import COMMANDS, GROUPS, Command, shown_key
from storylens.tui.palette import Palette
from storylens.tui.screens.modal import Box
from storylens.tui.widgets.paint import Painter
from storylens.tui.widgets.rows import Paint, RowLine, RowList

MEANINGS = {
    "insert": "added words",
    "delete": "lost words",
    "replace": "other words",
    "move": "moved here, or (inline, struck) from here",
    "style": "house style",
    "suspicious": "suspicious wording",
    "search": "match of the search",
    "severity-critical": "critical finding",
    "severity-major": "major finding",
    "severity-minor": "minor finding",
    "severity-neutral": "finding for information",
}


class HelpScreen(Box[None]):
    """Made from the table of commands; Enter runs the highlighted one."""

    TITLE_LINE = "Keys and marks"
    FOOT = "Enter runs a command · ↑ ↓ PgUp PgDn · Esc closes"

    def content(self) -> list[Widget]:
        """One list."""
        return [RowList(id="rows")]

    def on_mount(self) -> None:
        """Fill the list."""
        lines: list[RowLine] = []
        keymap = self.application.live_keymap
        item = 0
        for group in GROUPS:
            lines.append(RowLine(-1, _title(group)))
            for command in listed(group):
                keys = live_keys(command, keymap)
                shown = "  ".join(shown_key(k) for k in keys.split(",")) if keys else "(no key)"
                lines.append(RowLine(item, _entry(shown, command.title)))
                item += 1
            if group == "Versions":
                lines.append(RowLine(-1, _entry("1 … 8", "Show version 1 … 8")))
            lines.append(RowLine(-1, _blank))
        lines.append(RowLine(-1, _title("Marks")))
        lines.extend(RowLine(-1, _mark(kind)) for kind in MARKS if kind in MEANINGS)
        self.rows.fill(lines)
        self.rows.focus()

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Run the command on the screen below."""
        action = [c for group in GROUPS for c in listed(group)][event.item].action
        self.close_with(None)
        self.app.call_after_refresh(self.application.run_on_screen, action)


def listed(group: str) -> list[Command]:
    """The commands of a group; the eight version keys are told in one line."""
    return [c for c in COMMANDS if c.group == group and not (c.id.startswith("version.") and c.id[8:].isdigit())]


def _blank(painter: Painter, palette: Palette, chosen: bool) -> None:
    pass


def _title(text: str) -> Paint:
    def paint(painter: Painter, palette: Palette, chosen: bool) -> None:
        painter.gap().add(text, palette.on(painter.ground, "primary", bold=True))

    return paint


def _entry(keys: str, title: str) -> Paint:
    def paint(painter: Painter, palette: Palette, chosen: bool) -> None:
        ground = painter.ground
        painter.gap(3).add(keys, ground if chosen else palette.on(ground, bold=True), limit=18)
        painter.gap(22 - painter.used).add(title, ground if chosen else palette.on(ground, "muted"))

    return paint


def _mark(kind: str) -> Paint:
    def paint(painter: Painter, palette: Palette, chosen: bool) -> None:
        painter.gap(3).add(palette.symbol(kind), palette.label(kind, painter.ground)).gap(22 - painter.used)
        painter.add(MEANINGS[kind], painter.ground + palette.style((kind,)))

    return paint
