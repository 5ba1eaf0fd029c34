"""The whole story on one screen: a ribbon for each version of what was kept, changed, moved, left out."""

from __future__ import annotations

from rich.style import Style
from textual import events
from textual.binding import Binding
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from storylens.tui.geometry.ribbon import Patch, ribbon
from storylens.tui.names import tab_names
from storylens.tui.palette import Palette
from storylens.tui.scorecard import card, loudness
from storylens.tui.screens.modal import Box
from storylens.tui.session import Session
from storylens.tui.widgets.paint import Painter

GLYPHS = {"kept": ("█", "="), "changed": ("▓", "~"), "rewritten": ("▒", "#"), "moved": ("↕", "%"), "gone": ("·", ".")}
KINDS = {
    "kept": "style",
    "changed": "severity-minor",
    "rewritten": "severity-major",
    "moved": "category-quote",
    "gone": "style",
}
WORDS = {"kept": "kept", "changed": "changed", "rewritten": "rewritten", "moved": "moved", "gone": "left out"}
MARGIN = 2
LINES = 4


class Ribbons(Widget, can_focus=True):
    """One version every four lines: name, ribbon, findings, blank. A marker moves over the base."""

    DEFAULT_CSS = "Ribbons { height: auto; width: 1fr; }"
    ALLOW_SELECT = False
    BINDINGS = [  # noqa: RUF012
        Binding("left,h", "move(-1, 0)", show=False),
        Binding("right", "move(1, 0)", show=False),
        Binding("up,k", "move(0, -1)", show=False),
        Binding("down,j", "move(0, 1)", show=False),
        Binding("pageup", "move(-10, 0)", show=False),
        Binding("pagedown", "move(10, 0)", show=False),
        Binding("home", "move(-9999, 0)", show=False),
        Binding("end", "move(9999, 0)", show=False),
        Binding("enter", "go", show=False),
    ]

    class Go(Message):
        """Read base paragraph `paragraph` beside version `version`."""

        def __init__(self, version: int, paragraph: int) -> None:
            self.version = version
            self.paragraph = paragraph
            super().__init__()

    def __init__(self, session: Session, version: int) -> None:
        super().__init__(id="ribbons")
        self.session = session
        self.names = tab_names(session.versions)
        self.version = version
        self.x = 0
        self._known: dict[tuple[int, int, bool], list[Patch]] = {}

    def get_content_height(self, container: object, viewport: object, width: int) -> int:
        """Four lines for each version."""
        return LINES * (len(self.session.versions) - 1)

    @property
    def reach(self) -> int:
        """Cells of a ribbon."""
        return max(1, self.size.width - 2 * MARGIN)

    def patches(self, version: int) -> list[Patch]:
        """The ribbon of one version at this width; empty until it is aligned."""
        if version not in self.session.aligned:
            return []
        key = (version, self.reach, version in self.session.found)
        if key not in self._known:
            pair = self.session.comparison.pair(0, version)
            found = self.session.findings(version)
            self._known[key] = ribbon(pair.base_document, pair.links, pair.edits, found, self.reach)
        return self._known[key]

    def render_line(self, y: int) -> Strip:
        """A line of one version."""
        palette: Palette = self.screen.palette  # type: ignore[attr-defined]
        painter = Painter(self.size.width, palette.panel)
        version = y // LINES + 1
        if version < len(self.session.versions):
            painter.gap(MARGIN)
            (self._heading, self._ribbon, self._findings, self._blank)[y % LINES](painter, palette, version)
        return painter.strip(palette)

    def _heading(self, painter: Painter, palette: Palette, version: int) -> None:
        here = version == self.version
        style = palette.cursor_ground(palette.panel) if here else palette.on(palette.panel, bold=True)
        painter.add(f"{version} {self.names[version]}", style, limit=40).gap(2)
        found = card(self.session, version)
        if found is not None:
            words = f"{found.verbatim:.0%} verbatim · {loudness(found)}"
            words += f" · {found.added} ¶ added" if found.added else ""
            painter.add(words, palette.on(palette.panel, "muted"))

    def _ribbon(self, painter: Painter, palette: Palette, version: int) -> None:
        for x, patch in enumerate(self.patches(version)):
            style = palette.panel + Style(color=palette.theme.marks[KINDS[patch.kind]].colour)
            if version == self.version and x == self.x:
                style = palette.cursor_ground(palette.panel)
            painter.add(palette.glyph(*GLYPHS[patch.kind]), style)

    def _findings(self, painter: Painter, palette: Palette, version: int) -> None:
        for patch in self.patches(version):
            kind = f"severity-{patch.severity}"
            mark = palette.symbol(kind)[:1] if patch.severity else " "
            painter.add(mark, palette.label(kind, palette.panel) if patch.severity else palette.panel)

    def _blank(self, painter: Painter, palette: Palette, version: int) -> None:
        if version == self.version and (patches := self.patches(version)):
            patch = patches[min(self.x, len(patches) - 1)]
            painter.gap(max(0, min(self.x, self.reach - 24)))
            painter.add(f"^ ¶{patch.paragraph + 1} {WORDS[patch.kind]}", palette.on(palette.panel, "primary"))

    def action_move(self, dx: int, dy: int) -> None:
        """Move the marker."""
        self.x = min(max(self.x + dx, 0), self.reach - 1)
        self.version = min(max(self.version + dy, 1), len(self.session.versions) - 1)
        self.refresh()

    def action_go(self) -> None:
        """Read there."""
        patches = self.patches(self.version)
        if patches:
            self.post_message(self.Go(self.version, patches[min(self.x, len(patches) - 1)].paragraph))

    def on_click(self, event: events.Click) -> None:
        """Marker there, and go."""
        self.version = min(event.y // LINES + 1, len(self.session.versions) - 1)
        self.x = min(max(event.x - MARGIN, 0), self.reach - 1)
        self.action_go()


class OverviewScreen(Box[tuple[int, int] | None]):
    """The result is (version, base paragraph) to read."""

    TITLE_LINE = "Overview"
    FOOT = ""

    def __init__(self, session: Session, version: int) -> None:
        super().__init__()
        self.add_class("wide")
        self.ribbons = Ribbons(session, version)

    def content(self) -> list[Widget]:
        """The ribbons, scrolling if there are many."""
        from textual.containers import VerticalScroll

        return [VerticalScroll(self.ribbons, can_focus=False)]

    def on_mount(self) -> None:
        """Keys go to the ribbons."""
        self.ribbons.focus()
        self.set_interval(0.5, self.ribbons.refresh)

    def _foot(self, painter: Painter, palette: Palette, line: int) -> None:
        painter.gap()
        for kind, glyphs in GLYPHS.items():
            painter.add(palette.glyph(*glyphs), palette.panel + Style(color=palette.theme.marks[KINDS[kind]].colour))
            painter.add(f" {WORDS[kind]}  ", palette.on(palette.panel, "muted"))
        painter.add(" arrows move · Enter or click reads there · Esc closes", palette.on(palette.panel, "muted"))

    def on_ribbons_go(self, event: Ribbons.Go) -> None:
        """Close with the place."""
        self.close_with((event.version, event.paragraph))
