"""What a rule may look at: both documents, their links and edits, and the way from one side to the other."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property

from storylens.model import Edit, Link, Options, Span, Version
from storylens.text.document import Document, Token


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

    @cached_property
    def edits_by_link(self) -> dict[int, list[Edit]]:
        """Edits of each link, in order; links without an edit have no key."""
        out: dict[int, list[Edit]] = {}
        for edit in self.edits:
            out.setdefault(edit.link, []).append(edit)
        return out

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
        return [t for i in self.links[link].base for t in self.base.tokens(i)]

    def other_tokens(self, link: int) -> list[Token]:
        """Tokens of the other side of a link, in reading order."""
        return [t for j in self.links[link].other for t in self.other.tokens(j)]

    def base_text(self, link: int) -> str:
        """From the first to the last character of the link's base side ('' where it has none)."""
        return _extent(self.base, self.links[link].base)

    def other_text(self, link: int) -> str:
        """From the first to the last character of the link's other side ('' where it has none)."""
        return _extent(self.other, self.links[link].other)

    def counterpart(self, start: int, end: int) -> Span | None:
        """What stands in the other version for base characters [start, end).

        Unchanged words map to themselves, changed ones to the whole of what replaced them; None where nothing
        is left or the paragraph was omitted.
        """
        link = self.link_of_base.get(self.base.paragraph_at(start))
        if link is None or not self.links[link].other:
            return None
        return self._map(self._anchors(link, True), self.base_tokens(link), start, end, self.other)

    def origin(self, start: int, end: int) -> Span | None:
        """What stands in the base for characters [start, end) of the other version; see `counterpart`."""
        link = self.link_of_other.get(self.other.paragraph_at(start))
        if link is None or not self.links[link].base:
            return None
        return self._map(self._anchors(link, False), self.other_tokens(link), start, end, self.base)

    def _anchors(self, link: int, forward: bool) -> dict[int, tuple[int, int]]:
        key = (link, forward)
        known = self._anchor_cache.get(key)
        if known is None:
            known = self._anchor_cache[key] = self._make_anchors(link, forward)
        return known

    @cached_property
    def _anchor_cache(self) -> dict[tuple[int, bool], dict[int, tuple[int, int]]]:
        return {}

    def _make_anchors(self, link: int, forward: bool) -> dict[int, tuple[int, int]]:
        """Token start -> (start, end) on the far side, for every token that has something there."""
        near = self.base_tokens(link) if forward else self.other_tokens(link)
        far = self.other_tokens(link) if forward else self.base_tokens(link)
        changed_near: list[tuple[Span, Span | None]] = []
        changed_far: list[Span] = []
        for e in self.edits_by_link.get(link, []):
            a, b = (e.base, e.other) if forward else (e.other, e.base)
            if a:
                changed_near.append((a, b))
            if b:
                changed_far.append(b)
        out: dict[int, tuple[int, int]] = {}
        kept_far = [t for t in far if not _inside(t, changed_far)]
        kept_near = [t for t in near if not _inside(t, [a for a, _ in changed_near])]
        for t, u in zip(kept_near, kept_far, strict=False):
            out[t.start] = (u.start, u.end)
        for a, b in changed_near:
            if b:
                for t in near:
                    if a.start <= t.start < a.end:
                        out[t.start] = (b.start, b.end)
        return out

    @staticmethod
    def _map(
        anchors: dict[int, tuple[int, int]], tokens: list[Token], start: int, end: int, far: Document
    ) -> Span | None:
        first = max(0, bisect_right([t.end for t in tokens], start))
        found = [anchors[t.start] for t in tokens[first:] if t.start < end and t.start in anchors]
        if not found:
            return None
        return far.span(min(a for a, _ in found), max(b for _, b in found))


def _inside(token: Token, spans: list[Span]) -> bool:
    return any(s.start <= token.start < s.end for s in spans)


def _extent(document: Document, indexes: tuple[int, ...]) -> str:
    if not indexes:
        return ""
    return document.text[document.paragraphs[indexes[0]].start : document.paragraphs[indexes[-1]].end]
