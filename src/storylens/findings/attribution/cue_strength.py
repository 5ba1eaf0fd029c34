"""A cue that vouches for the claim more, or less, than the base's own.

Why it matters: "said" is neutral; "claimed" casts doubt; "confirmed", "revealed" and "admitted" make the story vouch
for what was said (AP and university style guides alike). The verb decides what the reader believes.
Example: the mayor claimed -> the mayor revealed
Leaves alone: neighbours on the scale (said, added, noted, stressed), tense, verbs that nobody can place.
"""

from __future__ import annotations

from collections.abc import Iterable

from storylens.findings.attribution.verify import verification
from storylens.findings.attribution.weight import accuses
from storylens.findings.context import PairContext
from storylens.findings.rule import Draft, Rule


def find(context: PairContext) -> Iterable[Draft]:
    """One draft for each cue that moved a full step on the scale."""
    held = verification(context)
    for verdict in held.told:
        if not verdict.cue or verdict.other_cue is None:
            continue
        base, other = held.cue_span(verdict.voice), verdict.other_cue
        more = verdict.cue == "stronger"
        yield Draft(
            "cue-stronger" if more else "cue-weaker",
            base,
            other,
            f"“{base.text}” became “{other.text}”, which vouches for the claim {'more' if more else 'less'}.",
            severity="critical" if more and accuses(held.base, verdict.voice) else None,
        )


RULE = Rule("cue-strength", "attribution", {"cue-stronger": "major", "cue-weaker": "minor"}, find, doc=__doc__)
