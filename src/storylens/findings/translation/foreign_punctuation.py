"""Punctuation of another language: guillemets, low quotes, inverted question marks, full-width marks.

Why it matters: a mark that English does not have is the plainest trace of a text that went through another
language and back, and the quotation that it closes is now unpaired.
Example: “… thought possible. -> … thought possible. »
Leaves alone: marks that the base has too, and paragraphs that are not in English.
"""

from __future__ import annotations

from collections.abc import Iterable

from storylens.findings.context import PairContext
from storylens.findings.rule import Draft, Rule
from storylens.findings.translation.raw import is_english_at, occurrences, raw_draft

FOREIGN = "«»‹›„‚¿¡。、，；：？！（）「」『』《》〈〉【】؟،؛"


def find(context: PairContext) -> Iterable[Draft]:
    """A draft for each foreign mark that the base never uses."""
    text, base = context.other.text, context.base.text
    if text.isascii():
        return
    for mark in FOREIGN:
        if mark in text and mark not in base:
            for at in occurrences(text, mark):
                if is_english_at(context, at):
                    yield raw_draft(context, at, at + 1, f"The mark {mark} is not English.")


RULE = Rule("foreign-punctuation", "translation", {"punctuation": "minor"}, find, doc=__doc__, cap=20, habit=True)
