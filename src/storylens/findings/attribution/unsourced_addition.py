"""A statement of fact that the base does not have and that names no source.

Why it matters: what a rewrite adds it must answer for; AP: facts not gathered by ourselves are attributed. A number
or a name from nowhere is the first thing a desk asks about.
Example: (nothing) -> The fire was the third at the plant since 2019.
Leaves alone: page furniture, questions, quotations, additions that name their source, words that stand elsewhere in
the base, independent accounts.
"""

from __future__ import annotations

from collections.abc import Iterable

from storylens.findings.attribution.anchors import independent
from storylens.findings.attribution.extract import Voices, voices
from storylens.findings.attribution.scan import Paragraph
from storylens.findings.attribution.speakers import singular
from storylens.findings.attribution.weight import CRIME
from storylens.findings.attribution.words import STOP
from storylens.findings.context import PairContext
from storylens.findings.rule import Draft, Rule

_NEW = 0.6
_WORDS = 8


def find(context: PairContext) -> Iterable[Draft]:
    """One draft for each added sentence that states a fact without a source."""
    if independent(context):
        return
    base, other = voices(context.base), voices(context.other)
    known: set[str] | None = None
    for link in context.changed_links:
        sides = context.links[link]
        held = sum(len(base.paragraphs[n].sentences) for n in sides.base)
        if sum(len(other.paragraphs[n].sentences) for n in sides.other) <= held:
            continue  # as many sentences on both sides: a new wording, not a new sentence
        for n in sides.other:
            p = other.paragraphs[n]
            for s, e in p.sentences:
                if e - s < _WORDS or not _states(p, s, e) or _sourced(other, p, s, e):
                    continue
                if known is None:
                    known = {singular(t.norm) for b in context.base.paragraphs for t in context.base.tokens(b.number)}
                said = [singular(w) for w in p.norms[s:e] if w not in STOP and w[:1].isalnum()]
                fresh = [w for w in said if w not in known]
                if len(said) >= 5 and len(fresh) >= _NEW * len(said) and _checkable(p, s, e, known):
                    yield Draft(
                        "unsourced-addition",
                        None,
                        other.span((n, s, e)),
                        "Nothing in the original stands opposite this, and no source is named for it.",
                        severity="critical" if set(fresh) & CRIME else None,
                    )


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
        v.sentence == (s, e) or any(n == p.number and a < e and b > s for n, a, b in v.content)
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
