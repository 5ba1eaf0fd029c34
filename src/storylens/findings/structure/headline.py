"""A headline or standfirst that is gone or says something else.

Why it matters: most readers see the headline only; a softer or louder one over the same text is another story.
Example: Council delays vote on harbour plan -> Harbour plan is dead
Leaves alone: the same headline shortened or reworded with the same telling words; facts changed in it have findings
of their own.
"""

from __future__ import annotations

from collections.abc import Iterable

from storylens.findings.context import PairContext
from storylens.findings.rule import Draft, Rule
from storylens.findings.structure.cues import is_headline
from storylens.model import Severity
from storylens.text.document import Document
from storylens.text.furniture import is_furniture
from storylens.text.stems import stem
from storylens.text.stopwords import STOP

_TYPES: dict[str, Severity] = {"headline-changed": "minor", "notice-dropped": "minor"}
_KEPT = 0.34
"""Share of the base headline's telling words under which it says something else."""


def find(context: PairContext) -> Iterable[Draft]:
    """A draft where the first paragraph of the base is a headline that the other side lost or changed."""
    if "account" in (context.base_version.role, context.other_version.role):
        return  # an independent report has a headline of its own
    for p in context.base.paragraphs[:3]:
        if not is_headline(context.base, p.number):
            return
        span = context.base.span(p.start, p.end)
        link = context.links[context.link_of_base[p.number]]
        if link.other:
            continue
        rival = _headline_of(context.other) if p.number == 0 else None
        if rival is None:
            what = "headline" if p.number == 0 else "standfirst"
            yield Draft("notice-dropped", span, None, f"The {what} is gone.")
        elif _share(context.base, p.number, context.other, rival) < _KEPT:
            q = context.other.paragraphs[rival]
            there = context.other.span(q.start, q.end)
            yield Draft("headline-changed", span, there, "The headline says something else.")


def _headline_of(document: Document) -> int | None:
    """Index of the first paragraph that can be a headline, furniture passed over."""
    for p in document.paragraphs[:3]:
        if is_furniture(document, p.number):
            continue
        return p.number if is_headline(document, p.number) else None
    return None


def _share(base: Document, i: int, other: Document, j: int) -> float:
    mine = {stem(t.norm) for t in base.tokens(i) if t.kind != "mark" and t.norm not in STOP}
    yours = {stem(t.norm) for t in other.tokens(j) if t.kind != "mark" and t.norm not in STOP}
    return len(mine & yours) / max(1, len(mine))


RULE = Rule("headline", "structure", _TYPES, find, doc=__doc__)
