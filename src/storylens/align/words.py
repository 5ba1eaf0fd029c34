"""Changed runs of words inside each link: what a reader sees as one change is one edit."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from itertools import zip_longest

from storylens.align.borders import marks_swapped, slid
from storylens.align.carried import with_carried
from storylens.align.coded import coded_pair
from storylens.align.codes import STRONG, may_be_style, may_be_title, may_share_a_word
from storylens.align.collector import collector_waits
from storylens.align.lcs import for_many
from storylens.align.script import Move, Run, equal_pieces, runs_between, without_confetti
from storylens.align.sides import Piece, Side
from storylens.align.transpose import pieces_left, transpositions
from storylens.model import Edit, Link, Op, Span, Style
from storylens.text.document import Document, Token
from storylens.text.house import style_between, style_of_change

MANY = 200_000
"""From so many characters on a library that takes its time to load is faster."""

Placed = tuple[int, int, Edit]
"""An edit behind the units it starts at on either side."""


@collector_waits()
def word_edits(base: Document, other: Document, links: Sequence[Link]) -> tuple[Edit, ...]:
    """All edits of a pair, in the order of `links`; whole paragraphs for `omitted` and `added`.

    Taken out the edits, the tokens that are left pair up one to one, in order, in every link; taken out are `move`
    edits too, which hold the same words at two places. A move between two links stands under both.
    """
    out: list[Edit] = []
    here, there = coded_pair(base, other)
    if len(base.text) + len(other.text) > MANY:
        for_many()
    for index, link in enumerate(links):
        if link.kind == "omitted":
            p = base.paragraphs[link.base[0]]
            out.append(Edit("delete", index, base.span(p.start, p.end), None))
        elif link.kind == "added":
            p = other.paragraphs[link.other[0]]
            out.append(Edit("insert", index, None, other.span(p.start, p.end)))
        elif link.kind != "1-1" or base.paragraph_text(link.base[0]) != other.paragraph_text(link.other[0]):
            out.extend(LinkEdits(index, Side(here, link.base), Side(there, link.other, facing=True)).edits())
    return tuple(with_carried(here, there, out))


class LinkEdits:
    """The edits of one link."""

    def __init__(self, index: int, left: Side, right: Side) -> None:
        self.index = index
        self._known: dict[Run, Style | None] = {}
        self.left = left
        self.right = right
        self.bordered = bool(left.borders or right.borders)
        """Whether a paragraph ends inside one of the sides."""

    def edits(self) -> list[Edit]:
        """Edits in reading order of the base."""
        a, b = self.left.codes, self.right.codes
        runs = marks_swapped(runs_between(equal_pieces(a, b), len(a), len(b)), a, b)
        self._known = {run: self._run_style(run) for run in runs}
        styled = {run for run, style in self._known.items() if style}
        runs = slid(runs, styled, a, b)
        free = [run for run in runs if run not in styled] if styled else runs
        moves = transpositions(free, a, b) if _share_words(free, a, b) else []
        runs, moves = without_confetti(runs, moves, styled, a, b)
        out = self._between(runs, len(a), len(b))
        if moves or self.bordered:
            taken_left = sorted((m.a, m.a + m.size) for m in moves)
            taken_right = sorted((m.b, m.b + m.size) for m in moves)
            for run in runs:
                left = pieces_left(run.a0, run.a1, _near(taken_left, run.a0, run.a1))
                right = pieces_left(run.b0, run.b1, _near(taken_right, run.b0, run.b1))
                out.extend(self._run_edits(run, left, right))
            for move in moves:
                out.extend(self._move_edits(move))
        elif out:
            out.extend([(run.a0, run.b0, edit) for run in runs if (edit := self._whole_run(run))])
        else:
            return [edit for edit in map(self._whole_run, runs) if edit]
        return [edit for _, _, edit in sorted(out, key=lambda x: (x[0], x[1], x[2].op))]

    def _run_style(self, run: Run) -> Style | None:
        """The convention that explains a short run."""
        if run.a1 - run.a0 > 3 or run.b1 - run.b0 > 3:
            return None
        return self._style((run.a0, run.a1), (run.b0, run.b1))

    def _style(self, left: Piece, right: Piece) -> Style | None:
        """The convention that explains `left` against `right`, of which one may be empty."""
        mine, theirs = self.left, self.right
        x, y = mine.codes[left[0] : left[1]], theirs.codes[right[0] : right[1]]
        if not (x and y):
            if not may_be_title(x or y):
                return None
        elif not may_be_style(x, y):
            first, other = mine.text[mine.starts[left[0]]], theirs.text[theirs.starts[right[0]]]
            if first.lower() != other.lower() and first not in "-‐‑" and other not in "-‐‑":
                return None
            if _squeezed(mine.span(left).text) != _squeezed(theirs.span(right).text):
                return None
        return style_of_change(mine.tokens(left), theirs.tokens(right))

    def _whole_run(self, run: Run) -> Edit | None:
        """The edit of a run that no move and no end of a paragraph cuts."""
        a0, a1, b0, b1 = run
        here = self.left.span((a0, a1)) if a0 < a1 else None
        there = self.right.span((b0, b1)) if b0 < b1 else None
        if here and there and self._alike_at_the_ends(here, there, run):
            return self._replaced((a0, a1), (b0, b1))
        style = self._known[run] if run in self._known else self._style((a0, a1), (b0, b1))
        return Edit("replace" if here and there else "delete" if here else "insert", self.index, here, there, style)

    def _run_edits(self, run: Run, left: list[Piece], right: list[Piece]) -> list[Placed]:
        left = [c for p in left for c in self.left.cut(p)]
        right = [c for p in right for c in self.right.cut(p)]
        if len(left) == len(right) == 1:
            edit = self._replaced(left[0], right[0])
            return [(left[0][0], right[0][0], edit)] if edit else []
        return [(p[0] if p else run.a0, q[0] if q else run.b0, self._edit(p, q)) for p, q in zip_longest(left, right)]

    def _replaced(self, left: Piece, right: Piece) -> Edit | None:
        """One run for another, without what they begin and end with alike: units may be longer than what changed."""
        run = Run(*left, *right)
        if not self._alike_at_the_ends(self.left.span(left), self.right.span(right), run):
            return self._edit(left, right)
        mine, theirs = _trimmed(self.left.tokens(left), self.right.tokens(right))
        if not mine and not theirs:
            return None
        style = style_of_change(mine, theirs)
        op: Op = "replace" if mine and theirs else "delete" if mine else "insert"
        return Edit(op, self.index, _from(self.left, mine), _from(self.right, theirs), style)

    def _alike_at_the_ends(self, here: Span, there: Span, run: Run) -> bool:
        """Whether the two spans of a run may begin or end with the same token."""
        mine, theirs = self.left.codes, self.right.codes
        if here.text[0] == there.text[0] and may_share_a_word(mine[run.a0], theirs[run.b0]):
            return True
        last = here.text[-1]
        return last == there.text[-1] and (not last.isalnum() or may_share_a_word(mine[run.a1 - 1], theirs[run.b1 - 1]))

    def _edit(self, left: Piece | None, right: Piece | None) -> Edit:
        op: Op = "replace" if left and right else "delete" if left else "insert"
        here, there = self.left.span(left) if left else None, self.right.span(right) if right else None
        return Edit(op, self.index, here, there, self._style(left or (0, 0), right or (0, 0)))

    def _move_edits(self, move: Move) -> list[Placed]:
        """One move, or several where a paragraph ends inside it."""
        out = []
        start = 0
        for k in range(1, move.size + 1):
            if k == move.size or move.a + k in self.left.borders or move.b + k in self.right.borders:
                left, right = (move.a + start, move.a + k), (move.b + start, move.b + k)
                edit = Edit("move", self.index, self.left.span(left), self.right.span(right))
                out.append((left[0], right[0], edit))
                start = k
        return out

    def _between(self, runs: Sequence[Run], n: int, m: int) -> list[Placed]:
        """What is printed differently although no run covers it."""
        out: list[Placed] = []
        left, right = self.left, self.right
        i = j = 0
        for run in [*runs, Run(n, n, m, m)]:
            size = run.a0 - i
            if size:
                x, y = left.printed(i, run.a0), right.printed(j, run.b0)
                if x != y and not (self.bordered and _same_but_for_breaks(x, y)):
                    out.extend(self._style_edits(i, j, size))
            i, j = run.a1, run.b1
        return out

    def _style_edits(self, a0: int, b0: int, size: int) -> list[Placed]:
        """Units of equal form that are printed differently; neighbours of one style are one edit."""
        left, right = self.left, self.right
        found: list[tuple[int, int, Style]] = []
        ahead = self._style_of_unit(a0, b0)
        for k in range(size):
            style, ahead = ahead, self._style_of_unit(a0 + k + 1, b0 + k + 1) if k + 1 < size else None
            if style is not None:
                joins = found and found[-1][1] == k and found[-1][2] == style
                found[-1:] = [(found[-1][0], k + 1, style)] if joins else [*found[-1:], (k, k + 1, style)]
            elif k + 1 < size and ahead is None and self._spaced_apart(a0 + k, b0 + k):
                joins = found and found[-1][1] == k + 1
                found[-1:] = [(found[-1][0], k + 2, "spacing")] if joins else [*found[-1:], (k, k + 2, "spacing")]
        out = []
        for start, end, style in found:
            piece, facing = (a0 + start, a0 + end), (b0 + start, b0 + end)
            out.append((piece[0], facing[0], Edit("replace", self.index, left.span(piece), right.span(facing), style)))
        return out

    def _style_of_unit(self, i: int, j: int) -> Style | None:
        left, right = self.left, self.right
        if left.printed(i, i + 1) == right.printed(j, j + 1):
            return None
        return style_between(left.tokens((i, i + 1)), right.tokens((j, j + 1)))

    def _spaced_apart(self, i: int, j: int) -> bool:
        """Whether the space after unit `i` differs from that after unit `j` by more than a line break."""
        left, right = self.left, self.right
        if i + 1 in left.borders or j + 1 in right.borders:
            return False
        before = left.text[left.end(i) : left.starts[i + 1]]
        after = right.text[right.end(j) : right.starts[j + 1]]
        return before != after and _unwrapped(before) != _unwrapped(after)


def _share_words(runs: Sequence[Run], a: str, b: str) -> bool:
    """Whether a word that may anchor has gone in one run and come in another."""
    if len(runs) < 2:
        return len(runs) == 1
    gone = set("".join([a[r.a0 : r.a1] for r in runs]))
    return any(c >= STRONG for c in gone.intersection("".join([b[r.b0 : r.b1] for r in runs])))


def _same_but_for_breaks(x: str, y: str) -> bool:
    """Whether two texts that may run over the ends of paragraphs are printed alike, with single spaces inside them."""
    words = x.split()
    return words == y.split() and " ".join(words) == x.replace("\n\n", " ") == y.replace("\n\n", " ")


def _squeezed(text: str) -> str:
    """`text` in one word of small letters."""
    return "".join(text.replace("-", " ").split()).lower()


def _trimmed(left: list[Token], right: list[Token]) -> tuple[list[Token], list[Token]]:
    """Both without what they begin and end with alike."""
    a, b, c, d = 0, len(left), 0, len(right)
    while a < b and c < d and left[a].text == right[c].text:
        a, c = a + 1, c + 1
    while a < b and c < d and left[b - 1].text == right[d - 1].text:
        b, d = b - 1, d - 1
    return left[a:b], right[c:d]


def _from(side: Side, tokens: list[Token]) -> Span | None:
    if not tokens:
        return None
    start, end = tokens[0].start, tokens[-1].end
    return Span(start, end, side.text[start:end])


def _unwrapped(space: str) -> str:
    return " " if "\n" in space or "\r" in space else space


def _near(taken: list[Piece], start: int, end: int) -> list[Piece]:
    """Those of the sorted intervals that may touch [start, end)."""
    first = max(0, bisect_right(taken, (start, -1)) - 1)
    last = bisect_right(taken, (end, -1))
    return taken[first:last]
