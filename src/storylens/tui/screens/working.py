"""Work beside the screen: aligning, finding and measuring in a thread; the result comes back as a message."""

from __future__ import annotations

from textual.message import Message
from textual.worker import Worker, WorkerState, get_current_worker

from storylens.tui.screens.actions.base import Actions
from storylens.tui.session import Session


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

    def work_out(self) -> None:
        """Align and judge the version in view, then the others, in a thread."""
        session, current = self.session, self.reading.current
        todo = [v for v in (current, *range(1, len(session.versions))) if v not in session.found]
        if not todo:
            return

        def work() -> None:
            worker = get_current_worker()
            for version in dict.fromkeys(todo):
                for stage, run in (("aligned", session.align), ("found", session.find)):
                    if worker.is_cancelled:
                        return
                    if stage == "found" or version not in session.aligned:
                        run(version)
                        self.post_message(self.Done(session, version, stage))

        self._worker = self.run_worker(work, thread=True, exclusive=True, group="compare", exit_on_error=False)

    def on_working_done(self, event: Done) -> None:
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

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """A fault of ours in a worker is told in one line; the text stays readable."""
        if event.state is WorkerState.ERROR and event.worker.error is not None:
            error = event.worker.error
            self.application.note_fault(error)
            self.say(f"The comparison failed ({type(error).__name__}); the text can still be read.", loud=True)

    def measure_later(self) -> None:
        """Exact heights of a very long story, in a thread; the page was painted with estimates."""
        sheet = self.sheet

        def work() -> None:
            sheet.measure()
            if not get_current_worker().is_cancelled:
                self.app.call_from_thread(self.measured, sheet)

        self.run_worker(work, thread=True, exclusive=True, group="measure", exit_on_error=False)

    def measured(self, sheet: object) -> None:
        """Exact heights are known: lay out again, keeping the place."""
        if sheet is self.sheet:
            self.relay()
