"""Formulas of the trade around a verb: "as the Herald reported", "asked whether …", "did not respond to a request"."""

from __future__ import annotations

from storylens.findings.attribution import contents, subjects
from storylens.findings.attribution.shapes import Shapes
from storylens.findings.attribution.verbs import Verb
from storylens.findings.attribution.voice import Fragment
from storylens.findings.attribution.words import COORDINATORS, DASHES


class Formulas(Shapes):
    """Wordings that tell more by their form than by their verb."""

    def _as_told(self, k: int, s: int, e: int, i: int, g: int, after: int, verb: Verb) -> bool:
        """ "As the mayor noted, …", "…, as the Herald reported on Monday, …", "as reported by the Herald"."""
        p = self.p
        if verb.form == "ing" or verb.frame not in ("say", "show") or g == s:
            return False
        source: Fragment | None = None
        at = g - 1
        if p.norms[at] == "as":
            source = self._agent(after, e) if verb.form == "ed" and g == i else None
            if source is None:
                return False
            after_all = source[2]
        else:
            left = subjects.left_phrase(p, at, s)
            if left is None or left[0] <= s or p.norms[left[0] - 1] != "as":
                return False
            source, at, after_all = (p.number, *left), left[0] - 1, after
        rest = contents.skip_occasion(p, after_all, e)
        if rest < e and p.norms[rest] not in (",", ".", ")", ":", ";") and p.norms[rest] not in DASHES:
            return False
        leads = all(p.norms[j] in COORDINATORS for j in range(s, at))
        if not leads and p.norms[at - 1] not in (",", "(", ";") and p.norms[at - 1] not in DASHES:
            return False
        content: list[Fragment] = []
        if not leads:
            start, end = contents.content_start_before(p, at - 1, s), at - 1
            content = [(p.number, start, end)] if end > start else []
        goes_on = leads or not any(p.finite(j) for j in range(s, at))
        if goes_on and rest + 1 < e and (p.norms[rest] in (",", ":") or p.norms[rest] in DASHES):
            content.append((p.number, rest + 1, contents.content_end(p, rest + 1, e, verb.form)))
        if not content:
            return False
        self._add(k, (s, e), source, (g, after), i, verb, content, "post" if leads else "pre", False, True)
        return True

    def _asked(self, k: int, s: int, e: int, i: int, g: int, after: int, verb: Verb) -> bool:
        """ "Asked whether the bridge was safe, …": a question whose asker nobody names."""
        p = self.p
        if verb.lemma != "ask" or verb.form != "ed" or not (g == s or p.norms[g - 1] in ("when", "if", "and")):
            return False
        kind = contents.starts_content(p, after, e)
        about = after < e and p.norms[after] in ("about", "to", "if", "whether")
        if (g != s and p.norms[g - 1] == "and") or not (kind in ("wh", "quote") or about):
            return False
        end = next((j for j in range(after, e) if p.norms[j] == "," and p.quote_of[j] < 0), -1)
        if end <= after:
            return False
        self._add(k, (s, e), None, (g, after), i, verb, [(p.number, after, end)], "post", True, True, sure=False)
        return True

    def _silent(self, k: int, s: int, e: int, i: int, g: int, after: int, verb: Verb) -> bool:
        """ "The campaign did not respond to requests", "declined to comment": the answer that was not given."""
        p = self.p
        if verb.lemma not in ("respond", "reply", "comment", "answer") or verb.form != "base":
            return False
        refused = any(w in ("declined", "declines", "refused", "refuses") for w in p.norms[g:i])
        if not refused and not contents.negated(p, g, i):
            return False
        source = self._source_left(s, g, verb)
        if source is None or not self._agrees(source, verb, True):
            return False
        cue = after + (after < e and p.norms[after] in ("to", "on", "about"))
        end = contents.content_end(p, cue, e, verb.form) if cue < e and cue > after else cue
        content = [(p.number, cue, end)] if end > cue else []
        self._add(k, (s, e), source, (g, cue), i, verb, content, "post", False, True, sure=False)
        return True
