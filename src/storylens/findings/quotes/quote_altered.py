"""Words inside quotation marks that differ from the base.

Why it matters: what stands inside quotation marks is a promise that these are the speaker's own words; AP, Reuters
and BBC guidance agree that quotations are never altered. A translation back into English keeps the marks and loses
the words.
Example: “far exceeds” -> “goes well beyond”
Leaves alone: typography, house-style spelling, words in square brackets, an omission marked by dots, a shorter
quotation that begins later or ends sooner.
"""

from __future__ import annotations

from collections.abc import Iterable

from storylens.findings.context import PairContext
from storylens.findings.quotes.held import held
from storylens.findings.rule import Draft, Rule


def find(context: PairContext) -> Iterable[Draft]:
    """One draft for each quotation whose words changed."""
    for fate in held(context).fates:
        if fate.kind == "altered" and fate.other:
            yield Draft(
                "quote-altered",
                fate.base,
                fate.other,
                f"The quotation says “{fate.base.text}”; here it says “{fate.other.text}”.",
                severity="minor" if fate.slight else None,
            )


RULE = Rule("quote-altered", "quote", {"quote-altered": "critical"}, find, doc=__doc__)
