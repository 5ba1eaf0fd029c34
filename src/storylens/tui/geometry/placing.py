"""Where lost words are set into the other version's text: inline, both wordings stand in one column."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from storylens.model import Edit, Span
from storylens.text.document import Document, Token

Placed = tuple[int, int, Edit]
"""(offset in the other text, index of the edit, edit)."""


def placed(
    base: Document, other: Document, base_paragraphs: Sequence[int], other_paragraphs: Sequence[int],
    edits: Sequence[tuple[int, Edit]],
) -> list[Placed]:  # fmt: skip
    """The edits of one link in the order in which they are set into `other_paragraphs`.

    A deletion stands where its words would have stood. A move becomes two: words that came, where they are now, and
    words that went, where they stood; each only if it stands in this link.
    """
    counterparts = _Counterparts(base, other, base_paragraphs, other_paragraphs, edits)
    out: list[Placed] = []
    for index, edit in edits:
        came = edit.other if _within(edit.other, other, other_paragraphs) else None
        went = edit.base if _within(edit.base, base, base_paragraphs) else None
        if edit.op == "move":
            if came:
                out.append((came.start, index, Edit("move", edit.link, None, came, edit.style)))
            if went:
                out.append((counterparts.of(went), index, Edit("move", edit.link, went, None, edit.style)))
        elif came:
            out.append((came.start, index, edit))
        elif went:
            out.append((counterparts.of(went), index, edit))
    out.sort(key=lambda item: (item[0], item[2].other is not None, item[1]))
    return out


def _within(span: Span | None, document: Document, paragraphs: Sequence[int]) -> bool:
    return span is not None and document.paragraph_at(span.start) in paragraphs


class _Counterparts:
    """Which words of the other text are those of the base: the words that no edit touches stand for each other in
    order."""

    def __init__(
        self, base: Document, other: Document, base_paragraphs: Sequence[int], other_paragraphs: Sequence[int],
        edits: Sequence[tuple[int, Edit]],
    ) -> None:  # fmt: skip
        self.base = base
        self.near = _untouched(base, base_paragraphs, [e.base for _, e in edits if e.base])
        self.far = _untouched(other, other_paragraphs, [e.other for _, e in edits if e.other])
        self.starts = [t.start for t in self.near]
        self.swaps = sorted((e.base.start, e.base.end, e.other.end) for _, e in edits
                            if e.base and e.other and e.op != "move")  # fmt: skip
        self.last = other.paragraphs[other_paragraphs[-1]].end

    def of(self, went: Span) -> int:
        """Where in the other text `went` would stand: after the word before it, so that a lost comma follows its word;
        at the beginning of a paragraph before the word after it."""
        count = min(bisect_left(self.starts, went.start), len(self.far))
        before = self.near[count - 1] if count else None
        after = self.near[count] if count < len(self.far) and count < len(self.near) else None
        swap = next((s for s in reversed(self.swaps) if s[1] <= went.start), None)
        if swap is not None and (before is None or swap[0] >= before.end):
            return swap[2]
        paragraph = self.base.paragraph_at(went.start)
        begins = before is None or self.base.paragraph_at(before.start) != paragraph
        if begins and after is not None and self.base.paragraph_at(after.start) == paragraph:
            return self.far[count].start
        if before is not None:
            return self.far[count - 1].end
        return self.far[0].start if self.far else self.last


def _untouched(document: Document, paragraphs: Sequence[int], spans: Sequence[Span]) -> list[Token]:
    """The tokens of `paragraphs` that stand in none of `spans`."""
    edges = sorted((s.start, s.end) for s in spans)
    out: list[Token] = []
    k = reach = 0
    for paragraph in paragraphs:
        for token in document.tokens(paragraph):
            while k < len(edges) and edges[k][0] < token.end:
                reach = max(reach, edges[k][1])
                k += 1
            if token.start >= reach:
                out.append(token)
    return out
