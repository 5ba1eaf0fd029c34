"""A denial, a "no comment" or another right of reply that is gone while the charge stays.

Why it matters: fairness: whoever is accused is given the chance to answer, and the answer is printed (BBC right of
reply, Reuters, IPSO). A charge without its denial reads as fact.
Example: The firm denied the claims. -> (nothing)
Leaves alone: a denial in other words (rejected, called it untrue, said that nobody had), one that moved, a pair where
both versions lack it.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple, cast

from storylens.findings.attribution.anchors import independent
from storylens.findings.attribution.extract import Voices, voices
from storylens.findings.attribution.scan import Paragraph
from storylens.findings.attribution.speakers import singular
from storylens.findings.attribution.verbs import reporting_verbs
from storylens.findings.attribution.verify import verification
from storylens.findings.attribution.weight import CRIME
from storylens.findings.attribution.words import BE, NEGATIONS, STOP, words
from storylens.findings.context import PairContext
from storylens.findings.rule import Draft, Rule
from storylens.model import Span

_OBJECTS = words(
    "claim allegation accusation charge report criticism suggestion wrongdoing responsibility involvement rumour rumor"
    " assertion story finding complaint blame"
)
_THAT = words("that it this them")
_DENY = words("deny denies denied denying")
_REFUSE = words(
    "reject rejects rejected rejecting dispute disputes disputed dismiss dismisses dismissed refute refutes refuted"
    " rebut rebuts rebutted repudiated disavowed"
)
_UNTRUE = words("false untrue baseless unfounded groundless lie lies fabricated fabrication nonsense slander innocent")
_CALLS = words("say call describe insist maintain label brand plead protest tell term reply respond")
_SILENT = words(
    "decline declines declined declining refuse refuses refused refusing would unavailable available no not nobody"
    " none deferred"
    " refrain refrained refrains refraining abstain abstained abstains avoid avoided turned rejected deny denied"
)
_ANSWER = words("respond responded reply replied return returned answer answered comment commented reached")
_NOT_ONE = words("nobody none nothing neither nor no-one nowhere without")
_ADMITS = words("admit acknowledge concede confess confirm own")


class Denial(NamedTuple):
    """A sentence in which somebody denies or keeps silent. `words`: what it is about. `negative`: what
    is denied is itself put with a negation."""

    paragraph: int
    span: Span
    words: frozenset[str]
    kind: str
    negative: bool


def denials(found: Voices) -> list[Denial]:
    """The denials of a text, in reading order."""
    kept = found.document.kept
    if "denials" not in kept:
        out = []
        for p in found.paragraphs:
            if not any(w in _TELLTALE for w in p.norms):
                continue
            for s, e in p.sentences:
                at, kind = _denial(p, s, e)
                if at >= 0:
                    about = frozenset(singular(w) for w in p.norms[s:e] if w not in STOP and w[:1].isalnum())
                    negative = any(w in NEGATIONS or w in _NOT_ONE for w in p.norms[s:e])
                    out.append(Denial(p.number, _clause(found, p, s, e), about, kind, negative))
        kept["denials"] = out
    return cast("list[Denial]", kept["denials"])


def _clause(found: Voices, p: Paragraph, s: int, e: int) -> Span:
    return found.span((p.number, s, e))


def _denial(p: Paragraph, s: int, e: int) -> tuple[int, str]:
    """(token of the denial, kind), -1 where the sentence holds none."""
    norms = p.norms
    for i in range(s, e):
        w = norms[i]
        if p.quote_of[i] >= 0 or w not in _TELLTALE:
            continue
        before = norms[i - 1] if i > s else ""
        ahead = norms[i + 1 : min(e, i + 9)]
        if w in _DENY and before not in BE and not any(x in NEGATIONS for x in norms[max(s, i - 3) : i]):
            return i, "denial"
        if (
            w in _REFUSE
            and before not in BE
            and (
                any(singular(x) in _OBJECTS for x in ahead[:6]) or (ahead[:1] and ahead[0] in _THAT and w[:4] != "dism")
            )
        ):
            return i, "denial"
        if w in _UNTRUE and any(
            norms[j] in p.verbs and p.verbs[norms[j]].lemma in _CALLS and norms[j + 1] not in BE
            for j in range(max(s, i - 7), i)
        ):
            return i, "denial"
        if w == "guilty" and before == "not":
            return i, "denial"
        if w in _REFUSALS and any(x in _SPEECH for x in ahead[:4]):
            return i, "silence"
        if w in ("comment", "commented", "commenting") and any(
            x in _SILENT or x in NEGATIONS for x in norms[max(s, i - 6) : i]
        ):
            return i, "silence"
        if w in _ANSWER and any(x in NEGATIONS for x in norms[max(s, i - 5) : i]) and w not in ("comment", "commented"):
            asked = w in ("reached",) or any(x in _ASKED for x in norms[i : min(e, i + 9)]) or i + 2 >= e
            if asked:
                return i, "silence"
    return -1, ""


_ASKED = words(
    "request requests comment comments call calls message messages email emails query queries question questions"
)
_REFUSALS = words("decline declines declined declining refuse refuses refused refusing refrained abstained")
_SPEECH = words("comment comments remark speak talk respond answer elaborate say discuss reply disclose interview")
_TELLTALE = _REFUSALS | _DENY | _REFUSE | _UNTRUE | _ANSWER | words("guilty commenting")


def find(context: PairContext) -> Iterable[Draft]:
    """One draft for each denial of the base that has no answer in the other version."""
    if independent(context):
        return
    base, other = voices(context.base), voices(context.other)
    mine = denials(base)
    if not mine:
        return
    theirs = denials(other)
    unchanged = set(range(len(context.links))) - set(context.changed_links)
    turned = list(_turned(context))
    yield from turned
    for denial in mine:
        if any(t.base and denial.span.start <= t.base.start < denial.span.end for t in turned):
            continue
        link = context.link_of_base.get(denial.paragraph)
        if link in unchanged or any(_answers(context, denial, d, link) for d in theirs):
            continue
        if _said_with_not(context, denial, link, other):
            continue
        if _charge_stays(context, denial, link):
            yield Draft("denial-removed", denial.span, None, "The answer of the accused is gone; the charge stays.")


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


def _said_with_not(context: PairContext, denial: Denial, link: int | None, other: Voices) -> bool:
    """Whether a denial is now said with a negation: "denied that it cheated anyone", "said that it cheated nobody".
    A denial of something negative ("denied that it had not paid") would be turned round by that, and is not."""
    if denial.kind != "denial" or link is None or denial.negative:
        return False
    for j in context.links[link].other:
        p = other.paragraphs[j]
        for s, e in p.sentences:
            said = {singular(w) for w in p.norms[s:e]}
            rest = denial.words - _DENY
            if (
                any(w in NEGATIONS or w in _NOT_ONE for w in p.norms[s:e])
                and any(w in p.verbs and p.verbs[w].lemma in _CALLS for w in p.norms[s:e])
                and len(rest & said) >= max(2, 0.5 * len(rest))
            ):
                return True
    return False


def _answers(context: PairContext, denial: Denial, d: Denial, link: int | None) -> bool:
    near = link is not None and any(abs(d.paragraph - j) <= 1 for j in context.links[link].other)
    shared = len(denial.words & d.words)
    return (near and shared >= 1) or shared >= max(2, 0.34 * min(len(denial.words), len(d.words)))


def _charge_stays(context: PairContext, denial: Denial, link: int | None) -> bool:
    """Whether the other version still holds what was to be answered: words of the charge outside this sentence."""
    kept = {singular(t.norm) for p in context.other.paragraphs for t in context.other.tokens(p.number)}
    if denial.kind == "silence":
        return len(denial.words & kept) >= 1
    return bool(kept & _CHARGES) or len(denial.words & kept) >= 2


_CHARGES = CRIME | words("accuse accused accusation allegation allege alleged claim claimed blame blamed charge report")
RULE = Rule("denial-removed", "attribution", {"denial-removed": "critical"}, find, doc=__doc__)
