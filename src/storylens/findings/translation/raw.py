"""Slips in spacing, which leave no changed word: found in the raw text, placed in a paragraph, shown with the base."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from storylens.findings.rule import Draft
from storylens.text.language import languages

if TYPE_CHECKING:
    from storylens.findings.context import PairContext
    from storylens.model import Severity, Span


def occurrences(text: str, wanted: str) -> Iterator[int]:
    """Offsets at which `wanted` stands in `text`, ascending, not overlapping."""
    at = text.find(wanted)
    while at >= 0:
        yield at
        at = text.find(wanted, at + len(wanted))


def is_english_at(context: PairContext, offset: int) -> bool:
    """Whether the paragraph at `offset` of the other version is English, as far as we can tell."""
    return languages(context.other)[context.other.paragraph_at(offset)] is None


def raw_draft(context: PairContext, start: int, end: int, message: str, severity: Severity | None = None) -> Draft:
    """A punctuation draft on characters [start, end) of the other version."""
    span: Span | None = context.origin(start, end)
    if span is not None and len(span.text) > 80:
        span = None
    return Draft("punctuation", span, context.other.span(start, end), message, severity=severity)
