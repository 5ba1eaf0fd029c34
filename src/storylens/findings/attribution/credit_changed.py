"""An agency or outlet whose reporting the story rests on is no longer named, or another one is.

Why it matters: AP's crediting policy: say who had it first, even where you have matched it; the BBC asks that agency
reports be attributed to the agency. Readers cannot weigh what they cannot trace.
Example: LISBON (Reuters) – The port … -> LISBON – The port …
Leaves alone: a credit that stands elsewhere in the text, an outlet that went with its whole paragraph, initials for
the full name.
"""

from __future__ import annotations

from collections.abc import Iterable

from storylens.findings.attribution.anchors import independent
from storylens.findings.attribution.credits import Credit, credits_of
from storylens.findings.attribution.verify import verification
from storylens.findings.attribution.words import STOP
from storylens.findings.context import PairContext
from storylens.findings.rule import Draft, Rule
from storylens.model import Severity
from storylens.text.document import Document


def find(context: PairContext) -> Iterable[Draft]:
    """One draft for each credit of the base that the other version owes."""
    if independent(context):
        return
    mine = credits_of(context.base)
    if not mine:
        return
    theirs = credits_of(context.other)
    there = {t.norm for p in context.other.paragraphs for t in context.other.tokens(p.number)}
    spoken = _speaking(context)
    told: set[tuple[frozenset[str], str]] = set()
    for credit in mine:
        if _stands(context, credit, theirs, there) or (credit.names, credit.kind) in told or _is_source(credit, spoken):
            continue
        link = context.link_of_base.get(credit.paragraph)
        gone = link is None or not context.links[link].other
        if credit.kind == "mention" and (gone or not _rest_stays(context, credit)):
            continue
        told.add((credit.names, credit.kind))
        instead = _instead(context, credit, theirs, None if gone else link)
        if instead:
            message = f"The original credits “{credit.span.text}”; here the credit is “{instead.span.text}”."
            yield Draft("credit-replaced", credit.span, instead.span, message)
        else:
            grade: Severity | None = "minor" if credit.kind == "hand" else None
            yield Draft("credit-dropped", credit.span, None, f"The credit “{credit.span.text}” is gone.", grade)


def _rest_stays(context: PairContext, credit: Credit) -> bool:
    """Whether the sentence that holds a credit is otherwise still there."""
    s = next((s for s in context.base.sentences(credit.paragraph) if s.start <= credit.span.start < s.end), None)
    if s is None:
        return True
    mine = {
        t.norm for t in context.base.tokens(credit.paragraph)
        if s.start <= t.start < s.end and t.kind != "mark" and t.norm not in STOP and t.norm not in credit.names
    }  # fmt: skip
    there = {t.norm for t in context.other_tokens(context.link_of_base[credit.paragraph])}
    return not mine or 2 * len(mine & there) >= len(mine)


def _stands(context: PairContext, credit: Credit, theirs: list[Credit], there: set[str]) -> bool:
    """Whether the other version still gives a credit. An agency that also stands in the text ("told Reuters") keeps
    that place when its dateline loses it: then it must be named as often as the base names it."""
    if not _named(credit.names, there):
        return False
    if credit.kind != "dateline" or any(o.kind in ("dateline", "line") and o.names & credit.names for o in theirs):
        return True
    return _count(context.other, credit.names) >= _count(context.base, credit.names)


def _count(document: Document, names: frozenset[str]) -> int:
    return sum(t.norm in names for p in document.paragraphs for t in document.tokens(p.number))


def _named(names: frozenset[str], there: set[str]) -> bool:
    if 3 * len(names & there) >= 2 * len(names):
        return True
    letters = "".join(sorted(w[0] for w in names))
    return len(names) > 1 and any(len(w) == len(names) and "".join(sorted(w)) == letters for w in there)


def _speaking(context: PairContext) -> list[tuple[int, int]]:
    held = verification(context)
    return [
        (span.start, span.end)
        for d in held.told
        if d.voice.source
        and (span := held.source_span(d.voice))
        and (d.source or d.fate in ("removed", "source-removed"))
    ]


def _is_source(credit: Credit, spoken: list[tuple[int, int]]) -> bool:
    """Whether the credit is a speaker of whom the source rules already tell."""
    return credit.kind in ("mention", "report") and any(
        a <= credit.span.start and credit.span.end <= b for a, b in spoken
    )


def _instead(context: PairContext, credit: Credit, theirs: list[Credit], link: int | None) -> Credit | None:
    """Another credit that stands where this one stood."""
    base = {t.norm for p in context.base.paragraphs for t in context.base.tokens(p.number)}
    for other in theirs:
        same_place = link is not None and other.paragraph in context.links[link].other
        if (
            other.kind == credit.kind
            and (same_place or credit.kind not in ("mention", "report"))
            and not other.names <= base
        ):
            return other
    return None


RULE = Rule(
    "credit-changed", "attribution", {"credit-dropped": "major", "credit-replaced": "critical"}, find, doc=__doc__
)
