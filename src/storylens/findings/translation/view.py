"""How the rules of this family see a link: which words of the rewrite stand in the base, and where words newly meet.

Made once a pair (`views`). A slip is only the rewrite's where words newly meet: `seams` are the places at which a
word follows another that it does not follow in the base, so surface rules look there and nowhere else.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from rapidfuzz.distance import LCSseq

from storylens.findings.translation.words import SENTENCE_END
from storylens.text.document import Document, Token

if TYPE_CHECKING:
    from storylens.findings.context import PairContext
    from storylens.model import Edit

NEW = -1
"""In `LinkView.origin`: the word has no counterpart in the base."""
STYLED = -2
"""In `LinkView.origin`: house style explains the word."""


@dataclass
class LinkView:
    """One link, token by token.

    `origin[k]` is the index in `base` of the word that `other[k]` kept, or `NEW` or `STYLED`. `blocks` are the
    changed runs as half-open index ranges (base from, base to, other from, other to), in order.
    """

    index: int
    base: list[Token]
    other: list[Token]
    origin: list[int]
    blocks: list[tuple[int, int, int, int]]
    english: bool = True

    @cached_property
    def norms(self) -> list[str]:
        """Compared forms of `other`."""
        return [t.norm for t in self.other]

    @cached_property
    def base_norms(self) -> list[str]:
        """Compared forms of `base`."""
        return [t.norm for t in self.base]

    @cached_property
    def base_set(self) -> frozenset[str]:
        """Compared forms that stand in the base side of the link."""
        return frozenset(self.base_norms)

    @cached_property
    def other_set(self) -> frozenset[str]:
        """Compared forms that stand in the other side of the link."""
        return frozenset(self.norms)

    @cached_property
    def seams(self) -> list[int]:
        """Ascending k in 1..len(other)-1 where `other[k]` newly follows `other[k - 1]`."""
        origin = self.origin
        return [
            k for k in range(1, len(origin)) if origin[k] < 0 or origin[k - 1] < 0 or origin[k] != origin[k - 1] + 1
        ]

    @cached_property
    def sentence_of(self) -> list[int]:
        """For each word of `other` which sentence of the link it stands in, counted by stops."""
        return [0, *itertools.accumulate(n in SENTENCE_END for n in self.norms)]

    @cached_property
    def kept_before(self) -> list[int]:
        """For each k in 0..len(other) the base index of the last kept word before `other[k]`, -1 without one."""
        out = [-1]
        for o in self.origin:
            out.append(o if o >= 0 else out[-1])
        return out

    @cached_property
    def kept_from(self) -> list[int]:
        """For each k in 0..len(other) the base index of the first kept word from `other[k]` on, else len(base)."""
        out = [len(self.base)]
        for o in reversed(self.origin):
            out.append(o if o >= 0 else out[-1])
        return out[::-1]

    @cached_property
    def gone(self) -> list[int]:
        """Ascending indexes of base words that the rewrite did not keep in place."""
        return [i for a0, a1, _, _ in self.blocks for i in range(a0, a1)]

    @cached_property
    def new(self) -> list[int]:
        """Ascending indexes of words that are new in the rewrite."""
        return [k for k, o in enumerate(self.origin) if o == NEW]


def views(context: PairContext) -> list[LinkView]:
    """A view of every link that the rewrite has words in and changed something in, in order."""
    return context.once(_make_views)


def english_views(context: PairContext) -> list[LinkView]:
    """`views`, without those of which a side is surely not English."""
    return [v for v in views(context) if v.english]


def rewritten_views(context: PairContext) -> list[LinkView]:
    """`english_views` with words on both sides, none where the other version is an account of its own: an
    independent report never promised the base's words."""
    if context.other_version.role == "account":
        return []
    return [v for v in english_views(context) if v.base]


def _make_views(context: PairContext) -> list[LinkView]:
    out = []
    edits = context.edits_by_link
    for k, link in enumerate(context.links):
        if not link.other or (k not in edits and link.base):
            continue
        other = context.other_tokens(k)
        base = context.base_tokens(k)
        view = _view(k, base, other, edits.get(k, []))
        view.english = not context.foreign(k)
        out.append(view)
    return out


def _ranges(tokens: list[Token], edits: list[Edit], side: str) -> Iterator[tuple[int, int]]:
    """Token index range of each edit on one side; an empty range (-1, -1) where it has nothing there."""
    starts = {t.start: k for k, t in enumerate(tokens)}
    ends = {t.end: k + 1 for k, t in enumerate(tokens)}
    for e in edits:
        span = e.base if side == "base" else e.other
        if span is None:
            yield (-1, -1)
            continue
        a, b = starts.get(span.start), ends.get(span.end)
        if a is None or b is None:  # a border inside a token: take every token that it touches
            a = next((k for k, t in enumerate(tokens) if t.end > span.start), len(tokens))
            b = next((k for k, t in enumerate(tokens) if t.start >= span.end), len(tokens))
        yield (a, b)


def _view(index: int, base: list[Token], other: list[Token], edits: list[Edit]) -> LinkView:
    gone, new = [False] * len(base), [0] * len(other)
    styled: list[tuple[int, int, int, int]] = []
    for e, (a0, a1), (b0, b1) in zip(edits, _ranges(base, edits, "base"), _ranges(other, edits, "other"), strict=True):
        for i in range(a0, a1):
            gone[i] = True
        for j in range(b0, b1):
            new[j] = NEW if e.style is None else STYLED
        if e.style is not None and a0 >= 0 and b0 >= 0:
            styled.append((a0, a1, b0, b1))
    origin = [NEW] * len(other)
    kept = [i for i, g in enumerate(gone) if not g]
    places = [j for j, n in enumerate(new) if not n]
    left, right = [base[i].norm for i in kept], [other[j].norm for j in places]
    if left == right:
        for i, j in zip(kept, places, strict=True):
            origin[j] = i
    else:  # edits of another make than ours (moves inside the link): match the rest again
        for op in LCSseq.opcodes(left, right):
            if op.tag == "equal":
                for d in range(op.src_end - op.src_start):
                    origin[places[op.dest_start + d]] = kept[op.src_start + d]
    for _, _, b0, b1 in styled:
        for j in range(b0, b1):
            origin[j] = STYLED
    view = LinkView(index, base, other, origin, [])
    _refine(view)
    return view


def _refine(view: LinkView) -> None:
    """Sets `blocks`; words that stand on both sides of a replaced run (stop-words that were merged in) are kept."""
    origin, n = view.origin, len(view.other)
    at, j = 0, 0
    blocks: list[tuple[int, int, int, int]] = []
    while j <= n:
        k = j
        while k < n and origin[k] < 0:
            k += 1
        i = origin[k] if k < n else len(view.base)
        if i < at:  # out of order: a move; its words are not part of any block
            if k > j:
                _split(view, (at, at, j, k), blocks)
            j = k + 1
            continue
        if i > at or k > j:
            _split(view, (at, i, j, k), blocks)
        at, j = i + 1, k + 1
    view.blocks = blocks


def _split(view: LinkView, block: tuple[int, int, int, int], out: list[tuple[int, int, int, int]]) -> None:
    a0, a1, b0, b1 = block
    new = [j for j in range(b0, b1) if view.origin[j] == NEW]
    if not new and b1 > b0:
        return
    if a1 - a0 < 2 or b1 - b0 < 2 or STYLED in view.origin[b0:b1]:
        out.append(block)
        return
    left = [t.norm for t in view.base[a0:a1]]
    right = [t.norm for t in view.other[b0:b1]]
    pa, pb = a0, b0
    for op in LCSseq.opcodes(left, right):
        i0, i1, j0 = op.src_start, op.src_end, op.dest_start
        if op.tag != "equal":
            continue
        for d in range(i1 - i0):
            view.origin[b0 + j0 + d] = a0 + i0 + d
        if a0 + i0 > pa or b0 + j0 > pb:
            out.append((pa, a0 + i0, pb, b0 + j0))
        pa, pb = a0 + i1, b0 + j0 + i1 - i0
    if pa < a1 or pb < b1:
        out.append((pa, a1, pb, b1))


class Habits:
    """What the base does too, so that it is never blamed on the rewrite: its words, and which stand together."""

    def __init__(self, document: Document) -> None:
        self.text = document.text
        norms = [t.norm for i in range(len(document.paragraphs)) for t in document.tokens(i)]
        self.words = frozenset(norms)
        self._pairs = frozenset(itertools.pairwise(norms))

    def has(self, *norms: str) -> bool:
        """Whether each of these compared forms stands before the next somewhere in the base."""
        return all(pair in self._pairs for pair in itertools.pairwise(norms)) and norms[0] in self.words


def habits(context: PairContext) -> Habits:
    """`Habits` of the base, made once a pair."""
    return context.once(_make_habits)


def _make_habits(context: PairContext) -> Habits:
    return Habits(context.base)
