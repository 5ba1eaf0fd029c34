"""A stop or comma with no space after it, between two words, or before a quotation, that the base keeps apart.

Why it matters: sentences glued together are a trace of a page scraped or a translation pasted piece by piece.
Example: left at noon. He returned -> left at noon.He returned
Leaves alone: initials, abbreviations, web addresses, decimals, and what the base glues too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from storylens.findings.context import PairContext
from storylens.findings.rule import Draft, Rule
from storylens.findings.translation.lexicon import UNKNOWN, level
from storylens.findings.translation.raw import is_english_at, raw_draft


@cache
def _glued() -> re.Pattern[str]:
    return re.compile(r"(?<![^\s“\"‘(])([^\W\d_]{2,})([.!?][^\W\d_a-z][^\W\d_]+|[,;:][^\W\d_]{2,})(?![\w.@/])")


@cache
def _before_quotation() -> re.Pattern[str]:
    return re.compile(r"[^\W\d_]{2,}[.!?,;:]“[^\W\d_]")


def find(context: PairContext) -> Iterable[Draft]:
    """A draft for each glued pair of words and each quotation glued to the sentence before it."""
    text = context.other.text
    for m in _glued().finditer(text):
        before, after = m[1], m[2][1:]
        if before.isupper() or (m[2][0] == "!" and before[0].isupper()) or m[0] in context.once(_glued_in_base):
            continue
        if UNKNOWN not in (level(before.lower()), level(after.lower())) and is_english_at(context, m.start()):
            yield raw_draft(context, m.start(), m.end(), f"No space after “{m[2][0]}”.")
    habits = {mark for mark in ".!?,;:" if f"{mark}“" in context.base.text}
    for m in _before_quotation().finditer(text) if "“" in text else ():
        if m[0][-3] not in habits and is_english_at(context, m.start()):
            yield raw_draft(context, m.start(), m.end() - 1, f"No space between “{m[0][-3]}” and the quotation.")


def _glued_in_base(context: PairContext) -> frozenset[str]:
    """What the base glues too."""
    return frozenset(m[0] for m in _glued().finditer(context.base.text))


RULE = Rule("missing-space", "translation", {"punctuation": "minor"}, find, doc=__doc__, cap=20, habit=True)
