"""A desk's own style: wordings that are never a finding, and words that count as the same.

What is never fine is a rule of its own (`structure/house_never.py`).
"""

from __future__ import annotations

from functools import lru_cache

from storylens.findings.context import PairContext
from storylens.findings.rule import Draft
from storylens.model import House
from storylens.text.normal import norm


class HouseStyle:
    """`Options.house` made ready for look-ups; an empty one excuses nothing and costs nothing."""

    def __init__(self, house: House) -> None:
        self.fine = frozenset(_words(w) for w in house.fine if w.strip())
        self.same = {_words(a): _words(b) for a, b in sorted(house.spellings.items())}

    @staticmethod
    def of(house: House) -> HouseStyle:
        """The style of `house`; made once for each."""
        return _made(house.fine, tuple(sorted(house.spellings.items())))

    def excuses(self, draft: Draft, context: PairContext) -> bool:
        """Whether the desk has said that this wording is fine.

        It is where either side is a fine wording or lies within one, or where both sides are the same once the
        desk's spellings are put in. Words that are gone are excused only when they are fine themselves.
        """
        if not self.fine and not self.same:
            return False
        for span, text in ((draft.base, context.base.text), (draft.other, context.other.text)):
            if span and self.fine and self._within_fine(text, span.start, span.end):
                return True
        if not (draft.base and draft.other and self.same):
            return False
        return self._house(draft.base.text) == self._house(draft.other.text)

    def _within_fine(self, text: str, start: int, end: int) -> bool:
        words = _words(text[start:end])
        if words in self.fine:
            return True
        for phrase in self.fine:
            if words and words in phrase:
                room = len(phrase) + 8
                around = _words(text[max(0, start - room) : end + room])
                if f" {phrase} " in f" {around} ":
                    return True
        return False

    def _house(self, text: str) -> str:
        words = f" {_words(text)} "
        for a, b in self.same.items():
            words = words.replace(f" {a} ", f" {b} ")
        return words


def _words(text: str) -> str:
    """Compared form of a wording: normal words, single spaces, no marks at the edges."""
    return " ".join(w for w in (norm(piece.strip(".,;:!?()[]\"“”'‘’")) for piece in text.split()) if w)


@lru_cache(maxsize=8)
def _made(fine: frozenset[str], spellings: tuple[tuple[str, str], ...]) -> HouseStyle:
    return HouseStyle(House(fine=fine, spellings=dict(spellings)))
