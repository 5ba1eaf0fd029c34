"""The reading view: texts aligned row by row, the findings beside them, the finding under the cursor explained."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Container

from storylens.text.safe import safe
from storylens.tui.bindings import bindings
from storylens.tui.findings_view import Entry, entries
from storylens.tui.geometry.draw import Overlay
from storylens.tui.geometry.marks import Marks, finding_marks
from storylens.tui.geometry.sheet import Sheet
from storylens.tui.geometry.stops import Stop
from storylens.tui.metrics import Metrics, metrics
from storylens.tui.recent import remember
from storylens.tui.screens.actions.links import LinkActions
from storylens.tui.screens.actions.move import MoveActions
from storylens.tui.screens.actions.program import ProgramActions
from storylens.tui.screens.actions.review import ReviewActions
from storylens.tui.screens.actions.take import TakeActions
from storylens.tui.screens.actions.undo import Step, UndoActions
from storylens.tui.screens.actions.view import ViewActions
from storylens.tui.screens.chrome import Chrome
from storylens.tui.screens.cursor import Cursor
from storylens.tui.screens.watching import Watching
from storylens.tui.screens.working import Working
from storylens.tui.session import Session
from storylens.tui.shown import toast
from storylens.tui.state import Reading
from storylens.tui.widgets.bars import Bar
from storylens.tui.widgets.column import gutter_width
from storylens.tui.widgets.finding_list import finding_lines
from storylens.tui.widgets.prose import Prose
from storylens.tui.widgets.rows import RowList
from storylens.tui.widgets.textpane import TextPane


class ReadingScreen(
    Watching,
    Cursor,
    LinkActions,
    Working,
    MoveActions,
    ViewActions,
    ReviewActions,
    TakeActions,
    UndoActions,
    ProgramActions,
    inherit_bindings=False,
):
    """One story. State lives in `reading`, what is on the page in `sheet`; both are replaced, never patched."""

    BINDINGS: ClassVar[list[BindingType]] = bindings()
    AUTO_FOCUS = ""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.reading = Reading()
        self.overlay = Overlay()
        self.chrome = Chrome(self)
        self.entries: list[Entry] = []
        self.steps: list[Step] = []
        self.match_stops: list[Stop] = []
        self.cursor_block = -1
        self._change_stops = None
        self._placed = None
        self._metrics: Metrics | None = None
        self._extent = (0, 0)
        self.pane = TextPane(self.overlay)
        self.list = RowList(id="list")
        self.explainer = Prose(id="explainer")

    def compose(self) -> ComposeResult:
        """Bars above and below, text and panel between."""
        yield Bar(self.chrome.masthead, "bar", id="masthead")
        yield Bar(self.chrome.headings, "panel", id="headings")
        with Container(id="body"):
            yield self.pane
            with Container(id="panel"):
                yield self.list
                yield self.explainer
        if self.application.first_time:
            yield Bar(self.chrome.first_hint, "panel", id="hint")
        yield Bar(self.chrome.status, "bar", id="status")

    def on_mount(self) -> None:
        """Lay out for the terminal as it is, so that the first frame is the right one."""
        if self.session.small:
            self.session.align(self.reading.current)
        self._fit(self.app.size.width, self.app.size.height)
        self.pane.focus(scroll_visible=False)
        self.call_after_refresh(self.begin_work)
        if self.application.watch_files:
            self.set_timer(1.0, self.begin_watching)

    def begin_work(self) -> None:
        """After the first paint."""
        before = self.session
        self.recall_links()
        if self.session is before:  # else it was begun with the pins
            self.work_out()
        remember(self.session.story)

    def on_resize(self, event: events.Resize) -> None:
        """Another terminal size."""
        self._fit(event.size.width, event.size.height)

    def _fit(self, width: int, height: int) -> None:
        if (width, height) == self._extent:
            return
        self._extent = (width, height)
        self.rebuild()

    @property
    def pending(self) -> bool:
        """Whether the pair in view is not aligned yet."""
        return self.reading.current not in self.session.aligned

    @property
    def metrics(self) -> Metrics:
        """How the terminal is divided now."""
        width, height = self._extent
        return metrics(width, height, self.reading.mode, len(self.session.versions), self.reading.panel)

    def rebuild(self) -> None:
        """A new sheet for the state as it is: at once, or in a thread where the story is long."""
        self._place_panel(self.metrics)
        small = self.session.small
        comparison, views = self.session.head if self.pending and not small else (self.session.comparison, None)
        documents = comparison.documents
        digits = len(str(max((len(d.paragraphs) for d in documents), default=1)))
        gutter = gutter_width(digits, self.palette.ascii)
        shape = self.reading.shape(self.metrics, len(self.session.versions), gutter, self.pending)
        sheet = Sheet(comparison, shape, views or self.session.views)
        if small or self.pending:
            self.adopt(sheet, digits)
        else:
            self.lay_out_later(sheet, digits)

    def adopt(self, sheet: Sheet, digits: int) -> None:
        """Put `sheet` on the page; the place in the text is kept."""
        kept = self._top_place()
        self.sheet = sheet
        self._change_stops = self._placed = None
        self.cursor_block = self._block_of_cursor()
        self.pane.cursor_block = self.cursor_block
        self.pane.show(self.sheet, self.palette, digits)
        self.refill()
        if kept is not None:
            self._return_to(kept)

    def _place_panel(self, shape: Metrics) -> None:
        body, panel = self.query_one("#body"), self.query_one("#panel")
        if self._metrics is None or (shape.panel, shape.panel_size) != (self._metrics.panel, self._metrics.panel_size):
            body.styles.layout = "horizontal" if shape.panel == "right" else "vertical"
            panel.styles.layout = "vertical" if shape.panel == "right" else "horizontal"
            panel.display = shape.panel != "none"
            panel.styles.width = shape.panel_size if shape.panel == "right" else "100%"
            panel.styles.height = shape.panel_size if shape.panel == "bottom" else "100%"
            panel.set_class(shape.panel == "bottom", "bottom")
        self._metrics = shape

    def _block_of_cursor(self) -> int:
        return -1 if self.reading.cursor is None or self.pending else self.block_of_stop(self.reading.cursor) or 0

    def _top_place(self) -> tuple[int, int, int] | None:
        """(version, paragraph, line below its block's top) of what stands at the top of the page."""
        sheet = self.pane.sheet
        if sheet is None or not sheet.blocks or self.pane.scroll_y < 1:
            return None
        number, line = self.pane.anchor_place()
        versions = (0, sheet.shape.current) if sheet.shape.inline else sheet.shape.columns
        for block in sheet.blocks[number:]:
            for version, cell in zip(versions, block.cells, strict=False):
                if cell:
                    return version, cell[0], line
        return None

    def _return_to(self, place: tuple[int, int, int]) -> None:
        version, paragraph, line = place
        block = self.sheet.block_of.get((version, paragraph))
        if block is not None:
            height = self.sheet.layout.heights[block]
            self.call_after_refresh(self.pane.go, self.sheet.layout.top(block) + min(line, height - 1))

    def restart(self, session: Session, current: int) -> None:
        """Another comparison of the same story: other base, pins or texts."""
        self.session, self._review = session, None
        self.watch_again()
        self.reading.cursor = self.reading.entry = None
        self.overlay.set("cursor", {})
        self.reading.current = min(current, len(session.versions) - 1)
        if session.small:
            session.align(self.reading.current)
        self.rebuild()
        self.work_out()

    def refill(self) -> None:
        """The list, the marks of findings and the bars, for the findings known now."""
        state = self.reading
        self.entries = entries(self.session, state.current, state.filter, state.suspicious, self.is_reviewed)
        self._placed = None
        keep = next((k for k, e in enumerate(self.entries) if e == state.entry), -1)
        if self.wanted_finding and state.current in self.session.found:
            keep = next((k for k, e in enumerate(self.entries) if e.finding.id == self.wanted_finding), -1)
            state.entry, self.wanted_finding = self.entries[keep] if keep >= 0 else None, ""
        elif keep < 0:
            state.entry = None
        self.list.fill(finding_lines(self), keep)
        self._mark_findings()
        self.explain()
        self.pane.repaint()
        self.refresh_bars()

    def _mark_findings(self) -> None:
        layers: dict[int, Marks] = {}
        doubted: dict[int, Marks] = {}
        documents = self.session.comparison.documents
        shown = [v for v in self.sheet.shape.columns if v] if not self.sheet.shape.inline else [self.reading.current]
        for version in shown:
            told = [e for e in self.entries if e.version == version]
            mine = [e.finding for e in told if not e.suspicious]
            layers[version] = finding_marks(documents[version], mine, "other")
            doubted[version] = finding_marks(
                documents[version], [e.finding for e in told if e.suspicious], "other", "suspicious"
            )
            if version == self.reading.current:
                layers[0] = finding_marks(documents[0], mine, "base")
        self.overlay.set("speakers", dict(self.session.speakers))
        self.overlay.set("findings", layers)
        self.overlay.set("suspicious", doubted)

    def explain(self) -> None:
        """The explainer, for the finding under the cursor."""
        self.explainer.fill(self.chrome.explanation())

    def refresh_bars(self) -> None:
        """Bars that show state."""
        for bar in self.query(Bar):
            bar.refresh()

    def on_row_list_moved(self, event: RowList.Moved) -> None:
        """The list's highlight moves the text."""
        if event.rows is self.list and 0 <= event.item < len(self.entries):
            self.select_entry(event.item)

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Enter or click in the list: to the text."""
        self.on_row_list_moved(event)
        if event.rows is self.list:
            self.pane.focus(scroll_visible=False)

    async def on_bar_chosen(self, event: Bar.Chosen) -> None:
        """A click on a bar is a command."""
        await self.run_action(event.target)

    def say(self, line: str, *, loud: bool = False) -> None:
        """A toast; the line is made safe."""
        toast(self.app, safe(line), severity="warning" if loud else "information", timeout=4)

    def say_quietly(self, line: str) -> None:
        """A word in the status bar, until the next one."""
        self.chrome.word = line
        self.refresh_bars()

    def no_findings_line(self) -> str:
        """Why the list is empty."""
        if self.reading.current not in self.session.found:
            return "Still reading …"
        return "No finding passes the filter." if self.reading.filter.active else "No findings in this version."
