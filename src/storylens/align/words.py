"""Changed runs of words inside each link: what a reader sees as one change is one edit."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import zip_longest

from storylens.align.carried import with_carried
from storylens.align.codes import Codes
from storylens.align.collector import collector_waits
from storylens.align.lcs import Block
from storylens.align.script import Move, Run, equal_blocks, runs_between, slid, without_confetti
from storylens.align.transpose import pieces_left, transpositions
from storylens.model import Edit, Link, Op, Span, Style
from storylens.text.document import Cut, Document
from storylens.text.house import style_between, style_of_change

Piece = tuple[int, int]
"""Tokens [start, end) of a side."""


class Side:
    """One side of a link: its tokens, their units and the units as a string of codes."""

    __slots__ = ("borders", "codes", "document", "forms", "starts", "tokens")

    def __init__(self, document: Document, paragraphs: Sequence[int], codes: Codes, lone: str) -> None:
        self.document = document
        if len(paragraphs) == 1:
            self.tokens = document.cut(paragraphs[0])
            self.forms, self.starts = document.units(paragraphs[0])
            self.borders: list[int] = []
        else:
            self.tokens = Cut([], [])
            self.forms, self.starts, self.borders = [], [], []
            for p in paragraphs:
                forms, starts = document.units(p)
                at = len(self.tokens)
                self.borders.append(at)
                self.forms = self.forms + forms
                self.starts = self.starts + [at + s for s in starts[:-1]]
                self.tokens = self.tokens + document.cut(p)
            self.starts = [*self.starts, len(self.tokens)]
        self.codes = codes.encode(self.forms, lone)

    def span(self, piece: Piece) -> Span:
        """From the first to the last character of the tokens of `piece`."""
        start, end = self.tokens.start(piece[0]), self.tokens.end(piece[1] - 1)
        return Span(start, end, self.document.text[start:end])

    def of_units(self, start: int, end: int) -> Piece:
        """The tokens of units [start, end)."""
        return self.starts[start], self.starts[end]

    def cut(self, piece: Piece) -> list[Piece]:
        """`piece` cut where a paragraph ends: no span runs over the text between two paragraphs."""
        if not self.borders:
            return [piece]
        inner = [b for b in self.borders if piece[0] < b < piece[1]]
        return list(zip([piece[0], *inner], [*inner, piece[1]], strict=True))


@collector_waits()
def word_edits(base: Document, other: Document, links: Sequence[Link]) -> tuple[Edit, ...]:
    """All edits of a pair, in the order of `links`; whole paragraphs for `omitted` and `added`.

    Taken out the edits, the tokens that are left pair up one to one, in order, in every link; taken out are `move`
    edits too, which hold the same words at two places. A move between two links stands under both.
    """
    out: list[Edit] = []
    codes = Codes()
    for index, link in enumerate(links):
        if link.kind == "omitted":
            p = base.paragraphs[link.base[0]]
            out.append(Edit("delete", index, base.span(p.start, p.end), None))
        elif link.kind == "added":
            p = other.paragraphs[link.other[0]]
            out.append(Edit("insert", index, None, other.span(p.start, p.end)))
        elif link.kind != "1-1" or base.paragraph_text(link.base[0]) != other.paragraph_text(link.other[0]):
            left = Side(base, link.base, codes, "\uffff")
            right = Side(other, link.other, codes, "\ufffe")
            out.extend(LinkEdits(index, left, right).edits())
    return tuple(with_carried(base, other, out))


class LinkEdits:
    """The edits of one link."""

    def __init__(self, index: int, left: Side, right: Side) -> None:
        self.index = index
        self.left = left
        self.right = right

    def edits(self) -> list[Edit]:
        """Edits in reading order of the base."""
        left, right = self.left, self.right
        a, b = left.codes, right.codes
        runs = runs_between(equal_blocks(a, b), len(a), len(b))
        styled = {run for run in runs if self._run_style(run)}
        runs = slid(runs, styled, a, b, left.forms, right.forms)
        moves = transpositions([run for run in runs if run not in styled], a, b)
        runs, moves = without_confetti(runs, moves, styled, a, b, left.forms)
        taken_left = sorted((m.a, m.a + m.size) for m in moves)
        taken_right = sorted((m.b, m.b + m.size) for m in moves)
        out: list[tuple[int, int, Edit]] = []
        for a0, b0, size in _equal_between(runs, len(a), len(b)):
            out.extend(self._style_edits(a0, b0, size))
        for run in runs:
            out.extend(self._run_edits(run, taken_left, taken_right))
        for move in moves:
            out.extend(self._move_edits(move))
        return [edit for _, _, edit in sorted(out, key=lambda x: (x[0], x[1], x[2].op))]

    def _run_style(self, run: Run) -> Style | None:
        """The convention that explains a short run."""
        if run.a1 - run.a0 > 3 or run.b1 - run.b0 > 3:
            return None
        p, q = self.left.of_units(run.a0, run.a1), self.right.of_units(run.b0, run.b1)
        return style_of_change(self.left.tokens[p[0] : p[1]], self.right.tokens[q[0] : q[1]])

    def _run_edits(self, run: Run, taken_left: list[Piece], taken_right: list[Piece]) -> list[tuple[int, int, Edit]]:
        left = [self.left.of_units(*p) for p in pieces_left(run.a0, run.a1, _near(taken_left, run.a0, run.a1))]
        right = [self.right.of_units(*p) for p in pieces_left(run.b0, run.b1, _near(taken_right, run.b0, run.b1))]
        left = [c for p in left for c in self.left.cut(p)]
        right = [c for p in right for c in self.right.cut(p)]
        if len(left) == len(right) == 1:
            left[0], right[0] = self._trimmed(left[0], right[0])
        at_left, at_right = self.left.starts[run.a0], self.right.starts[run.b0]
        return [
            (p[0] if p else at_left, q[0] if q else at_right, self._edit(p, q))
            for p, q in zip_longest(left, right)
            if (p and p[0] < p[1]) or (q and q[0] < q[1])
        ]

    def _trimmed(self, left: Piece, right: Piece) -> tuple[Piece, Piece]:
        """Both pieces without what they begin and end with alike: units may be longer than what changed."""
        (a, b), (c, d) = left, right
        x, y = self.left.tokens.pieces, self.right.tokens.pieces
        while a < b and c < d and x[a][0] == y[c][0]:
            a, c = a + 1, c + 1
        while a < b and c < d and x[b - 1][0] == y[d - 1][0]:
            b, d = b - 1, d - 1
        return (a, b), (c, d)

    def _edit(self, left: Piece | None, right: Piece | None) -> Edit:
        left = left if left and left[0] < left[1] else None
        right = right if right and right[0] < right[1] else None
        op: Op = "replace" if left and right else "delete" if left else "insert"
        style = style_of_change(
            self.left.tokens[left[0] : left[1]] if left else [],
            self.right.tokens[right[0] : right[1]] if right else [],
        )
        return Edit(
            op, self.index, self.left.span(left) if left else None, self.right.span(right) if right else None, style
        )

    def _move_edits(self, move: Move) -> list[tuple[int, int, Edit]]:
        """One move, or several where a paragraph ends inside it."""
        out = []
        start = 0
        for k in range(1, move.size + 1):
            here, there = self.left.starts[move.a + k], self.right.starts[move.b + k]
            if k == move.size or here in self.left.borders or there in self.right.borders:
                left = self.left.of_units(move.a + start, move.a + k)
                right = self.right.of_units(move.b + start, move.b + k)
                edit = Edit("move", self.index, self.left.span(left), self.right.span(right))
                out.append((left[0], right[0], edit))
                start = k
        return out

    def _style_edits(self, a0: int, b0: int, size: int) -> list[tuple[int, int, Edit]]:
        """Units of equal form that are printed differently; neighbours of one style are one edit."""
        left, right = self.left, self.right
        p, q = left.of_units(a0, a0 + size), right.of_units(b0, b0 + size)
        if not left.borders and not right.borders and left.span(p).text == right.span(q).text:
            return []
        styles = [self._style_of_unit(a0 + k, b0 + k) for k in range(size)]
        found: list[tuple[int, int, Style]] = []
        for k, style in enumerate(styles):
            if style is not None:
                joins = found and found[-1][1] == k and found[-1][2] == style
                found[-1:] = [(found[-1][0], k + 1, style)] if joins else [*found[-1:], (k, k + 1, style)]
            elif k + 1 < size and styles[k + 1] is None and self._spaced_apart(a0 + k, b0 + k):
                joins = found and found[-1][1] == k + 1
                found[-1:] = [(found[-1][0], k + 2, "spacing")] if joins else [*found[-1:], (k, k + 2, "spacing")]
        out = []
        for start, end, style in found:
            piece, facing = left.of_units(a0 + start, a0 + end), right.of_units(b0 + start, b0 + end)
            out.append((piece[0], facing[0], Edit("replace", self.index, left.span(piece), right.span(facing), style)))
        return out

    def _style_of_unit(self, i: int, j: int) -> Style | None:
        left, right = self.left, self.right
        return style_between(
            left.tokens[left.starts[i] : left.starts[i + 1]], right.tokens[right.starts[j] : right.starts[j + 1]]
        )

    def _spaced_apart(self, i: int, j: int) -> bool:
        """Whether the space after unit `i` differs from that after unit `j` by more than a line break."""
        left, right = self.left, self.right
        k, h = left.starts[i + 1], right.starts[j + 1]
        if k in left.borders or h in right.borders:
            return False
        before = left.document.text[left.tokens.end(k - 1) : left.tokens.start(k)]
        after = right.document.text[right.tokens.end(h - 1) : right.tokens.start(h)]
        return before != after and _unwrapped(before) != _unwrapped(after)


def _unwrapped(space: str) -> str:
    return " " if "\n" in space or "\r" in space else space


def _near(taken: list[Piece], start: int, end: int) -> list[Piece]:
    """Those of the sorted intervals that may touch [start, end)."""
    first = max(0, bisect_right(taken, (start, -1)) - 1)
    last = bisect_right(taken, (end, -1))
    return taken[first:last]


def _equal_between(runs: Sequence[Run], n: int, m: int) -> list[Block]:
    """What no run covers."""
    out: list[Block] = []
    i = j = 0
    for run in [*runs, Run(n, n, m, m)]:
        if run.a0 > i:
            out.append((i, j, run.a0 - i))
        i, j = run.a1, run.b1
    return out
