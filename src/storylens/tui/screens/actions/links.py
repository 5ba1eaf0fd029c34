"""The editor's word on links: pin, forbid."""

from __future__ import annotations

from storylens.errors import StorylensError
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
            if self.put_pins((Pin(0, base[0], current, int(number) - 1),)):
                self.say(f"Base ¶{base[0] + 1} is pinned to ¶{number}; U undoes.")

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
        if self.put_pins(pins):
            self.say(f"Base ¶{base[0] + 1} and ¶{other[0] + 1} are kept apart; U undoes.")

    def put_pins(self, pins: tuple[Pin, ...]) -> bool:
        """Keep `pins` in the review file and compare again; False, and a word, where they could not be kept."""
        before, session = self.session.options.pins, self.session
        try:
            uids = self.application.keep_links(session.comparison, pins)
        except StorylensError as error:
            self.say(str(error), loud=True)
            return False

        def back() -> None:
            self.application.take_back_links(uids)
            self.restart(self.session.with_pins_only(before), self.reading.current)

        self.restart(session.with_pins(pins), self.reading.current)
        self.did("link as it was", back)
        return True

    def recall_links(self) -> None:
        """Pins of earlier sessions hold again."""
        try:
            pins = self.application.recalled_links(self.session.comparison)
        except StorylensError as error:
            self.say(str(error), loud=True)
            return
        session = self.session
        for pin in pins:
            session = session.with_pins((pin,))
        if session.options.pins != self.session.options.pins:
            self.restart(session, self.reading.current)
            self.say_quietly(f"{len(pins)} pin{'' if len(pins) == 1 else 's'} kept from before")
