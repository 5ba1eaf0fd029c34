"""Writing a report to a file, or the draft note to the outlet."""

from __future__ import annotations

from asyncio import CancelledError
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from storylens.errors import StorylensError
from storylens.text.safe import safe
from storylens.tui.palette import Palette
from storylens.tui.screens.modal import Box
from storylens.tui.session import Session
from storylens.tui.shown import toast
from storylens.tui.widgets.paint import Painter
from storylens.tui.widgets.rows import Paint, RowLine, RowList
from storylens.tui.work import Task

if TYPE_CHECKING:
    from storylens.review import Review


class Format(NamedTuple):
    """A kind of report: module of `storylens.reports`, file ending, what it is for."""

    name: str
    suffix: str
    title: str


SLOW = 0.2
"""Seconds after which it is told that something is being written."""
FORMATS = (
    Format("note", "note.txt", "Draft note to the outlet: the accepted findings, politely"),
    Format("html", "html", "A page to read and print: one file, no scripts"),
    Format("markdown", "md", "Markdown, for a ticket"),
    Format("text", "txt", "Plain text, complete for a screen reader"),
    Format("json", "json", "JSON, for other tools"),
    Format("sarif", "sarif", "SARIF, for code-review tools"),
)


class ExportScreen(Box[None]):
    """Enter writes the highlighted report into the current folder; nothing is overwritten. A report that takes its
    time is made in a thread: Esc stops it."""

    TITLE_LINE = "Export"

    def __init__(self, session: Session, review: Review | None) -> None:
        super().__init__()
        self.add_class("low")
        self.session = session
        self.review = review
        self.formats = [f for f in FORMATS if report_function(f.name) is not None]
        self.under_way: Format | None = None
        self._slow = False

    def on_mount(self) -> None:
        """Fill the list."""
        self.rows.fill([RowLine(k, _row(f)) for k, f in enumerate(self.formats)])
        self.rows.focus()

    def _foot(self, painter: Painter, palette: Palette, line: int) -> None:
        words = "Enter writes a file here · Esc closes"
        if self.under_way and self._slow:
            words = f"Writing {self.under_way.name} …  Esc cancels"
        painter.gap().add(words, palette.on(palette.panel, "muted"))

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Write, one report at a time."""
        if self.under_way is None:
            self.under_way, self._slow = self.formats[event.item], False
            self.set_timer(SLOW, self._tell)
            self.run_worker(self._write(self.under_way), exclusive=True, exit_on_error=False)

    def _tell(self) -> None:
        self._slow = True
        self.query_one("#box-foot").refresh()

    async def _write(self, wanted: Format) -> None:
        written: list[Path] = []

        def work() -> None:
            written.append(write_report(wanted, self.session, self.review))

        try:
            await Task(work).start().wait()
        except (StorylensError, OSError) as error:
            self.application.say(f"Not written: {error}")
        except CancelledError:
            self.application.say("Nothing was written.")
            raise
        except Exception as error:
            self.application.note_fault(error)
            self.application.say(f"Not written: a fault of ours ({type(error).__name__}).")
        else:
            toast(self.application, safe(str(written[0])), title=safe("Written"), severity="information")
            self.close_with(None)
        finally:
            self.under_way = None
            if self.is_mounted:
                self.query_one("#box-foot").refresh()

    def action_leave(self) -> None:
        """Stop what is being written, else close."""
        if self.under_way is not None:
            self.workers.cancel_node(self)
        else:
            self.close_with(None)


def report_function(name: str) -> Callable[..., str] | None:
    """The function that makes reports of this kind, None where there is none."""
    try:
        module = import_module(f"storylens.reports.{name}")
    except ImportError:
        return None
    found: Callable[..., str] | None = getattr(module, "report", None)
    return found


def write_report(wanted: Format, session: Session, review: Review | None, folder: Path | None = None) -> Path:
    """Render and write; a name that is taken gets a number. Raises OSError if the folder cannot be written."""
    render = report_function(wanted.name)
    if render is None:
        raise StorylensError(f"there is no report called {wanted.name}")
    try:
        text = render(session.comparison) if wanted.name in ("text", "json") else render(session.comparison, review)
    except ImportError as error:
        raise StorylensError(f"{wanted.name} needs {error.name}: pip install 'storylens[report]'") from error
    if not text:
        raise StorylensError("nothing was accepted yet; a accepts a finding")
    stem = "".join(c if c.isalnum() else "-" for c in session.story.title or "story").strip("-").lower()[:40] or "story"
    for n in range(1, 1000):
        path = (folder or Path.cwd()) / f"storylens-{stem}{'' if n == 1 else f'-{n}'}.{wanted.suffix}"
        try:
            with path.open("x", encoding="utf-8", errors="surrogatepass") as file:
                try:
                    file.write(text)
                except BaseException:
                    path.unlink()
                    raise
        except FileExistsError:
            continue
        return path
    raise OSError("a thousand reports of that name are here already")


def _row(wanted: Format) -> Paint:
    def paint(painter: Painter, palette: Palette, chosen: bool) -> None:
        ground = painter.ground
        painter.gap(2).add(wanted.name, ground if chosen else palette.on(ground, bold=True))
        painter.gap(14 - painter.used).add(wanted.title, ground if chosen else palette.on(ground, "muted"))

    return paint
