"""The other sense of a word: a false friend, a look-alike, or two meanings that share one foreign word.

Why it matters: the sentence stays grammatical and says something else, and the pair of words betrays the language
the text went through: “chips” come back as “fleas” by way of French “puce”.
Example: drone chips -> drone fleas
Leaves alone: words that the base uses in both senses, near synonyms, sentences so changed that the
two need not stand for each other.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from storylens.findings.context import PairContext
from storylens.findings.rule import Draft, Rule
from storylens.findings.translation.draft import draft
from storylens.findings.translation.senses import LANGUAGES, LOOK_ALIKE, Sense, confused, known
from storylens.findings.translation.synonyms import synonyms
from storylens.findings.translation.view import LinkView, rewritten_views
from storylens.findings.translation.words import FUNCTION
from storylens.text.stems import stem

WIDEST = 4
"""Content words on either side of a change in which one word can still be held to stand for another."""


class Confusion(NamedTuple):
    """Word `other` of the rewrite in the sense that word `base` has not; `senses` are the foreign words behind it."""

    view: LinkView
    base: int
    other: int
    senses: tuple[Sense, ...]


def confusions(context: PairContext) -> list[Confusion]:
    """All confused words of a pair, in order; made once."""
    return context.once(_find_confusions)


def _find_confusions(context: PairContext) -> list[Confusion]:
    out: list[Confusion] = []
    for view in rewritten_views(context):
        for a0, a1, b0, b1 in view.blocks:
            theirs = [i for i in range(a0, a1) if _plain(view.base[i].text, view.base_norms[i])]
            ours = [j for j in range(b0, b1) if _plain(view.other[j].text, view.norms[j])]
            if 0 < len(theirs) <= WIDEST and 0 < len(ours) <= WIDEST:
                out.extend(_in_block(view, theirs, ours))
    return out


def _in_block(view: LinkView, theirs: list[int], ours: list[int]) -> Iterable[Confusion]:
    lost = [i for i in theirs if known(view.base_norms[i])]
    for j in ours:
        if view.norms[j] in view.base_set or any(stem(view.norms[j]) == stem(view.base_norms[i]) for i in lost):
            continue
        for i in lost:
            senses = confused(view.base_norms[i], view.norms[j])
            if senses and view.base_norms[i] not in view.other_set and not synonyms(view.base_norms[i], view.norms[j]):
                yield Confusion(view, i, j, senses)
                break


def _plain(text: str, norm: str) -> bool:
    return text[0].isalpha() and norm not in FUNCTION


def find(context: PairContext) -> Iterable[Draft]:
    """A draft for each confused word, with the foreign word that both senses share."""
    for c in confusions(context):
        theirs, ours = c.view.base[c.base].text, c.view.other[c.other].text
        what = f"“{ours}” stands where the base has “{theirs}”."
        at = (c.base, c.base + 1)
        yield draft(context, c.view, c.other, c.other + 1, "mistranslation", what, base=at, notes=(_why(c, theirs),))


def _why(c: Confusion, theirs: str) -> str:
    foreign = [f"{LANGUAGES[s.language]} “{s.foreign}” is both" for s in c.senses if LANGUAGES[s.language]]
    if foreign:
        return "; ".join(foreign)
    own = {s.foreign for s in c.senses}
    return "the two look alike" if LOOK_ALIKE in own else f"another sense of “{theirs}”"


RULE = Rule("false-sense", "translation", {"mistranslation": "minor"}, find, doc=__doc__)
