"""A verb or a demonstrative that does not fit the number of its noun: "they was", "this countries", "he have".

Why it matters: broken agreement is the plainest sign that a sentence was stitched together by a machine.
Example: these materials fill gaps -> this materials fill gaps
Leaves alone: plural verbs after team and company names (British style), "this United States", subjunctives ("if he
were", "that he have"), words whose plural looks like a singular, and the base's own slips.
"""

from __future__ import annotations

from collections.abc import Iterable

from storylens.findings.context import PairContext
from storylens.findings.rule import Draft, Rule
from storylens.findings.translation.draft import draft, shown
from storylens.findings.translation.lexicon import UNKNOWN, level
from storylens.findings.translation.view import LinkView, english_views, habits

_PAIRS = {
    "he": frozenset("am are have do don't haven't aren't were weren't".split()),
    "she": frozenset("am are have do don't haven't aren't were weren't".split()),
    "it": frozenset("am are have do don't haven't aren't were weren't".split()),
    "they": frozenset("am is was has does doesn't hasn't isn't wasn't".split()),
    "we": frozenset("am is was has does doesn't hasn't isn't wasn't".split()),
    "i": frozenset("is are has does doesn't hasn't isn't aren't were".split()),
}
_SUBJECTIVE = frozenset("if though wish wishes as suppose unless were lest did does do and or that whether".split())
_QUANTITIES = frozenset(
    [(many, "it") for many in "many several few both these those".split()] + [("much", them) for them in ("them", "us")]
)
_BEFORE_SUBJECT = frozenset(
    "because when while although since until before after where what who how why so but which said says told added "
    "then now yet here once than believe believes believed think thinks thought know knows knew".split()
)
_STOPS = frozenset('.!?:;"')
_ODD_PLURALS = frozenset(
    "people police cattle children men women feet teeth mice geese criteria phenomena alumni bacteria".split()
)
_ODD_SINGULARS = frozenset(
    "news series species means politics economics physics mathematics athletics tennis chess gas bus glass business "
    "process access success progress congress class pass loss cross press stress address basis crisis analysis thesis "
    "hypothesis emphasis diagnosis campus virus status census focus bonus consensus apparatus corps headquarters "
    "gross mass boss witness fitness illness lens plus thus us as was is has his its this always perhaps sometimes "
    "towards besides afterwards christmas texas kansas olympics diabetes measles rabies ethics logistics genetics "
    "dynamics mechanics electronics statistics graphics robotics gymnastics linguistics cosmetics acoustics aerobics "
    "overseas yes less unless across times years months weeks days hours minutes dollars euros pounds percent canvas "
    "atlas chaos cosmos ethos pathos bias alias gallows crossroads barracks shambles works sales sports communications "
    "arms human-rights savings headquarter defences operations".split()
)


def find(context: PairContext) -> Iterable[Draft]:
    """A draft for each pair of words that disagree."""
    for view in english_views(context):
        for k in view.seams:
            end = _clash(view, k)
            if end and not habits(context).has(*view.norms[k - 1 : end]):
                what = f"“{shown(context, view, k - 1, end)}”: these do not agree in number."
                yield draft(context, view, k - 1, end, "agreement", what)


def _clash(view: LinkView, k: int) -> int:
    """End index of the disagreement that a word at `k` makes with the one before it, 0 where there is none."""
    norms = view.norms
    first, second = norms[k - 1], norms[k]
    before = norms[k - 2] if k > 1 else "."
    if second in _PAIRS.get(first, ()):
        if before in _SUBJECTIVE or (view.other[k - 2 : k - 1] and not _opens_clause(view, k - 2)):
            return 0
        if first == "i" and view.other[k - 1].text != "I":
            return 0
        return k + 1
    if first in ("this", "a", "an", "every", "each") and view.other[k].kind == "word":
        if view.other[k - 1].text == "A" and before not in _STOPS:
            return 0  # a label or a grade: Serie A
        return k + 1 if _plural(view, k) and not _modifies(view, k) else 0
    if second == "of" and (first, "".join(norms[k + 1 : k + 2])) in _QUANTITIES:
        return k + 2
    if first in ("these", "those", "many", "several") and view.other[k].text.islower():
        return k + 1 if _singular(view, k) else 0
    return 0


def _opens_clause(view: LinkView, k: int) -> bool:
    """Whether a pronoun after the word at `k` is the subject of a clause, no object ("the image I gave it were …")."""
    token, word = view.other[k], view.norms[k]
    return (token.kind == "mark" and token.text not in "-–—/'’") or word in _BEFORE_SUBJECT


def _plural(view: LinkView, k: int) -> bool:
    """Whether the lower-case word at `k` can only be a plural noun."""
    word = view.norms[k]
    if not view.other[k].text.islower() or word in _ODD_SINGULARS:
        return False
    if word in _ODD_PLURALS:
        return word not in ("people", "police")
    if not word.endswith("s") or word.endswith(("ss", "us", "is", "'s", "ics", "ous")) or len(word) < 5:
        return False
    root = word[:-3] + "y" if word.endswith("ies") else word[:-1]
    return level(root) <= 3 and _noun_like(root)


def _noun_like(root: str) -> bool:
    """Whether a plural in -s is likelier than a verb form; by the endings that nouns have."""
    return root.endswith(
        ("tion", "ment", "ness", "ity", "er", "or", "ist", "ism", "ance", "ence", "age", "ship", "ure", "ry", "logy",
         "gram", "ty", "sion", "al", "ian", "man", "day", "year", "month", "week", "tree", "book", "house", "city",
         "word", "thing", "way", "country", "person", "weapon", "soldier", "school", "group", "system", "law",
         "problem", "game", "team", "bank", "road", "tank")
    )  # fmt: skip


def _modifies(view: LinkView, k: int) -> bool:
    """Whether a noun may follow that the plural stands before: a sports club, an arms deal; or a verb, a hyphen."""
    after = view.other[k + 1] if k + 1 < len(view.other) else None
    return after is not None and (
        after.kind == "word" and level(after.norm) != UNKNOWN and not _ends_phrase(after.norm)
    )


def _ends_phrase(word: str) -> bool:
    return word in _AFTER_NOUN


_AFTER_NOUN = frozenset(
    "of in to for with on at by from and or but is are was were has have had will would can could may that which who "
    "as than when where because if".split()
)


def _singular(view: LinkView, k: int) -> bool:
    """Whether the word at `k` can only be a singular noun that ends its phrase."""
    word = view.norms[k]
    after = view.norms[k + 1] if k + 1 < len(view.norms) else "."
    if word.endswith("s") or word in _ODD_PLURALS or level(word) > 3 or not _noun_like(word):
        return False
    return after in (".", ",", "of", "is", "was", "has") and not word.endswith(("al", "ary", "er", "or", "ian"))


RULE = Rule("agreement", "translation", {"agreement": "minor"}, find, doc=__doc__, cap=20, habit=True)
