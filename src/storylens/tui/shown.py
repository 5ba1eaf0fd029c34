"""Everything through which a string reaches the screen.

Each takes `SafeText`, so that the type checker refuses a raw `str`; a lint test (`tests/text/test_only_safe.py`) keeps
Textual's and Rich's own ways, which take any string, out of the rest of the app. Nothing here reads markup.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal

from rich.segment import Segment
from rich.style import Style
from textual.app import App, SystemCommand
from textual.content import Content
from textual.markup import escape
from textual.widgets import Input, Static

from storylens.text.safe import SafeText, safe


def segment(text: SafeText, style: Style | None = None) -> Segment:
    """A piece of a painted line."""
    return Segment(text, style)


def label(text: SafeText, *, id: str) -> Static:  # noqa: A002
    """A line that stands still."""
    return Static(Content(text), id=id)


def toast(
    app: App[Any],
    text: SafeText,
    *,
    title: SafeText | None = None,
    severity: Literal["information", "warning"] = "warning",
    timeout: float = 8,
) -> None:
    """A notice that goes by itself."""
    app.notify(text, title=title or "", severity=severity, timeout=timeout, markup=False)


def palette_entry(title: SafeText, about: SafeText, run: Callable[[], Any]) -> SystemCommand:
    """An entry of Textual's command palette, which reads markup in what is said about it."""
    return SystemCommand(title, escape(about), run)


class SafeInput(Input):
    """A field to type in that holds no character a terminal would obey, whatever is pasted into it."""

    def __init__(self, value: SafeText) -> None:
        super().__init__(value, compact=True)

    def validate_value(self, value: str) -> str:
        """What is kept of `value`: all of it, made visible."""
        return str(safe(value))
