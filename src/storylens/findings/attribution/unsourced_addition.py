"""A statement of fact that the base does not have and that names no source.

Why it matters: what a rewrite adds it must answer for; AP: facts not gathered by ourselves are attributed. A number
or a name from nowhere is the first thing a desk asks about.
Told as minor where it holds nothing to check, or only “experts” are said to believe it.
Example: (nothing) -> The fire was the third at the plant since 2019.
Leaves alone: page furniture, questions, quotations, additions that name their source, words that stand elsewhere in
the base, independent accounts.
"""

from __future__ import annotations

from collections.abc import Iterable

from storylens.findings.attribution.anchors import independent
from storylens.findings.attribution.extract import Voices, voices
from storylens.findings.attribution.scan import Paragraph
from storylens.findings.attribution.speakers import singular, speaker
from storylens.findings.attribution.voice import Voice
from storylens.findings.attribution.weight import CRIME
from storylens.findings.attribution.words import STOP
from storylens.findings.context import PairContext
from storylens.findings.rule import Draft, Rule
from storylens.model import Severity
from storylens.text.furniture import is_furniture

_NEW = 0.6
"""Share of a new sentence's weighty words that stand nowhere in the base."""
_ALL_NEW = 0.85
"""The same in a new paragraph where the base has paragraphs without a counterpart, which it may reword."""
_WORDS = 8


def find(context: PairContext) -> Iterable[Draft]:
    """One draft for each added sentence, or run of them in an added paragraph, that states a fact without a source."""
    if independent(context):
        return
    base, other = voices(context.base), voices(context.other)
    known: set[str] | None = None
    left_out = any(not sides.other for sides in context.links)
    changed = set(context.changed_links)
    for k, sides in enumerate(context.links):
        if not sides.other or (sides.base and k not in changed):
            continue
        held = sum(len(base.paragraphs[n].sentences) for n in sides.base)
        if sum(len(other.paragraphs[n].sentences) for n in sides.other) <= held:
            continue  # as many sentences on both sides: a new wording, not a new sentence
        if known is None:
            known = {singular(t.norm) for b in context.base.paragraphs for t in context.base.tokens(b.number)}
        share = _NEW if sides.base or not left_out else _ALL_NEW
        for n in sides.other:
            if sides.base or not is_furniture(context.other, n):
                yield from _in_paragraph(other, n, known, share, whole=not sides.base)


def _in_paragraph(other: Voices, n: int, known: set[str], share: float, *, whole: bool) -> Iterable[Draft]:
    """Drafts for one paragraph: a sentence each, or one for all of them where the whole paragraph is new."""
    p = other.paragraphs[n]
    told: list[tuple[int, int, Severity | None]] = []
    for s, e in p.sentences:
        if e - s < _WORDS or not _states(p, s, e) or _sourced(other, p, s, e):
            continue
        said = [singular(w) for w in p.norms[s:e] if w not in STOP and w[:1].isalnum()]
        fresh = [w for w in said if w not in known]
        if len(said) >= 5 and len(fresh) >= share * len(said):
            checkable = _checkable(p, s, e, known)
            if checkable or whole or _vague(other, p, s, e):
                told.append((s, e, "critical" if set(fresh) & CRIME else None if checkable else "minor"))
    runs = [(told[0][0], told[-1][1], _loudest([x[2] for x in told]))] if whole and told else told
    for s, e, severity in runs:
        yield Draft("unsourced-addition", None, other.span((n, s, e)), _MESSAGE, severity=severity)


def _loudest(severities: list[Severity | None]) -> Severity | None:
    return "critical" if "critical" in severities else None if None in severities else "minor"


def _vague(found: Voices, p: Paragraph, s: int, e: int) -> bool:
    """Whether somebody speaks there who is nobody in particular ("experts believe")."""
    return any(v.sentence == (s, e) and v.source and _nobody(found, v) for v in found.of_paragraph[p.number])


def _nobody(found: Voices, v: Voice) -> bool:
    """Whether a source is a bare plural or quantity: "experts", "many observers"."""
    if v.source is None:
        return True
    who = speaker(found, v.source)
    return who.kind == "anonymous" and not who.names and who.meaning <= {who.head, who.quantity} and not who.number


_MESSAGE = "Nothing in the base stands opposite this, and no source is named for it."


def _states(p: Paragraph, s: int, e: int) -> bool:
    """Whether the sentence is a plain statement: it ends in a full stop and holds a finite verb."""
    last = e - 1
    while last > s and p.norms[last] in ('"', "'", ")"):
        last -= 1
    return p.norms[last] == "." and p.capital(s) and any(p.finite(i) for i in range(s, e))


_MANY = 400


def _sourced(found: Voices, p: Paragraph, s: int, e: int) -> bool:
    if len(found.of_paragraph[p.number]) > _MANY:
        return True
    if any(
        (v.sentence == (s, e) or any(n == p.number and a < e and b > s for n, a, b in v.content))
        and not _nobody(found, v)
        for v in found.of_paragraph[p.number]
    ):
        return True
    return 2 * sum(p.quote_of[i] >= 0 for i in range(s, e)) > e - s


def _checkable(p: Paragraph, s: int, e: int, known: set[str]) -> bool:
    """Whether it holds something that can be checked and is new: a number, a name, a crime."""
    return any(
        (p.tokens[i].kind == "number" or (i > s and p.capital(i)) or p.norms[i] in CRIME)
        and singular(p.norms[i]) not in known
        for i in range(s, e)
    )


RULE = Rule("unsourced-addition", "attribution", {"unsourced-addition": "major"}, find, doc=__doc__)
