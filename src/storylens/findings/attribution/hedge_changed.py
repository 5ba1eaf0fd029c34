"""A hedge that is gone, or one that the base does not have: probably, allegedly, may, about.

Why it matters: a hedge is part of the claim. "May" made "will" turns a possibility into a plan; "alleged" cut from
a crime turns a suspect into a culprit (Reuters, AP on allegations). A caveat ("without offering evidence", "could not
be independently verified") tells the reader how far to trust a claim.
Example: the rules may change -> the rules will change
Leaves alone: one hedge for another (perhaps, possibly), hedges inside quotations, "more likely than".
"""

from __future__ import annotations

from collections.abc import Iterable

from storylens.findings.attribution.caveats import lost
from storylens.findings.attribution.hedges import Hedge, hedges
from storylens.findings.attribution.weight import CRIME, HEALTH
from storylens.findings.attribution.words import words
from storylens.findings.context import PairContext
from storylens.findings.rule import Draft, Rule
from storylens.model import Severity


def find(context: PairContext) -> Iterable[Draft]:
    """One draft for each hedge lost or gained."""
    found = hedges(context)
    for h in found.dropped:
        yield Draft(
            "hedge-dropped",
            h.here,
            h.near,
            f"“{h.word}” is gone: what the original leaves open stands here as certain.",
            severity=_weight(context, h),
        )
    for span, said in lost(context):
        grave = set(said.split()) & (CRIME | HEALTH)
        message = f"The caveat “{span.text}” is gone: the claim it qualifies stands here without it."
        yield Draft("hedge-dropped", span, None, message, severity="critical" if grave else None)
    for h in found.added:
        yield Draft(
            "hedge-added",
            h.near,
            h.here,
            f"“{h.word}” is new: what the original states stands here as open.",
            severity=None,
        )


def _weight(context: PairContext, h: Hedge) -> Severity | None:
    if h.kind == "number":
        return None
    if h.word in _PLANS:
        return "minor"
    if h.word in _CHARGING:
        return "critical"
    paragraph = context.base.paragraph_at(h.here.start)
    sentence = next((s for s in context.base.sentences(paragraph) if s.start <= h.here.start < s.end), None)
    if sentence is None:
        return None
    said = {t.norm for t in context.base.tokens(paragraph) if sentence.start <= t.start < sentence.end}
    return "critical" if said & (CRIME | HEALTH) else None


_PLANS = frozenset(f"{w} to" for w in words("plan plans planned planning intend intends intended aim aims aimed"))
"""What "will" hardens only a little."""
_CHARGING = words("allegedly alleged suspected accused purportedly purported")
"""Hedges that stand before a charge: without them a suspect is a culprit."""
RULE = Rule("hedge-changed", "attribution", {"hedge-dropped": "major", "hedge-added": "minor"}, find, doc=__doc__)
