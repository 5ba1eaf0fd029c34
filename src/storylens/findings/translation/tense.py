"""A verb in another time than the base's: was for is, will for had, says for said where the story told of the past.

Why it matters: a plan becomes a fact and a fact becomes a plan; reporting tenses that waver are a trace of a language
whose verbs mark time otherwise.
Example: the plant was closed -> the plant will be closed
Leaves alone: has done for did, would for will in reported speech, infinitives, participles, headlines in the present.
"""

from __future__ import annotations

from collections.abc import Iterable

from storylens.findings.context import PairContext
from storylens.findings.rule import Draft, Rule
from storylens.findings.translation.draft import draft
from storylens.findings.translation.verbs import Form, finite, lemma
from storylens.findings.translation.view import NEW, LinkView, rewritten_views

_CLASH = {
    ("past", "present"), ("present", "past"), ("past", "future"), ("present", "future"), ("future", "past"),
    ("perfect", "pluperfect"),
}  # fmt: skip
_SAID = {
    "past": "tells of the past", "present": "tells of the present", "future": "tells of the future",
    "pluperfect": "tells of what was over by then",
}  # fmt: skip
_CLOSE = 0.45
"""Share of new words under which the rewrite is held to keep the base's clauses, so that a lone verb is a slip."""

_NEAR = 0.6
"""The same, where the whole base sentence knows no such time."""
_REPORTING = frozenset("say tell announce report state add note claim warn stress emphasize believe think".split())
_AHEAD = frozenset(
    "will would shall may might could can should must going plan plans planned planning expect expects expected next "
    "upcoming due set scheduled intend intends intended promise promised vow vowed pledge pledged forecast aim aims "
    "aimed hope hopes hoped future soon tomorrow ahead likely prepare preparing ready about 'll until if when".split()
)
"""Words by which a sentence without "will" looks ahead all the same."""


def find(context: PairContext) -> Iterable[Draft]:
    """A draft for each verb whose time the base does not bear out."""
    for view in rewritten_views(context):
        there = [f for i in range(len(view.base)) if (f := finite(view.base_norms, i))]
        if there:
            yield from _in_view(context, view, there)


def _in_view(context: PairContext, view: LinkView, there: list[Form]) -> Iterable[Draft]:
    times = {t for f in there for t in f.times}
    block_of = {k: run for run in view.blocks for k in range(run[2], run[3])}
    forms = [f for k in range(len(view.other)) if (f := finite(view.norms, k))]
    for form in forms:
        if view.origin[form.at] != NEW or len(form.times) != 1:
            continue
        time = form.times[0]
        a0, a1, _, _ = block_of.get(form.at, (0, 0, 0, 0))
        match = _counterpart(view, form, there, (a0, a1))
        if match is not None:
            clash = len(match.times) == 1 and (match.times[0], time) in _CLASH
        else:
            sure = form.sure or len(forms) == 1
            clash = sure and bool(times) and time not in times and any((t, time) in _CLASH for t in times)
        if clash and _alone(view, forms, form, match):
            what = f"“{view.other[form.at].text}” {_SAID[time]}; the base does not."
            at = (match.at, match.at + 1) if match else None
            yield draft(context, view, form.at, form.at + 1, "tense", what, base=at)


def _alone(view: LinkView, forms: list[Form], form: Form, match: Form | None) -> bool:
    """Whether this verb alone left the time of a sentence that otherwise stayed close to the base.

    Where a whole sentence is told in another time, that is mostly a choice; so is the reporting present.
    """
    new = sum(o == NEW for o in view.origin) / len(view.origin)
    time = form.times[0]
    if lemma(form.word) in _REPORTING or any(f.times == form.times and f.sure for f in forms if f.at != form.at):
        return False
    if time == "future":
        return not view.base_set & _AHEAD
    told = any(lemma(n) in _REPORTING for n in view.base_norms)
    if told and (time in ("present", "pluperfect") or lemma(form.word) in ("be", "have")):
        return False  # "said it was" may become "said it is", and the other way round
    if time == "present":
        return new < (_CLOSE if match else _NEAR)
    if time == "past" and lemma(form.word) != "be" and view.norms[form.at + 1 : form.at + 2] == ["by"]:
        return False
    return new < _NEAR


def _counterpart(view: LinkView, form: Form, there: list[Form], block: tuple[int, int]) -> Form | None:
    """The base's verb that `form` stands for: the same word in another form, or the only sure verb opposite."""
    facing = [f for f in there if block[0] <= f.at < block[1]]
    for pool in (facing, [f for f in there if f.word not in view.other_set]):
        same = [f for f in pool if lemma(f.word) == lemma(form.word)]
        if same:
            agreeing = [f for f in same if set(f.times) & set(form.times)]
            return (agreeing or same)[0]
    return facing[0] if len(facing) == 1 and facing[0].sure and form.sure else None


RULE = Rule("tense", "translation", {"tense": "minor"}, find, doc=__doc__)
