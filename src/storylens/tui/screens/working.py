"""Work beside the screen: aligning, finding and measuring in a thread; the result comes back as a message."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual.message import Message
from textual.worker import Worker, WorkerState

from storylens.errors import StorylensError
from storylens.tui.screens.actions.base import Actions
from storylens.tui.session import Session
from storylens.tui.work import Task

if TYPE_CHECKING:
    from storylens.tui.geometry.sheet import Sheet


class Working(Actions):
    """The part of the reading screen that starts workers and takes their results."""

    _worker: Worker[None] | None = None

    class Done(Message):
        """A stage is finished: `aligned` or `found`, of one version of one session."""

        def __init__(self, session: Session, version: int, stage: str) -> None:
            self.session = session
            self.version = version
            self.stage = stage
            super().__init__()

    class LaidOut(Message):
        """A sheet made in a thread is ready."""

        def __init__(self, sheet: Sheet, digits: int) -> None:
            self.sheet = sheet
            self.digits = digits
            super().__init__()

    def work_out(self) -> None:
        """Align and judge the version in view, then the others, in a thread."""
        session, current = self.session, self.reading.current
        todo = [v for v in (current, *range(1, len(session.versions))) if v not in session.found]
        if not todo:
            return

        def work() -> None:
            for version in dict.fromkeys(todo):
                for stage, run in (("aligned", session.align), ("found", session.find)):
                    if stage == "found" or version not in session.aligned:
                        run(version)
                        self.post_message(self.Done(session, version, stage))

        self._worker = self.in_thread(work, "compare")

    def in_thread(self, work: Callable[[], None], group: str) -> Worker[None]:
        """Do `work` in a thread that is stopped when other work of the same group begins, or the worker is."""

        async def watched() -> None:
            await Task(work).start().wait()

        return self.run_worker(watched(), exclusive=True, group=group, exit_on_error=False)

    async def on_working_done(self, event: Done) -> None:
        """Show what is new, if it is still wanted."""
        if event.session is not self.session:
            return
        if event.version != self.reading.current and event.version not in self.sheet.shape.columns:
            self.refresh_bars()
            if event.stage == "found" and self.reading.filter.all_versions:
                self.refill()
            return
        if event.stage == "aligned" and self.sheet.shape.pending:
            self.rebuild()
        else:
            self.refill()
        await self.do_what_waited()

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """A fault of ours in a worker is told in one line; the text stays readable."""
        if event.state is WorkerState.ERROR and event.worker.error is not None:
            error = event.worker.error
            if isinstance(error, StorylensError):
                self.say(f"{error}; the text can still be read.", loud=True)
                return
            self.application.note_fault(error)
            self.say(f"The comparison failed ({type(error).__name__}); the text can still be read.", loud=True)

    def lay_out_later(self, sheet: Sheet, digits: int) -> None:
        """Lay a long story out in a thread; the page before stays until it is done."""

        def work() -> None:
            sheet.prepare()
            self.post_message(self.LaidOut(sheet, digits))

        self.in_thread(work, "layout")

    async def on_working_laid_out(self, event: LaidOut) -> None:
        """Show it, if it still belongs to the story in view."""
        if event.sheet.comparison is self.session.comparison and event.sheet.shape.current == self.reading.current:
            self.adopt(event.sheet, event.digits)
            await self.do_what_waited()
