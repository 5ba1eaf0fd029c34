"""A verdict survives an edit: it goes to the finding of the same rule and type whose words match best."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rapidfuzz import fuzz

from storylens.model import Finding, Span
from storylens.review.verdict import Verdict
from storylens.text.document import Document

ENOUGH = 0.6
"""Likeness, 0..1, from which a verdict is carried over."""
AROUND = 120
"""Characters of context kept on either side."""


def context_of(finding: Finding, base: Document, other: Document) -> str:
    """The words round a finding, within its paragraphs: on the base side, or on the other where there is no base."""
    span, document = (finding.base, base) if finding.base else (finding.other, other)
    if span is None or not document.paragraphs:
        return ""
    first = document.paragraphs[document.paragraph_at(span.start)]
    last = document.paragraphs[document.paragraph_at(max(span.start, span.end - 1))]
    start, end = max(first.start, span.start - AROUND), min(last.end, span.end + AROUND)
    return document.text[start : min(end, start + 4 * AROUND)]


def carry_over(findings: Sequence[tuple[Finding, str]], orphans: Sequence[Verdict]) -> dict[str, Verdict]:
    """Finding id -> verdict, marked as carried, for `findings` (each with its context) that have none of their own.

    `orphans` are the verdicts whose findings are gone. Each is given once, the best match first; ties go to reading
    order.
    """
    waiting: dict[tuple[str, str], list[tuple[int, Verdict]]] = {}
    for k, verdict in enumerate(orphans):
        waiting.setdefault((verdict.rule, verdict.type), []).append((k, verdict))
    scored = []
    for n, (finding, context) in enumerate(findings):
        for k, verdict in waiting.get((finding.rule, finding.type), ()):
            likeness = _likeness(finding, context, verdict)
            if likeness >= ENOUGH:
                scored.append((-likeness, n, k))
    out: dict[str, Verdict] = {}
    given: set[int] = set()
    for _, n, k in sorted(scored):
        finding = findings[n][0]
        if finding.id not in out and k not in given:
            given.add(k)
            out[finding.id] = replace(orphans[k], finding=finding.id, carried=True)
    return out


def _likeness(finding: Finding, context: str, verdict: Verdict) -> float:
    """0..1: seven parts the words of both sides, three parts what stands round them."""
    sides = [(finding.base, verdict.base), (finding.other, verdict.other)]
    if any((span is None) != (words is None) for span, words in sides):
        return 0.0
    present = [_alike(span, words) for span, words in sides if span is not None and words is not None]
    return 0.7 * sum(present) / len(present) + 0.3 * fuzz.ratio(context, verdict.context) / 100 if present else 0.0


def _alike(span: Span, words: str) -> float:
    return fuzz.ratio(span.text[:2000].casefold(), words[:2000].casefold()) / 100
