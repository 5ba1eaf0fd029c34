"""A space before a comma, a stop or another closing mark, or on the inner side of both marks of a quotation.

Why it matters: French and machine output put spaces where English has none; in a rewrite they mark the places where
a sentence was stitched together.
Example: for military purposes”. -> for military purposes” .
Leaves alone: a base that does so too, names such as .NET, scores, and paragraphs that are not in English.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from storylens.findings.context import PairContext
from storylens.findings.measured import MEASURED
from storylens.findings.rule import Draft, Rule
from storylens.findings.translation.raw import is_english_at, occurrences, raw_draft

_MARKS = ".,;:!?"
_LONGEST = 300
"""Characters of a quotation that is looked at."""
_CLOSERS = frozenset('”’"»)]')


def find(context: PairContext) -> Iterable[Draft]:
    """A draft for each mark that a space tears from the words it closes."""
    text, base = context.other.text, context.base.text
    for mark in _MARKS:
        for space in (" ", "\u00a0", "\u202f"):
            if space + mark in text and not _closes(base, base.find(space + mark)):
                yield from (_slip(context, at, mark) for at in occurrences(text, space + mark) if _torn(context, at))
    yield from _quotations(context)


@cache
def _aired() -> re.Pattern[str]:
    return re.compile(rf'(?<!\S)["“] (\w[^"“”\n]{{0,{_LONGEST}}}) ["”](?=[\s.,;:!?)]|$)')


def _quotations(context: PairContext) -> Iterable[Draft]:
    """A draft for the first quotation of each paragraph with a space inside both its marks; the base has none so."""
    text, base = context.other.text, context.base.text
    told = -1
    if ('" ' in text or "“ " in text) and not _aired().search(base):
        for m in _aired().finditer(text):
            paragraph = context.other.paragraph_at(m.start())
            if paragraph > told and is_english_at(context, m.start()):
                told = paragraph
                end = m.start() + 2 + len(m[1].split(maxsplit=1)[0])
                yield raw_draft(context, m.start(), end, "A space tears the quotation marks from the words they hold.")


def _closes(text: str, at: int) -> bool:
    """Whether the mark after the space at `at` (-1: none) closes what stands before it."""
    return at > 0 and (at + 2 >= len(text) or not (text[at + 2].isalnum() or text[at + 2] in "."))


def _torn(context: PairContext, at: int) -> bool:
    text = context.other.text
    before = text[at - 1] if at else " "
    return (before.isalnum() or before in _CLOSERS) and _closes(text, at) and is_english_at(context, at)


def _slip(context: PairContext, at: int, mark: str) -> Draft:
    text, start = context.other.text, at
    if text[at - 1].isalnum():
        while start and text[start - 1].isalnum() and at - start < 30:
            start -= 1
    else:
        start -= 1
    return raw_draft(context, start, at + 2, f"A space tears “{mark}” from the words it closes.")


RULE = Rule(
    "spaced-punctuation",
    "translation",
    {"punctuation": "minor"},
    find,
    doc=__doc__,
    cap=20,
    habit=True,
    confidence=MEASURED.get("spaced-punctuation", {}),
)
