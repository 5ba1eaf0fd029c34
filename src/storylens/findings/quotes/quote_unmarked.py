"""Quoted words that stay while their quotation marks go.

Why it matters: without the marks a speaker's words become the story's own; AP asks that a source's language be kept
recognisable as such.
Example: He called it “a gift to smugglers”. -> He called it a gift to smugglers.
Leaves alone: a quotation turned into reported speech in other words, single marks for double ones, block quotations.
"""

from __future__ import annotations

from collections.abc import Iterable

from storylens.findings.attribution.verify import verification
from storylens.findings.context import PairContext
from storylens.findings.quotes.held import Fate, held
from storylens.findings.quotes.marks import is_title
from storylens.findings.rule import Draft, Rule
from storylens.model import Span


def find(context: PairContext) -> Iterable[Draft]:
    """One draft for each run of quotations that lost their marks; critical where the speaker is gone as well."""
    unmarked = [f for f in held(context).told if f.kind == "unmarked" and f.other and not _title(context, f)]
    if not unmarked:
        return
    lost = {
        (n, k)
        for v in verification(context).told
        if v.fate == "removed"
        for n, a, b in v.voice.content
        for k in range(a, b)
    }
    for group in _runs(context, unmarked):
        base, other = _joined(context, group)
        orphan = any((f.quotation.paragraph, f.quotation.inner_first) in lost for f in group)
        yield Draft(
            "quote-unmarked",
            base,
            other,
            "The original has this in quotation marks; here the marks are gone and the words are the story's own.",
            severity="critical" if orphan else None,
        )


def _title(context: PairContext, fate: Fate) -> bool:
    """Whether it is the title of a work, which one house quotes and the next prints in italics."""
    return is_title(context.base.tokens(fate.quotation.paragraph), fate.quotation)


def _runs(context: PairContext, fates: list[Fate]) -> list[list[Fate]]:
    """Quotations of one paragraph with little but a cue between them belong to one finding."""
    out: list[list[Fate]] = []
    for f in fates:
        last = out[-1][-1] if out else None
        if last and last.quotation.paragraph == f.quotation.paragraph and f.quotation.first - last.quotation.last <= 12:
            out[-1].append(f)
        else:
            out.append([f])
    return out


def _joined(context: PairContext, group: list[Fate]) -> tuple[Span, Span | None]:
    base = context.base.span(group[0].base.start, group[-1].base.end)
    others = [f.other for f in group if f.other]
    lo, hi = min(o.start for o in others), max(o.end for o in others)
    return base, context.other.span(lo, hi)


RULE = Rule("quote-unmarked", "quote", {"quote-unmarked": "minor"}, find, doc=__doc__)
