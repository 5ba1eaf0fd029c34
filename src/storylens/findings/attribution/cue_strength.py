"""A cue that vouches for the claim more, or less, than the base's own.

Why it matters: "said" is neutral; "claimed" casts doubt; "confirmed", "revealed" and "admitted" make the story vouch
for what was said (AP and university style guides alike). The verb decides what the reader believes.
Example: the mayor claimed -> the mayor revealed
Leaves alone: neighbours on the scale (said, added, noted, stressed), tense, verbs that nobody can place, one
accusing verb for another (alleged, accused).
"""

from __future__ import annotations

from collections.abc import Iterable

from storylens.findings.attribution.verbs import reporting_verbs
from storylens.findings.attribution.verdict import Verdict
from storylens.findings.attribution.verify import verification
from storylens.findings.attribution.weight import ACCUSING, accuses
from storylens.findings.context import PairContext
from storylens.findings.rule import Draft, Rule

_ENDORSES = 1.5
"""Strength from which a verb makes the story vouch: found, confirmed, admitted; not said, stated, told."""


def find(context: PairContext) -> Iterable[Draft]:
    """One draft for each cue that moved a full step on the scale."""
    held = verification(context)
    for verdict in held.told:
        if not verdict.cue or verdict.other_cue is None:
            continue
        lemma, strength = _new_cue(verdict)
        if verdict.voice.lemma in ACCUSING and lemma in ACCUSING:
            continue
        base, other = held.cue_span(verdict.voice), verdict.other_cue
        more = verdict.cue == "stronger"
        yield Draft(
            "cue-stronger" if more else "cue-weaker",
            base,
            other,
            f"“{base.text}” became “{other.text}”, which vouches for the claim {'more' if more else 'less'}.",
            severity="critical" if more and strength >= _ENDORSES and accuses(held.base, verdict.voice) else None,
        )


def _new_cue(verdict: Verdict) -> tuple[str, float]:
    """(lemma, strength) of the cue in the other version; ("", 0) where it is no verb that can be placed."""
    if verdict.partner:
        return verdict.partner.lemma, verdict.partner.strength
    verb = reporting_verbs().get(verdict.other_cue.text.lower()) if verdict.other_cue else None
    return (verb.lemma, verb.strength) if verb else ("", 0.0)


RULE = Rule("cue-strength", "attribution", {"cue-stronger": "major", "cue-weaker": "minor"}, find, doc=__doc__)
