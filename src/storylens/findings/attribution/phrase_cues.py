"""Cues that are no verbs: according to, per, nouns such as claim and warning, a colon or a dash after a name."""

from __future__ import annotations

from storylens.findings.attribution import contents, inverted, subjects
from storylens.findings.attribution.scan import Paragraph
from storylens.findings.attribution.shapes import Shapes
from storylens.findings.attribution.verbs import Verb
from storylens.findings.attribution.voice import Fragment
from storylens.findings.attribution.words import (
    ADVERBS,
    COORDINATORS,
    DASHES,
    DETERMINERS,
    NOMINAL_CUES,
    words,
)
from storylens.text.document import Document

_NOT_SPEAKERS = words(
    "note notes read more related update updates photo photos video watch see by correction clarification image source"
    " sources credit credits author authors writer translation translated edited published"
    " contact editor's tip tips q a ps via here listen tags topics filed share"
)


class PhraseCues(Shapes):
    """Finds attributions without a reporting verb."""

    def _according(self, k: int, s: int, e: int, i: int, after: int) -> None:
        p = self.p
        right = inverted.right_phrase(p, after, e)
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
            right = inverted.right_phrase(p, after + 1, e)
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
        at = label_end(p)
        if at and not self.taken[at - 1]:
            first = int(p.norms[0] == '"')
            label = p.norms[first:at]
            if n - at > 2 and (self._transcript(first, at) or (not first and self._speaks_up(label, at))):
                self._plain(0, (first, at), (at, at + 1), (at + 1, n), "colon")
            return
        if self.found:
            return
        if p.quotations and p.quotations[0].first == 0 and p.quotations[0].last < n:
            q = p.quotations[0]
            if p.norms[q.last] in DASHES and n - q.last <= 25 and q.last + 1 < n and p.capital(q.last + 1):
                self._plain(0, (q.last + 1, n), (q.last, q.last + 1), (0, q.last), "dash")

    def _speaks_up(self, label: list[str], at: int) -> bool:
        """Whether a label is a speaker: a quotation follows, or a sentence after a name that the text knows."""
        p = self.p
        if label[0] == "according" or any(w in _NOT_SPEAKERS or w in p.verbs for w in label):
            return False
        if p.quote_of[at + 1] >= 0:
            return True
        return at <= 6 and p.capital(at + 1) and label[0] not in DETERMINERS and p.norms[-1] != "?"

    def _transcript(self, first: int, at: int) -> bool:
        """Whether the label opens other paragraphs too, as in a transcript, or is shouted in one."""
        p = self.p
        label = tuple(p.norms[first:at])
        if at - first > 4 or label[0] in _NOT_SPEAKERS:
            return False
        return labels(p.document).get(label, 0) > 1

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


def label_end(p: Paragraph) -> int:
    """Index of the colon that ends the capital label which opens a paragraph; 0 where there is none."""
    for i in range(1, min(len(p.tokens) - 1, 14)):
        if p.norms[i] == ":":
            first = int(p.norms[0] == '"')
            like = all(p.capital(j) or p.tokens[j].kind == "mark" or len(p.norms[j]) <= 3 for j in range(first, i))
            return i if like and i > first and p.capital(first) and (first or p.quote_of[i] < 0) else 0
    return 0


def labels(document: Document) -> dict[tuple[str, ...], int]:
    """How many paragraphs of a text each short label ("WALLACE:", "Q:") opens; an orphan quotation mark may stand
    before it."""
    known: dict[tuple[str, ...], int] | None = document.kept.get("labels")
    if known is None:
        known = document.kept["labels"] = {}
        for paragraph in document.paragraphs:
            head = document.tokens(paragraph.number)[:6]
            first = int(bool(head) and head[0].norm == '"')
            at = next((i for i, t in enumerate(head) if t.norm == ":"), 0)
            if at > first and head[first].text[:1].isupper():
                label = tuple(t.norm for t in head[first:at])
                known[label] = known.get(label, 0) + 1
    return known
