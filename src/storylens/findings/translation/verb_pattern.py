"""A verb with the wrong thing after it: "stopped to heat", "suggested him to go", "discussed about", "accused that he".

Why it matters: the pattern is another language's; often the sense turns with it ("stopped to talk" is no end of talk).
Example: she stopped heating the flat -> she stopped to heat the flat
Leaves alone: patterns that the base has too, and a change of verb where the new one takes what follows.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from storylens.findings.context import PairContext
from storylens.findings.rule import Draft, Rule
from storylens.findings.translation.draft import draft, shown
from storylens.findings.translation.verbs import lemma
from storylens.findings.translation.view import LinkView, english_views, habits
from storylens.findings.translation.words import BE, DETERMINERS, MODALS, OBJECTIVE

_GERUND = frozenset(
    "stop avoid finish enjoy deny admit consider suggest recommend risk quit resume delay postpone keep miss mind "
    "dislike imagine practise involve justify exclude".split()
)
"""Verbs after which another stands in -ing, never with "to" ("stop to" only where someone pauses to do something)."""
_OBJECT = frozenset(
    "discuss mention enter reach attend answer approach contact face join lack marry obey resemble survive "
    "emphasize emphasise stress describe investigate visit await inform tell ask warn demand request beg urge".split()
)
"""Verbs that take their object without a preposition."""
_NO_OBJECT_TO = frozenset("suggest demand insist explain announce declare propose recommend".split())
"""Verbs that take no person before an infinitive."""
_NO_THAT = frozenset("accuse blame condemn criticize criticise thank praise refuse want invite oblige".split())
"""Verbs that no clause with "that" can follow."""
_NO_INFINITIVE = frozenset("say state announce confirm add note explain stress reveal admit".split())
"""Verbs of speaking that take no infinitive of their own: "said to have received" speaks of somebody else."""
_WRONG = {
    "discuss": ("about",), "mention": ("about",), "enter": ("in", "to"), "reach": ("to",), "attend": ("to", "at"),
    "answer": ("on",), "approach": ("to",), "contact": ("with", "to"), "face": ("to",), "join": ("to",),
    "lack": ("of",), "marry": ("with",), "obey": ("to",), "resemble": ("to",),
    "survive": ("to",), "emphasize": ("on",), "emphasise": ("on",), "stress": ("on",), "describe": ("about",),
    "investigate": ("about", "on"), "visit": ("to", "in"), "await": ("for",), "inform": ("to",), "tell": ("to",),
    "ask": ("to",), "warn": ("to",), "demand": ("to",), "request": ("to",), "beg": ("to",), "urge": ("to",),
}  # fmt: skip

_LISTED = _GERUND | _NO_OBJECT_TO | _NO_THAT | _NO_INFINITIVE | _WRONG.keys()
_CLAUSES = frozenset("the he she they it we his their its".split())


def find(context: PairContext) -> Iterable[Draft]:
    """A draft for each verb that cannot take what newly follows it."""
    for view in english_views(context):
        for k in view.seams:
            end, why = _clash(view, k)
            if end and not habits(context).has(*view.norms[k - 1 : end]):
                yield draft(context, view, k - 1, end, "grammar", f"“{shown(context, view, k - 1, end)}”: {why}.")


@cache
def _is_form(word: str) -> str:
    """The verb of which `word` is a finite form or participle, "" for none that is listed."""
    verb = lemma(word)
    return verb if verb in _LISTED else ""


def _clash(view: LinkView, k: int) -> tuple[int, str]:
    """(end, why) of a clash between the verb at `k - 1` and what follows; (0, "") for none."""
    norms = view.norms
    verb = _is_form(norms[k - 1])
    if not verb or not view.other[k - 1].text.islower():
        return 0, ""
    word, after = norms[k], norms[k + 1] if k + 1 < len(norms) else ""
    before = norms[k - 2] if k > 1 else ""
    passive = not {*norms[max(0, k - 4) : k - 1]}.isdisjoint(BE)
    if verb in _GERUND and word == "to" and not passive and _turned(view, k, after):
        return k + 2, f"after “{verb}” English has “-ing” here"
    noun = before in DETERMINERS or before in ("of", "in", "for", "no") or norms[k - 1].endswith("ing")
    if norms[k - 1] == verb and before not in MODALS | {"to", "not", "they", "we"}:
        noun = True  # contact with the police
    if verb in _WRONG and word in _WRONG[verb] and not noun and norms[k - 1] != verb + "s":
        what_follows = after in DETERMINERS or after in OBJECTIVE
        if what_follows and before not in ("be", "been", "was", "were", "is", "are", "being"):
            return k + 2, f"“{verb}” takes no “{word}”"
    if verb in _NO_THAT and word == "that" and not noun and (after in _CLAUSES or view.other[k + 1].text[:1].isupper()):
        return k + 2, f"no “that” can follow “{verb}”"
    if verb in _NO_INFINITIVE and word == "to" and not passive and _spoke(view, k, after):
        return k + 2, f"“{verb}” takes no “to {after}”"
    if verb in _NO_OBJECT_TO and word in OBJECTIVE and after == "to":
        return k + 2, f"“{verb}” takes no person before “to”"
    return 0, ""


def _spoke(view: LinkView, k: int, after: str) -> bool:
    """Whether the base lets the same speaker say it in a clause: "said it had" became "said to have"."""
    at = view.origin[k - 1]
    follows = view.base_norms[at + 1 : at + 2] if at >= 0 else []
    return after in ("have", "be", "want") and bool({"that", "it", "he", "she", "they"}.intersection(follows))


def _turned(view: LinkView, k: int, after: str) -> bool:
    """Whether the base has the verb after "to" in -ing, or the verb is one that never takes "to"."""
    ing = {n for n in view.base_norms if n.endswith("ing")}
    if any(lemma(n) == after for n in ing):
        return True
    return (
        _is_form(view.norms[k - 1]) not in ("stop", "keep", "mind", "miss", "risk", "consider")
        and after.isalpha()
        and (
            view.norms[k - 1].endswith(("ed", "s")) and after not in DETERMINERS and view.norms[k - 2 : k - 1] != ["is"]
        )
        and _is_form(view.norms[k - 1]) in ("avoid", "finish", "enjoy", "deny", "quit", "dislike", "exclude")
    )


RULE = Rule("verb-pattern", "translation", {"grammar": "minor"}, find, doc=__doc__)
