"""A verb that changed its number though its subject did not: "who chair", "firms works", "the ministry say".

Why it matters: the ending was lost or set by a machine; whoever reads on looks for another subject.
Example: Nadia Flynn, who chairs the trust -> Nadia Flynn, who chair the trust
Leaves alone: teams, bodies and other groups, which may take either; subjects that changed; subjunctives; questions.
"""

from __future__ import annotations

from collections.abc import Iterable

from storylens.findings.context import PairContext
from storylens.findings.rule import Draft, Rule
from storylens.findings.translation.count_nouns import PEOPLE, THINGS
from storylens.findings.translation.draft import draft, shown
from storylens.findings.translation.lexicon import level
from storylens.findings.translation.verbs import lemma
from storylens.findings.translation.view import NEW, LinkView, habits, rewritten_views
from storylens.findings.translation.words import DETERMINERS, PREPOSITIONS

_BE_AND_HAVE = frozenset((("was", "were"), ("is", "are"), ("has", "have"), ("does", "do")))
"""(singular, plural)"""
_PLURAL_VERBS = frozenset("are were have do".split())
_SINGULAR = frozenset("he she it this that which who".split())
_NOUNS = (PEOPLE | THINGS) - frozenset("team audience crew population community majority minority couple".split())


def find(context: PairContext) -> Iterable[Draft]:
    """A draft for each subject and verb."""
    for view in rewritten_views(context):
        for k in view.seams:
            if view.origin[k] == NEW and view.origin[k - 1] >= 0 and _clash(view, k):
                at = view.origin[k - 1]
                if not habits(context).has(*view.norms[k - 1 : k + 1]):
                    what = f"“{shown(context, view, k - 1, k + 1)}”: these do not agree in number."
                    yield draft(context, view, k - 1, k + 1, "agreement", what, base=(at, at + 2))


def _clash(view: LinkView, k: int) -> bool:
    """Whether the new verb at `k` does not fit the kept subject before it."""
    at = view.origin[k - 1] + 1
    if at >= len(view.base_norms) or not view.other[k].text.islower():
        return False
    subject, verb, was = view.norms[k - 1], view.norms[k], view.base_norms[at]
    if (verb, was) in _BE_AND_HAVE:
        return _plural_noun(view, k - 1) and _heads(view, k - 1)
    if (was, verb) in _BE_AND_HAVE:
        return subject == "who" and k > 1 and view.origin[k - 2] == at - 2 >= 0
    if _third(verb) and (was in _PLURAL_VERBS or was == lemma(verb)):
        return _plural_noun(view, k - 1) and _goes_on(view, k) and (was in _PLURAL_VERBS or verb[:-1] not in THINGS)
    if was == verb or not _third(was) or lemma(was) != verb:
        return False
    if subject in ("who", "which", "that"):
        return k > 1 and view.origin[k - 2] == at - 2 >= 0
    if subject in _SINGULAR:
        return view.origin[k - 2] == at - 2 >= 0 if k > 1 else True
    return subject in _NOUNS and _goes_on(view, k) and view.norms[k - 2] in DETERMINERS


def _third(word: str) -> bool:
    """Whether a word may be a verb's third person."""
    return len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "'s", "us", "is")) and lemma(word) != word


def _plural_noun(view: LinkView, k: int) -> bool:
    word = view.norms[k]
    if not view.other[k].text.islower() or not word.endswith("s") or word.endswith(("ss", "us", "is", "'s", "ics")):
        return False
    if word in ("sometimes", "always", "perhaps", "besides", "nowadays", "overseas", "across", "towards", "series"):
        return False
    return len(word) > 3 and min(level(word[:-1]), level(word[:-2])) <= 4


def _heads(view: LinkView, k: int) -> bool:
    """Whether the noun at `k` is the subject itself: no preposition before it ties it to another noun."""
    for j in range(k - 1, max(-1, k - 7), -1):
        if view.norms[j] in PREPOSITIONS:
            return False
        if view.other[j].kind == "mark":
            break
    return True


def _goes_on(view: LinkView, k: int) -> bool:
    """Whether what follows the word at `k` makes it a verb: a determiner, a preposition, an adverb, "that"."""
    after = view.norms[k + 1] if k + 1 < len(view.norms) else ""
    return (
        after in DETERMINERS
        or after in PREPOSITIONS - {"of"}
        or after.endswith("ly")
        or after in ("that", "together", "him", "them")
    )


RULE = Rule("verb-number", "translation", {"agreement": "minor"}, find, doc=__doc__)
