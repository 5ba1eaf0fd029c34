"""Whom a lone "he" or "she" that speaks stands for, where the text leaves no doubt.

The speaker before it, in the same paragraph or the one before, with no other person in between who could be meant.
"""

from __future__ import annotations

from storylens.findings.attribution.coreference import is_person
from storylens.findings.attribution.extract import Voices
from storylens.findings.attribution.speakers import Speaker, speaker
from storylens.findings.attribution.voice import Voice
from storylens.findings.attribution.words import HUMAN_HEADS
from storylens.findings.entities import Entities, Gender

_GENDER: dict[str, Gender] = {"he": "m", "she": "f"}
_AT = tuple[int, int]
"""(paragraph, token)."""


class Antecedents:
    """The speakers behind the pronouns of one text."""

    def __init__(self, found: Voices) -> None:
        self._found = found
        self._people = [e for e in Entities.of(found.document).entities if e.kind == "person"]
        self._places: dict[int, list[tuple[int, frozenset[str], Gender]]] = {}
        for e in self._people:
            for m in e.mentions:
                self._places.setdefault(m.paragraph, []).append((m.first, e.words, e.gender))
        self._known: dict[int, Speaker] = {}
        last: tuple[_AT, Speaker] | None = None
        for v in found.all:
            if v.source is None or v.source[2] > v.cue[0] + 40:
                continue
            who = speaker(found, v.source)
            at = (v.source[0], v.source[1])
            if who.head in _GENDER and who.kind == "pronoun":
                last = (at, last[1]) if last and self._meant(last, at, who.head) else None
                if last:
                    self._known[id(v)] = last[1]
            elif not who.plural and who.kind != "pronoun" and (is_person(who, found) or who.head in HUMAN_HEADS):
                last = (at, who)

    def of(self, v: Voice) -> Speaker | None:
        """The speaker that the pronoun source of `v` stands for; None where that is open."""
        return self._known.get(id(v))

    def _meant(self, last: tuple[_AT, Speaker], at: _AT, pronoun: str) -> bool:
        (n, i), who = last
        gender = next((e.gender for e in self._people if who.names and who.names <= e.words), "")
        if at[0] - n not in (0, 1) or gender not in ("", _GENDER[pronoun]):
            return False
        p = self._found.paragraphs[n]
        return not any(
            (paragraph, token) > (n, i) and (paragraph, token) < at and not words & who.names
            and sex in ("", _GENDER[pronoun]) and self._found.paragraphs[paragraph].quote_of[token] < 0
            for paragraph in range(p.number, at[0] + 1) for token, words, sex in self._places.get(paragraph, ())
        )  # fmt: skip


def antecedents(found: Voices) -> Antecedents:
    """The speakers behind the pronouns of `found`, made once."""
    kept = found.document.kept
    if "antecedents" not in kept:
        kept["antecedents"] = Antecedents(found)
    known: Antecedents = kept["antecedents"]
    return known
