"""What the bars around the text say: title and versions, scorecard, column headings, keys and place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.style import Style

from storylens.tui.bindings import live_keys
from storylens.tui.commands import COMMANDS, shown_key
from storylens.tui.explain import explanation
from storylens.tui.names import tab_names
from storylens.tui.palette import Palette
from storylens.tui.remarks import went_through
from storylens.tui.scorecard import Card, card
from storylens.tui.widgets.column import gutter_width
from storylens.tui.widgets.paint import Painter
from storylens.tui.widgets.prose import Text

if TYPE_CHECKING:
    from storylens.tui.screens.reading import ReadingScreen

HINTS = {
    "finding.next": "next finding",
    "change.next": "next change",
    "accept": "accept it",
    "overview": "the whole story",
    "help": "every key",
}


class Chrome:
    """Fills the bars of one reading screen. `word`: the last quiet remark."""

    def __init__(self, screen: ReadingScreen) -> None:
        self.screen = screen
        self.word = ""
        self.hint = ""

    def masthead(self, painter: Painter, palette: Palette, line: int) -> None:
        """Line 0: story and versions; line 1: the scorecard of the version in view."""
        painter.gap()
        if line == 0:
            self._titles(painter, palette)
        else:
            self._card(painter, palette)

    def _titles(self, painter: Painter, palette: Palette) -> None:
        """Title, base, and a tab for each version; where they do not fit, the others keep only their number."""
        screen = self.screen
        names = tab_names(screen.session.versions)
        title = screen.session.story.title
        if title and title not in (v.name for v in screen.session.versions):
            room = max(12, painter.room - sum(len(n) + 4 for n in names))
            painter.add(title, palette.on(palette.bar, "primary", bold=True), limit=min(room, painter.room // 2)).gap(2)
        full = sum(len(n) + 4 for n in names) <= painter.room
        painter.add(names[0], palette.on(palette.bar, "muted"), limit=28 if full else 14).gap(1)
        for k, name in enumerate(names[1:], 1):
            here = k == screen.reading.current
            style = palette.cursor_ground(palette.bar) if here else palette.on(palette.bar, "muted")
            painter.add(f" {k} {name} " if full or here else f" {k} ", style, f"show_version({k})")

    def _card(self, painter: Painter, palette: Palette) -> None:
        screen = self.screen
        found = card(screen.session, screen.reading.current)
        if found is None:
            stopped = screen._worker is not None and screen._worker.is_cancelled
            words = "comparison stopped: choose a version to go on" if stopped else "comparing …  Esc cancels"
            painter.add(words, palette.on(palette.bar, "muted"))
            return
        for item in card_words(found, palette):
            if sum(cell_len(text) for text, _ in item) > painter.room:
                break
            for text, colour in item:
                painter.add(text, colour, "scorecard")
            painter.gap(2)

    def headings(self, painter: Painter, palette: Palette, line: int) -> None:
        """The name of each column above its text: outlet or file, then what it is."""
        screen = self.screen
        shape, metrics = screen.sheet.shape, screen.metrics
        gutter = gutter_width(screen.pane.columns[0].digits if screen.pane.columns else 1, palette.ascii)
        if shape.inline:
            painter.gap(gutter)
            self._heading(painter, palette, shape.current, painter.room // 2)
            painter.add("  against  ", palette.on(palette.panel, "muted"))
            self._heading(painter, palette, 0, painter.room - 1)
            return
        for k, version in enumerate(shape.columns):
            painter.gap(k * metrics.column_width + gutter - painter.used)
            self._heading(painter, palette, version, max(4, metrics.column_width - gutter - 2))

    def _heading(self, painter: Painter, palette: Palette, version: int, room: int) -> None:
        """One column's name in at most `room` cells."""
        v = self.screen.session.versions[version]
        strong = version in (0, self.screen.sheet.shape.current)
        style = palette.on(palette.panel, "foreground" if strong else "muted", bold=strong)
        before = painter.used
        painter.add(v.outlet or v.name, style, f"show_version({version})" if version else "", limit=room)
        words: list[str] = ["base" if version == 0 else v.role]
        session = self.screen.session
        pair = session.comparison.pair(0, version) if version in session.found else None
        if version and (through := went_through(v, pair)):
            words.append(f"through {through}")
        if v.outlet:
            words.append(v.name)
        left = room - (painter.used - before)
        painter.add("  " + " · ".join(words), palette.on(palette.panel, "muted"), limit=max(0, left))

    def status(self, painter: Painter, palette: Palette, line: int) -> None:
        """Keys on the left, place on the right."""
        painter.gap()
        place = self.place()
        room = painter.width - len(place) - 3
        keymap = self.screen.application.live_keymap
        for command in COMMANDS:
            key = shown_key(live_keys(command, keymap)) if live_keys(command, keymap) else ""
            if not command.footer or not key or painter.used + len(key) + len(command.footer) + 3 > room:
                continue
            painter.add(key, palette.on(palette.bar, "primary", bold=True), command.action)
            painter.add(f" {command.footer}", palette.on(palette.bar, "muted"), command.action)
            painter.gap(2)
        painter.gap(painter.width - len(place) - 1 - painter.used)
        painter.add(place, palette.on(palette.bar, "foreground"))

    def first_hint(self, painter: Painter, palette: Palette, line: int) -> None:
        """For whoever is here for the first time; goes away with the first jump."""
        painter.gap().add("New here?", palette.on(palette.panel, "accent", bold=True), "help").gap()
        keymap = self.screen.application.live_keymap
        for name in ("finding.next", "change.next", "accept", "overview", "help"):
            command = next(c for c in COMMANDS if c.id == name)
            keys = live_keys(command, keymap)
            if keys:
                painter.add(shown_key(keys), palette.on(palette.panel, bold=True), command.action)
                word = command.footer or command.title.split(" ")[0].lower()
                painter.add(f" {HINTS.get(name, word)}   ", palette.on(palette.panel, "muted"), command.action)

    def place(self) -> str:
        """Where the cursor is."""
        screen = self.screen
        if self.word:
            return self.word
        total = len(screen.entries)
        walked = [k for _, k in screen.placed_entries()]
        for at, k in enumerate(walked, 1):
            if screen.entries[k] == screen.reading.entry:
                return f"finding {at} of {len(walked)}"
        if screen.reading.current in screen.session.found:
            return f"{total} finding{'' if total == 1 else 's'}"
        return "reading …"

    def explanation(self) -> list[Text]:
        """The explainer's paragraphs: of the finding under the cursor, or how to begin."""
        screen = self.screen
        entry = screen.reading.entry
        if entry is not None:
            texts = screen.session.versions
            words = screen.verdict_words(entry.finding)
            return explanation(entry.finding, texts[0].text, texts[entry.version].text, words)
        if screen.pending:
            return [Text("Comparing …", "muted")]
        if screen.reading.current not in screen.session.found:
            return [Text("Looking for findings …", "muted")]
        pair = screen.session.comparison.pair(0, screen.reading.current)
        if not pair.related:
            return [
                Text("These two texts do not tell one story: hardly a paragraph of one stands in the other.", "strong")
            ]
        if not pair.edits:
            return [Text("The two texts are the same.", "strong")]
        if not screen.entries:
            return [Text(screen.no_findings_line(), "strong"), Text("] goes to the next change.", "muted")]
        if screen.reading.cursor is not None:
            return [Text("No finding here; } goes to the next one, ] to the next change.", "muted")]
        lines = [Text("} goes to the first finding, ] to the first change; ? lists every key.", "muted")]
        told = screen.session.remarks.get(screen.reading.current, [])
        return [*lines, Text(""), *(Text(line) for line in told)] if told else lines


def card_words(found: Card, palette: Palette) -> list[list[tuple[str, Style]]]:
    """The scorecard of one version: an item for each figure, what weighs most first."""
    ground = palette.bar
    muted, plain = palette.on(ground, "muted"), palette.on(ground)
    out: list[list[tuple[str, Style]]] = []
    if found.severities is None:
        out.append([("reading …", muted)])
    for severity in ("critical", "major", "minor", "neutral"):
        count = found.severities[severity] if found.severities else 0
        if count:
            kind = f"severity-{severity}"
            out.append([(f"{palette.symbol(kind)} {count} {severity}", palette.label(kind, ground))])
    out.append([(f"{found.verbatim:.0%}", palette.on(ground, bold=True)), (" verbatim", muted)])
    for name, pair in (("attributions", found.attributions), ("quotes", found.quotes), ("numbers", found.numbers)):
        if pair is not None and pair[1]:
            out.append([(f"{pair[0]}/{pair[1]}", plain), (f" {name}", muted)])
    for count, name in ((found.omitted, "left out"), (found.added, "added"), (found.moved, "moved")):
        if count:
            out.append([(f"{count} ¶", plain), (f" {name}", muted)])
    if found.through:
        out.append([("through ", muted), (found.through, plain)])
    return out
