"""A claim that stays while the words that said whose claim it is are gone.

Why it matters: AP: disputable facts that we did not witness or confirm ourselves must be attributed, in the same
sentence; BBC: uncorroborated claims "should normally be attributed". Without its source the story makes the claim.
Example: The bridge was unsafe, the engineers said. -> The bridge was unsafe.
Leaves alone: a sentence cut together with its source (an omission); "X said" turned round or fronted; a paragraph
whose next sentence still names the speaker is told, but as minor.
"""

from __future__ import annotations

from collections.abc import Iterable

from storylens.findings.attribution.verify import verification
from storylens.findings.context import PairContext
from storylens.findings.rule import Draft, Rule


def find(context: PairContext) -> Iterable[Draft]:
    """One draft for each base attribution whose content survives alone."""
    held = verification(context)
    for verdict in held.told:
        if verdict.fate == "removed":
            base = held.both_span(verdict.voice)
            who = held.source_span(verdict.voice)
            yield Draft(
                "attribution-removed",
                base,
                verdict.there,
                f"The original attributes this to “{who.text if who else base.text}”; here it stands as fact.",
                severity="minor" if verdict.near else None,
                notes=("recoverable: the same speaker is named in a sentence beside it",) if verdict.near else (),
            )


RULE = Rule("attribution-removed", "attribution", {"attribution-removed": "critical"}, find, doc=__doc__)
