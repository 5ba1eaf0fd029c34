"""Cues: the words that say that something was said, and from each the whole attribution.

A verb counts by its place, not by a list alone: whatever stands between a quotation's comma and a name, or between
a name and "that", reports speech, listed or not.
"""

from __future__ import annotations

from storylens.findings.attribution import contents, subjects
from storylens.findings.attribution.scan import Paragraph
from storylens.findings.attribution.verbs import CORE, NEEDS_PARTICLE, Verb
from storylens.findings.attribution.voice import Fragment, Voice
from storylens.findings.attribution.words import (
    ADVERBS,
    AUXILIARIES,
    BE,
    COORDINATORS,
    DASHES,
    DETERMINERS,
    DOCUMENT_HEADS,
    GROUP_HEADS,
    HUMAN_HEADS,
    NEGATIONS,
    NOMINAL_CUES,
    OBLIQUE,
    PERSONAL,
    PREPOSITIONS,
    adverb,
    words,
)

_REACH = 300
"""Tokens on either side of a cue that are looked at: no real sentence is longer, and hostile ones stay linear."""
_CHAIN = words(
    "went go goes going continued continues continue declined declines decline refused refuses tried tries trying began"
    " begins had has have wants wanted want seemed seems appeared appears used failed fails sought seeks expected"
    " scheduled set likely able continuing quick prepared ready forced reluctant happy keen eager moved proceeded likes"
    " plans planned intends intended yet took takes"
)
_UNLISTED_NOT = words("was were is are be been had has have did do does")

_SPEAKS_OF = words(
    "mention describe explain highlight note acknowledge deny admit confirm reveal announce predict promise vow pledge"
    " outline detail stress emphasise emphasize reiterate recall cite quote express voice propose recommend request"
    " demand suggest claim allege estimate disclose concede declare threaten recount dispute reject lament bemoan"
)
_LIGHT = words(
    "state add continue go open close begin end finish resume answer comment respond email"
    " post text put phrase point highlight speak talk persist email message cable wire run circulate broadcast start"
    " manage know see gather learn hear find read prove demonstrate establish cite order advise report show support"
)
_PLURAL_WORDS = words(
    "people men women police others some many most few all both those children media data who we they you i majority"
    " number several two three four five half"
)
_TOPICAL = words("about of to on against")
_REPORTS = words("find report show prove establish note learn hear advise")
_NOT_SPEAKERS = words(
    "note notes read more related update updates photo photos video watch see by correction clarification image source"
    " sources credit credits contact editor's tip tips q a ps via here listen tags topics filed share"
)


class Finder:
    """Finds the attributions of one paragraph."""

    def __init__(self, p: Paragraph) -> None:
        self.p = p
        self.found: list[Voice] = []
        self.taken = bytearray(len(p.tokens))

    def voices(self) -> list[Voice]:
        """In reading order."""
        p = self.p
        for k, (s, e) in enumerate(p.sentences):
            for i in range(s, e):
                if p.quote_of[i] < 0 and not self.taken[i]:
                    self._at(k, max(s, i - _REACH), min(e, i + _REACH), i)
        self._colon_speakers()
        self.found.sort(key=lambda v: v.cue)
        return self.found

    # -- one token -------------------------------------------------------------------------------------------------

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
        elif p.tokens[i].kind == "word" and not p.capital(i) and w not in _UNLISTED_NOT:
            self._unlisted(k, s, e, i)

    def _noun(self, i: int, verb: Verb) -> bool:
        """Whether a form that may be a verb stands here as a noun or an adjective."""
        p = self.p
        before = p.norms[i - 1] if i else ""
        if verb.form in ("base", "s"):
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
                if chain not in _CHAIN:
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

    def _topic(self, k: int, s: int, e: int, i: int, g: int, after: int, verb: Verb, passive: bool) -> None:
        """ "spoke about the flood", "pointed to the figures": what follows is the subject of the talk."""
        p = self.p
        source = None if passive else self._source_left(s, g, verb)
        if source is None or after >= e or p.tokens[after].kind == "mark" or not self._agrees(source, verb, True):
            return
        end = contents.content_end(p, after, e, verb.form)
        self._add(k, (s, e), source, (g, after), i, verb, [(p.number, after, end)], "post", False, True, sure=False)

    def _quote_near(self, i: int, s: int, e: int) -> bool:
        p = self.p
        return any(p.quote_of[j] >= 0 for j in range(i + 1, min(e, i + 4))) or contents.quote_end_before(p, i, s) >= 0

    def _frame(
        self, k: int, s: int, e: int, i: int, g: int, after: int, verb: Verb, passive: bool, listed: bool = True
    ) -> bool:
        """Try the shapes an attribution can have around a verb, strongest evidence first."""
        p = self.p
        if g == s and p.capital(i) and verb.frame == "say" and verb.form in ("ed", "s"):
            right = subjects.right_phrase(p, after, e)
            if right and right[1] + 1 < e and p.norms[right[1]] in (":", ","):
                content = [(p.number, right[1] + 1, contents.content_end(p, right[1] + 1, e, verb.form))]
                self._add(k, (s, e), (p.number, *right), (g, after), i, verb, content, "post", False, listed)
                return True
        fronted = self._fronted(k, s, e, i, g, after, verb, listed)
        if fronted:
            return True
        start, kind, hearer = self._complement(after, e, verb)
        source = None if passive else self._source_left(s, g, verb)
        if not kind:
            return listed and self._object(k, s, e, i, g, after, verb, source, passive)
        if verb.form == "ing" and (g == s or (p.norms[s] in ("after", "while", "when", "by") and g == s + 1)):
            return self._leading_participle(k, s, e, i, g, after, start, verb)
        if source and not self._agrees(source, verb, listed):
            return False
        strong = kind in ("that", "quote", "colon")
        if verb.frame in ("call", "voice") and verb.form == "ing" and p.norms[i - 1] in BE and kind != "quote":
            return False
        light = verb.lemma in _LIGHT and not (verb.lemma in ("state", "add") and kind == "clause" and verb.form == "ed")
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
        inverted = source is None and not passive and g == s and p.capital(i)
        if inverted:
            right = subjects.right_phrase(p, after, e)
            source = (p.number, *right) if right else None
            if right and start < right[1]:
                start = min(end - 1, right[1] + (p.norms[right[1]] in (",", ":") if right[1] < e else 0))
        if passive and source is None:
            source = self._agent(after, e)
        content = [(p.number, start, end)]
        sure = strong or (kind == "clause" and verb.frame in ("say", "tell", "think")) or verb.lemma in CORE
        self._add(k, (s, e), source, (g, after), i, verb, content, "post", passive, listed, sure=sure)
        return True

    def _leading_participle(self, k: int, s: int, e: int, i: int, g: int, after: int, start: int, verb: Verb) -> bool:
        """ "Recalling the flood, the mayor urged …": the subject stands behind the content."""
        p = self.p
        for j in range(start + 2, min(e, start + 60)):
            if (p.norms[j] == "," and p.quote_of[j] < 0) or (
                p.quote_of[j - 1] >= 0 and p.quotations[p.quote_of[j - 1]].last == j
            ):
                at = j + (p.norms[j] == ",")
                right = subjects.right_phrase(p, at, e)
                if (
                    right
                    and right[1] < e
                    and (p.finite(right[1]) or adverb(p.norms[right[1]]) or p.norms[right[1]] in p.verbs)
                ):
                    content = [(p.number, start + (p.norms[start] == ","), j)]
                    self._add(k, (s, e), (p.number, *right), (g, after), i, verb, content, "post", False, True)
                    return True
        return False

    def _complement(self, after: int, e: int, verb: Verb) -> tuple[int, str, bool]:
        """(start, kind, whether a hearer was named) of what follows a cue."""
        p = self.p
        kind = contents.starts_content(p, after, e)
        told = verb.frame == "tell" or verb.lemma in ("ask", "urge", "write", "warn", "promise")
        clause_here = kind == "clause" and not told and p.norms[after] not in OBLIQUE
        if kind in ("that", "quote", "colon", "wh") or clause_here:
            return after, kind, False
        at = after
        hearer = False
        if told and at < e:
            at = contents.skip_hearer(p, at, e)
            hearer = at > after
        elif at < e and p.norms[at] == "to":
            at = contents.skip_hearer(p, at + 1, e)
        elif at < e and p.norms[at] == "of" and verb.lemma == "say":
            return after, "of", False
        at = contents.skip_occasion(p, at, e)
        kind = contents.starts_content(p, at, e)
        if not kind and at < e and p.norms[at] == "," and verb.frame in ("say", "tell"):
            later = next((j for j in range(at + 1, min(e, at + 14)) if p.norms[j] == "that"), -1)
            if later > 0 and p.norms[later - 1] == ",":
                return later, "that", hearer
        if not kind and hearer and at < e and p.norms[at] in ("to", "about", "of", "not"):
            return at, "wh", True
        return at, kind, hearer

    def _fronted(self, k: int, s: int, e: int, i: int, g: int, after: int, verb: Verb, listed: bool) -> bool:
        """ "…", she said / said the mayor / the mayor, 50, said: content stands before source and cue."""
        p = self.p
        if verb.form == "ing" or g == s:
            return False
        quote = contents.quote_end_before(p, g, s)
        clause_comma = quote < 0 and p.norms[g - 1] == ","
        if quote >= 0 or (clause_comma and listed and verb.frame == "say" and verb.lemma not in _LIGHT):
            right = subjects.right_phrase(p, after, e)
            rest = contents.skip_occasion(p, right[1], e) if right else e
            ends = rest >= e or p.norms[rest] in (",", ".", ";")
            ends = ends and (verb.lemma in CORE or (right is not None and p.capital(right[0])))
            if right and (quote >= 0 or (ends and self._plain_clause(s, g - 1))):
                cue = (g, after)
                return self._close(k, s, e, i, cue, verb, (p.number, *right), g, max(right[1], after), listed)
        left = subjects.left_phrase(p, g - 1, s)
        if left is None or left[0] <= s:
            return False
        before = left[0] - 1
        quote = contents.quote_end_before(p, left[0], s)
        if quote < 0 and p.norms[before] in COORDINATORS and contents.quote_end_before(p, before, s) >= 0:
            return False
        if quote < 0 and p.norms[before] != ",":
            return False
        if quote < 0:
            rest = contents.skip_occasion(p, after, e)
            ended = rest >= e or p.norms[rest] in (".", ",", ";") or p.norms[rest] in DASHES or p.norms[rest] in (
                "as", "while", "when"
            )  # fmt: skip
            if not (listed and ended and verb.frame in ("say", "think", "tell", "show")):
                return False
            if not self._plain_clause(s, before) and not (rest < e and p.norms[rest] == ","):
                return False
        elif not listed and not (p.norms[after] in (".", ",") if after < e else True):
            return False
        return self._close(k, s, e, i, (g, after), verb, (p.number, *left), left[0], after, listed)

    def _plain_clause(self, s: int, end: int) -> bool:
        """Whether [s, end) can stand as content: it holds a finite verb, and does not merely lead in."""
        p = self.p
        if p.norms[s] in PREPOSITIONS or p.norms[s] in ("when", "as", "while", "if", "after", "because", "although"):
            comma = next((j for j in range(s, end) if p.norms[j] == "," and p.quote_of[j] < 0), -1)
            return comma >= 0 and any(p.finite(j) for j in range(comma + 1, end))
        return end - s >= 5 or any(p.finite(j) for j in range(s, end))

    def _close(
        self, k: int, s: int, e: int, i: int, cue: tuple[int, int], verb: Verb, source: Fragment, until: int, rest: int,
        listed: bool,
    ) -> bool:  # fmt: skip
        """Add an attribution whose content ends before token `until` and may go on after token `rest`."""
        p = self.p
        end = until
        while end > s and p.norms[end - 1] == "," and p.quote_of[end - 1] < 0:
            end -= 1
        start = contents.content_start_before(p, end, s)
        content: list[Fragment] = [(p.number, start, end)] if end > start else []
        layout = "pre"
        rest = contents.skip_occasion(p, max(rest, cue[1], source[2] if source[1] > cue[0] else 0), e)
        if rest < e and (p.norms[rest] in (",", ":") or p.norms[rest] in DASHES) and rest + 1 < e:
            nxt = rest + 1
            goes_on = p.quote_of[nxt] >= 0 or (p.quote_of[end - 1] < 0 and not self._leaves(nxt, e))
            if goes_on:
                stop = contents.content_end(p, nxt, e, verb.form)
                if stop > nxt:
                    content.append((p.number, nxt, stop))
                    layout = "mid"
        elif rest < e and p.quote_of[rest] >= 0:
            content.append((p.number, rest, contents.content_end(p, rest, e, verb.form)))
            layout = "mid"
        self._add(k, (s, e), source, cue, i, verb, content, layout, False, listed)
        return True

    def _leaves(self, at: int, e: int) -> bool:
        """Whether what follows a parenthetical "he said," is no longer his."""
        p = self.p
        w = p.norms[at]
        verb = p.verbs.get(w)
        return (
            bool(verb and verb.form == "ing")
            or w in ("who", "according", "citing", "as", "while", "when", "a", "an")
            or (w.endswith("ing"))
        )

    def _object(
        self, k: int, s: int, e: int, i: int, g: int, after: int, verb: Verb, source: Fragment | None, passive: bool
    ) -> bool:
        """Verbs whose object is what they speak of (criticised the plan), and core verbs with a bare object."""
        p = self.p
        if verb.form == "ing" and p.norms[i - 1] in BE and verb.frame == "voice":
            return False
        if verb.form == "base" and g and p.norms[g - 1] == "to":
            return False
        if passive or source is None or after >= e or p.tokens[after].kind == "mark":
            return False
        if verb.frame != "call" and verb.lemma not in CORE and verb.lemma not in _SPEAKS_OF:
            return False
        if verb.lemma in ("back", "press", "challenge", "order", "rate", "rank", "add", "cast", "tweet") or (
            p.norms[after] in PREPOSITIONS and p.norms[after] not in ("for", "on", "against")
        ):
            return False
        if not self._agrees(source, verb, True):
            return False
        if verb.form == "base" and g == i and not (source[2] - source[1] == 1 or p.norms[g - 1].endswith("s")):
            return False
        end = contents.content_end(p, after, e, verb.form)
        sure = verb.lemma in CORE
        self._add(k, (s, e), source, (g, after), i, verb, [(p.number, after, end)], "post", False, True, sure=sure)
        return True

    def _agrees(self, source: Fragment, verb: Verb, listed: bool) -> bool:
        """Whether the source can be the subject of this verb form: a noun phrase that agrees, able to speak."""
        p = self.p
        _, a, b = source
        last, first = p.norms[b - 1], p.norms[a]
        if last in PREPOSITIONS or last in DETERMINERS - {
            "some",
            "many",
            "others",
            "those",
            "most",
            "all",
            "few",
            "both",
        }:
            return b - a == 1 and last in ("this", "that", "another", "one")
        if all(adverb(p.norms[k]) for k in range(a, b)):
            return False
        one_word = b - a == 1 and first.split("'")[0] in PERSONAL | {"who", "which", "that"}
        named = any(p.capital(k) and k > a for k in range(a, b)) or (p.capital(a) and first not in DETERMINERS)
        able = (
            one_word
            or named
            or any(
                w in HUMAN_HEADS or w in GROUP_HEADS or w in DOCUMENT_HEADS or w[:-1] in HUMAN_HEADS
                for w in p.norms[a:b]
            )
        )
        if not listed:
            return able and first not in ("you", "we", "i", "it", "which", "that")
        if one_word or verb.form in ("ed", "ing"):
            return True
        if verb.form == "base":
            many = any(w.endswith("s") or w in _PLURAL_WORDS or w == "and" for w in p.norms[a:b])
            return many or p.norms[b] in AUXILIARIES
        return able or first in DETERMINERS

    def _agent(self, after: int, e: int) -> Fragment | None:
        p = self.p
        if after < e and p.norms[after] == "by":
            right = subjects.right_phrase(p, after + 1, e)
            return (p.number, *right) if right else None
        return None

    def _source_left(self, s: int, g: int, verb: Verb) -> Fragment | None:
        """The subject of the verb group that begins at `g`."""
        p = self.p
        if g == s:
            return None
        before = p.norms[g - 1]
        if before == "to" or (p.norms[g] == "to" and before not in _CHAIN):
            return self._shared(s, g)
        if p.norms[g] in AUXILIARIES and "'" in p.norms[g] and p.norms[g].split("'")[0] in PERSONAL | {"that", "who"}:
            return (p.number, g, g + 1)
        if verb.form == "ing" and p.norms[g] not in AUXILIARIES:
            return self._shared(s, g)
        if before in COORDINATORS or (before == "," and not subjects.left_phrase(p, g - 1, s)) or before == "who":
            if before == "who":
                return (p.number, g - 1, g)
            return self._shared(s, g)
        left = subjects.left_phrase(p, g - 1, s)
        if left:
            return (p.number, *left)
        return None

    def _shared(self, s: int, g: int) -> Fragment | None:
        """The subject that a participle or a second verb shares with what stands before it in the sentence."""
        p = self.p
        for v in reversed(self.found):
            if v.sentence[1] <= s:
                break
            if v.sentence[0] == s and v.source and v.kind == "verb":
                return v.source
        main = subjects.main_subject(p, s, g)
        return (p.number, *main) if main else None

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

    # -- other cues ------------------------------------------------------------------------------------------------

    def _according(self, k: int, s: int, e: int, i: int, after: int) -> None:
        p = self.p
        right = subjects.right_phrase(p, after, e)
        if right is None:
            return
        verb = Verb("according", 1.0, "say", "base")
        source = (p.number, *right)
        rest = right[1]
        if i == s or all(p.norms[j] in COORDINATORS or p.norms[j] in ADVERBS for j in range(s, i)):
            comma = next((j for j in range(after, rest) if p.norms[j] == "," and p.quote_of[j] < 0), -1)
            if comma > 0 and not (rest < e and p.norms[rest] == ","):
                source, rest = (p.number, after, comma), comma
            start = rest + (rest < e and p.norms[rest] == ",")
            end = contents.content_end(p, start, e, "") if start < e else start
            content: list[Fragment] = [(p.number, start, end)] if end > start else []
            self._add(k, (s, e), source, (i, after), i, verb, content, "post", False, True, "according")
            return
        end = i
        while end > s and p.norms[end - 1] == ",":
            end -= 1
        start = contents.content_start_before(p, end, s)
        for v in reversed(self.found):
            if v.sentence != (s, e):
                break
            if v.kind == "according" and v.cue[1] <= end and v.content and v.content[-1][2] <= end:
                start = max(start, min(v.content[-1][2], end - 1))
        while start < end and p.norms[start] in (",", "and"):
            start += 1
        content = [(p.number, start, end)] if end > start else []
        goes_on = rest + 1 < e and p.norms[rest] == "," and p.norms[rest - 1] != "," and p.quote_of[rest + 1] < 0
        if goes_on and not self._leaves(rest + 1, e) and p.norms[rest + 1] not in ("and", "but", "which", "whose"):
            content.append((p.number, rest + 1, contents.content_end(p, rest + 1, e, "")))
        self._add(k, (s, e), source, (i, after), i, verb, content, "pre", False, True, "according")

    def _nominal(self, k: int, s: int, e: int, i: int) -> bool:
        """ "Her claim that …", "a statement by the ministry", "the ministry's warning about …"."""
        p = self.p
        after = i + 1
        nxt = p.norms[after] if after < e else ""
        verb = p.verbs.get(p.norms[i])
        strength = verb.strength if verb else 1.0
        owner: Fragment | None = None
        before = p.norms[i - 1] if i > s else ""
        j = i - 1
        while (
            j > s and not p.capital(j) and p.norms[j - 1] in ("'s", "his", "her", "their", "its") and p.quote_of[j] < 0
        ):
            j -= 1
            before = p.norms[j]
        if before in ("his", "her", "their", "its"):
            owner = (p.number, j, j + 1)
        elif before == "'s" or before == "'":
            left = subjects.left_phrase(p, j - 1, s)
            owner = (p.number, left[0], j + 1) if left else None
        cue_end = after
        at = after
        if nxt in ("by", "from") and not owner:
            right = subjects.right_phrase(p, after + 1, e)
            if right and (p.capital(right[0]) or p.norms[right[0]] in DETERMINERS):
                owner = (p.number, *right)
                at = right[1]
        kind = p.norms[at] if at < e else ""
        if owner is None or kind not in ("that", "about", "on", "of", "against", "to", ":"):
            return False
        if kind in ("on", "about", "of", "against", "to") and verb is None and p.norms[i] not in NOMINAL_CUES:
            return False
        start = at if kind in ("that", "to") else at + 1
        if kind in ("about", "on", "of", "against") and at == after:
            cue_end = after + 1
        end = start
        while end < e and end < start + 25:
            w = p.norms[end]
            if w in (",", ";", ".") or (end > start + 1 and kind != "that" and p.finite(end)):
                break
            end += 1
        if end <= start:
            return False
        noun = Verb(p.norms[i], strength, "say", "base")
        self._add(
            k, (s, e), owner, (i, cue_end), i, noun, [(p.number, start, end)], "post", False, True, "noun", sure=False
        )
        return True

    def _colon_speakers(self) -> None:
        """ "Ellis: “…”" and "“…” ― Ellis" where a paragraph names its speaker without a verb."""
        p = self.p
        if not p.sentences:
            return
        n = len(p.tokens)
        for i in range(1, min(n - 1, 14)):
            if p.norms[i] == ":" and p.quote_of[i] < 0 and p.capital(0) and not self.taken[i - 1]:
                label = p.norms[:i]
                name_like = all(p.capital(j) or p.tokens[j].kind == "mark" or len(label[j]) <= 3 for j in range(i))
                name_like = name_like and not any(w in p.verbs for w in label)
                speaks = p.quote_of[i + 1] >= 0 or (i <= 6 and p.capital(i + 1))
                if speaks and name_like and n - i > 4 and not any(w in _NOT_SPEAKERS for w in label):
                    self._plain(0, (0, i), (i, i + 1), (i + 1, n), "colon")
                return
        if self.found:
            return
        if p.quotations and p.quotations[0].first == 0 and p.quotations[0].last < n:
            q = p.quotations[0]
            if p.norms[q.last] in DASHES and n - q.last <= 25 and q.last + 1 < n and p.capital(q.last + 1):
                self._plain(0, (q.last + 1, n), (q.last, q.last + 1), (0, q.last), "dash")

    def _plain(
        self, k: int, source: tuple[int, int], cue: tuple[int, int], content: tuple[int, int], kind: str
    ) -> None:
        p = self.p
        a, b = source
        while b > a and p.norms[b - 1] in (".", ","):
            b -= 1
        verb = Verb(kind, 1.0, "say", "base")
        self._add(
            k, p.sentences[0], (p.number, a, b) if b > a else None, cue, cue[0], verb, [(p.number, *content)], "post",
            False, True, kind,
        )  # fmt: skip

    # -- the record ------------------------------------------------------------------------------------------------

    def _add(
        self, k: int, sentence: tuple[int, int], source: Fragment | None, cue: tuple[int, int], i: int, verb: Verb,
        content: list[Fragment], layout: str, passive: bool, listed: bool, kind: str = "verb", sure: bool = True,
    ) -> None:  # fmt: skip
        p = self.p
        quoted = any(p.quote_of[j] >= 0 for _, a, b in content for j in range(a, b))
        if quoted and kind == "verb" and content:
            nxt = k + 1
            while nxt < len(p.sentences) and contents.bare_quotation(p, p.sentences[nxt]):
                content = [*content, (p.number, *p.sentences[nxt])]
                nxt += 1
        g, after = cue
        self.taken[g:after] = b"\x01" * (after - g)
        self.found.append(
            Voice(
                p.number, sentence, source, (g, after), i, verb.lemma, verb.strength, kind, content,
                contents.negated(p, g, after), passive, layout, quoted, listed, sure,
            )
        )  # fmt: skip
