"""One paragraph laid out for the extractor: tokens, which of them stand inside quotations, and its sentences.

A sentence here is never cut inside a quotation, and “Why?” she asked is one sentence.
"""

from __future__ import annotations

from storylens.findings.attribution.verbs import Verb, reporting_verbs
from storylens.findings.attribution.words import (
    ABBREVIATIONS,
    AUXILIARIES,
    DASHES,
    DETERMINERS,
    DOCUMENT_HEADS,
    GROUP_HEADS,
    HUMAN_HEADS,
    words,
)
from storylens.findings.quotes.marks import Quotation
from storylens.text.document import Document, Token

_TERMINAL = frozenset({".", "!", "?", "..."})
IRREGULAR_PAST = words(
    "went came took made gave got saw knew grew fell rose won lost led left kept held met ran sat stood"
    " spent sent built"
    " brought bought caught taught fought sought thought told said became began broke chose drew drove ate flew forgot"
    " froze hid rode rang sang sank shook shot shut slept spoke stole struck swore swept threw"
    " understood wore wrote put"
    " cut hit set let hurt cost beat read paid laid meant sold felt dealt lent bent dug hung stuck swung tore woke fed"
    " fled bled bore bound burst found ground heard kneeled lit overcame overtook sprang strove withdrew won't"
)


class Paragraph:
    """Tokens of one paragraph with the views that every step of the extractor shares. Indexes are token indexes."""

    def __init__(self, document: Document, number: int, quotations: list[Quotation]) -> None:
        self.document = document
        self.number = number
        self.tokens: list[Token] = document.tokens(number)
        self.norms: list[str] = [t.norm for t in self.tokens]
        self.quotations = quotations
        self.quote_of: list[int] = [-1] * len(self.tokens)
        for k, q in enumerate(quotations):
            self.quote_of[q.first : q.last] = [k] * (q.last - q.first)
        self.verbs: dict[str, Verb] = reporting_verbs()
        self.sentences: list[tuple[int, int]] = self._sentences()

    def capital(self, i: int) -> bool:
        """Whether token `i` begins with a capital letter."""
        return self.tokens[i].text[:1].isupper()

    def adjacent(self, i: int) -> bool:
        """Whether no white space stands before token `i`."""
        return i > 0 and self.tokens[i - 1].end == self.tokens[i].start

    def _sentences(self) -> list[tuple[int, int]]:
        out: list[tuple[int, int]] = []
        n = len(self.tokens)
        start = i = 0
        while i < n:
            end = self._sentence_end(i) if self.norms[i] in _TERMINAL or self.norms[i].endswith(".") else 0
            if end:
                out.append((start, end))
                start = i = end
            else:
                i += 1
        if start < n:
            out.append((start, n))
        return out

    def _sentence_end(self, i: int) -> int:
        """One past the end of the sentence that the stop at `i` closes, 0 where it closes none."""
        norms, n = self.norms, len(self.tokens)
        k = self.quote_of[i]
        if k >= 0 and self.quotations[k].closed:
            q = self.quotations[k]
            if i + 1 < q.last - 1 or i == q.last - 1:
                return 0
            after = q.last
            if after >= n:
                return n
            if not self.capital(after) and self.quote_of[after] < 0 and self.tokens[after].kind != "number":
                return after if norms[i] == "." and norms[after] in ("(", "[") else 0
            if norms[i] in ("?", "!") and self._tag_follows(after):
                return 0
            return after
        if k >= 0:
            return 0
        if norms[i] not in _TERMINAL:  # U.S. and the like: the stop belongs to the word
            follows = i + 1 < n and self.capital(i + 1) and norms[i + 1] in _SENTENCE_STARTERS
            return i + 1 if follows else 0
        if norms[i] == "." and i and self.adjacent(i):
            before = self.tokens[i - 1].text
            if before.lower() in ABBREVIATIONS or (len(before) == 1 and before.isalpha() and before.isupper()):
                return 0
        after = i + 1
        while after < n and (norms[after] in (")", "]") or norms[after] in _TERMINAL):
            after += 1
        if after >= n:
            return n
        if self.adjacent(after) and self.quote_of[after] < 0:
            return 0
        return 0 if self.tokens[after].text[:1].islower() else after

    def _tag_follows(self, at: int) -> bool:
        """Whether "she asked" or "asked the mayor" follows a question or an outcry inside quotation marks."""
        for j in range(at, min(at + 8, len(self.tokens))):
            if self.norms[j] in _TERMINAL or self.quote_of[j] >= 0:
                return False
            verb = self.verbs.get(self.norms[j])
            if verb and verb.form in ("ed", "s", "base") and not self.capital(j):
                return True
        return False

    def finite(self, i: int) -> bool:
        """Whether token `i` looks like a finite verb, from its form and its neighbours alone."""
        w = self.norms[i]
        if w == "'s":
            return False
        if w in AUXILIARIES or w in IRREGULAR_PAST:
            return True
        if self.tokens[i].kind != "word" or self.capital(i):
            return False
        before = self.norms[i - 1] if i else ""
        if w.endswith("ed") and len(w) > 3:
            return before not in DETERMINERS and before != "'s"
        verb = self.verbs.get(w)
        if verb and verb.form == "s":
            return before not in DETERMINERS and before != "'s" and before != "of"
        if verb and verb.form == "base":
            return before in ("i", "we", "you", "they", "to", "who") or (before.endswith("s") and before != "'s")
        return (
            len(w) > 3
            and w.endswith("s")
            and not w.endswith(("ss", "us", "is"))
            and w[:-1] not in HUMAN_HEADS
            and w[:-1] not in GROUP_HEADS
            and w not in DOCUMENT_HEADS
            and (before in ("who", "which", "that", "he", "she", "it") or (i > 0 and self.capital(i - 1)))
        )

    def clause(self, at: int, end: int) -> bool:
        """Whether a clause (a subject, then a finite verb) begins at `at` and is under way before `end`."""
        norms = self.norms
        if at >= end:
            return False
        if norms[at] in _CLAUSE_STARTERS:
            return at + 1 < end
        for j in range(at + 1, min(end, at + 22)):
            if norms[j] in (";", ":") or norms[j] in DASHES:
                return False
            if self.finite(j):
                return True
        return False


_SENTENCE_STARTERS = words("the he she it but in on they a and we i there this that his her their at for with after")
_CLAUSE_STARTERS = words(
    "he she they we i it's he's she's they're we're i'm there how why whether what if there's you're that"
)
