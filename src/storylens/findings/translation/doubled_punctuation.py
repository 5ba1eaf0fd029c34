"""Marks that stand twice where one belongs: `. .`, `, ,`, `;.`.

Why it matters: sentence ends torn by a machine leave their marks behind; a stray stop also tells that words
around it went missing.
Example: “lethal” assistance. -> “lethal” assistance. .
Leaves alone: habits that the base has too, ellipses, "!!", scores, abbreviations before a comma.
"""

from __future__ import annotations

from collections.abc import Iterable

from storylens.findings.context import PairContext
from storylens.findings.rule import Draft, Rule
from storylens.findings.translation.draft import draft, shown
from storylens.findings.translation.view import LinkView, english_views, habits

_STOPS = frozenset(".,;:!?")


def find(context: PairContext) -> Iterable[Draft]:
    """A draft for each doubled mark."""
    for view in english_views(context):
        yield from _in_view(context, view)


def _in_view(context: PairContext, view: LinkView) -> Iterable[Draft]:
    text, base = context.other.text, habits(context)
    taken = -1
    for k in view.seams:
        here, before = view.other[k], view.other[k - 1]
        if here.text not in _STOPS or k <= taken:
            continue
        gap = text[before.end : here.start]
        if before.text not in _STOPS or (before.text in "!?" and here.text in "!?"):
            continue
        twice = (gap or here.text == before.text) and not _ellipsis(view, k)
        if twice and not base.has(before.norm, here.norm):
            taken = k + 1
            what = f"“{shown(context, view, k - 1, k + 1)}”: two marks where one belongs."
            yield draft(context, view, k - 1, k + 1, "punctuation", what)


def _ellipsis(view: LinkView, k: int) -> bool:
    """Whether the stop at `k` is one of three or more in a row."""
    row = view.norms[max(0, k - 2) : k + 2]
    return sum(n == "." for n in row) >= 3


RULE = Rule("doubled-punctuation", "translation", {"punctuation": "minor"}, find, doc=__doc__, cap=20, habit=True)
