"""The two sides of a link token by token: which base tokens stand unchanged in the other version, and where."""

from __future__ import annotations

from collections.abc import Sequence

from rapidfuzz.distance import Indel

from storylens.findings.attribution.words import STOP
from storylens.findings.context import PairContext

Place = tuple[int, int]
"""(paragraph, token)."""


def changed_runs(left: Sequence[str], right: Sequence[str]) -> list[tuple[int, int, int, int]]:
    """The runs in which two sequences differ: half-open index ranges of both, in order, none touching the next.

    What both begin and end with is set aside; where the rest is too long to align, it is one run.
    """
    n = min(len(left), len(right))
    head = 0
    while head < n and left[head] == right[head]:
        head += 1
    tail = 0
    while tail < n - head and left[-1 - tail] == right[-1 - tail]:
        tail += 1
    a, b = left[head : len(left) - tail], right[head : len(right) - tail]
    if not a and not b:
        return []
    if len(a) * len(b) > _LONGEST:
        return [(head, head + len(a), head, head + len(b))]
    out: list[tuple[int, int, int, int]] = []
    for code in Indel.opcodes(a, b):
        if code.tag == "equal":
            continue
        a0, a1, b0, b1 = (head + k for k in (code.src_start, code.src_end, code.dest_start, code.dest_end))
        if out and out[-1][1] == a0 and out[-1][3] == b0:
            out[-1] = (out[-1][0], a1, out[-1][2], b1)
        else:
            out.append((a0, a1, b0, b1))
    return out


_LONGEST = 4_000_000
"""Tokens of one side times tokens of the other beyond which no alignment is tried."""


class Alignment:
    """One link. `left`, `right`: places of all tokens in reading order; `to_right` and `to_left` map indexes of
    unchanged tokens. Its gaps are the changed runs: half-open index ranges of both sides."""

    def __init__(self, context: PairContext, link: int) -> None:
        sides = context.links[link]
        self.left: list[Place] = [(n, i) for n in sides.base for i in range(len(context.base.tokens(n)))]
        self.right: list[Place] = [(n, i) for n in sides.other for i in range(len(context.other.tokens(n)))]
        self.left_norms = [t.norm for t in context.base_tokens(link)]
        self.right_norms = [t.norm for t in context.other_tokens(link)]
        self.to_right: dict[int, int] = {}
        self.gaps: list[tuple[int, int, int, int]] = []
        self.gap_of_left: dict[int, int] = {}
        at = 0
        for a0, a1, b0, b1 in changed_runs(self.left_norms, self.right_norms):
            back = b0 - a0
            self.to_right.update((k, k + back) for k in range(at, a0))
            self.gaps.append((a0, a1, b0, b1))
            at = a1
        back = len(self.right) - len(self.left)
        self.to_right.update((k, k + back) for k in range(at, len(self.left)))
        for g, (a0, a1, _, _) in enumerate(self.gaps):
            for k in range(a0, a1):
                self.gap_of_left[k] = g
        self.to_left = {b: a for a, b in self.to_right.items()}
        self._left_start = _starts(self.left)
        self._right_start = _starts(self.right)

    def left_index(self, paragraph: int, token: int) -> int:
        """Index in `left` of a base token; -1 where its paragraph stands in another link."""
        at = self._left_start.get(paragraph)
        return -1 if at is None else at + token

    def right_index(self, paragraph: int, token: int) -> int:
        """Index in `right` of a token of the other version; -1 where its paragraph stands in another link."""
        at = self._right_start.get(paragraph)
        return -1 if at is None else at + token


def _starts(places: list[Place]) -> dict[int, int]:
    out: dict[int, int] = {}
    for k, (n, _) in enumerate(places):
        out.setdefault(n, k)
    return out


class Anchors:
    """The alignments of a pair, one a link, made when first asked."""

    def __init__(self, context: PairContext) -> None:
        self.context = context
        self._known: dict[int, Alignment] = {}

    def of(self, link: int) -> Alignment:
        """The alignment of link `link`."""
        known = self._known.get(link)
        if known is None:
            known = self._known[link] = Alignment(self.context, link)
        return known


def anchors(context: PairContext) -> Anchors:
    """The alignments of `context`, shared by all rules."""
    return context.once(Anchors)


_OWN_WORDS = 0.3
"""Measured: rewrites by people, machines and models keep 35 % or more of the weighty words, two accounts of one event
9 to 27 %."""
_ENOUGH = 60


def independent(context: PairContext) -> bool:
    """Whether the other version is an account of its own: marked as one, or with few of the base's own words left.

    An account owes the base neither its sources nor its quotations, so no rule of ours tells what it lacks.
    """
    return context.other_version.role == "account" or context.once(_shares_nothing)


def _shares_nothing(context: PairContext) -> bool:
    """Whether too few of the shorter text's weighty words stand unchanged in the other; never for short texts."""
    base = other = same = 0
    changed = set(context.changed_links)
    for k, sides in enumerate(context.links):
        left, right = [t.norm for t in context.base_tokens(k)], [t.norm for t in context.other_tokens(k)]
        heavy = {w for w in {*left, *right} if w not in STOP and w[:1].isalnum()}
        mine = sum([w in heavy for w in left])
        base += mine
        other += sum([w in heavy for w in right])
        if sides.base and sides.other:
            same += sum([left[i] in heavy for i in anchors(context).of(k).to_right]) if k in changed else mine
    return min(base, other) >= _ENOUGH and same < _OWN_WORDS * min(base, other)
