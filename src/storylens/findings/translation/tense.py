"""A verb in another time than the base's: was for is, will for had, says for said where the story told of the past.

Why it matters: a plan becomes a fact and a fact becomes a plan; reporting tenses that waver are a trace of a language
whose verbs mark time otherwise.
Example: the plant was closed -> the plant will be closed
Leaves alone: has done for did, would for will in reported speech, infinitives, participles, headlines in the present.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from storylens.findings.context import PairContext
from storylens.findings.measured import MEASURED
from storylens.findings.rule import Draft, Rule
from storylens.findings.translation.draft import draft
from storylens.findings.translation.verbs import Form, finite, lemma, previous
from storylens.findings.translation.view import NEW, LinkView, rewritten_views

_CLASH = {
    ("past", "present"), ("present", "past"), ("past", "future"), ("present", "future"), ("future", "past"),
    ("perfect", "future"), ("perfect", "pluperfect"),
}  # fmt: skip
_SAID = {
    "past": "tells of the past", "present": "tells of the present", "future": "tells of the future",
    "pluperfect": "tells of what was over by then",
}  # fmt: skip
_CLOSE = 0.4
"""Share of new words under which the rewrite is held to keep the base's clauses, so that a lone verb is a slip."""
_NEAR = 0.5
"""The same, where the verb stands in the very place of the base's, or the whole base sentence knows no future."""
_TIGHT = 0.25
"""The same, where a verb within the base's own words is told in the time that other verbs here have too."""
_REPORTING = frozenset("say tell announce report state add note claim warn stress emphasize believe think".split())
_FRAMING = _REPORTING | frozenset(
    "point explain argue insist agree admit suggest indicate reveal confirm acknowledge mention remark declare comment "
    "conclude maintain hear learn show find understand know realize fear hope doubt deny write hold reply highlight "
    "underline underscore emphasise observe recall testify realise".split()
)
"""Verbs that set what follows in reported speech, where one language moves the time and another keeps it."""
_AHEAD = frozenset(
    "will would shall may might could can should must going plan plans planned planning expect expects expected next "
    "upcoming due set scheduled intend intends intended promise promised vow vowed pledge pledged forecast aim aims "
    "aimed hope hopes hoped future soon tomorrow ahead likely prepare preparing ready about 'll until if when".split()
)
"""Words by which a sentence without "will" looks ahead all the same."""


class _Match(NamedTuple):
    """The base's verb that a verb of the rewrite stands for. `slot`: both follow the same word."""

    form: Form
    slot: bool


def find(context: PairContext) -> Iterable[Draft]:
    """A draft for each verb whose time the base does not bear out."""
    for view in rewritten_views(context):
        there = [f for i in range(len(view.base)) if (f := finite(view.base_norms, i))]
        if there:
            yield from _in_view(context, view, there)


_MOST = 1_000_000
"""Pairs of verbs of one paragraph beyond which it is no paragraph, and nothing is told."""


def _in_view(context: PairContext, view: LinkView, there: list[Form]) -> Iterable[Draft]:
    block_of = {k: run for run in view.blocks for k in range(run[2], run[3])}
    past = {f.at: f for f in there if f.times == ("past",)}
    forms = [f for k in range(len(view.other)) if (f := finite(view.norms, k) or _plain_present(view, k, past))]
    if len(forms) * len(there) > _MOST:
        return
    for form in forms:
        if view.origin[form.at] != NEW or len(form.times) != 1 or _object(view, form, forms):
            continue
        a0, a1, _, _ = block_of.get(form.at, (0, 0, 0, 0))
        match = _counterpart(view, form, there, (a0, a1))
        if _clashes(form, match, there, _framed(view, form.at)) and _alone(view, forms, form, match):
            what = f"“{view.other[form.at].text}” {_SAID[form.times[0]]}; the base does not."
            at = (match.form.at, match.form.at + 1) if match else None
            yield draft(context, view, form.at, form.at + 1, "tense", what, base=at)


def _object(view: LinkView, form: Form, forms: list[Form]) -> bool:
    """Whether the word is what the verb just before it takes: "held protests"."""
    return form.times == ("present",) and any(f.at == form.at - 1 and "past" in f.times for f in forms)


def _plain_present(view: LinkView, k: int, past: dict[int, Form]) -> Form | None:
    """The verb at `k` where only the base tells that it is one: "they conduct" for "they conducted"."""
    before = view.origin[k - 1] if k and view.origin[k] == NEW else NEW
    if before < 0 or view.other[k - 1].kind != "word" or view.norms[k - 1] in ("to", "and", "or"):
        return None
    word = view.norms[k]
    told = past.get(before + 1)
    fits = told is not None and told.word != word and lemma(told.word) == word
    return Form(k, word, ("present",), False) if fits else None


def _clashes(form: Form, match: _Match | None, there: list[Form], framed: bool) -> bool:
    """Whether the two verbs tell of times that don't agree; `framed`: between the same words on both sides."""
    time = form.times[0]
    if match is not None:
        theirs = match.form.times[0]
        other_verb = lemma(match.form.word) != lemma(form.word)
        if other_verb and {theirs, time} == {"past", "present"} and not (match.form.sure and form.sure and framed):
            return False
        return len(match.form.times) == 1 and (theirs, time) in _CLASH
    times = {t for f in there for t in f.times}
    return time == "future" and form.sure and time not in times and any((t, time) in _CLASH for t in times)


def _framed(view: LinkView, k: int) -> bool:
    """Whether the words on both sides of word `k` are the base's own, one word apart there too."""
    return 0 < k < len(view.origin) - 1 and view.origin[k - 1] >= 0 and view.origin[k + 1] == view.origin[k - 1] + 2


def _alone(view: LinkView, forms: list[Form], form: Form, match: _Match | None) -> bool:
    """Whether this verb alone left the time of a sentence that otherwise stayed close to the base.

    Where a whole sentence is told in another time, that is mostly a choice; so is the reporting present.
    """
    new = sum(o == NEW for o in view.origin) / len(view.origin)
    time = form.times[0]
    lone = match is not None and match.slot and new < _TIGHT and _framed(view, form.at)
    if not lone and any(f.times == form.times and f.sure for f in forms if f.at != form.at):
        return False
    if time == "future":
        return new < _NEAR and not _looks_ahead(view, match) and not _open(view, form)
    if lemma(form.word) in _REPORTING:
        return False
    before = view.base_norms[: match.form.at] if match else view.base_norms
    told = any(lemma(n) in _FRAMING for n in (*before, *view.norms[: form.at]))
    if time == "past" and any(view.origin[k] == NEW and lemma(view.norms[k]) in _FRAMING for k in range(form.at)):
        return False  # the rewrite put a verb of saying first, and what follows goes with its time
    if told and (time in ("present", "pluperfect") or lemma(form.word) in ("be", "have")):
        return False  # "said it was" may become "said it is", and the other way round
    if time == "past" and lemma(form.word) != "be" and view.norms[form.at + 1 : form.at + 2] == ["by"]:
        return False
    return new < (_NEAR if match and match.slot else _CLOSE)


def _looks_ahead(view: LinkView, match: _Match | None) -> bool:
    """Whether the base speaks of what is to come: in the very verb, where it is known which one it is."""
    if match is None or not match.slot:
        return bool(view.base_set & _AHEAD)
    verb = view.base_norms[match.form.at : match.form.at + 3]
    return bool(view.base_set & _FUTURE) or bool({*verb} & _AHEAD) or verb[1:2] == ["to"]


def _open(view: LinkView, form: Form) -> bool:
    """Whether the base has the verb that "will" stands before in a form without time: to return, bringing."""
    verb = next((n for n in view.norms[form.at + 1 : form.at + 3] if not n.endswith("ly") and n != "not"), "")
    return any(
        lemma(n) == verb and (n.endswith("ing") or (n == verb and k and view.base_norms[k - 1] == "to"))
        for k, n in enumerate(view.base_norms)
    )


_FUTURE = frozenset("will shall 'll going would".split())


def _counterpart(view: LinkView, form: Form, there: list[Form], block: tuple[int, int]) -> _Match | None:
    """The base's verb that `form` stands for: after the same word, the same verb opposite, or the only sure one."""
    before = previous(view.norms, form.at)
    if before >= 0 and view.origin[before] >= 0 and view.other[before].kind == "word":
        slot = next((f for f in there if previous(view.base_norms, f.at) == view.origin[before]), None)
        if slot is not None:
            return _Match(slot, True)
        at = view.origin[before] + 1
        plain = view.base_norms[at] if at < len(view.base) else ""
        if plain == lemma(form.word) != form.word and view.norms[before] not in ("to", "and", "or"):
            return _Match(Form(at, plain, ("present",), False), True)
    facing = [f for f in there if block[0] <= f.at < block[1]]
    same = [f for f in facing if lemma(f.word) == lemma(form.word)]
    if same:
        agreeing = [f for f in same if set(f.times) & set(form.times)]
        return _Match((agreeing or same)[0], False)
    only = facing[0] if len(facing) == 1 and facing[0].sure and form.sure else None
    return _Match(only, False) if only else None


RULE = Rule("tense", "translation", {"tense": "minor"}, find, doc=__doc__, confidence=MEASURED.get("tense", {}))
