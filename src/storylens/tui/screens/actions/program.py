"""Panes, help, palette, quitting."""

from __future__ import annotations

from storylens.tui.geometry.marks import Marks
from storylens.tui.screens.actions.base import Actions


class ProgramActions(Actions):
    """Everything that is about the program rather than the story."""

    def action_switch_pane(self) -> None:
        """Between text and list."""
        if self.metrics.panel == "none":
            self.reading.panel = True
            self.rebuild()
        (self.pane if self.focused is self.list else self.list).focus(scroll_visible=False)

    def action_help(self) -> None:
        """Every key, by group."""
        from storylens.tui.screens.help import HelpScreen

        self.app.push_screen(HelpScreen())

    def action_palette(self) -> None:
        """Every command, searchable."""
        self.app.action_command_palette()

    def action_cancel(self) -> None:
        """Cancel what is under way; else clear selection, search and filter, one at a time."""
        from storylens.tui.findings_view import Filter

        self.waiting = ""
        if self.pending and self._worker is not None:
            self._worker.cancel()
            self.say("Comparison cancelled; the base can be read. Choose a version to start again.")
        elif self.selections:
            self.clear_selection()
        elif self.reading.query:
            self.reading.query, self.match_stops = "", []
            empty: dict[int, Marks] = {}
            self.overlay.set("search", empty)
            self.pane.repaint()
        elif self.reading.filter != Filter():
            self.reading.filter = Filter()
            self.refill()
        elif self.focused is self.list:
            self.pane.focus(scroll_visible=False)
        self.say_quietly("")

    async def action_quit_app(self) -> None:
        """Leave; back to the picker if it was opened from there."""
        await self.application.leave(self)
