"""A noun that English counts, left without the article or determiner that the base gives it.

Why it matters: languages without articles lose them on the way; which one is meant, or whether it is the one just
spoken of, is no longer told.
Example: in the winter, the energy regulator said -> in the winter, energy regulator said
Leaves alone: headlines, plurals, names, titles before names, "chairman of the board", set phrases ("in court", "by
train"), lists, and what the base says bare too.
"""

from __future__ import annotations

from collections.abc import Iterable

from storylens.findings.context import PairContext
from storylens.findings.rule import Draft, Rule
from storylens.findings.translation.count_nouns import BODIES, PEOPLE, SURE
from storylens.findings.translation.draft import draft, shown
from storylens.findings.translation.view import LinkView, habits, rewritten_views
from storylens.findings.translation.words import (
    ARTICLES,
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
)

_GIVEN = ARTICLES | frozenset("my your his its our their".split())
_OPENS_CLAUSE = frozenset("that when because while although though if where after before until since but".split())
_SAID = frozenset("said says told tells added announced confirmed warned denied reported stated".split())
_VERBS = AUXILIARIES | _SAID
_OPENS_PHRASE = frozenset("of from to by with about against under for on in at into between during".split())
_LONGEST = 4
_NAMED = PEOPLE | BODIES
"""What is told by its article alone: which company, which minister."""
_BARE = frozenset("as like than no any some each every either neither such another what which whose".split())


def find(context: PairContext) -> Iterable[Draft]:
    """A draft for each noun phrase that lost its determiner."""
    for view in rewritten_views(context):
        if not _prose(context, view):
            continue
        for k in view.seams:
            start = view.origin[k] - 1
            if start < 0 or view.base_norms[start] not in _GIVEN or not _opens(view, k, start):
                continue
            end = _phrase(view, k) or _part(view, k)
            if end and (view.other[k - 1].kind == "mark" or not habits(context).has(*view.norms[k - 1 : end])):
                what = f"“{shown(context, view, k, end)}” lacks the article: the base has “{view.base[start].text}”."
                yield draft(context, view, k, end, "grammar", what, base=(start, start + 1 + end - k))


def _prose(context: PairContext, view: LinkView) -> bool:
    """Whether the paragraph is made of sentences, on both sides; a headline drops its articles."""
    ends = [
        text.rstrip("”’\"')] \n\r\t")[-1:] for text in (context.base_text(view.index), context.other_text(view.index))
    ]
    return all(e in (".", "!", "?", "…") for e in ends)


def _opens(view: LinkView, k: int, start: int) -> bool:
    """Whether no determiner can belong to the word at `k`: only the base's was taken away, or a clause or a phrase
    opens here."""
    before, mark = view.norms[k - 1], view.other[k - 1].kind == "mark"
    if before in DETERMINERS | _BARE or before.endswith("'s"):
        return False
    if mark:
        return before in (".", ",", ";", "—", "–")
    if 0 <= view.origin[k - 1] == start - 1:
        return before != "or"
    return before in _OPENS_PHRASE or before in _OPENS_CLAUSE


def _part(view: LinkView, k: int) -> int:
    """One past the plural at `k` of which "most of" or "half of" takes a part, where a clause tells which ones."""
    if view.norms[k - 1] != "of" or k < 2 or view.norms[k - 2] not in _PARTS or k + 1 >= len(view.norms):
        return 0
    noun = view.norms[k]
    return k + 1 if noun.endswith("s") and view.other[k].text.islower() and view.norms[k + 1] in _TELLS_WHICH else 0


_PARTS = frozenset("half most some many several few all none each both one two three part".split())
_TELLS_WHICH = frozenset("who whom that which i he she we they you it".split())


def _phrase(view: LinkView, k: int) -> int:
    """One past the noun that the bare phrase at `k` ends with, 0 where it is none that needs an article."""
    end = k
    while end < len(view.other) and end - k < _LONGEST and _inside(view, end):
        end += 1
    if end == k or end == len(view.other) or view.norms[end - 1] not in SURE or _inside(view, end):
        return 0
    head, before, after = view.norms[end - 1], view.norms[k - 1], view.norms[end]
    if head not in _NAMED and view.origin[k - 1] != view.origin[k] - 2:
        return 0
    if view.origin[end - 1] < 0 or view.other[end].text[:1].isupper() or view.other[end].kind == "number":
        return 0
    if after in ("and", "or", "-", "/", "&", "by", "after") or (before == "and" and after not in _SAID):
        return 0
    if before in (",", "—", "–") and (after not in _VERBS or (after in ("was", "were") and head in PEOPLE)):
        return 0
    if before == "." and after not in _VERBS:
        return 0
    return end


def _inside(view: LinkView, k: int) -> bool:
    """Whether the word at `k` may stand inside a noun phrase: lower case, no function word."""
    token, word = view.other[k], view.norms[k]
    return (
        token.kind == "word"
        and token.text.islower()
        and word not in PREPOSITIONS
        and word not in DETERMINERS
        and word not in CONJUNCTIONS
        and word not in _VERBS
        and word not in _BARE
        and not word.endswith(("ly", "'s", "s'", "ing"))
    )


RULE = Rule("lost-article", "translation", {"grammar": "minor"}, find, doc=__doc__)
