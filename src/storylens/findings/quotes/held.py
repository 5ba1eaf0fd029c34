"""Every quotation of the base looked for in the other version, and what became of its words.

Quotations are paired by where their words went and by the words they share; what differs is read off the two
quotations alone, so that rewording around them does not count.
"""

from __future__ import annotations

from storylens.findings.attribution.anchors import anchors, independent
from storylens.findings.attribution.extract import voices
from storylens.findings.attribution.words import STOP
from storylens.findings.context import PairContext
from storylens.findings.quotes.couples import Couples
from storylens.findings.quotes.difference import Difference
from storylens.findings.quotes.marks import Quotation, quotations
from storylens.findings.quotes.sameness import Change
from storylens.model import Span
from storylens.text.document import Document

_KEPT = 0.75


class Fate:
    """What became of one base quotation: kept, altered, unmarked, gone, or joined to the one before it.

    `base` and `other` hold the words that differ, `whole` both quotations; `change` tells how far they differ.
    """

    __slots__ = ("base", "change", "head", "kind", "other", "partner", "quotation", "whole")

    def __init__(
        self, quotation: Quotation, kind: str, base: Span, other: Span | None = None,
        partner: Quotation | None = None, head: Fate | None = None,
    ) -> None:  # fmt: skip
        self.quotation = quotation
        self.kind = kind
        self.base = base
        self.other = other
        self.partner = partner
        self.head = head
        self.change: Change = "other"
        self.whole: tuple[Span, Span] | None = None

    @property
    def intact(self) -> bool:
        """Whether the words stand unchanged in quotation marks."""
        return self.head.kind == "kept" if self.head else self.kind == "kept"


class Held:
    """The quotations of a pair. `fates`: one for each base quotation; `told`: those that the
    rules may tell of. `invented`: (quotation of the other version,
    the base's unquoted words or None)."""

    def __init__(self, context: PairContext) -> None:
        self.context = context
        self.fates: list[Fate] = []
        self.invented: list[tuple[Span, Span | None]] = []
        changed = set(context.changed_links)
        base, other = quotations(context.base), quotations(context.other)
        for k, sides in enumerate(context.links):
            left = [q for n in sides.base for q in base[n]]
            right = [q for n in sides.other for q in other[n]]
            if k not in changed:
                self.fates.extend(Fate(q, "kept", self.whole(context.base, q)) for q in left)
            elif not sides.other:
                self.fates.extend(Fate(q, "gone", self.whole(context.base, q)) for q in left)
            elif left or right:
                _Link(self, Couples(context, anchors(context).of(k), left, right)).settle()

        if independent(context):
            self.told, self.invented = [], []
        else:
            self.told = self.fates

    @staticmethod
    def whole(document: Document, q: Quotation) -> Span:
        """A quotation with its marks."""
        tokens = document.tokens(q.paragraph)
        return document.span(tokens[q.first].start, tokens[q.last - 1].end)


class _Link:
    """Gives every quotation of one link its fate."""

    def __init__(self, held: Held, couples: Couples) -> None:
        self.held = held
        self.context = held.context
        self.couples = couples
        self.al = couples.al

    def settle(self) -> None:
        """A fate for every base quotation of the link, and the new quotations of the other side."""
        used_left: set[int] = set()
        used_right: set[int] = set()
        left, right = self.couples.left, self.couples.right
        for lefts, rights in self.couples.groups():
            used_left.update(lefts)
            used_right.update(rights)
            self._compare([left[i] for i in lefts], [right[j] for j in rights])
        lost = [q for i, q in enumerate(left) if i not in used_left]
        new = [r for j, r in enumerate(right) if j not in used_right]
        for q, r in self._in_place(lost, new):
            lost.remove(q)
            new.remove(r)
            self._compare([q], [r])
            fate, mine, yours = self.held.fates[-1], self.couples.words(q, True), self.couples.words(r, False)
            if fate.kind == "altered":
                fate.base = self.context.base.span(mine[0].start, mine[-1].end)
                fate.other = self.context.other.span(yours[0].start, yours[-1].end)
        for q in lost:
            self._alone(q)
        for r in new:
            self._new(r)

    def _in_place(self, lost: list[Quotation], new: list[Quotation]) -> list[tuple[Quotation, Quotation]]:
        """Whole sentences in marks that share no word and stand for each other: the only two of a passage that
        nothing else answers."""
        mine, yours = [q for q in lost if self._sentence(q, True)], [r for r in new if self._sentence(r, False)]
        return [(mine[0], yours[0])] if len(mine) == len(yours) == 1 else []

    def _sentence(self, q: Quotation, base_side: bool) -> bool:
        """Whether a quotation is closed, of three words or more, and ends as a sentence does."""
        document = self.context.base if base_side else self.context.other
        words = self.couples.words(q, base_side)
        last = document.tokens(q.paragraph)[q.inner_last - 1].norm
        return q.closed and sum(t.kind == "word" for t in words) > 2 and last in (",", ".", "!", "?")

    def _compare(self, lefts: list[Quotation], others: list[Quotation]) -> None:
        held, context = self.held, self.context
        whole, there = held.whole(context.base, lefts[0]), held.whole(context.other, others[0])
        fate = Fate(lefts[0], "kept", whole, there, others[0])
        held.fates.append(fate)
        held.fates.extend(Fate(q, "joined", held.whole(context.base, q), head=fate) for q in lefts[1:])
        mine = [t for q in lefts for t in self.couples.words(q, True)]
        label = self.couples.unlabelled(lefts[0], others[0])
        theirs = [t for r in others for t in self.couples.words(r, False)][label:]
        found = Difference(self.couples, mine, theirs)
        if not found.runs:
            return
        fate.kind = "altered"
        fate.change = found.change()
        if mine and theirs:
            a0, a1, b0, b1 = found.extent()
            fate.base = context.base.span(mine[a0].start, mine[a1 - 1].end)
            fate.other = context.other.span(theirs[b0].start, theirs[b1 - 1].end)
            fate.whole = (whole, there)

    def _alone(self, q: Quotation) -> None:
        """A base quotation that no quotation answers: its words stand unmarked, or they are gone."""
        held, al = self.held, self.al
        quoted = self.couples.words(q, True)
        at = al.left_index(q.paragraph, q.first)
        mapped = [
            al.to_right[k]
            for k in range(at, at + q.last - q.first)
            if k in al.to_right and al.left_norms[k][:1].isalnum()
        ]
        whole = held.whole(self.context.base, q)
        outside = [k for k in mapped if k not in self.couples.inside_right]
        heavy = [t for t in quoted if t.norm not in STOP]
        kind = "gone"
        other = None
        if len(quoted) >= 2 and len(outside) >= _KEPT * len(quoted) and (len(heavy) >= 2 or len(quoted) >= 4):
            n, i = al.right[outside[0]]
            m, j = al.right[outside[-1]]
            if outside[-1] - outside[0] <= 2 * len(quoted) + 4 and not self._says_quote(outside[0]):
                kind = "unmarked"
                other = self.context.other.span(
                    self.context.other.tokens(n)[i].start, self.context.other.tokens(m)[j].end
                )
        held.fates.append(Fate(q, kind, whole, other))

    def _says_quote(self, k: int) -> bool:
        """Whether single marks or a block set as a quotation already enclose the words."""
        n, i = self.al.right[k]
        return i > 0 and self.context.other.tokens(n)[i - 1].norm in ("'", '"')

    def _new(self, q: Quotation) -> None:
        """A quotation of the other version that answers none of the base."""
        al = self.al
        quoted = self.couples.words(q, False)
        at = al.right_index(q.paragraph, q.inner_first)
        mapped = [al.to_left[k] for k in range(at, at + q.inner_last - q.inner_first) if k in al.to_left]
        outside = [k for k in mapped if k not in self.couples.inside_left and al.left_norms[k][:1].isalnum()]
        if not q.closed or sum(t.kind == "word" for t in quoted) < (3 if self._spoken(q) else 4):
            return
        if len(quoted) <= 8 and all(t.text[:1].isupper() for t in quoted if t.norm not in STOP):
            return  # the title of a book, a film, a law
        base = None
        if 2 * len(outside) >= len(quoted):
            n, i = al.left[outside[0]]
            m, j = al.left[outside[-1]]
            base = self.context.base.span(self.context.base.tokens(n)[i].start, self.context.base.tokens(m)[j].end)
        inside = {al.left_norms[k] for k in mapped if k in self.couples.inside_left and al.left_norms[k][:1].isalnum()}
        words = {t.norm for t in quoted if t.kind != "mark"}
        if 2 * len(inside) >= len(words) or 3 * len(inside - STOP) >= max(1, len(words - STOP)):
            return  # a part of a quotation that the base has
        self.held.invented.append((self.held.whole(self.context.other, q), base))

    def _spoken(self, q: Quotation) -> bool:
        """Whether a quotation of the other version is a sentence in somebody's mouth, however short."""
        last = self.context.other.tokens(q.paragraph)[q.inner_last - 1].norm
        claimed = any(
            n == q.paragraph and a <= q.first and q.last <= b + 1
            for v in voices(self.context.other).of_paragraph[q.paragraph] for n, a, b in v.content
        )  # fmt: skip
        return claimed and last in (",", ".", "!", "?")


def held(context: PairContext) -> Held:
    """The quotations of `context`, shared by all rules."""
    return context.once(Held)
