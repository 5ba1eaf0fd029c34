"""`a` before a vowel sound, `an` before a consonant.

Why it matters: the article stayed while the word after it was changed: the place where a word was swapped.
Example: a report -> a account
Leaves alone: letters read by name ("an FBI agent"), silent h, "a one-off", "a university", and the base's own slips.
"""

from __future__ import annotations

from collections.abc import Iterable

from storylens.findings.context import PairContext
from storylens.findings.rule import Draft, Rule
from storylens.findings.translation.draft import draft, shown
from storylens.findings.translation.lexicon import is_english
from storylens.findings.translation.view import english_views, habits

_CONSONANT_SOUND = (
    "uni",
    "use",
    "usa",
    "usu",
    "usi",
    "uti",
    "eu",
    "one",
    "once",
    "ur",
    "uk",
    "ub",
    "ute",
    "ewe",
    "uto",
)
_VOWEL_U = ("unin", "unim", "unid", "unil", "unir", "urg", "urb", "urn", "uns", "unt", "uncl")
_SILENT_H = ("hour", "honest", "honor", "honour", "heir")
_EITHER_H = ("historic", "hotel", "herb", "habitual", "hysteric", "homage")


def find(context: PairContext) -> Iterable[Draft]:
    """A draft for each article whose form does not fit the next word."""
    for view in english_views(context):
        for k in view.seams:
            article, word = view.norms[k - 1], view.other[k]
            if article not in ("a", "an") or word.kind != "word" or len(word.norm) < 3:
                continue
            if view.other[k - 1].text == "A" and k > 1 and view.other[k - 2].kind != "mark":
                continue  # a grade or a label ("vitamin A")
            if view.other[k - 1].text == "An" and word.text[0].isupper():
                continue  # a surname
            wanted = _wanted(word.text)
            if wanted and wanted != article and not habits(context).has(article, word.norm):
                what = f"“{shown(context, view, k - 1, k + 1)}”: “{wanted}” belongs before “{word.text}”."
                yield draft(context, view, k - 1, k + 1, "grammar", what)


def _wanted(word: str) -> str | None:
    """The article that fits `word`, None where we cannot tell."""
    low = word.lower()
    if not low.isascii() or word.isupper() or any(c.isupper() for c in word[1:]) or low.startswith(_EITHER_H):
        return None
    if word[0].islower() and not is_english(low):
        return None
    if low[0] in "aeio":
        return "a" if low.startswith(_CONSONANT_SOUND) else "an"
    if low[0] == "u":
        if low.startswith(_VOWEL_U):
            return "an"
        return "a" if low.startswith(_CONSONANT_SOUND) else "an"
    return "an" if low.startswith(_SILENT_H) else "a"


RULE = Rule("article-form", "translation", {"grammar": "minor"}, find, doc=__doc__, cap=20, habit=True)
