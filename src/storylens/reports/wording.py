"""How numbers, places and times are said in printed reports."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from storylens.model import Finding, Pivot, Span, severity_rank
from storylens.text.safe import SafeText, safe

if TYPE_CHECKING:
    from storylens.text.document import Document

AROUND = 5
"""How many tokens are shown on either side of words that say nothing alone."""
_MONTHS = "January February March April May June July August September October November December".split()


def numbers(indexes: Sequence[int]) -> str:
    """Paragraph indexes as people count them: `3`, `3 and 4`, `3, 4 and 7`."""
    shown = [str(i + 1) for i in indexes]
    return " and ".join([", ".join(shown[:-1]), shown[-1]]) if len(shown) > 1 else "".join(shown)


def by_gravity(findings: Sequence[Finding]) -> list[Finding]:
    """The loudest first; those of one severity as they stand."""
    return sorted(findings, key=lambda f: -severity_rank(f.severity))


def measured(confidence: float | None) -> str:
    """What a finding's confidence rests on (docs/precision.md); '' where there is none."""
    return f"a rater marked {confidence:.0%} of such places in machine translations" if confidence is not None else ""


def guessed(pivot: Pivot | None) -> str:
    """The language a version probably went through: `probably French (0.93)`; '' where nothing tells."""
    return f"probably {pivot.language} ({pivot.confidence:.2f})" if pivot else ""


def counted(n: int, noun: str) -> str:
    """`1 paragraph`, `2 paragraphs`."""
    return f"{n} {noun}{'' if n == 1 else 's'}"


def ranges(indexes: Sequence[int]) -> str:
    """Ascending paragraph indexes as people count them, runs drawn together: `1-3, 5 and 9-10`."""
    runs: list[list[int]] = []
    for i in indexes:
        if runs and i == runs[-1][1] + 1:
            runs[-1][1] = i
        else:
            runs.append([i, i])
    shown = [str(a + 1) if a == b else f"{a + 1}-{b + 1}" for a, b in runs]
    return " and ".join([", ".join(shown[:-1]), shown[-1]]) if len(shown) > 1 else "".join(shown)


def when(published: str) -> SafeText:
    """A date or time in ISO form as `12 April 2024, 22:00 UTC`; anything else as it is."""
    from datetime import datetime

    try:
        moment = datetime.fromisoformat(published)
    except ValueError:
        return safe(published)
    day = f"{moment.day} {_MONTHS[moment.month - 1]} {moment.year}"
    if len(published) <= 10:
        return safe(day)
    zone = moment.tzname() or ""
    return safe(f"{day}, {moment.hour}:{moment.minute:02} {zone}".rstrip())


def in_context(document: Document, span: Span, paint: Callable[[str], str]) -> str:
    """The words of `span`; where they are so few that they say nothing alone, in brackets among their neighbours."""
    if span.text.count(" ") > 1 or not document.paragraphs:
        return paint(safe(span.text))
    at = document.paragraph_at(span.start)
    tokens = document.tokens(at)
    first = next((k for k, t in enumerate(tokens) if t.end > span.start), len(tokens))
    last = next((k for k, t in enumerate(tokens) if t.start >= span.end), len(tokens))
    left, right = max(0, first - AROUND), min(len(tokens), last + AROUND)
    if left >= right:
        return paint(safe(span.text))
    start, end = min(tokens[left].start, span.start), max(tokens[right - 1].end, span.end)
    before, after = safe(document.text[start : span.start]), safe(document.text[span.end : end])
    lead, tail = "… " if left else "", " …" if right < len(tokens) else ""
    return f"{lead}{before}[{paint(safe(span.text))}]{after}{tail}"
