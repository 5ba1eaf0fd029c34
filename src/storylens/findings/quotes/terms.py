"""Quotation marks around a term: a coined word, a nickname, a phrase at arm's length, in nobody's mouth."""

from __future__ import annotations

from storylens.findings.attribution.extract import voices
from storylens.findings.context import PairContext
from storylens.findings.quotes.marks import Quotation, quotations
from storylens.text.document import Document

_LONGEST = 5
"""Words of a term."""


def unspoken(context: PairContext, q: Quotation) -> bool:
    """Whether quotation `q` of the base is a term: up to five words that no attribution of its paragraph claims, or
    that stand in quotation marks more than once in the story."""
    words = _words(context.base, q)
    if not words or len(words) > _LONGEST or not q.closed:
        return False
    if _often(context).get(words, 0) > 1:
        return True
    return not any(
        n == q.paragraph and a < q.last and q.first < b
        for v in voices(context.base).of_paragraph[q.paragraph]
        for n, a, b in v.content
    )


def _words(document: Document, q: Quotation) -> tuple[str, ...]:
    tokens = document.tokens(q.paragraph)[q.inner_first : q.inner_last]
    return tuple(t.norm for t in tokens if t.kind != "mark")


def _often(context: PairContext) -> dict[tuple[str, ...], int]:
    """How often each short quotation stands in the base."""
    known: dict[tuple[str, ...], int] | None = context.base.kept.get("short quotations")
    if known is None:
        known = context.base.kept["short quotations"] = {}
        for found in quotations(context.base):
            for q in found:
                if q.inner_last - q.inner_first <= 2 * _LONGEST:
                    words = _words(context.base, q)
                    known[words] = known.get(words, 0) + 1
    return known
