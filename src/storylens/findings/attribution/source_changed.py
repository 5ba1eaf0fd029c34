"""Another speaker, or a vaguer or more specific one, in the place of the base's source.

Why it matters: AP asks for the most specific identification possible; Reuters calls anonymous sources the weakest;
the Guardian allows no anonymous pejorative quotation. A name put in place of an unnamed source may burn it; another
name puts words into somebody's mouth.
Example: The finance minister, Ana Ruiz, said … -> A source said …
Leaves alone: a surname after the first mention, a pronoun for a speaker named beside it, a role that either version
gives the same person, initials of the same body.
"""

from __future__ import annotations

from collections.abc import Iterable

from storylens.findings.attribution.verify import Verdict, Verification, verification
from storylens.findings.attribution.weight import pejorative
from storylens.findings.context import PairContext
from storylens.findings.rule import Draft, Rule

_TYPES = {
    "vaguer": "source-vaguer",
    "more-specific": "source-more-specific",
    "swapped": "source-swapped",
    "crossed": "speaker-swapped",
}
_SAYS = {
    "vaguer": "The original names its source as “{0}”; here it is only “{1}”.",
    "more-specific": "The original leaves its source unnamed (“{0}”); here it is “{1}”.",
    "swapped": "The original has this from “{0}”; here “{1}” says it.",
    "crossed": "“{0}” and “{1}” have changed places: each now says what the other said.",
}


def find(context: PairContext) -> Iterable[Draft]:
    """One draft for each base attribution whose speaker changed."""
    held = verification(context)
    for verdict in held.told:
        if verdict.source in _TYPES:
            draft = _draft(held, verdict)
            if draft:
                yield draft


def _draft(held: Verification, verdict: Verdict) -> Draft | None:
    base, other = held.source_span(verdict.voice), verdict.other_source
    if base is None or other is None:
        return None
    harsh = verdict.source in ("vaguer", "more-specific") and pejorative(held.base, verdict.voice)
    message = _SAYS[verdict.source].format(base.text, other.text)
    if verdict.meant:
        mine, theirs = (
            f"“{said.text}”" if said.text == who else f"“{said.text}” ({who})"
            for said, who in zip((base, other), verdict.meant, strict=True)
        )
        message = f"The original has this from {mine}; here {theirs} says it."
    return Draft(_TYPES[verdict.source], base, other, message, severity="critical" if harsh else None)


RULE = Rule(
    "source-changed",
    "attribution",
    {
        "source-vaguer": "major",
        "source-more-specific": "major",
        "source-swapped": "critical",
        "speaker-swapped": "critical",
    },
    find,
    doc=__doc__,
)
