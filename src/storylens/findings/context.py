"""What a rule may look at: both documents, their links and edits, and the way from one side to the other."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Any, NamedTuple, TypeVar

from storylens.findings.opposite import Opposite
from storylens.model import Edit, Link, Options, Span, Version
from storylens.text.document import Document, Token

_T = TypeVar("_T")


class Run(NamedTuple):
    """A run of tokens on both sides of a link: base tokens [a0, a1) against other tokens [b0, b1).

    `edit` is None where the words are the same.
    """

    a0: int
    a1: int
    b0: int
    b1: int
    edit: Edit | None


class PairContext:
    """One pair of versions, aligned. Everything derived is made once, on demand."""

    def __init__(
        self,
        base_version: Version,
        other_version: Version,
        base: Document,
        other: Document,
        links: Sequence[Link],
        edits: Sequence[Edit],
        options: Options,
        witnesses: Sequence[PairContext] = (),
    ) -> None:
        self.base_version = base_version
        self.other_version = other_version
        self.base = base
        self.other = other
        self.links = links
        self.edits = edits
        self.options = options
        self.witnesses = witnesses
        """The same base against every further version (their own `witnesses` are empty)."""
        self._base_tokens: dict[int, list[Token]] = {}
        self._other_tokens: dict[int, list[Token]] = {}
        self._runs: dict[int, list[Run]] = {}
        self._foreign: dict[int, bool] = {}
        self._wordings: dict[int, str] = {}
        self._word_links: dict[int, list[tuple[int, int]]] = {}
        self._opposites: dict[tuple[int, bool], Opposite] = {}

    def once(self, make: Callable[[PairContext], _T]) -> _T:
        """`make(self)`, made on the first call and kept: how rules of a family share what they derive."""
        known = self._made.get(make)
        if known is None:
            known = self._made[make] = make(self)
        return known

    @cached_property
    def _made(self) -> dict[Callable[[PairContext], Any], Any]:
        return {}

    @cached_property
    def edits_by_link(self) -> dict[int, list[Edit]]:
        """Edits of each link, in order; links without an edit have no key."""
        out: dict[int, list[Edit]] = {}
        for edit in self.edits:
            out.setdefault(edit.link, []).append(edit)
        return out

    @cached_property
    def changed_links(self) -> tuple[int, ...]:
        """Links with words on both sides and at least one edit that house style does not explain."""
        return tuple(
            k
            for k, edits in sorted(self.edits_by_link.items())
            if self.links[k].base and self.links[k].other and any(e.style is None for e in edits)
        )

    @cached_property
    def link_of_base(self) -> dict[int, int]:
        """Base paragraph index -> index of its link."""
        return {i: k for k, link in enumerate(self.links) for i in link.base}

    @cached_property
    def link_of_other(self) -> dict[int, int]:
        """Other paragraph index -> index of its link."""
        return {j: k for k, link in enumerate(self.links) for j in link.other}

    def base_tokens(self, link: int) -> list[Token]:
        """Tokens of the base side of a link, in reading order."""
        known = self._base_tokens.get(link)
        if known is None:
            known = self._base_tokens[link] = [t for i in self.links[link].base for t in self.base.tokens(i)]
        return known

    def other_tokens(self, link: int) -> list[Token]:
        """Tokens of the other side of a link, in reading order."""
        known = self._other_tokens.get(link)
        if known is None:
            known = self._other_tokens[link] = [t for j in self.links[link].other for t in self.other.tokens(j)]
        return known

    def base_text(self, link: int) -> str:
        """From the first to the last character of the link's base side ('' where it has none)."""
        return _extent(self.base, self.links[link].base)

    def other_text(self, link: int) -> str:
        """From the first to the last character of the link's other side ('' where it has none)."""
        return _extent(self.other, self.links[link].other)

    def foreign(self, link: int) -> bool:
        """Whether either side of a link is surely not English."""
        known = self._foreign.get(link)
        if known is None:
            from storylens.text.language import languages

            sides = ((self.base, self.links[link].base), (self.other, self.links[link].other))
            known = any(languages(document)[k] is not None for document, indexes in sides for k in indexes)
            self._foreign[link] = known
        return known

    def wording(self, link: int) -> str:
        """Compared forms of the link's other side, one space before, between and after: for phrase look-ups."""
        known = self._wordings.get(link)
        if known is None:
            known = self._wordings[link] = f" {' '.join(t.norm for t in self.other_tokens(link))} "
        return known

    def runs(self, link: int) -> list[Run]:
        """The link as runs of equal and of changed tokens, in reading order; together they hold every token.

        Words that a `move` edit holds are changed words at both places.
        """
        known = self._runs.get(link)
        if known is None:
            known = self._runs[link] = self._make_runs(link)
        return known

    def _make_runs(self, link: int) -> list[Run]:
        left, right = self.base_tokens(link), self.other_tokens(link)
        edits = self.edits_by_link.get(link, [])
        near = _marks(left, [(e.base, e) for e in edits if e.base is not None])
        far = _marks(right, [(e.other, e) for e in edits if e.other])
        out: list[Run] = []
        i = j = 0
        while i < len(left) or j < len(right):
            a = near[i] if i < len(left) else None
            b = far[j] if j < len(right) else None
            i0, j0 = i, j
            if a is None and b is None:
                while i < len(left) and j < len(right) and near[i] is None and far[j] is None:
                    i, j = i + 1, j + 1
                if i == i0:  # one side has run out, which sound edits never let happen
                    i, j = len(left), len(right)
                out.append(Run(i0, i, j0, j, None))
                continue
            alone = b is not None and a is not b and (a is None or b.base is None or b.op == "move")
            if not alone:
                while i < len(left) and near[i] is a:
                    i += 1
            if alone or a is b:
                while j < len(right) and far[j] is b:
                    j += 1
            out.append(Run(i0, i, j0, j, b if alone else a))
        return out

    def counterpart(self, start: int, end: int) -> Span | None:
        """What stands in the other version for base characters [start, end).

        Unchanged and moved words map to themselves, reworded ones to the words linked to them, others to the whole of
        what replaced them; None where nothing is left or the paragraph was omitted.
        """
        link = self.link_of_base.get(self.base.paragraph_at(start))
        if link is None or not self.links[link].other:
            return None
        return self._opposite(link, True).of(start, end)

    def origin(self, start: int, end: int) -> Span | None:
        """What stands in the base for characters [start, end) of the other version; see `counterpart`."""
        link = self.link_of_other.get(self.other.paragraph_at(start))
        if link is None or not self.links[link].base:
            return None
        return self._opposite(link, False).of(start, end)

    def word_links(self, link: int) -> list[tuple[int, int]]:
        """Which word stands for which: couples of indexes into `base_tokens` and `other_tokens`, ascending."""
        known = self._word_links.get(link)
        if known is None:
            from storylens.align.pairing import word_links

            equal = [run for run in self.runs(link) if run.edit is None]
            same = [(r.a0 + k, r.b0 + k) for r in equal for k in range(min(r.a1 - r.a0, r.b1 - r.b0))]
            known = self._word_links[link] = word_links(self.base_tokens(link), self.other_tokens(link), same)
        return known

    def _opposite(self, link: int, forward: bool) -> Opposite:
        known = self._opposites.get((link, forward))
        if known is None:
            known = self._opposites[link, forward] = Opposite(self, link, forward)
        return known


def _marks(tokens: list[Token], spans: list[tuple[Span, Edit]]) -> list[Edit | None]:
    """For each token the edit whose span holds its start."""
    out: list[Edit | None] = [None] * len(tokens)
    spans = sorted(spans, key=lambda pair: pair[0].start)
    at = 0
    for k, t in enumerate(tokens):
        while at < len(spans) and spans[at][0].end <= t.start:
            at += 1
        if at < len(spans) and spans[at][0].start <= t.start:
            out[k] = spans[at][1]
    return out


def _extent(document: Document, indexes: tuple[int, ...]) -> str:
    if not indexes:
        return ""
    return document.text[document.paragraphs[indexes[0]].start : document.paragraphs[indexes[-1]].end]
