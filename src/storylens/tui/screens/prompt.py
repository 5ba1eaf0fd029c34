"""One line to type in, at the foot of the screen: search, note, number."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal

from storylens.text.safe import safe
from storylens.tui.screens.once import Once
from storylens.tui.shown import SafeInput, label


class Prompt(Once[str | None]):
    """Asks for a line; the result is the line, or None after Esc."""

    CSS_PATH = "modal.tcss"
    BINDINGS: ClassVar = [Binding("escape", "leave", "Cancel", show=False)]

    def __init__(self, label: str, value: str = "") -> None:
        super().__init__()
        self.label = label
        self.value = value

    def compose(self) -> ComposeResult:
        """Label and line."""
        with Horizontal(id="prompt"):
            yield label(safe(self.label), id="prompt-label")
            yield SafeInput(safe(self.value))

    def on_mount(self) -> None:
        """Ready to type over what is there."""
        field = self.query_one(SafeInput)
        field.focus()
        field.action_select_all()

    def on_input_submitted(self, event: SafeInput.Submitted) -> None:
        """Enter: done."""
        self.close_with(event.value)

    def action_leave(self) -> None:
        """Esc: nothing."""
        self.close_with(None)
