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
from storylens.findings.quotes.held import Fate, held
from storylens.findings.rule import Draft, Rule
from storylens.model import Span
from storylens.text.document import Document


def find(context: PairContext) -> Iterable[Draft]:
    """One draft for each quotation whose words changed."""
    for fate in held(context).told:
        if fate.kind == "altered" and fate.other:
            before, now = _wide(context.base, fate.base), _wide(context.other, fate.other)
            yield Draft(
                "quote-altered",
                fate.base,
                fate.other,
                f"The quotation says “{before}”; here it says “{now}”.",
                severity="minor" if fate.slight else None,
                notes=_notes(fate),
            )


def _wide(document: Document, span: Span) -> str:
    """The words of a span; a lone word with three on either side, so that it can be read."""
    tokens = document.tokens(document.paragraph_at(span.start))
    inside = [k for k, t in enumerate(tokens) if span.start <= t.start < span.end]
    if not inside or len(inside) > 2:
        return span.text
    lo, hi = inside[0], inside[-1]
    while lo > 0 and inside[0] - lo < 3 and tokens[lo - 1].kind != "mark":
        lo -= 1
    while hi + 1 < len(tokens) and hi - inside[-1] < 3 and tokens[hi + 1].kind != "mark":
        hi += 1
    return document.text[tokens[lo].start : tokens[hi].end]


def _notes(fate: Fate) -> tuple[str, ...]:
    """Both quotations whole, where the words that differ are only a part of them."""
    if not fate.whole or len(fate.whole[0].text) <= len(fate.base.text) + 4 or len(fate.whole[0].text) > 400:
        return ()
    return (f"original: {fate.whole[0].text}", f"here: {fate.whole[1].text}")


RULE = Rule("quote-altered", "quote", {"quote-altered": "critical"}, find, doc=__doc__)
