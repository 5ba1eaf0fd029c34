"""A sentence of one or two words that is no sentence: "inflation. says.", a stop before a lower-case word.

Why it matters: a sentence torn in two loses its subject or its verb; often it is the attribution that was cut off.
Example: because of inflation, he says. -> because of inflation. says.
Leaves alone: abbreviations, web names, headings, exclamations, and what the base has too.
"""

from __future__ import annotations

from collections.abc import Iterable

from storylens.findings.context import PairContext
from storylens.findings.rule import Draft, Rule
from storylens.findings.translation.draft import draft, shown
from storylens.findings.translation.lexicon import UNKNOWN, level
from storylens.findings.translation.view import english_views, habits

_ABBREVIATIONS = frozenset(
    "mr mrs ms dr st no vs etc inc ltd co corp jr sr gen col sgt capt lt rep sen gov prof rev jan feb mar apr jun jul "
    "aug sep sept oct nov dec approx dept est fig vol pp p e g i v al ca cf ed eds "
    "a b c d f h j k l m n o q r s t u w".split()
)


def find(context: PairContext) -> Iterable[Draft]:
    """A draft for each stop that is followed by a lower-case English word after a space."""
    text = context.other.text
    for view in english_views(context):
        tokens = view.other
        for k in range(1, len(tokens) - 1):
            if tokens[k].text != "." or tokens[k + 1].kind != "word" or not tokens[k + 1].text.islower():
                continue
            before, after = tokens[k - 1], tokens[k + 1]
            spaced = text[tokens[k].end : after.start] == " "
            if not spaced or before.kind != "word" or len(before.norm) < 3 or before.norm in _ABBREVIATIONS:
                continue
            if "." in before.text or UNKNOWN in (level(before.norm), level(after.norm)):
                continue
            if not habits(context).has(before.norm, ".", after.norm):
                end = k + 3 if k + 2 < len(tokens) and tokens[k + 2].text == "." else k + 2
                what = f"“{shown(context, view, k - 1, end)}”: a sentence torn in two."
                yield draft(context, view, k - 1, end, "punctuation", what)


RULE = Rule("torn-fragment", "translation", {"punctuation": "minor"}, find, doc=__doc__, cap=20, habit=True)
