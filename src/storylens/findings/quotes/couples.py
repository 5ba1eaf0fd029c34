"""The quotations of one link, and which of the base's answer which of the other version's.

They are paired by where their words went, by the words they share, and by the words around them.
"""

from __future__ import annotations

from storylens.findings.attribution.anchors import Alignment
from storylens.findings.attribution.words import STOP
from storylens.findings.context import PairContext
from storylens.findings.quotes.marks import Quotation
from storylens.text.document import Token

_PAIRED = 0.3
_PAIRS = 10_000
"""Couples of quotations in one link beyond which only those that share aligned words are weighed."""


class Couples:
    """Quotations of both sides of a link. `inside_right`: index of an aligned token -> the quotation that holds it;
    `inside_left`: the aligned tokens of the base that stand in quotation marks."""

    def __init__(self, context: PairContext, al: Alignment, left: list[Quotation], right: list[Quotation]) -> None:
        self.context = context
        self.al = al
        self.left = left
        self.right = self._outer(right, left)
        self.inside_right: dict[int, int] = {}
        for j, q in enumerate(self.right):
            at = al.right_index(q.paragraph, q.inner_first)
            for k in range(q.inner_last - q.inner_first):
                self.inside_right[at + k] = j
        self.inside_left: set[int] = set()
        for q in left:
            at = al.left_index(q.paragraph, q.inner_first)
            self.inside_left.update(range(at, at + q.inner_last - q.inner_first))

    def _outer(self, right: list[Quotation], left: list[Quotation]) -> list[Quotation]:
        """`right` without what is a quotation within a quotation of the base and stands alone only because the marks
        around it are gone."""
        al = self.al
        inner: set[int] = set()
        for q in left:
            at = al.left_index(q.paragraph, q.inner_first)
            inner.update(range(at, at + q.inner_last - q.inner_first))
        return [r for r in right if not (self._single(r) and self._origin(r) in inner)]

    def _single(self, r: Quotation) -> bool:
        return self.context.other.tokens(r.paragraph)[r.first].norm == "'"

    def _origin(self, r: Quotation) -> int:
        """The base token that stands unchanged as the opening mark of `r`, -1 for none."""
        return self.al.to_left.get(self.al.right_index(r.paragraph, r.first), -1)

    def unlabelled(self, q: Quotation, r: Quotation) -> int:
        """How many words of `r` are only the label of its speaker, which `q` has as well ("LIND: “Well …")."""
        if q.inner_first <= q.first + 1 or r.inner_first > r.first + 1:
            return 0
        tokens = self.context.other.tokens(r.paragraph)[r.inner_first : min(r.inner_last, r.inner_first + 10)]
        colon = next((k for k, t in enumerate(tokens) if t.norm == ":"), 0)
        return sum(t.kind != "mark" for t in tokens[:colon])

    def words(self, q: Quotation, base: bool) -> list[Token]:
        """The quoted words, marks and bracketed editorial words left out."""
        document = self.context.base if base else self.context.other
        out: list[Token] = []
        depth = 0
        for t in document.tokens(q.paragraph)[q.inner_first : q.inner_last]:
            if t.norm in ("[", "("):
                depth += t.norm == "["
            elif t.norm == "]":
                depth = max(0, depth - 1)
            elif t.kind != "mark" and not depth:
                out.append(t)
        return out

    def groups(self) -> list[tuple[list[int], list[int]]]:
        """Quotations that answer each other: one to one, or one to several where one was split in parts."""
        left_of: dict[int, list[int]] = {}
        right_of: dict[int, list[int]] = {}
        for _, i, j in self._scored():
            mates, owners = right_of.get(i, []), left_of.get(j, [])
            if mates and owners:
                continue
            if mates and not self._adds(self.left[i], True, [self.right[x] for x in mates], self.right[j]):
                continue
            if owners and not self._adds(self.right[j], False, [self.left[x] for x in owners], self.left[i]):
                continue
            if (mates and any(len(left_of[x]) > 1 for x in mates)) or (
                owners and any(len(right_of[x]) > 1 for x in owners)
            ):
                continue
            right_of.setdefault(i, []).append(j)
            left_of.setdefault(j, []).append(i)
        out = []
        for i, mates in sorted(right_of.items()):
            lefts = sorted(left_of[mates[0]])
            if lefts[0] == i:
                out.append((lefts, sorted(mates)))
        return out

    def _scored(self) -> list[tuple[float, int, int]]:
        """(score, base quotation, quotation of the other version), the surest first."""
        al = self.al
        out: list[tuple[float, int, int]] = []
        bags = [{t.norm for t in self.words(q, False)} for q in self.right]
        for i, q in enumerate(self.left):
            bag = {t.norm for t in self.words(q, True)}
            at = al.left_index(q.paragraph, q.inner_first)
            votes: dict[int, float] = {}
            for k in range(at, at + q.inner_last - q.inner_first):
                r = al.to_right.get(k)
                if r is not None and r in self.inside_right and al.left_norms[k][:1].isalnum():
                    j = self.inside_right[r]
                    votes[j] = votes.get(j, 0) + (0.4 if al.left_norms[k] in STOP else 1)
            heavy = (bag - STOP) or bag
            for j in range(len(bags)) if len(bags) * len(self.left) <= _PAIRS else sorted(votes):
                other = bags[j]
                theirs = (other - STOP) or other
                shared = len(heavy & theirs) / max(1, min(len(heavy), len(theirs)))
                score = max(votes.get(j, 0.0) / max(1, min(len(bag), len(other))), shared)
                facing = self._same_marks(q, self.right[j]) or self._opposite(q, self.right[j])
                if score < _PAIRED and facing and self._context(q, self.right[j]):
                    score = _PAIRED
                if score >= _PAIRED:
                    out.append((score, i, j))
        return sorted(out, key=lambda x: (-x[0], x[1], x[2]))

    def _adds(self, whole: Quotation, whole_is_base: bool, so_far: list[Quotation], more: Quotation) -> bool:
        """Whether `more` holds words of `whole` that its parts found so far lack."""
        have = {t.norm for x in so_far for t in self.words(x, not whole_is_base)} - STOP
        new = {t.norm for t in self.words(more, not whole_is_base)} - STOP
        mine = {t.norm for t in self.words(whole, whole_is_base)} - STOP
        return len(new) >= 2 and len(new & mine) / len(new) >= 0.5 and bool((new & mine) - have)

    def _same_marks(self, q: Quotation, r: Quotation) -> bool:
        """Whether the opening and the closing mark of both stand in the same place."""
        al = self.al
        if not (q.closed and r.closed):
            return False
        first = al.to_right.get(al.left_index(q.paragraph, q.first))
        last = al.to_right.get(al.left_index(q.paragraph, q.last - 1))
        return (first, last) == (al.right_index(r.paragraph, r.first), al.right_index(r.paragraph, r.last - 1))

    def _context(self, q: Quotation, r: Quotation) -> bool:
        """Whether the words around both are the same, so that they are the same quotation in other words."""
        al = self.al
        first, last = al.left_index(q.paragraph, q.first), al.left_index(q.paragraph, q.last - 1)
        there = al.right_index(r.paragraph, r.first)
        end = al.right_index(r.paragraph, r.last - 1)
        near = [*range(max(0, first - 10), first), *range(last + 1, min(len(al.left), last + 11))]
        heavy = [k for k in near if al.left_norms[k] not in STOP and al.left_norms[k][:1].isalnum()]
        kept = [k for k in heavy if k in al.to_right and there - 14 <= al.to_right[k] <= end + 14]
        return len(kept) >= 2 and 2 * len(kept) >= len(heavy)

    def _opposite(self, q: Quotation, r: Quotation) -> bool:
        """Whether two quotations of like length face each other across one changed run."""
        at = self.al.left_index(q.paragraph, q.inner_first)
        gaps = {self.al.gap_of_left.get(k) for k in range(at, at + q.inner_last - q.inner_first)} - {None}
        there = self.al.right_index(r.paragraph, r.inner_first)
        mine, theirs = q.inner_last - q.inner_first, r.inner_last - r.inner_first
        if not (0.4 <= mine / max(1, theirs) <= 2.5):
            return False
        return any(g is not None and self.al.gaps[g][2] <= there < self.al.gaps[g][3] for g in gaps)
