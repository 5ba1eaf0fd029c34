"""The shapes an attribution can have around a verb: what stands before it, after it, and who is its subject."""

from __future__ import annotations

from storylens.findings.attribution import contents, inverted, subjects
from storylens.findings.attribution.record import Recorder
from storylens.findings.attribution.verbs import CORE, Verb
from storylens.findings.attribution.voice import Fragment
from storylens.findings.attribution.words import (
    AUXILIARIES,
    BE,
    COORDINATORS,
    DASHES,
    DETERMINERS,
    DOCUMENT_HEADS,
    GROUP_HEADS,
    HUMAN_HEADS,
    OBLIQUE,
    PERSONAL,
    PREPOSITIONS,
    SUBORDINATORS,
    adverb,
    words,
)

CHAIN = words(
    "went go goes going continued continues continue declined declines decline refused refuses tried tries trying began"
    " begins had has have wants wanted want seemed seems appeared appears used failed fails sought seeks expected"
    " scheduled set likely able continuing quick prepared ready forced reluctant happy keen eager moved proceeded likes"
    " like liked loves loved"
    " plans planned intends intended yet took takes"
)
"""Verbs that govern an infinitive, so that the speaker stands before them: "went on to say", "declined to comment"."""

_SPEAKS_OF = words(
    "mention describe explain highlight note acknowledge deny admit confirm reveal announce predict promise vow pledge"
    " outline detail stress emphasise emphasize reiterate recall cite quote express voice propose recommend request"
    " demand suggest allege estimate disclose concede declare threaten recount dispute reject lament bemoan"
)
LIGHT = words(
    "state add continue go open close begin end finish resume answer comment respond email"
    " post text put phrase point highlight speak talk persist email message cable wire run circulate broadcast start"
    " manage know see gather learn hear find read prove demonstrate establish cite order advise report show support"
)
"""Lemmas that report only with "that", a colon or a quotation right behind them."""
_STANDS_ALONE = words("some many others those most all few both several two three four five six seven eight nine ten")


class Shapes(Recorder):
    """Content and source on either side of a verb."""

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

    def _fronted(self, k: int, s: int, e: int, i: int, g: int, after: int, verb: Verb, listed: bool) -> bool:
        """ "…", she said / said the mayor / the mayor, 50, said: content stands before source and cue."""
        p = self.p
        if verb.form == "ing" or g == s:
            return False
        core = listed and verb.lemma in CORE and verb.form in ("ed", "s")
        quote = contents.quote_end_before(p, g, s, bare=core)
        clause_comma = quote < 0 and p.norms[g - 1] == ","
        if quote >= 0 or (clause_comma and listed and verb.frame == "say" and verb.lemma not in LIGHT):
            right = inverted.right_phrase(p, after, e)
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
        quote = contents.quote_end_before(p, left[0], s, bare=core and self._ends_at(after, e))
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
            closes = verb.lemma in CORE and before - s >= 3 and (rest >= e or p.norms[rest] == ".")
            goes_on = rest < e and p.norms[rest] == ","
            if not (closes or goes_on or self._plain_clause(s, before)):
                return False
        elif not listed and not (
            (after >= e or p.norms[after] in (".", ",")) and self._agrees((p.number, *left), verb, False)
        ):
            return False
        return self._close(k, s, e, i, (g, after), verb, (p.number, *left), left[0], after, listed)

    def _ends_at(self, after: int, e: int) -> bool:
        """Whether nothing but where and when stands between a cue and the next stop."""
        p = self.p
        rest = contents.skip_occasion(p, after, e)
        return rest >= e or p.norms[rest] in (",", ".", ";", ":") or p.norms[rest] in DASHES

    def _plain_clause(self, s: int, end: int) -> bool:
        """Whether [s, end) can stand as content: it holds a finite verb, and does not merely lead in."""
        p = self.p
        if contents.quantity(p, s, end):
            return True
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
            stop = contents.content_end(p, rest, e, verb.form)
            if stop > rest:
                content.append((p.number, rest, stop))
                layout = "mid"
        self._add(k, (s, e), source, cue, i, verb, content, layout, False, listed)
        return True

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
        aside = at + 1 if at < e and p.norms[at] == "," else after
        if not kind and verb.frame == "say" and verb.lemma not in LIGHT and self._aside_then_clause(aside, e):
            return aside, "clause", hearer
        if not kind and hearer and at < e and p.norms[at] in ("to", "about", "of", "not"):
            return at, "wh", True
        return at, kind, hearer

    def _aside_then_clause(self, at: int, e: int) -> bool:
        """Whether an aside with a comma stands at `at` and a clause behind it: "if elected, she would stay"."""
        p = self.p
        if at >= e or p.quote_of[at] >= 0 or p.norms[at] in ("to", "that", "of", "in", "on", "at", "as", "by"):
            return False
        if p.norms[at] not in PREPOSITIONS and p.norms[at] not in SUBORDINATORS:
            return False
        comma = next((j for j in range(at + 1, min(e, at + 12)) if p.norms[j] == "," and p.quote_of[j] < 0), -1)
        return comma > 0 and p.clause(comma + 1, e)

    def _leading_participle(self, k: int, s: int, e: int, i: int, g: int, after: int, start: int, verb: Verb) -> bool:
        """ "Recalling the flood, the mayor urged …": the subject stands behind the content."""
        p = self.p
        for j in range(start + 2, min(e, start + 60)):
            if (p.norms[j] == "," and p.quote_of[j] < 0) or (
                p.quote_of[j - 1] >= 0 and p.quotations[p.quote_of[j - 1]].last == j
            ):
                at = j + (p.norms[j] == ",")
                right = inverted.right_phrase(p, at, e)
                if (
                    right
                    and right[1] < e
                    and (p.finite(right[1]) or adverb(p.norms[right[1]]) or p.norms[right[1]] in p.verbs)
                ):
                    content = [(p.number, start + (p.norms[start] == ","), j)]
                    self._add(k, (s, e), (p.number, *right), (g, after), i, verb, content, "post", False, True)
                    return True
        return False

    def _object(
        self, k: int, s: int, e: int, i: int, g: int, after: int, verb: Verb, source: Fragment | None, passive: bool
    ) -> bool:
        """Verbs whose object is what they speak of (criticised the plan), and core verbs with a bare object."""
        p = self.p
        if verb.form == "ing" and p.norms[i - 1] in BE and verb.frame == "voice":
            return False
        if verb.form == "base" and g and (p.norms[g - 1] == "to" or p.norms[g] == "to"):
            return False
        if passive or source is None or after >= e or p.tokens[after].kind == "mark":
            return False
        if verb.frame != "call" and verb.lemma not in CORE and verb.lemma not in _SPEAKS_OF:
            return False
        if verb.lemma in ("back", "press", "challenge", "order", "rate", "rank", "add", "cast", "tweet") or (
            p.norms[after] in PREPOSITIONS
            and p.norms[after] not in ("for", "on", "against")
            and not contents.quantity(p, after, e)
        ):
            return False
        if not self._agrees(source, verb, True):
            return False
        end = contents.content_end(p, after, e, verb.form)
        sure = verb.lemma in CORE
        self._add(k, (s, e), source, (g, after), i, verb, [(p.number, after, end)], "post", False, True, sure=sure)
        return True

    def _topic(self, k: int, s: int, e: int, i: int, g: int, after: int, verb: Verb, passive: bool) -> None:
        """ "spoke about the flood", "pointed to the figures": what follows is the subject of the talk."""
        p = self.p
        source = None if passive else self._source_left(s, g, verb)
        if source is None or after >= e or p.tokens[after].kind == "mark" or not self._agrees(source, verb, True):
            return
        end = contents.content_end(p, after, e, verb.form)
        self._add(k, (s, e), source, (g, after), i, verb, [(p.number, after, end)], "post", False, True, sure=False)

    def _agent(self, after: int, e: int) -> Fragment | None:
        p = self.p
        if after < e and p.norms[after] == "by":
            right = inverted.right_phrase(p, after + 1, e)
            return (p.number, *right) if right else None
        return None

    def _agrees(self, source: Fragment, verb: Verb, listed: bool) -> bool:
        """Whether the source can be the subject of this verb form: a noun phrase that agrees, able to speak."""
        p = self.p
        _, a, b = source
        last, first = p.norms[b - 1], p.norms[a]
        if last in PREPOSITIONS or last in DETERMINERS - _STANDS_ALONE:
            return b - a == 1 and last in ("this", "that", "another", "one")
        if all(adverb(p.norms[k]) and not p.capital(k) for k in range(a, b)):
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
            return p.norms[b] in AUXILIARIES or p.norms[b] in CHAIN or subjects.plural(p, a, b)
        return able or first in DETERMINERS

    def _source_left(self, s: int, g: int, verb: Verb) -> Fragment | None:
        """The subject of the verb group that begins at `g`."""
        p = self.p
        if g == s:
            return None
        before = p.norms[g - 1]
        if before == "to" or (p.norms[g] == "to" and before not in CHAIN):
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
