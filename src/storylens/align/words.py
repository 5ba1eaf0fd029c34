"""Changed runs of words inside each link: LCS over compared forms, borders kept on tokens."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz.distance import Indel

from storylens.model import Edit, Link, Op, Span
from storylens.text.document import Document, Token


def word_edits(base: Document, other: Document, links: Sequence[Link]) -> tuple[Edit, ...]:
    """All edits of a pair, in the order of `links`; whole paragraphs for `omitted` and `added`."""
    out: list[Edit] = []
    for index, link in enumerate(links):
        if link.kind == "omitted":
            p = base.paragraphs[link.base[0]]
            out.append(Edit("delete", index, base.span(p.start, p.end), None))
        elif link.kind == "added":
            p = other.paragraphs[link.other[0]]
            out.append(Edit("insert", index, None, other.span(p.start, p.end)))
        else:
            left = [t for i in link.base for t in base.tokens(i)]
            right = [t for j in link.other for t in other.tokens(j)]
            out.extend(_group_edits(index, base, other, left, right))
    return tuple(out)


def _group_edits(index: int, base: Document, other: Document, left: list[Token], right: list[Token]) -> list[Edit]:
    out: list[Edit] = []
    codes = Indel.opcodes([t.norm for t in left], [t.norm for t in right])
    pending: tuple[int, int, int, int] | None = None
    for tag, a0, a1, b0, b1 in [*codes, ("equal", len(left), len(left), len(right), len(right))]:
        if tag != "equal":
            pending = (pending[0], a1, pending[2], b1) if pending else (a0, a1, b0, b1)
        elif pending:
            out.append(_edit(index, base, other, left[pending[0] : pending[1]], right[pending[2] : pending[3]]))
            pending = None
    return out


def _edit(index: int, base: Document, other: Document, left: list[Token], right: list[Token]) -> Edit:
    def span(document: Document, tokens: list[Token]) -> Span | None:
        return document.span(tokens[0].start, tokens[-1].end) if tokens else None

    op: Op = "replace" if left and right else "delete" if left else "insert"
    return Edit(op, index, span(base, left), span(other, right))
