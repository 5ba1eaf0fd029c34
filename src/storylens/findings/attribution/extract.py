"""Who said what: attributions found on one text."""

from __future__ import annotations

from typing import cast

from storylens.findings.attribution.cues import Finder
from storylens.findings.attribution.phrase_cues import label_end, labels
from storylens.findings.attribution.scan import Paragraph
from storylens.findings.attribution.verbs import Verb
from storylens.findings.attribution.voice import Fragment, Voice
from storylens.findings.attribution.words import DOCUMENT_HEADS, HUMAN_HEADS
from storylens.findings.quotes.marks import quotations
from storylens.model import Attribution, Span
from storylens.text.document import Document

_SAYS = Verb("say", 1.0, "say", "base")


class Voices:
    """All attributions of one document, with the laid-out paragraphs they were read from."""

    def __init__(self, document: Document) -> None:
        self.document = document
        marks = quotations(document)
        self.paragraphs: list[Paragraph] = [Paragraph(document, p.number, marks[p.number]) for p in document.paragraphs]
        self.of_paragraph: list[list[Voice]] = [Finder(p).voices() for p in self.paragraphs]
        self._run_on()
        self._labels()

    def _run_on(self) -> None:
        """Content that an unclosed quotation carries into the next paragraphs, or began in earlier ones."""
        for k, p in enumerate(self.paragraphs):
            if not (p.quotations and p.quotations[0].continued) or label_end(p):
                continue
            q = p.quotations[0]
            before = next((v for v in reversed(self.of_paragraph[k - 1]) if _reaches(v, self.paragraphs[k - 1])), None)
            if before:
                before.content.append((k, q.first, q.last))
                before.quoted = True

    def _labels(self) -> None:
        """A label before a colon ("Lopes: The bridge is safe") speaks where a quotation follows it, where it returns
        as in a transcript, or where the text has words of that speaker, person or document elsewhere."""
        sources: set[str] | None = None
        for p, found in zip(self.paragraphs, self.of_paragraph, strict=True):
            plain = [v for v in found if v.kind == "colon" and not v.quoted and v.source]
            for v in plain:
                _, a, b = v.source or (0, 0, 0)
                label = p.norms[a:b]
                if labels(self.document).get(tuple(label), 0) > 1:
                    continue
                if sources is None:
                    sources = {
                        w for q, other in zip(self.paragraphs, self.of_paragraph, strict=True)
                        for x in other if x.source and x.kind != "colon" for w in q.norms[x.source[1] : x.source[2]]
                    }  # fmt: skip
                last = label[-1]
                if last not in sources and not {last, last[:-1]} & (HUMAN_HEADS | DOCUMENT_HEADS):
                    found.remove(v)

    @property
    def told(self) -> list[Voice]:
        """In reading order, without beliefs that are part of somebody's words ("he said he thinks it will rain")."""
        out: list[Voice] = []
        for p, found in zip(self.paragraphs, self.of_paragraph, strict=True):
            minds = {id(v) for v in found if v.kind == "verb" and p.verbs.get(p.norms[v.verb], _SAYS).frame == "think"}
            if minds:
                said = bytearray(len(p.tokens))
                for v in found:
                    if v.source and id(v) not in minds:
                        for n, a, b in v.content:
                            if n == p.number:
                                said[a:b] = b"\x01" * (b - a)
                found = [v for v in found if id(v) not in minds or not said[v.verb]]
            out.extend(found)
        return out

    @property
    def all(self) -> list[Voice]:
        """In reading order."""
        return [v for found in self.of_paragraph for v in found]

    def span(self, fragment: Fragment) -> Span:
        """The characters of a fragment."""
        number, a, b = fragment
        tokens = self.paragraphs[number].tokens
        return self.document.span(tokens[a].start, tokens[b - 1].end)


def _reaches(v: Voice, p: Paragraph) -> bool:
    """Whether the content of `v` ends in the quotation that its paragraph leaves open."""
    q = p.quotations[-1] if p.quotations else None
    if q is None or q.closed or not v.content:
        return False
    number, _, b = v.content[-1]
    return number > p.number or b > q.first


def voices(document: Document) -> Voices:
    """The attributions of `document`, found once and kept as long as it lives."""
    if "voices" not in document.kept:
        document.kept["voices"] = Voices(document)
    return cast(Voices, document.kept["voices"])


def attributions(text: str) -> list[Attribution]:
    """All attributions of `text`, in reading order; spans count code points of `text`, 0-based, half-open."""
    found = voices(Document(text))
    out = []
    for v in found.told:
        cue = (found.span((v.paragraph, *v.cue)),) if v.cue[1] > v.cue[0] else ()
        out.append(
            Attribution(
                (found.span(v.source),) if v.source else (),
                cue,
                tuple(found.span(f) for f in sorted(v.content)),
            )
        )
    return out
