"""The editor's word on links: pin, forbid."""

from __future__ import annotations

from storylens.model import Pin
from storylens.tui.screens.actions.base import Actions


class LinkActions(Actions):
    """Every pin makes a new comparison; the page keeps its place."""

    def _cursor_cells(self) -> tuple[tuple[int, ...], tuple[int, ...]]:
        """Base and other paragraphs of the block under the cursor."""
        number = self.cursor_block if self.cursor_block >= 0 else self.blocks_in_sight()[0]
        if not 0 <= number < len(self.sheet.blocks) or self.sheet.blocks[number].link < 0:
            return (), ()
        link = self.session.comparison.pair(0, self.reading.current).links[self.sheet.blocks[number].link]
        return link.base, link.other

    def action_pin(self) -> None:
        """Say which paragraph stands for the base paragraph under the cursor."""
        base, other = self._cursor_cells()
        if not base:
            self.say("Put the cursor on a paragraph of the base first.")
            return
        from storylens.tui.screens.prompt import Prompt

        current = self.reading.current
        count = len(self.session.comparison.documents[current].paragraphs)

        def take(text: str | None) -> None:
            if text is None:
                return
            number = text.strip().lstrip("¶")
            if not (number.isascii() and number.isdecimal() and 1 <= int(number) <= count):
                self.say(f"¶{number}: there is none; give a number from 1 to {count}.")
                return
            self.restart(self.session.with_pins((Pin(0, base[0], current, int(number) - 1),)), current)
            self.say(f"Base ¶{base[0] + 1} is pinned to ¶{number}.")

        label = f"Base ¶{base[0] + 1} stands for ¶"
        self.app.push_screen(Prompt(label, str(other[0] + 1) if other else ""), take)

    def action_forbid(self) -> None:
        """These paragraphs do not stand for each other."""
        base, other = self._cursor_cells()
        if not (base and other):
            self.say("Put the cursor on two paragraphs that are linked first.")
            return
        current = self.reading.current
        pins = tuple(Pin(0, i, current, j, forbidden=True) for i in base for j in other)
        self.restart(self.session.with_pins(pins), current)
        self.say(f"Base ¶{base[0] + 1} and ¶{other[0] + 1} are kept apart.")
