"""Boxes that close once, however fast the keys come: a second Enter must not close the screen beneath."""

from __future__ import annotations

from typing import TypeVar

from textual.screen import ModalScreen

from storylens.tui.screens.painted import Painted

T = TypeVar("T")


class Once(Painted[T], ModalScreen[T]):
    """A modal screen; `close_with` is `dismiss`, told once."""

    _left_already = False

    def close_with(self, result: T | None) -> None:
        """Close with `result`; later calls do nothing."""
        if not self._left_already and self.is_current:
            self._left_already = True
            self.dismiss(result)
