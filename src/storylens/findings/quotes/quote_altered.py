"""Words inside quotation marks that differ from the base.

Why it matters: what stands inside quotation marks is a promise that these are the speaker's own words (AP,
Reuters and BBC guidance agree: quotes are never altered). A translation back into English keeps the marks and
loses the words.
Example: “far exceeds” -> “goes well beyond”
Leaves alone: typography, house-style spelling, words added in square brackets.
"""

from __future__ import annotations

from collections.abc import Iterable

from storylens.findings.context import PairContext
from storylens.findings.rule import Draft, Rule


def find(context: PairContext) -> Iterable[Draft]:
    """A draft for each changed run that lies between quotation marks on the base side."""
    for link in range(len(context.links)):
        if not (context.links[link].base and context.links[link].other):
            continue
        inside = False
        quoted: set[int] = set()
        for t in context.base_tokens(link):
            if t.text in '“”"' and t.text:
                inside = t.text == "“" or (t.text == '"' and not inside)
            elif inside:
                quoted.add(t.start)
        for e in context.edits_by_link.get(link, []):
            if e.op != "replace" or not (e.base and e.other) or e.style is not None or e.base.start not in quoted:
                continue
            if any(c.isalnum() for c in e.base.text + e.other.text):
                yield Draft(
                    "quote-altered",
                    e.base,
                    e.other,
                    f"The quotation says “{e.base.text}”; here it says “{e.other.text}”.",
                )


RULE = Rule("quote-altered", "quote", {"quote-altered": "critical"}, find, doc=__doc__)
