"""A claim that keeps a cue but no longer says whose it is: "it was reported", "reportedly".

Why it matters: Reuters: a named source is stronger than an unnamed one, and an unnamed one stronger than none; an
impersonal frame hides that somebody in particular made the claim.
Example: The ministry said the dam would hold. -> It was said that the dam would hold.
Leaves alone: a pronoun or a role that stands for the same speaker; a passive that names its agent.
"""

from __future__ import annotations

from collections.abc import Iterable

from storylens.findings.attribution.verify import verification
from storylens.findings.attribution.weight import accuses
from storylens.findings.context import PairContext
from storylens.findings.rule import Draft, Rule


def find(context: PairContext) -> Iterable[Draft]:
    """One draft for each base attribution that is impersonal in the other version."""
    held = verification(context)
    for verdict in held.told:
        if verdict.fate == "source-removed":
            base = held.both_span(verdict.voice)
            yield Draft(
                "source-removed",
                base,
                verdict.there,
                f"The original says who said it (“{base.text}”); here nobody is named.",
                severity="critical" if accuses(held.base, verdict.voice) else None,
            )


RULE = Rule("source-removed", "attribution", {"source-removed": "major"}, find, doc=__doc__)
