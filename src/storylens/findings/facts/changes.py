"""Changed words of one link, as the word rules see them: what is gone, what is new, and what faces what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container
from functools import cached_property

from storylens.findings.context import PairContext
from storylens.findings.facts.places import Places
from storylens.model import Span
from storylens.text.document import Token


class Changes:
    """One link. Indexes are into `base` and `other`, the link's tokens in reading order."""

    def __init__(self, context: PairContext, link: int) -> None:
        self.context, self.link = context, link
        self.base, self.other = context.base_tokens(link), context.other_tokens(link)
        self.gone: list[int] = []
        """Base words that an edit took away; house style is no edit."""
        self.new: list[int] = []
        """The other side's words that an edit put in."""
        for run in context.runs(link):
            if run.edit is not None and run.edit.style is None:
                self.gone += [i for i in range(run.a0, run.a1) if self.base[i].kind == "word"]
                self.new += [j for j in range(run.b0, run.b1) if self.other[j].kind == "word"]

    @cached_property
    def places(self) -> Places:
        """Where words of both sides stand to each other."""
        return Places(self.context, self.link)

    @cached_property
    def count_base(self) -> Counter[str]:
        """How often each compared form stands on the base side."""
        return Counter(t.norm for t in self.base)

    @cached_property
    def count_other(self) -> Counter[str]:
        """How often each compared form stands on the other side."""
        return Counter(t.norm for t in self.other)

    @cached_property
    def base_norms(self) -> frozenset[str]:
        """Compared forms of the base side."""
        return frozenset(t.norm for t in self.base)

    @cached_property
    def other_norms(self) -> frozenset[str]:
        """Compared forms of the other side."""
        return frozenset(t.norm for t in self.other)

    @cached_property
    def figures(self) -> list[tuple[int, int]]:
        """Places, on the base and on the other side, of the figures that both print alike, each exactly once."""
        here, there = self.count_base, self.count_other
        once = {t.norm: i for i, t in enumerate(self.base) if t.kind == "number" and here[t.norm] == there[t.norm] == 1}
        if not once:
            return []
        return [(once[t.norm], j) for j, t in enumerate(self.other) if t.norm in once]

    def lost(self, table: Container[str]) -> list[int]:
        """Changed base words of a table whose form stands nowhere on the other side."""
        return [i for i in self.gone if (word := self.base[i].norm) in table and word not in self.other_norms]

    def come(self, table: Container[str]) -> list[int]:
        """Changed words of the other side that are of a table and stand nowhere in the base."""
        return [j for j in self.new if (word := self.other[j].norm) in table and word not in self.base_norms]

    def base_places(self, word: str) -> list[int]:
        """Indexes of a compared form on the base side."""
        return [i for i, t in enumerate(self.base) if t.norm == word] if self.count_base[word] else []

    def other_places(self, word: str) -> list[int]:
        """Indexes of a compared form on the other side."""
        return [j for j, t in enumerate(self.other) if t.norm == word] if self.count_other[word] else []

    @cached_property
    def same_words(self) -> bool:
        """Whether both sides hold the very same words, in another order."""
        return self.count_base == self.count_other

    def distance(self, i: int, j: int) -> float:
        """0 where one edit holds base word `i` and the other side's word `j`; else how far apart they stand."""
        return self.places.distance(self.base[i].start, self.other[j].start)

    def base_span(self, i: int, end: int | None = None) -> Span:
        """The base's words [i, end); one word without `end`."""
        return self.context.base.span(self.base[i].start, self.base[(end or i + 1) - 1].end)

    def other_span(self, j: int, end: int | None = None) -> Span:
        """The other side's words [j, end); one word without `end`."""
        return self.context.other.span(self.other[j].start, self.other[(end or j + 1) - 1].end)

    def facing(self, i: int) -> Span | None:
        """What stands for base word `i`, where that is short enough to show."""
        span = self.context.counterpart(self.base[i].start, self.base[i].end)
        return span if span and len(span.text) <= 80 else None


def changes(context: PairContext) -> list[Changes]:
    """`Changes` of every link in which words changed; made once a pair."""
    return context.once(_all)


def _all(context: PairContext) -> list[Changes]:
    return [Changes(context, k) for k in context.changed_links]


def norm_at(tokens: list[Token], at: int) -> str:
    """Compared form of token `at`, '' outside."""
    return tokens[at].norm if 0 <= at < len(tokens) else ""
