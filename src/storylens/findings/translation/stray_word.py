"""A small word that broke into a phrase of the base, or was left at the end of a sentence: "were the first reported",
"to change of course", "except.", or an adjective of nationality without its noun.

Why it matters: the words around it are kept, so nothing else explains it; the phrase means something else now, or
nothing.
Example: the findings were first reported by -> the findings were the first reported by
Leaves alone: articles and prepositions that the phrase may take, sentences built anew, and what the base has too.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from storylens.findings.context import PairContext
from storylens.findings.rule import Draft, Rule
from storylens.findings.translation.draft import draft, shown
from storylens.findings.translation.lexicon import level
from storylens.findings.translation.verbs import lemma
from storylens.findings.translation.view import LinkView, habits, rewritten_views
from storylens.findings.translation.words import (
    ARTICLES,
    AUXILIARIES,
    BE,
    CONJUNCTIONS,
    HAVE,
    MODALS,
    OBJECTIVE,
    PREPOSITIONS,
)
from storylens.model import Severity

_NEVER_LAST = ARTICLES | frozenset("except and because every its my your our than although whose".split())
_TAKES_OF = frozenset(
    "approve dispose think know hear learn speak dream complain tell warn inform remind accuse conceive consist "
    "partake admit boast die smell taste make become come get rid take run be remain let relieve rob cure clear".split()
)
_NO_OF = frozenset("before after until since during against between despite among towards million billion".split())
_NO_PHRASE = (
    (PREPOSITIONS - {"over", "about", "under", "up"}) | AUXILIARIES | CONJUNCTIONS | OBJECTIVE | {"not", "that"}
)
"""What no article can stand before."""


class _Slip(NamedTuple):
    """Words [start, end) of the rewrite and what is wrong with them."""

    start: int
    end: int
    why: str
    severity: Severity | None = None


def find(context: PairContext) -> Iterable[Draft]:
    """A draft for each such word."""
    for view in rewritten_views(context):
        for k in view.seams:
            slip = _last(view, k) or _inserted(view, k) or _bare_nation(view, k)
            if slip and not habits(context).has(*view.norms[slip.start : slip.end]):
                what = f"“{shown(context, view, slip.start, slip.end)}”: {slip.why}."
                yield draft(context, view, slip.start, slip.end, "grammar", what, severity=slip.severity)


def _last(view: LinkView, k: int) -> _Slip | None:
    """The slip where the mark at `k` ends a sentence on a word that cannot be the last."""
    word = view.other[k - 1]
    if view.norms[k] not in (".", ";", "?", "!") or word.norm not in _NEVER_LAST or not word.text.islower():
        return None
    if word.norm == "a" or view.other[k].start != word.end or view.norms[k + 1 : k + 2] == ["."]:
        return None
    return _Slip(max(0, k - 2), k + 1, "the sentence breaks off here", "major")


def _inserted(view: LinkView, k: int) -> _Slip | None:
    """The slip where only the word at `k - 1` came in between two words that the base has side by side."""
    if k < 2 or k >= len(view.other):
        return None
    left, right = view.origin[k - 2], view.origin[k]
    if view.origin[k - 1] >= 0 or left < 0 or right != left + 1:
        return None
    before, word, after = view.norms[k - 2], view.norms[k - 1], view.norms[k]
    if word in ARTICLES and view.other[k].text.islower():
        return _article(view, k, before, word, after)
    if word == "of" and before in _NO_OF:
        return _Slip(k - 2, k + 1, f"“{before}” takes no “of”")
    if word == "of" and view.norms[k - 3 : k - 2] and view.norms[k - 3] in MODALS | {"to"}:
        verb = lemma(before)
        if verb == before and verb not in _TAKES_OF and before.isalpha() and before not in AUXILIARIES:
            return _Slip(k - 2, k + 1, f"“{before}” takes no “of”")
    return None


def _article(view: LinkView, k: int, before: str, word: str, after: str) -> _Slip | None:
    follows = view.norms[k + 1] if k + 1 < len(view.norms) else ""
    if before in BE and after in ("first", "last", "just", "also", "now", "then") and follows.endswith("ed"):
        return _Slip(k - 2, k + 1, f"“{word} {after}” tells something else than “{after}”", "major")
    function = after in _NO_PHRASE and before not in ("of", "in", "by") and after not in ("will", "may", "can", "must")
    if function or (before in HAVE | MODALS and level(after) <= 3 and _verb(view, k, before)):
        return _Slip(k - 2, k + 1, f"no “{word}” can stand here")
    return None


def _bare_nation(view: LinkView, k: int) -> _Slip | None:
    """The slip where an adjective of nationality lost its noun: "on the land of Russian"."""
    if k < 2 or view.other[k].text not in (".", ",", ";") or view.norms[k - 2] not in ("of", "for", "by", "at", "on"):
        return None
    word, at = view.other[k - 1], view.origin[k - 1]
    nation = word.text.istitle() and word.norm.endswith(("ian", "ean", "ish", "ese", "ican", "aeli", "iqi", "stani"))
    if not nation or not 0 <= at < len(view.base) - 1 or view.base[at + 1].kind != "word" or word.norm in _NO_NATION:
        return None
    if not view.base[at + 1].text.islower() or view.base_norms[at + 1] in PREPOSITIONS | AUXILIARIES | CONJUNCTIONS:
        return None
    return _Slip(k - 2, k + 1, f"the noun after “{word.text}” is lost")


_NO_NATION = frozenset(
    "brian ian christian vivian julian adrian lillian fabian damian sebastian gillian killian".split()
)


def _verb(view: LinkView, k: int, before: str) -> bool:
    """Whether the word at `k` was the verb after "has" or "will" in the base."""
    word = view.norms[k]
    return word.endswith("ed") if before in HAVE else word.isalpha()


RULE = Rule("stray-word", "translation", {"grammar": "minor"}, find, doc=__doc__)
