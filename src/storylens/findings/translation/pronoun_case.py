"""A subject pronoun where only an object can stand, or an object pronoun before its verb.

Why it matters: a subjunctive or a clitic of another language comes back as a pronoun that English grammar has no
place for; the sentence no longer parses.
Example: to stop the sales -> to she puts an end to these sales
Leaves alone: "between you and I" in the base, quoted titles, "than he", and what stands in the base too.
"""

from __future__ import annotations

from collections.abc import Iterable

from storylens.findings.context import PairContext
from storylens.findings.rule import Draft, Rule
from storylens.findings.translation.draft import draft, shown
from storylens.findings.translation.view import LinkView, english_views, habits
from storylens.findings.translation.words import AUXILIARIES

_NOMINATIVE = frozenset(("he", "she", "they", "we", "i"))
_OBJECTIVE = frozenset(("him", "them", "me", "us"))
_TAKES_OBJECT = frozenset(
    "to of between with against among towards toward upon within despite via by from into onto about".split()
)
"""After these no subject can follow directly; `for`, `as`, `like`, `before`, `after`, `than` may open a clause."""
_MODALS = frozenset("will would can could should was were had has".split())
_WORK_VERBS = frozenset("is are was were has have had will would can could should does did said says".split())


def find(context: PairContext) -> Iterable[Draft]:
    """A draft for each pronoun in the wrong case."""
    for view in english_views(context):
        for k in view.seams:
            end = slip(view, k)
            if end and not habits(context).has(*view.norms[k - 1 : end]):
                what = f"“{shown(context, view, k - 1, end)}”: this pronoun cannot stand here."
                yield draft(context, view, k - 1, end, "grammar", what)


def slip(view: LinkView, k: int) -> int:
    """End index of the slip that a word at `k` makes with the one before it, 0 where there is none."""
    norms, n = view.norms, len(view.norms)
    before, word = norms[k - 1], norms[k]
    after = norms[k + 1] if k + 1 < n else ""
    if word in _NOMINATIVE and before in _TAKES_OBJECT:
        if word == "i" and (view.other[k].text != "I" or after in (".", "-") or not after.isalpha()):
            return 0  # a numeral, an initial
        if (
            before in ("about", "by", "from", "of", "to", "with", "into")
            and after in ("'s", '"', ",")
            and word != "she"
        ):
            return 0
        if before == "to" and k > 1 and norms[k - 2] in ("according",) and after not in AUXILIARIES:
            return min(k + 1, n)
        return min(k + 2, n) if after.isalpha() else k + 1
    if word in ("him", "them") and before in ("that", "because", "while", "although") and after in _MODALS:
        return k + 2
    if word == "and" and before in _OBJECTIVE and after in _NOMINATIVE - {"i"}:
        return 0
    if word in _OBJECTIVE and after in _WORK_VERBS and (before in (".", ";", '"') or k == 1):
        if after in ("said", "says") and before == '"':
            return k + 2
        return k + 2 if before in (".", ";") and word != "us" else 0
    if word == "and" and before not in _NOMINATIVE and k >= 2 and norms[k - 2] == "between" and after in _NOMINATIVE:
        return k + 2
    return 0


RULE = Rule("pronoun-case", "translation", {"grammar": "major"}, find, doc=__doc__)
