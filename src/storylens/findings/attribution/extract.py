"""Who said what: attributions found on one text."""

from __future__ import annotations

from typing import cast

from storylens.findings.attribution.cues import Finder
from storylens.findings.attribution.scan import Paragraph
from storylens.findings.attribution.voice import Fragment, Voice
from storylens.findings.quotes.marks import quotations
from storylens.model import Attribution, Span
from storylens.text.document import Document


class Voices:
    """All attributions of one document, with the laid-out paragraphs they were read from."""

    def __init__(self, document: Document) -> None:
        self.document = document
        marks = quotations(document)
        self.paragraphs: list[Paragraph] = [Paragraph(document, p.number, marks[p.number]) for p in document.paragraphs]
        self.of_paragraph: list[list[Voice]] = [Finder(p).voices() for p in self.paragraphs]
        self._run_on()

    def _run_on(self) -> None:
        """Content that an unclosed quotation carries into the next paragraphs, or began in earlier ones."""
        for k, p in enumerate(self.paragraphs):
            if not (p.quotations and p.quotations[0].continued):
                continue
            q = p.quotations[0]
            before = next((v for v in reversed(self.of_paragraph[k - 1]) if _reaches(v, self.paragraphs[k - 1])), None)
            if before:
                before.content.append((k, q.first, q.last))
                before.quoted = True

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
    for v in found.all:
        cue = (found.span((v.paragraph, *v.cue)),) if v.cue[1] > v.cue[0] else ()
        out.append(
            Attribution(
                (found.span(v.source),) if v.source else (),
                cue,
                tuple(found.span(f) for f in sorted(v.content)),
            )
        )
    return out
