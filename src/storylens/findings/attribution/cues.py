"""Cues: the words that say that something was said, and from each the whole attribution.

A verb counts by its place, not by a list alone: whatever stands between a quotation's comma and a name, or between
a name and "that", reports speech, listed or not.
"""

from __future__ import annotations

from storylens.findings.attribution.phrase_cues import PhraseCues
from storylens.findings.attribution.scan import IRREGULAR_PAST
from storylens.findings.attribution.verb_cues import LIGHT_FORMS, VerbCues
from storylens.findings.attribution.voice import Voice
from storylens.findings.attribution.words import (
    NOMINAL_CUES,
    words,
)

_REACH = 300
"""Tokens on either side of a cue that are looked at: no real sentence is longer, and hostile ones stay linear."""
_CUES = NOMINAL_CUES | frozenset(LIGHT_FORMS) | {"according", "per"}
_ENDINGS = ("ed", "s")
"""How an unlisted verb that reports ends."""
_UNLISTED_NOT = words("was were is are be been had has have did do does")


class Finder(VerbCues, PhraseCues):
    """Finds the attributions of one paragraph."""

    def voices(self) -> list[Voice]:
        """In reading order."""
        p = self.p
        norms, verbs, quote_of, taken = p.norms, p.verbs, p.quote_of, self.taken
        for k, (s, e) in enumerate(p.sentences):
            for i in range(s, e):
                w = norms[i]
                told = w in verbs or w in _CUES or w.endswith(_ENDINGS) or w in IRREGULAR_PAST
                if told and quote_of[i] < 0 and not taken[i]:
                    self._at(k, max(s, i - _REACH), min(e, i + _REACH), i)
        self._colon_speakers()
        self.found.sort(key=lambda v: v.cue)
        return self.found

    def _at(self, k: int, s: int, e: int, i: int) -> None:
        p = self.p
        w = p.norms[i]
        verb = p.verbs.get(w)
        if w in ("state", "states") and p.norms[i + 1 : i + 2] != ["that"]:
            return
        if verb and p.capital(i) and i > s and not (verb.lemma == "say" and p.capital(i - 1)):
            return
        if verb:
            if self._noun(i, verb):
                if w in NOMINAL_CUES:
                    self._nominal(k, s, e, i)
            else:
                self._verb(k, s, e, i, verb)
        elif w == "according" and i + 1 < e and p.norms[i + 1] == "to":
            self._according(k, s, e, i, i + 2)
        elif w == "per" and i + 1 < e and p.capital(i + 1) and (i == s or p.norms[i - 1] == ","):
            self._according(k, s, e, i, i + 1)
        elif w in NOMINAL_CUES:
            self._nominal(k, s, e, i)
        elif w in LIGHT_FORMS and not p.capital(i):
            self._idiom(k, s, e, i)
        elif p.tokens[i].kind == "word" and not p.capital(i) and w not in _UNLISTED_NOT:
            self._unlisted(k, s, e, i)
