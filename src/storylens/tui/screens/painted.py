"""A screen that knows the app it stands in and the colours in force."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from textual.screen import Screen

if TYPE_CHECKING:
    from storylens.tui.app import StorylensApp
    from storylens.tui.palette import Palette

T = TypeVar("T")


class Painted(Screen[T]):
    """The base of all screens."""

    @property
    def application(self) -> StorylensApp:
        """The app, with its own attributes."""
        return self.app  # type: ignore[return-value]

    @property
    def palette(self) -> Palette:
        """Styles of the theme in force."""
        return self.application.palette
