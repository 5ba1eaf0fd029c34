"""Must for may, can for should: another modal before the verb that the base has.

Why it matters: many languages have one word for "is to", "must" and "should"; a plan comes back as a duty and a
possibility as a permission.
Example: the minister is to meet the envoy -> the minister must meet the envoy
Leaves alone: modals of one meaning (may/might, must/have to, should/ought to), reported speech (will/would, can/could),
quotations (they have a rule of their own), and sentences built anew.
"""

from __future__ import annotations

from collections.abc import Iterable

from storylens.findings.context import PairContext
from storylens.findings.rule import Draft, Rule
from storylens.findings.translation.draft import draft
from storylens.findings.translation.suspicion.features import quoted
from storylens.findings.translation.verbs import lemma
from storylens.findings.translation.view import NEW, LinkView, rewritten_views

_DUTY, _ADVICE, _CHANCE, _POWER, _PLAN = "a duty", "advice", "a possibility", "an ability", "a plan"
_ONE = {
    "must": _DUTY, "should": _ADVICE, "may": _CHANCE, "might": _CHANCE, "can": _POWER,
    "could": _POWER, "will": _PLAN, "would": _PLAN,
}  # fmt: skip
_PHRASES = {
    ("has", "to"): _DUTY, ("have", "to"): _DUTY, ("had", "to"): _DUTY, ("need", "to"): _DUTY, ("needs", "to"): _DUTY,
    ("ought", "to"): _ADVICE, ("is", "to"): _PLAN, ("are", "to"): _PLAN, ("was", "to"): _PLAN, ("were", "to"): _PLAN,
    ("plans", "to"): _PLAN, ("plan", "to"): _PLAN, ("able", "to"): _POWER,
}  # fmt: skip
_TOLD = {
    frozenset((_DUTY, _PLAN)), frozenset((_DUTY, _CHANCE)), frozenset((_DUTY, _POWER)), frozenset((_ADVICE, _CHANCE)),
    frozenset((_ADVICE, _POWER)),
}  # fmt: skip
"""Changes that no reading of the two explains; "may"/"can" and "will"/"may" have readings or rules of their own."""


def find(context: PairContext) -> Iterable[Draft]:
    """A draft for each modal whose meaning the base's verb has not."""
    for view in rewritten_views(context):
        there = _modals(view.base_norms)
        if not there:
            continue
        inside = quoted(view.other)
        here = {verb: (start, means) for verb, start, means in _modals(view.norms)}
        for base_verb, base_start, theirs in there:
            verb = _kept(view, base_verb)
            if verb is None or verb not in here or verb in inside:
                continue
            start, ours = here[verb]
            if frozenset((ours, theirs)) in _TOLD and any(view.origin[k] == NEW for k in range(start, verb)):
                what = f"“{view.other[start].text}” says {ours}; the base says {theirs}."
                yield draft(context, view, start, verb + 1, "modality", what, base=(base_start, base_verb + 1))


def _modals(norms: list[str]) -> list[tuple[int, int, str]]:
    """(index of the verb, index of its modal, meaning) in order; negated ones left out: polarity turns their sense."""
    out = []
    for k, word in enumerate(norms):
        means = _ONE.get(word)
        verb = k + 1
        if means is None and k + 1 < len(norms):
            means, verb = _PHRASES.get((word, norms[k + 1])), k + 2
        if means is None:
            continue
        while verb < len(norms) and (norms[verb].endswith("ly") or norms[verb] in ("also", "now", "then", "soon")):
            verb += 1
        if verb < len(norms) and norms[verb].isalpha() and norms[verb] != "not":
            out.append((verb, k, means))
    return out


def _kept(view: LinkView, base_verb: int) -> int | None:
    """Where the base's verb stands in the rewrite: the word itself, kept in place."""
    for k, origin in enumerate(view.origin):
        if origin == base_verb and lemma(view.norms[k]) == lemma(view.base_norms[base_verb]):
            return k
    return None


RULE = Rule("modality", "translation", {"modality": "minor"}, find, doc=__doc__)
