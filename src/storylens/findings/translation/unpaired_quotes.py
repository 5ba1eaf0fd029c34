"""A quotation that opens and never closes, or closes and never opened, where the base pairs its marks.

Why it matters: the reader can no longer tell whose words these are.
Example: “We will act,” he said. -> “We will act, he said.
Leaves alone: quotations over several paragraphs (a new paragraph may open again without closing), inches and
apostrophes, and what the base leaves open too.
"""

from __future__ import annotations

from collections.abc import Iterable

from storylens.findings.context import PairContext
from storylens.findings.rule import Draft, Rule
from storylens.findings.translation.view import views
from storylens.text.document import Document


def find(context: PairContext) -> Iterable[Draft]:
    """A draft for each paragraph whose marks do not pair, unless its base leaves marks open too."""
    for view in views(context):
        link = context.links[view.index]
        if any(_open(context.base, i) is not None for i in link.base):
            continue
        for j in link.other:
            at = _open(context.other, j)
            if at is None or _goes_on(context.other, j, at):
                continue
            what = "This quotation mark has no partner."
            yield Draft("punctuation", context.origin(at, at + 1), context.other.span(at, at + 1), what)


def _open(document: Document, index: int) -> int | None:
    """Offset of the first double mark of a paragraph that has no partner, None where all pair."""
    opened: int | None = None
    for t in document.tokens(index):
        if t.text in ("“", "„", "«"):
            if opened is not None:
                return opened
            opened = t.start
        elif t.text in ("”", "»"):
            if opened is None:
                return t.start
            opened = None
        elif t.text == '"':
            opened = t.start if opened is None else None
    return opened


def _goes_on(document: Document, index: int, at: int) -> bool:
    """Whether the mark at `at` belongs to a quotation over several paragraphs."""
    text = document.text
    after = index + 1 < len(document.paragraphs) and text[document.paragraphs[index + 1].start] in '“"„«'
    mark = text[at]
    return (after and mark in '“„«"') or (mark in "”»" and index > 0 and _open(document, index - 1) is not None)


RULE = Rule("unpaired-quotes", "translation", {"punctuation": "minor"}, find, doc=__doc__, english=False)
