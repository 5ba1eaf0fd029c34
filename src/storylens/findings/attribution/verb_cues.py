"""Verbs as cues: whether a form stands as a verb, its group, and the shape around it."""

from __future__ import annotations

from storylens.findings.attribution import contents, inverted, subjects
from storylens.findings.attribution.formulas import Formulas
from storylens.findings.attribution.shapes import CHAIN, LIGHT
from storylens.findings.attribution.verbs import CORE, NEEDS_PARTICLE, Verb
from storylens.findings.attribution.voice import Fragment
from storylens.findings.attribution.words import (
    ADVERBS,
    AUXILIARIES,
    BE,
    DASHES,
    DETERMINERS,
    GROUP_HEADS,
    HUMAN_HEADS,
    NEGATIONS,
    PERSONAL,
    PREPOSITIONS,
    RELATIVES,
    adverb,
    words,
)

_IDIOMS = {
    ("let", "slip"): 2.0, ("let", "on"): 1.5, ("make", "clear"): 1.5, ("make", "plain"): 1.5, ("make", "known"): 1.5,
    ("give", "notice"): 1.0, ("give", "word"): 1.0, ("give", "warning"): 1.0, ("give", "assurances"): 1.5,
}  # fmt: skip
LIGHT_FORMS = {
    form: (lemma, kind)
    for lemma, kind, forms in (
        ("let", "ed", "let"), ("let", "s", "lets"), ("let", "ing", "letting"), ("make", "base", "make"),
        ("make", "s", "makes"), ("make", "ed", "made"), ("make", "ing", "making"), ("give", "base", "give"),
        ("give", "s", "gives"), ("give", "ed", "gave given"), ("give", "ing", "giving"),
    )
    for form in forms.split()
}  # fmt: skip
_SPEAKING = HUMAN_HEADS | GROUP_HEADS
_TOPICAL = words("about of to on against")
_REPORTS = words("find report show prove establish note learn hear advise")


class VerbCues(Formulas):
    """Finds attributions by their verb."""

    def _noun(self, i: int, verb: Verb) -> bool:
        """Whether a form that may be a verb stands here as a noun or an adjective."""
        p = self.p
        before = p.norms[i - 1] if i else ""
        if verb.form in ("base", "s") and verb.lemma not in CORE and self._verb_follows(i):
            return True
        if verb.form in ("base", "s") and before in BE and before != "'s":
            return True
        if verb.form == "ing" and verb.frame == "think" and before in PREPOSITIONS:
            return True
        if verb.form in ("base", "s"):
            if verb.form == "s" and before in ("one", "another", "each", "either", "neither"):
                return False
            if before in DETERMINERS and before not in ("all", "many", "some", "most", "both", "few", "that", "those"):
                return True
            if before in ("'s", "of", "in", "for", "with", "by", "from", "on", "about", "'", "under", "at"):
                return True
            return before in ("that", "those") and verb.form == "base" and i + 1 < len(p.norms) and (
                p.norms[i + 1] in ("of", "was", "is")
            )  # fmt: skip
        if verb.form == "ing":
            return before in DETERMINERS or before == "'s"
        return before in ("the", "a", "an", "his", "her", "their", "its")

    def _verb_follows(self, i: int) -> bool:
        """Whether a finite verb follows token `i`, so that a bare form is its subject ("the report said")."""
        p = self.p
        after = i + 1
        if after >= len(p.norms) or p.norms[after] in ("that", "'s"):
            return False
        return p.quote_of[after] < 0 and p.finite(after)

    def _group(self, s: int, i: int, verb: Verb) -> tuple[int, bool]:
        """(start of the verb group that ends with the verb at `i`, whether it is passive)."""
        p = self.p
        g, passive = i, False
        j = i - 1
        while j >= s and p.quote_of[j] < 0:
            w = p.norms[j]
            both = w in ("both", "all", "each") and p.norms[j - 1] in AUXILIARIES
            if w in AUXILIARIES or w in NEGATIONS or (adverb(w) and w != "yet" and not p.capital(j)) or both:
                if w in BE and verb.form == "ed" and not passive:
                    passive = verb.lemma not in ("agree",)
                if w == "being" and verb.form == "ed":
                    passive = True
                g = j
            elif w == "to" and j - 1 >= s and verb.form == "base":
                chain = p.norms[j - 1]
                if chain == "on" and j - 2 >= s:
                    j -= 1
                    chain = p.norms[j - 1]
                if chain not in CHAIN:
                    return j, False
                g = j - 1
                j -= 1
            elif w in ("kept", "keeps", "began", "started", "stopped") and verb.form == "ing":
                g = j
            else:
                break
            j -= 1
        while g < i and (p.norms[g] in ("there", "so", "then", "however", "today", "yesterday", "here")) and (
            p.norms[g] != "then"
        ):  # fmt: skip
            g += 1
        return g, passive

    def _verb(self, k: int, s: int, e: int, i: int, verb: Verb) -> None:
        p = self.p
        g, passive = self._group(s, i, verb)
        after = i + 1
        if self._silent(k, s, e, i, g, after, verb):
            return
        particles = NEEDS_PARTICLE.get(verb.lemma)
        if particles:
            if after < e and p.norms[after] in particles:
                after += 1
                if (
                    p.norms[after - 1] in _TOPICAL
                    and verb.lemma not in ("go", "pass")
                    and not (after < e and p.quote_of[after] >= 0)
                ):
                    self._topic(k, s, e, i, g, after, verb, passive)
                    return
            elif after < e and p.norms[after] == "that":
                pass
            elif contents.quote_end_before(p, g, s) < 0 and not self._quote_near(i, s, e):
                return
        elif after < e and p.norms[after] in ("out", "back", "in", "on") and verb.frame == "voice":
            after += 1
        self._frame(k, s, e, i, g, after, verb, passive)

    def _idiom(self, k: int, s: int, e: int, i: int) -> None:
        """ "let slip", "made it clear", "gave notice": a light verb whose partner does the telling."""
        p = self.p
        lemma, form = LIGHT_FORMS[p.norms[i]]
        at = i + 1
        if at < e and lemma == "make" and p.norms[at] == "it":
            at += 1
        strength = _IDIOMS.get((lemma, p.norms[at])) if at < e else None
        if strength is None or at + 1 >= e or p.norms[at + 1] != "that":
            return
        verb = Verb(f"{lemma} {p.norms[at]}", strength, "say", form)
        g, passive = self._group(s, i, verb)
        if not passive:
            self._frame(k, s, e, i, g, at + 1, verb, passive)

    def _quote_near(self, i: int, s: int, e: int) -> bool:
        p = self.p
        return any(p.quote_of[j] >= 0 for j in range(i + 1, min(e, i + 4))) or contents.quote_end_before(p, i, s) >= 0

    def _frame(
        self, k: int, s: int, e: int, i: int, g: int, after: int, verb: Verb, passive: bool, listed: bool = True
    ) -> bool:
        """Try the shapes an attribution can have around a verb, strongest evidence first."""
        p = self.p
        if g == s and p.capital(i) and verb.frame == "say" and verb.form in ("ed", "s"):
            right = inverted.right_phrase(p, after, e)
            if right and right[1] + 1 < e and p.norms[right[1]] in (":", ","):
                content = [(p.number, right[1] + 1, contents.content_end(p, right[1] + 1, e, verb.form))]
                self._add(k, (s, e), (p.number, *right), (g, after), i, verb, content, "post", False, listed)
                return True
        if listed and (self._as_told(k, s, e, i, g, after, verb) or self._asked(k, s, e, i, g, after, verb)):
            return True
        if self._fronted(k, s, e, i, g, after, verb, listed):
            return True
        start, kind, hearer = self._complement(after, e, verb)
        source = None if passive else self._source_left(s, g, verb)
        if verb.form == "base" and g == s and kind != "quote":
            return False
        if not kind:
            return listed and self._object(k, s, e, i, g, after, verb, source, passive)
        if verb.form == "ing" and (g == s or (p.norms[s] in ("after", "while", "when", "by") and g == s + 1)):
            return self._leading_participle(k, s, e, i, g, after, start, verb)
        if source and not self._agrees(source, verb, listed):
            return False
        if source and kind == "quote" and start == after and self._names_a_thing(source, verb):
            return False
        if kind == "clause" and verb.lemma not in CORE and self._describes(i, after):
            return False
        strong = kind in ("that", "quote", "colon")
        if verb.frame == "show" and kind == "quote":
            return False
        if verb.frame in ("call", "voice") and verb.form == "ing" and p.norms[i - 1] in BE and kind != "quote":
            return False
        light = verb.lemma in LIGHT and not (verb.lemma in ("state", "add") and kind == "clause" and verb.form == "ed")
        light = light and not (verb.lemma in _REPORTS and kind in ("clause", "wh") and source is not None)
        if light and not (kind in ("that", "colon") or (kind == "quote" and start <= after + 1)):
            return False
        if verb.frame == "voice" and kind != "quote" and not (kind == "that" and source):
            return False
        if not listed and not (
            source and (kind == "that" or (kind in ("quote", "colon") and p.norms[after] in (",", ":")))
        ):
            return False
        if not strong and verb.frame in ("call", "show") and not (hearer or kind == "wh"):
            return listed and self._object(k, s, e, i, g, after, verb, source, passive)
        if not strong and verb.lemma not in CORE and verb.frame == "say" and source is None:
            return False
        if passive and kind not in ("that",) and verb.frame != "tell" and not strong:
            return False
        if p.norms[start] in (",", ":") or p.norms[start] in DASHES:
            start += 1
        end = contents.content_end(p, start, e, verb.form)
        if end <= start:
            return False
        turned = source is None and not passive and g == s and p.capital(i)
        if turned:
            right = inverted.right_phrase(p, after, e)
            source = (p.number, *right) if right else None
            if right and start < right[1]:
                start = min(end - 1, right[1] + (p.norms[right[1]] in (",", ":") if right[1] < e else 0))
        if passive and source is None:
            source = self._agent(after, e)
        content = [(p.number, start, end)]
        sure = strong or (kind == "clause" and verb.frame in ("say", "tell", "think")) or verb.lemma in CORE
        self._add(k, (s, e), source, (g, after), i, verb, content, "post", passive, listed, sure=sure)
        return True

    def _describes(self, i: int, after: int) -> bool:
        """Whether a participle behind "and" only describes the plural behind it: "locals and related parties met"."""
        p = self.p
        w = p.norms[after]
        plain = w not in DETERMINERS and w not in PERSONAL and not p.capital(after) and w.endswith("s")
        return p.norms[i - 1] in ("and", "or") and p.norms[i].endswith("ed") and plain and p.finite(after + 1)

    def _names_a_thing(self, source: Fragment, verb: Verb) -> bool:
        """Whether a participle only gives the thing before it its name: "a class called “Perception”"."""
        p = self.p
        noun = p.norms[source[2] - 1]
        if verb.frame != "call" or verb.form != "ed" or noun in PERSONAL or noun in RELATIVES:
            return False
        return not (p.capital(source[2] - 1) or {noun, noun[:-1]} & _SPEAKING)

    def _unlisted(self, k: int, s: int, e: int, i: int) -> None:
        """A verb nobody listed, in a place where only a reporting verb can stand."""
        p = self.p
        w = p.norms[i]
        if p.norms[i - 1] in p.verbs or not (w.endswith("ed") or p.finite(i)):
            return
        if p.norms[i + 1 : i + 2] == ["that"] and not w.endswith("ed"):
            return
        if i == s or not w.isalpha() or not (w.endswith(("ed", "s")) or p.finite(i)) or w in AUXILIARIES:
            return
        if w in DETERMINERS or w in PREPOSITIONS or w in ADVERBS or w in PERSONAL:
            return
        after = i + 1
        nxt = p.norms[after] if after < e else ""
        slot = contents.quote_end_before(p, i, s) >= 0 and nxt and (p.capital(after) or nxt in DETERMINERS)
        tail = nxt in (",", ".", "") or after >= e
        that = nxt == "that" and p.clause(after + 1, e)
        quote = nxt in (",", ":") and after + 1 < e and p.quote_of[after + 1] >= 0
        if not (slot or tail or that or quote):
            return
        verb = Verb(w, 1.0, "say", "s" if w.endswith("s") else "ed")
        g, passive = self._group(s, i, verb)
        if passive:
            return
        if tail and not slot and not quote:
            left = subjects.left_phrase(p, g - 1, s)
            if left is None or left[0] <= s or contents.quote_end_before(p, left[0], s) < 0:
                return
        self._frame(k, s, e, i, g, after, verb, passive, listed=False)
