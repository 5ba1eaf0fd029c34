"""A field to type in that holds no character a terminal would obey, whatever is pasted into it."""

from __future__ import annotations

from textual.widgets import Input

from storylens.text.safe import safe


class SafeInput(Input):
    """An `Input` whose value is always safe: hidden characters stand in it as symbols."""

    def validate_value(self, value: str) -> str:
        """What is kept of `value`: all of it, made visible."""
        return str(safe(value))
