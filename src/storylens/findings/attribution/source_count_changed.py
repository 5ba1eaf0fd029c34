"""More or fewer sources than the base has.

Why it matters: Reuters: never cite sources in the plural where there is only one. How many said it is part of how
sure it is.
Example: an official said -> officials said
Leaves alone: a plural that both versions have, a group named once in full and once in short.
"""

from __future__ import annotations

from collections.abc import Iterable

from storylens.findings.attribution.speakers import speaker
from storylens.findings.attribution.verify import verification
from storylens.findings.attribution.words import GROUP_HEADS
from storylens.findings.context import PairContext
from storylens.findings.rule import Draft, Rule


def find(context: PairContext) -> Iterable[Draft]:
    """One draft for each base attribution whose sources changed number."""
    held = verification(context)
    for verdict in held.told:
        if verdict.source != "count-changed" or not verdict.voice.source or not verdict.other_source:
            continue
        base = held.source_span(verdict.voice)
        if base:
            who = speaker(held.base, verdict.voice.source)
            one = not who.plural and who.head not in GROUP_HEADS
            yield Draft(
                "source-count-changed",
                base,
                verdict.other_source,
                f"The original counts its sources as “{base.text}”, this version as “{verdict.other_source.text}”.",
                severity="critical" if one else None,
            )


RULE = Rule("source-count-changed", "attribution", {"source-count-changed": "major"}, find, doc=__doc__)
