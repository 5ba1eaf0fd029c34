"""A determiner before another determiner, or before a word that no noun phrase can start with.

Why it matters: the noun between them is gone, or two renderings of one phrase were run together.
Example: the leaders of their party -> the leaders of the their party
Leaves alone: "all the", "both these", "the this-or-that", titles, and what the base has too.
"""

from __future__ import annotations

from collections.abc import Iterable

from storylens.findings.context import PairContext
from storylens.findings.rule import Draft, Rule
from storylens.findings.translation.draft import draft, shown
from storylens.findings.translation.view import english_views, habits
from storylens.findings.translation.words import ARTICLES, DETERMINERS, MODALS

_OPENERS = ARTICLES | frozenset("my your its our their every".split())
_NEVER_AFTER = (
    (DETERMINERS - {"each"})
    | (MODALS - {"will", "might", "may", "must", "can"})
    | frozenset("of and or but is are was were has have by with from because if than into".split())
)
_FINE = frozenset((("the", "will"), ("the", "may"), ("a", "the"), ("the", "a"), ("a", "have"), ("the", "by")))


def find(context: PairContext) -> Iterable[Draft]:
    """A draft for each determiner that has no noun phrase after it."""
    for view in english_views(context):
        for k in view.seams:
            first, second = view.norms[k - 1], view.norms[k]
            if first not in _OPENERS or second not in _NEVER_AFTER:
                continue
            one, two = view.other[k - 1], view.other[k]
            if first == "a" and ((one.text == "A" and k > 1) or two.text[0].isupper()):
                continue
            if two.text[0].isupper() or (two.text == "a" and view.norms[k + 1 : k + 2] in (["."], ["-"])):
                continue
            if not habits(context).has(first, second):
                what = f"“{shown(context, view, k - 1, k + 1)}”: a word is missing or doubled here."
                yield draft(context, view, k - 1, k + 1, "grammar", what)


RULE = Rule("doubled-determiner", "translation", {"grammar": "minor"}, find, doc=__doc__)
