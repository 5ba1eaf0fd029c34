"""A denial, a "no comment" or another right of reply that is gone while the charge stays.

Why it matters: fairness: whoever is accused is given the chance to answer, and the answer is printed (BBC right of
reply, Reuters, IPSO). A charge without its denial reads as fact.
Example: The firm denied the claims. -> (nothing)
Told as well: that the accused was acquitted, or the case dropped.
Leaves alone: a denial in other words (rejected, called it untrue, said that nobody had), one that moved, a pair where
both versions lack it.
"""

from __future__ import annotations

from collections.abc import Iterable

from storylens.findings.attribution.anchors import independent
from storylens.findings.attribution.denials import CALLS, DENY, NEGATED, OBJECTS, Denial, denials
from storylens.findings.attribution.extract import Voices, voices
from storylens.findings.attribution.speakers import singular
from storylens.findings.attribution.verbs import reporting_verbs
from storylens.findings.attribution.verify import verification
from storylens.findings.attribution.weight import CRIME
from storylens.findings.attribution.words import NEGATIONS, words
from storylens.findings.context import PairContext
from storylens.findings.rule import Draft, Rule
from storylens.model import Span

_MANY = 200
"""Denials in one text beyond which it is no story."""
_ADMITS = words("admit acknowledge concede confess confirm own")


def find(context: PairContext) -> Iterable[Draft]:
    """One draft for each denial of the base that has no answer in the other version."""
    if independent(context):
        return
    base, other = voices(context.base), voices(context.other)
    mine = denials(base)[:_MANY]
    if not mine:
        return
    theirs = denials(other)[: 2 * _MANY]
    unchanged = {k for k, sides in enumerate(context.links) if sides.other} - set(context.changed_links)
    turned = list(_turned(context))
    yield from turned
    for denial in mine:
        if any(t.base and denial.span.start <= t.base.start < denial.span.end for t in turned):
            continue
        link = context.link_of_base.get(denial.paragraph)
        if link in unchanged or any(_answers(context, denial, d, link, mine) for d in theirs):
            continue
        said = _said(context, denial, link, other)
        if said and said[1] != denial.negative:
            continue  # "denied that it cheated anyone" and "said that it cheated nobody"
        if said and len(denial.words) >= 3:
            yield Draft("denial-removed", denial.span, said[0], "What the original denies is said here.")
            continue
        if denial.kind == "silence" and not _charged(base, denial, 3):
            continue
        if denial.kind == "reply" and (not _charged(base, denial) or _kept(context, denial, link, other)):
            continue
        if _charge_stays(context, denial, link):
            yield Draft("denial-removed", denial.span, None, _MESSAGES[denial.kind])


def _turned(context: PairContext) -> Iterable[Draft]:
    """One draft for each denial whose own verb became an admission."""
    held = verification(context)
    for d in held.told:
        if d.voice.lemma != "deny" or d.voice.negated or not d.other_cue:
            continue
        if d.partner:
            admitted = d.partner.lemma in _ADMITS and not d.partner.negated
        else:
            verb = reporting_verbs().get(d.other_cue.text.lower())
            admitted = verb is not None and verb.lemma in _ADMITS
        if admitted:
            cue = held.cue_span(d.voice)
            yield Draft("denial-removed", cue, d.other_cue, "What was denied in the original is admitted here.")


def _said(context: PairContext, denial: Denial, link: int | None, other: Voices) -> tuple[Span, bool] | None:
    """(sentence, whether it holds a negation) that says in the other version what the denial is about."""
    if denial.kind != "denial" or link is None:
        return None
    rest = denial.words - DENY - NEGATIONS
    for j in context.links[link].other:
        p = other.paragraphs[j]
        for s, e in p.sentences:
            if any(w in p.verbs and p.verbs[w].lemma in CALLS for w in p.norms[s:e]) and len(
                rest & {singular(w) for w in p.norms[s:e]}
            ) >= max(2, 0.5 * len(rest)):
                return other.span((j, s, e)), any(w in NEGATED for w in p.norms[s:e])
    return None


def _kept(context: PairContext, denial: Denial, link: int | None, other: Voices) -> bool:
    """Whether one sentence opposite still holds most of the answer's words: what became of its source is told apart."""
    if link is None:
        return False
    there = [other.paragraphs[j] for j in context.links[link].other]
    sentences = [{singular(w) for w in p.norms[s:e]} for p in there for s, e in p.sentences]
    return any(10 * len(denial.words & said) >= 7 * len(denial.words) for said in sentences)


def _charged(base: Voices, denial: Denial, back: int = 1) -> bool:
    """Whether a charge stands in the paragraph of an answer or in one of the `back` paragraphs before it."""
    near = range(max(0, denial.paragraph - back), denial.paragraph + 1)
    return any(w in _ACCUSES for n in near for w in base.paragraphs[n].norms)


def _answers(context: PairContext, denial: Denial, d: Denial, link: int | None, mine: list[Denial]) -> bool:
    """Whether denial `d` of the other version stands for `denial`: by its words, or as the one answer at its place."""
    if "cleared" in (denial.kind, d.kind) and denial.kind != d.kind:
        return False
    near = link is not None and any(abs(d.paragraph - j) <= 1 for j in context.links[link].other)
    shared = len(denial.words & d.words)
    if (near and shared >= 1) or shared >= max(2, 0.34 * min(len(denial.words), len(d.words))):
        return True
    spoken = near and "silence" not in (denial.kind, d.kind)
    return spoken and not any(m is not denial and m.words & d.words for m in mine)


def _charge_stays(context: PairContext, denial: Denial, link: int | None) -> bool:
    """Whether the other version still holds what was to be answered: words of the charge outside this sentence."""
    kept = {singular(t.norm) for p in context.other.paragraphs for t in context.other.tokens(p.number)}
    if denial.kind == "cleared":
        return bool(kept & (_CHARGES | _ACCUSES))
    if denial.kind == "denial" and denial.paragraph:
        before = context.links[context.link_of_base[denial.paragraph - 1]]
        gone = not context.links[context.link_of_base[denial.paragraph]].other
        if gone and before.other and denial.words & OBJECTS:
            return True  # "denied the accusations": they stand in the paragraph before
    if denial.kind == "silence":
        return len(denial.words & kept) >= 1
    return bool(kept & _CHARGES) or len(denial.words & kept) >= 2


_CHARGES = CRIME | words("accuse accused accusation allegation allege alleged claim claimed blame blamed charge report")
_ACCUSES = words(
    "accuse accuses accused accusation accusations accusing allegation allegations allege alleges alleged charge"
    " fraud bribery bribes corruption suspected suspects misconduct wrongdoing"
    " charges charged indicted sued lawsuit complaint prosecutors criticised criticized criticism claim claims blamed"
)
_MESSAGES = {
    "denial": "The denial is gone; the charge stays.",
    "silence": "That the accused were asked for an answer is gone; the charge stays.",
    "cleared": "That the accused was cleared, or the case dropped, is gone; the charge stays.",
    "reply": "The answer of the accused is gone; the charge stays.",
}
RULE = Rule("denial-removed", "attribution", {"denial-removed": "critical"}, find, doc=__doc__)
