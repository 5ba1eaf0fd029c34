"""An idiom rendered word by word: "red tape" becomes "red ribbon", "a shot in the arm" an injection in the arm.

Why it matters: another language says it with other pictures, or the machine took the picture for the thing; what comes
back is either a riddle or a statement about ribbons and arms.
Example: cut through the red tape -> cut through the red ribbon
Leaves alone: the idiom told in plain words ("bureaucracy"), another form of it, words that the base has too.
"""

from __future__ import annotations

from collections.abc import Iterable

from storylens.findings.context import PairContext
from storylens.findings.rule import Draft, Rule
from storylens.findings.translation.draft import draft, shown
from storylens.findings.translation.lexicon import forms
from storylens.findings.translation.phrases import Phrase, torn
from storylens.findings.translation.view import NEW, LinkView, rewritten_views

_TABLE = "idioms.txt"
LONGEST = 8
"""Words of the longest idiom in the table."""
_WIDER = 4
"""Words by which the rendering may be longer than the idiom and still be shown whole."""


def find(context: PairContext) -> Iterable[Draft]:
    """A draft for each idiom of the base in whose place stands what only its words, one by one, would give."""
    for view in rewritten_views(context):
        told = -1
        for start, end, idiom in torn(view, _TABLE, LONGEST):
            literal = _literal(view, start, end, idiom)
            if literal is None or start < told:
                continue
            told = end
            b0, b1 = _rendering(view, start, end, literal)
            whole = context.base.text[view.base[start].start : view.base[end - 1].end]
            what = f"“{shown(context, view, b0, b1)}” renders the idiom “{whole}” word by word."
            yield draft(context, view, b0, b1, "mistranslation", what, base=(start, end))


def _literal(view: LinkView, start: int, end: int, idiom: Phrase) -> int | None:
    """Index of the first new word in the idiom's place that is one of its literal renderings."""
    for a0, a1, b0, b1 in view.blocks:
        if a0 < end and start < a1:
            for j in range(b0, b1):
                norm = view.norms[j]
                if view.origin[j] == NEW and norm not in view.base_set and not idiom.listed.isdisjoint(forms(norm)):
                    return j
    return None


def _rendering(view: LinkView, start: int, end: int, literal: int) -> tuple[int, int]:
    """The words from the first to the last that stand for the idiom; the literal one alone where they lie far apart."""
    kept = [j for j, o in enumerate(view.origin) if start <= o < end]
    low, high = min([*kept, literal]), max([*kept, literal]) + 1
    return (low, high) if high - low <= end - start + _WIDER else (literal, literal + 1)


RULE = Rule("idiom", "translation", {"mistranslation": "minor"}, find, doc=__doc__)
