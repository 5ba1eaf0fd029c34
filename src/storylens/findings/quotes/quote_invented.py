"""Words in quotation marks that nobody is quoted with in the base.

Why it matters: a quotation is evidence. Paraphrase put between marks, or a quotation from nowhere, puts words into a
speaker's mouth (AP, Reuters: never).
Example: He was hopeful, he said. -> “I am very hopeful,” he said.
Leaves alone: fewer than four words, a quotation that stands elsewhere in the base, one quotation split in two.
"""

from __future__ import annotations

from collections.abc import Iterable

from storylens.findings.attribution.extract import voices
from storylens.findings.context import PairContext
from storylens.findings.quotes.held import held
from storylens.findings.rule import Draft, Rule
from storylens.findings.telling import quoted
from storylens.model import Span


def find(context: PairContext) -> Iterable[Draft]:
    """One draft for each quotation of the other version that has no original."""
    letters: str | None = None
    for other, base in held(context).invented:
        if letters is None:
            letters = _letters(context.base.text)
        inner = _letters(other.text)
        if base is None and inner and inner in letters:
            continue
        message = (
            f"Here {quoted(base.text)} stands in quotation marks; the original says it without them."
            if base
            else "This quotation has no counterpart in the original."
        )
        attributed = _attributed(context, other) or (base is None and len(other.text) > 60)
        yield Draft("quote-invented", base, other, message, severity=None if attributed else "minor")


def _attributed(context: PairContext, other: Span) -> bool:
    """Whether the quotation is put into somebody's mouth."""
    found = voices(context.other)
    number = context.other.paragraph_at(other.start)
    for near in (number - 1, number):
        for v in found.of_paragraph[near] if 0 <= near < len(found.of_paragraph) else ():
            for f in v.content:
                span = found.span(f)
                if span.start < other.end and other.start < span.end:
                    return True
    return False


def _letters(text: str) -> str:
    return "".join(c for c in text.lower() if c.isalnum())


RULE = Rule("quote-invented", "quote", {"quote-invented": "critical"}, find, doc=__doc__)
