"""Jump mode: letters stand in the gutter; the next key goes there."""

from __future__ import annotations

from typing import ClassVar

from textual import events
from textual.binding import BindingType

from storylens.tui.screens.once import Once

LETTERS = "asdfghjklqwertyuiopzxcvbnm"


class JumpScreen(Once[str | None]):
    """Shows nothing; the result is the key pressed, None for Esc and keys without a place."""

    BINDINGS: ClassVar[list[BindingType]] = []
    DEFAULT_CSS = "JumpScreen { background: $background 0%; }"

    def __init__(self, letters: str) -> None:
        super().__init__()
        self.letters = letters

    def on_key(self, event: events.Key) -> None:
        """Any key ends the mode."""
        event.stop()
        event.prevent_default()
        self.close_with(event.character if event.character and event.character in self.letters else None)

    def on_click(self) -> None:
        """So does a click."""
        self.close_with(None)
