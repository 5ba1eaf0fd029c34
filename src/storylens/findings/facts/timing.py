"""A plan told as done, or what was done told as a plan: would, will, plans to / has, already, under way.

Why it matters: "would go ahead" and "is under way" are days and decisions apart.
Example: the council plans to close the school -> the council has closed the school
Leaves alone: reported tense (will, would), and tenses that change with the rest of the passage.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from storylens.findings.context import PairContext
from storylens.findings.facts.changes import Changes, changes, norm_at
from storylens.findings.facts.verb_times import turned_verbs
from storylens.findings.rule import Draft, Rule
from storylens.model import Severity
from storylens.text.document import Token
from storylens.text.stems import stem
from storylens.text.stopwords import STOP

_PLAN = frozenset(
    "plan plans planned planning intend intends intended expects expected set due consider considers considering "
    "considered propose proposes proposed proposal aims aimed hopes hoped scheduled upcoming possibility weighing "
    "mulling want wants wanted seeks sought promises promised vows vowed pledges pledged will would shall".split()
)
_DONE = frozenset("has have had already underway completed begun done since".split())
_LIGHT = frozenset({"set", "due", "since", "done"})
"""Words too frequent to start from."""
_FUTURE = frozenset({"will", "would", "shall"})
"""Against these only "already" and "under way" tell a deed."""
_SURELY = frozenset({"already", "underway", "completed"})
_NOT_DONE = frozenset("not never no nor neither yet hardly scarcely denied".split())
"""Close behind a word of a deed they say that there was none."""
_BE = frozenset("is are was were be been".split())
_NEAR = 0.1
_TYPES: dict[str, Severity] = {"plan-to-fact": "major", "fact-to-plan": "major", "possibility-to-plan": "major"}

_SAID = {
    "plan-to-fact": "a plan; here it is done",
    "fact-to-plan": "done; here it is a plan",
    "possibility-to-plan": "only not ruled out; here it is a plan",
}


def find(context: PairContext) -> Iterable[Draft]:
    """At most one draft a link and direction: the words of the plan against the words of the deed."""
    for change in changes(context):
        found = _turned(change)
        if found:
            i, j, kind = found
            base = change.base_span(i, min(i + 2, len(change.base)))
            other = change.other_span(j, min(j + 2, len(change.other)))
            if kind == "possibility-to-plan":
                base = change.base_span(i, min(i + 4, len(change.base)))
            yield Draft(kind, base, other, f"In the base this is {_SAID[kind]}: “{base.text}”, “{other.text}”.")
        else:
            yield from turned_verbs(change)


def _turned(change: Changes) -> tuple[int, int, str] | None:
    for mine, yours, kind in ((_PLAN, _DONE, "plan-to-fact"), (_DONE, _PLAN, "fact-to-plan")):
        strong = mine - _LIGHT if mine is _PLAN else mine
        gone = [i for i in change.gone if change.base[i].norm in strong or (mine is _PLAN and _due(change.base, i))]
        firm = yours - _LIGHT if yours is _PLAN else yours
        new = [j for j in change.new if change.other[j].norm in firm or (yours is _PLAN and _due(change.other, j))]
        for i in gone:
            for j in new:
                told = kind
                if _denied(change.base, i) or _denied(change.other, j):
                    if [norm_at(change.base, k) for k in range(i + 1, i + 4)] != ["not", "ruled", "out"]:
                        continue
                    told = "possibility-to-plan"
                if _owns(change.base, i) or _owns(change.other, j):
                    continue
                pair = {change.base[i].norm, change.other[j].norm}
                if pair & _FUTURE and not pair & _SURELY and not _verb_alone(change, i, j):
                    continue
                if change.distance(i, j) <= _NEAR and _one_verb(change, i, j) and not _both(change, i, j, mine, yours):
                    return i, j, told
    return None


def _owns(tokens: list[Token], at: int) -> bool:
    """Whether "have" at `at` is no auxiliary: have a, has no, had to."""
    return tokens[at].norm in ("has", "have", "had") and norm_at(tokens, at + 1) in ("a", "an", "the", "no", "to")


def _due(tokens: list[Token], at: int) -> bool:
    """ "Is due to begin", "are set to close": with a verb behind it a light word is a plan."""
    return tokens[at].norm in _LIGHT and norm_at(tokens, at + 1) == "to" and norm_at(tokens, at - 1) in _BE


def _verb_alone(change: Changes, i: int, j: int) -> bool:
    """Whether one small edit turns the tense of one verb, and with it the time: "has left", "will leave"."""
    if "would" in (change.base[i].norm, change.other[j].norm) or change.distance(i, j) or len(change.gone) > 3:
        return False
    return len(change.new) <= 3 and stem(norm_at(change.base, i + 1)) == stem(norm_at(change.other, j + 1))


def _denied(tokens: list[Token], i: int) -> bool:
    """Whether the word of a deed at `i` is taken back within two words: has not …, had never …, has ruled out …"""
    if tokens[i].norm not in _DONE:
        return False
    near = [norm_at(tokens, k) for k in range(i + 1, i + 4)]
    return not _NOT_DONE.isdisjoint(near[:2]) or ("ruled", "out") in pairwise(near)


def _one_verb(change: Changes, i: int, j: int) -> bool:
    """Whether the two stand before forms of one verb."""
    mine = {stem(norm_at(change.base, k)) for k in range(i + 1, i + 5)} - {stem(w) for w in STOP} - {""}
    if _due(change.base, i):
        mine = {stem(norm_at(change.base, i + 2))}
    yours = {stem(norm_at(change.other, k)) for k in range(j + 1, j + 5)} - {stem(w) for w in STOP} - {""}
    marks = {stem(w) for w in _PLAN | _DONE}
    return bool((mine & yours) - marks) or (_due(change.base, i) and bool(mine & yours))


def _both(change: Changes, i: int, j: int, mine: frozenset[str], yours: frozenset[str]) -> bool:
    """Whether the passage around still says it the base's way, or the base said it the other's way as well."""
    near_other = {norm_at(change.other, k) for k in range(j - 3, j + 4)}
    near_base = {norm_at(change.base, k) for k in range(i - 3, i + 4)}
    return bool(near_other & mine) or bool(near_base & yours)


RULE = Rule("timing", "fact", _TYPES, find, doc=__doc__)
