"""A singular noun where the words before it call for more than one: "two summer", "one of the largest company".

Why it matters: languages that do not mark number leave it out on the way; the reader stumbles, and sometimes the
figure itself is in doubt.
Example: it lasted two summers -> it lasted two summer
Leaves alone: a noun before another ("two summer camps"), units and sums ("two million", "five foot"), nouns whose
plural looks like the singular, and what the base has too.
"""

from __future__ import annotations

from collections.abc import Iterable

from storylens.findings.context import PairContext
from storylens.findings.rule import Draft, Rule
from storylens.findings.translation.count_nouns import BODIES, PEOPLE, SURE
from storylens.findings.translation.draft import draft, shown
from storylens.findings.translation.view import NEW, LinkView, english_views, habits
from storylens.findings.translation.words import AUXILIARIES, CONJUNCTIONS, PREPOSITIONS

_NUMBERS = frozenset(
    "two three four five six seven eight nine ten eleven twelve dozens several many few both various numerous".split()
)
_SAME = frozenset(
    "aircraft series species crew offspring headquarters means people police cattle staff fish sheep deer "
    "spacecraft million billion thousand hundred dozen percent pound head general".split()
)
_GROUPS = frozenset("family group team staff crowd world country party club cabinet band class government city".split())
_ENDS = PREPOSITIONS | CONJUNCTIONS | AUXILIARIES | frozenset("said says who which".split())


def find(context: PairContext) -> Iterable[Draft]:
    """A draft for each such noun, from the word that calls for the plural to the noun."""
    for view in english_views(context):
        for k in view.seams:
            start = _after_number(view, k)
            if start is None and view.origin[k] == NEW:
                start = _one_of(view, k)
            if start is not None and not habits(context).has(*view.norms[start : k + 1]):
                what = f"“{shown(context, view, start, k + 1)}” calls for the plural."
                yield draft(context, view, start, k + 1, "agreement", what)


def _ends_phrase(view: LinkView, k: int) -> bool:
    """Whether nothing after the noun at `k` can belong to its phrase."""
    if k + 1 == len(view.other):
        return True
    after = view.other[k + 1]
    return (after.kind == "mark" and after.text not in "-–/’'&") or (after.text.islower() and after.norm in _ENDS)


def _singular(view: LinkView, k: int) -> bool:
    word = view.norms[k]
    return view.other[k].text.islower() and word not in _SAME and not word.endswith("s") and _ends_phrase(view, k)


def _after_number(view: LinkView, k: int) -> int | None:
    """Index of a number over one right before the singular noun at `k`; the base must have the noun in the plural."""
    before, token = view.norms[k - 1], view.other[k - 1]
    number = before in _NUMBERS or (token.kind == "number" and before.isdigit() and 1 < int(before) < 100)
    if not number or not _singular(view, k) or view.norms[k - 2 : k - 1] in (["-"], ["of"], ["no"]):
        return None
    return k - 1 if view.base_set & plurals(view.norms[k]) else None


def plurals(noun: str) -> set[str]:
    """What the plural of a regular noun may be."""
    if noun.endswith("y"):
        return {noun[:-1] + "ies", noun + "s"}
    return {noun + "s", noun + "es"}


def _one_of(view: LinkView, k: int) -> int | None:
    """Index of "one" in "one of the … noun" that ends with the singular count noun at `k`."""
    noun = view.norms[k]
    if noun not in SURE | BODIES | PEOPLE and not view.base_set & plurals(noun):
        return None
    if noun in _GROUPS or not _singular(view, k):
        return None
    for start in range(k - 3, max(-1, k - 7), -1):
        if view.norms[start : start + 3] == ["one", "of", "the"]:
            inside = view.other[start + 3 : k]
            superlative = any(
                t.norm in ("most", "best", "least", "worst", "few") or t.norm.endswith("est") for t in inside
            )
            return start if superlative and all(t.text.islower() for t in inside) else None
    return None


RULE = Rule("noun-number", "translation", {"agreement": "minor"}, find, doc=__doc__)
