"""One undo for everything the editor decides: verdicts, pins, the choice of the base."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from storylens.errors import StorylensError
from storylens.tui.screens.actions.base import Actions


class Step(NamedTuple):
    """Something done in this session: what undoing it is called, and how it is undone (raises `StorylensError`
    where it cannot be)."""

    words: str
    back: Callable[[], None]


class UndoActions(Actions):
    """Steps are taken back in the order opposite to that in which they were done."""

    steps: list[Step]

    def did(self, words: str, back: Callable[[], None]) -> None:
        """Remember how to undo what was just done."""
        self.steps.append(Step(words, back))

    def action_undo(self) -> None:
        """Take back the last thing done in this session."""
        if not self.steps:
            self.say("Nothing to undo.")
            return
        step = self.steps.pop()
        try:
            step.back()
        except StorylensError as error:
            self.steps.append(step)
            self.say(str(error), loud=True)
            return
        self.say_quietly(step.words)
