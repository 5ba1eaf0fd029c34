"""A lone adverb that changed its side of the verb: "who teaches now at", "he has been often".

Why it matters: word order is the last thing a machine learns; the sentence reads foreign although every word is right.
Example: who now teaches at the school -> who teaches now at the school
Leaves alone: adverbs at the start or the end of a clause, and sentences built anew.
"""

from __future__ import annotations

from collections.abc import Iterable

from storylens.findings.context import PairContext
from storylens.findings.rule import Draft, Rule
from storylens.findings.translation.draft import draft, shown
from storylens.findings.translation.view import LinkView, rewritten_views
from storylens.findings.translation.words import AUXILIARIES, PREPOSITIONS

_ADVERBS = frozenset("now also often always never already still just even only soon usually again".split())
_AFTER = PREPOSITIONS | frozenset("the a an his her its their that".split())


def find(context: PairContext) -> Iterable[Draft]:
    """A draft for each adverb that stands after the verb where the base has it before the same verb."""
    for view in rewritten_views(context):
        for k in range(1, len(view.norms) - 1):
            at = _before_verb(view, k)
            if at is not None:
                what = f"“{shown(context, view, k - 1, k + 1)}”: English has “{view.norms[k]}” before the verb."
                yield draft(context, view, k - 1, k + 1, "word-order", what, base=(at, at + 2))


def _before_verb(view: LinkView, k: int) -> int | None:
    """Index of the adverb in the base where it stands right before the verb that `k` now follows."""
    word, verb = view.norms[k], view.norms[k - 1]
    if word not in _ADVERBS or view.norms[k + 1] not in _AFTER or verb in AUXILIARIES or not verb.isalpha():
        return None
    at = view.origin[k - 1] - 1
    if at < 1 or view.base_norms[at] != word or view.base_norms.count(word) != 1 or view.norms.count(word) != 1:
        return None
    return at if view.base[at - 1].kind == "word" else None


RULE = Rule("moved-adverb", "translation", {"word-order": "minor"}, find, doc=__doc__)
