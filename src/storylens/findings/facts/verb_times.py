"""One verb told of the past that was told of the future, or the other way: would reopen, reopened."""

from __future__ import annotations

from collections.abc import Iterator

from storylens.findings.facts.changes import Changes, norm_at
from storylens.findings.rule import Draft
from storylens.findings.translation.verbs import finite, lemma
from storylens.text.document import Token

_FUTURE = frozenset({"will", "would", "shall", "'ll"})
_HABIT = frozenset("often always usually sometimes regularly frequently not never like love rather n't if".split())
"""Behind "would" or close before it: a habit, a wish, a condition or a refusal."""
_STATES = frozenset(
    "be have do say like love seem appear need want know mean think believe feel become get make take go come".split()
)
"""Verbs too frequent, or of states: their tense follows the sentence around them."""
_PASSIVE = frozenset("was were been".split())
_OPEN = frozenset("to will would could might may should can must shall be if whether".split())
_PARTICIPLES = ("ed", "en", "wn", "ne", "ght", "pt", "ft", "lt", "nt")
_NEAR = 0.15


def turned_verbs(change: Changes) -> Iterator[Draft]:
    """At most one draft a link: the verb of a plan against the same verb of a deed; each stands once on its side."""
    for mine, yours, gone, new, forward in (
        (change.base, change.other, change.gone, change.new, True),
        (change.other, change.base, change.new, change.gone, False),
    ):
        for i in gone:
            if mine[i].norm not in _FUTURE:
                continue
            at = _verb_after(mine, i)
            j = _deed(mine, yours, at, new) if at is not None else None
            if at is None or j is None:
                continue
            here, there = (at, j) if forward else (j, at)
            if change.distance(here, there) <= _NEAR:
                yield _told(change, (i, at + 1), (j, j + 1), forward)
                return


def _told(change: Changes, plan: tuple[int, int], deed: tuple[int, int], forward: bool) -> Draft:
    here, there = (plan, deed) if forward else (deed, plan)
    base, other = change.base_span(*here), change.other_span(*there)
    what = "still to come; here it has happened" if forward else "done; here it is still to come"
    kind = "plan-to-fact" if forward else "fact-to-plan"
    return Draft(kind, base, other, f"In the base this is {what}: “{base.text}”, “{other.text}”.")


def _verb_after(tokens: list[Token], at: int) -> int | None:
    """Index of the verb that "would" or "will" at `at` puts off; None for a habit, a state or a refusal."""
    before = [norm_at(tokens, k) for k in range(at - 3, at)]
    k = at + 1
    while k < len(tokens) and k < at + 5:
        word = tokens[k].norm
        if word in _HABIT or "if" in before or before[-1] == "there" or tokens[k].kind != "word":
            return None
        if word not in ("be", "have", "been") and not word.endswith("ly") and word not in ("also", "soon", "then"):
            return None if lemma(word) in _STATES else k
        k += 1
    return None


def _deed(mine: list[Token], yours: list[Token], at: int, new: list[int]) -> int | None:
    """Index of the same verb in the past on the far side, where it stands once on either."""
    verb = lemma(mine[at].norm)
    if sum(lemma(t.norm) == verb for t in mine if t.norm[:2] == verb[:2]) != 1:
        return None
    places = [k for k, t in enumerate(yours) if t.norm[:2] == verb[:2] and lemma(t.norm) == verb]
    if len(places) != 1 or (places[0] not in new and mine[at].norm != yours[places[0]].norm):
        return None
    j = places[0]
    near = [norm_at(yours, k) for k in range(j - 3, j)]
    if not _OPEN.isdisjoint(near):
        return None
    norms = [t.norm for t in yours]
    if norm_at(mine, at - 1) in ("be", "been"):
        same = norms[j] == mine[at].norm != verb and norms[j].endswith(_PARTICIPLES)
        return j if same and not _PASSIVE.isdisjoint(near[1:]) else None
    form = finite(norms, j)
    return j if form is not None and form.times == ("past",) else None
