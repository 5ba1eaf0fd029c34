"""Words inside quotation marks that differ from the base. Words of the same meaning are major; little words, endings
and a term that nobody is quoted with are minor, and such a term is told once.

Why it matters: what stands inside quotation marks is a promise that these are the speaker's own words; AP, Reuters
and BBC guidance agree that quotations are never altered. A translation back into English keeps the marks and loses
the words.
Example: “far exceeds” -> “goes well beyond”
Leaves alone: typography, house-style spelling, words in square brackets, an omission marked by dots, a shorter
quotation that begins later or ends sooner; titles of works, which are names (work-titles).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from storylens.findings.context import PairContext
from storylens.findings.quotes.held import Fate, held
from storylens.findings.quotes.marks import is_title
from storylens.findings.quotes.sameness import Change
from storylens.findings.quotes.terms import unspoken
from storylens.findings.rule import Draft, Rule
from storylens.findings.telling import quoted
from storylens.model import Severity, Span
from storylens.text.document import Token

_SEVERITY: dict[Change, Severity | None] = {"slight": "minor", "akin": "major", "other": None}


def find(context: PairContext) -> Iterable[Draft]:
    """One draft for each quotation whose words changed; a term in quotation marks, spoken by nobody, once a version."""
    terms: dict[tuple[str, str], list[Fate]] = {}
    for fate in held(context).told:
        if fate.kind != "altered" or not fate.other or _titles(context, fate):
            continue
        if unspoken(context, fate.quotation):
            terms.setdefault((_form(fate.base), _form(fate.other)), []).append(fate)
        else:
            yield _draft(context, fate, _SEVERITY[fate.change])
    for fates in terms.values():
        yield _draft(context, fates[0], "minor", len(fates) - 1)


def _draft(context: PairContext, fate: Fate, severity: Severity | None, more: int = 0) -> Draft:
    other = fate.other or fate.base
    before, now = _readable(context, fate.base, other)
    again = f" The same change stands {_times(more)} in this version." if more else ""
    message = f"The quotation says {quoted(before)}; here it says {quoted(now)}.{again}"
    return Draft("quote-altered", fate.base, other, message, severity=severity, notes=_notes(fate))


def _times(more: int) -> str:
    return "once more" if more == 1 else f"{more} more times"


def _form(span: Span) -> str:
    return " ".join(span.text.lower().split())


def _titles(context: PairContext, fate: Fate) -> bool:
    """Whether both are titles of a work, which are names and told as such."""
    here, there = fate.quotation, fate.partner
    return (
        there is not None
        and is_title(context.base.tokens(here.paragraph), here)
        and is_title(context.other.tokens(there.paragraph), there)
    )


def _readable(context: PairContext, base: Span, other: Span) -> tuple[str, str]:
    """The words of both spans, with the same words around them where either is too short to be read alone: up to
    three on each side, as far as both versions agree."""
    left = context.base.tokens(context.base.paragraph_at(base.start))
    right = context.other.tokens(context.other.paragraph_at(other.start))
    a, b = _inside(left, base), _inside(right, other)
    if not a or not b or min(len(a), len(b)) > 2:
        return base.text, other.text
    before = _agree([(a[0] - k, b[0] - k) for k in (1, 2, 3)], left, right)
    after = _agree([(a[-1] + k, b[-1] + k) for k in (1, 2, 3)], left, right)
    return (
        context.base.text[left[a[0] - before].start : left[a[-1] + after].end],
        context.other.text[right[b[0] - before].start : right[b[-1] + after].end],
    )


def _inside(tokens: Sequence[Token], span: Span) -> list[int]:
    return [k for k, t in enumerate(tokens) if span.start <= t.start < span.end]


def _agree(places: list[tuple[int, int]], left: Sequence[Token], right: Sequence[Token]) -> int:
    """How many of the places, taken in order, hold the same word on both sides."""
    for n, (i, j) in enumerate(places):
        if not (0 <= i < len(left) and 0 <= j < len(right)):
            return n
        if left[i].kind == "mark" or left[i].norm != right[j].norm:
            return n
    return len(places)


def _notes(fate: Fate) -> tuple[str, ...]:
    """Both quotations whole, where the words that differ are only a part of them."""
    if not fate.whole or len(fate.whole[0].text) <= len(fate.base.text) + 4 or len(fate.whole[0].text) > 400:
        return ()
    return (f"original: {fate.whole[0].text}", f"here: {fate.whole[1].text}")


RULE = Rule("quote-altered", "quote", {"quote-altered": "critical"}, find, doc=__doc__)
