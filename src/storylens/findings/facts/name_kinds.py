"""What a name names, as far as its own words tell: initials, a person, a place, a body."""

from __future__ import annotations

from storylens.findings.entities import Entities, Mention
from storylens.findings.facts.known_names import Known
from storylens.findings.facts.name_forms import COUNTRIES, FORMS, PHRASES
from storylens.findings.name_words import ORG_WORDS, PLACE_WORDS

LETTERS, PERSON, PLACE, BODY = "letters", "person", "place", "body"
_NOBODY = frozenset("st st. foreign defense defence interior finance special state police acting".split())
"""Words that stand before names as titles do and say nothing of a person."""


class Kinds:
    """Kinds of the names on both sides of a pair."""

    def __init__(self, sides: Known) -> None:
        self._sides = sides

    def of_base(self, m: Mention) -> str:
        """Kind of a name of the base, '' where its words don't tell."""
        return _kind(self._sides.base, m)

    def of_other(self, m: Mention) -> str:
        """Kind of a name of the other side, '' where its words don't tell."""
        return _kind(self._sides.other, m)

    def may_be_one(self, b: Mention, m: Mention, close: bool = False) -> bool:
        """Whether base name `b` and the other side's `m` can name things of one kind.

        Initials stand for anything: only where they stand `close`, in the same place, does that count.
        """
        mine, yours = self.of_base(b), self.of_other(m)
        if LETTERS in (mine, yours) and mine != yours:
            return close or BODY in (mine, yours)
        return not mine or not yours or mine == yours


def _kind(names: Entities, m: Mention) -> str:
    printed = names.printed.get(m.words[0], "")
    if len(m.words) == 1 and len(printed) < 7 and printed[:2].isupper():
        return PLACE if m.words[0] in FORMS else LETTERS
    if m.words[-1] in PLACE_WORDS or all(w in COUNTRIES for w in m.words) or PHRASES.get(m.words):
        return PLACE
    if any(w in ORG_WORDS for w in m.words):
        return BODY
    return PERSON if m.title and m.title not in _NOBODY else ""
