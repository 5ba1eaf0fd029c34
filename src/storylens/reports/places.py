"""Where words stand in a file: lines and columns from 1, as editors and review tools count."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, Any

from storylens.model import Finding, Span

if TYPE_CHECKING:
    from storylens.compare import Pair

_BREAK = re.compile(r"\r\n|\r|\n")


def stand_in(pair: Pair, f: Finding) -> Span | None:
    """Where to point in the rewrite for words that are gone: the paragraph that stands for theirs."""
    if f.link is None or not pair.links[f.link].other:
        return None
    p = pair.other_document.paragraphs[pair.links[f.link].other[0]]
    return pair.other_document.span(p.start, p.end)


class Lines:
    """Offsets of a text's lines."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(m.end() for m in _BREAK.finditer(text))]

    def region(self, span: Span) -> dict[str, Any]:
        """Lines and columns of `span`, from 1; the end column is the one after the last character."""
        first, last = (bisect_right(self._starts, at) - 1 for at in (span.start, span.end))
        return {
            "startLine": first + 1,
            "startColumn": span.start - self._starts[first] + 1,
            "endLine": last + 1,
            "endColumn": span.end - self._starts[last] + 1,
            "charOffset": span.start,
            "charLength": span.end - span.start,
        }
