"""A quotation that opens and never closes, or closes and never opened, where the base pairs its marks.

Why it matters: the reader can no longer tell whose words these are.
Example: “We will act,” he said. -> “We will act, he said.
Leaves alone: quotations over several paragraphs (a new paragraph may open again without closing, or close what an
earlier one opened), marks that are turned the wrong way, inches and apostrophes, and what the base leaves open too.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

from storylens.findings.context import PairContext
from storylens.findings.rule import Draft, Rule
from storylens.findings.translation.view import views
from storylens.text.document import Document, Token

_OPENERS = frozenset("“„«")
_CLOSERS = frozenset("”»")
_MARKS = _OPENERS | _CLOSERS | {'"'}
_BEFORE_OPENER = "([{—–―-/‘'…"
_AFTER_CLOSER = ",.;:!?)]}—–-…'’"
_WHAT = "This quotation mark has no partner."
_REACH = 6
"""Paragraphs without a mark over which a quotation may stay open."""


def find(context: PairContext) -> Iterable[Draft]:
    """A draft for each paragraph with a mark that has no partner, unless its base leaves marks open too."""
    lone, known = _lone(context.other), _lone(context.base)
    if not lone:
        return
    for view in views(context):
        link = context.links[view.index]
        if any(i in known for i in link.base):
            continue
        for j in link.other:
            if j in lone:
                span = context.other.span(lone[j], lone[j] + 1)
                yield Draft("punctuation", context.origin(span.start, span.end), span, _WHAT)


def _lone(document: Document) -> dict[int, int]:
    """Paragraph -> offset of its first double mark that has no partner; made once per document."""
    if "lone marks" not in document.kept:
        document.kept["lone marks"] = _make_lone(document)
    return cast(dict[int, int], document.kept["lone marks"])


def _make_lone(document: Document) -> dict[int, int]:
    lone: dict[int, int] = {}
    text = document.text
    waiting: list[tuple[int, Token]] = []
    """(paragraph, mark) of marks that wait for their partner; a second one only inside a quotation of another glyph."""
    for p in document.paragraphs:
        for t in _double_marks(document, p.number):
            if _turn(text, t, bool(waiting)) == "close":
                if not waiting:
                    lone.setdefault(p.number, t.start)
                else:
                    waiting.pop()
                continue
            inner = len(waiting) == 1 and waiting[0][0] == p.number and (waiting[0][1].text == '"') != (t.text == '"')
            if waiting and not inner:
                if t.start > p.start or waiting[0][0] == p.number:  # not opened again by the next paragraph
                    lone.setdefault(waiting[0][0], waiting[0][1].start)
                waiting.clear()
            waiting.append((p.number, t))
        if waiting and p.number - waiting[0][0] > _REACH:
            lone.setdefault(waiting[0][0], waiting[0][1].start)
            waiting.clear()
    if waiting:
        lone.setdefault(waiting[0][0], waiting[0][1].start)
    return lone


def _double_marks(document: Document, paragraph: int) -> list[Token]:
    """The double quotation marks of a paragraph, without marks for inches where the others pair."""
    text = document.text
    marks = [t for t in document.tokens(paragraph) if t.text in _MARKS]
    words = [t for t in marks if t.text in _OPENERS or not _inches(text[max(0, t.start - 3) : t.start])]
    return marks if len(words) % 2 else words


def _inches(before: str) -> bool:
    """Whether a mark after these characters may stand for inches: 6'2", 15"."""
    return before[-1:].isdigit() and not before.isdigit()


def _turn(text: str, mark: Token, inside: bool) -> str:
    """Whether a mark opens or closes, by what stands around it first and by its glyph second."""
    before = text[mark.start - 1] if mark.start else " "
    after = text[mark.end] if mark.end < len(text) else " "
    opens = (before.isspace() or before in _BEFORE_OPENER) and not after.isspace() and after not in ",.;:!?)]"
    closes = not before.isspace() and (after.isspace() or after in _AFTER_CLOSER)
    if mark.text in _OPENERS:
        return "close" if inside and not opens else "open"
    if mark.text in _CLOSERS:
        return "close" if inside or not (opens or after.isalnum()) else "open"
    if inside:
        return "open" if opens and not closes else "close"
    return "close" if closes and not opens else "open"


RULE = Rule(
    "unpaired-quotes", "translation", {"punctuation": "minor"}, find, doc=__doc__, cap=20, habit=True, english=False
)
