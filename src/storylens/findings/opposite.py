"""What stands opposite a run of characters: the same words, where they moved, a rewording, or what replaced them."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from typing import TYPE_CHECKING

from storylens.model import Span
from storylens.text.document import Token
from storylens.text.stopwords import STOP

if TYPE_CHECKING:
    from storylens.findings.context import PairContext

SHORT = 2
"""Where so few words became so few, all of them stand for all."""

Places = dict[int, tuple[int, int]]
"""Where a near token starts -> (start, end) on the far side."""


class Opposite:
    """The way from one side of a link to the other; words are linked only when a changed one is asked for."""

    def __init__(self, context: PairContext, link: int, forward: bool) -> None:
        self._context = context
        self._link = link
        self._forward = forward
        sides = context.base_tokens(link), context.other_tokens(link)
        self._near, self._far = sides if forward else sides[::-1]
        self._document = context.other if forward else context.base
        self._same: Places = {}
        self._replaced: Places = {}
        for run in context.runs(link):
            n0, n1, f0, f1 = (run.a0, run.a1, run.b0, run.b1) if forward else (run.b0, run.b1, run.a0, run.a1)
            if run.edit is None:
                for t, u in zip(self._near[n0:n1], self._far[f0:f1], strict=False):
                    self._same[t.start] = u.start, u.end
                continue
            there = run.edit.other if forward else run.edit.base
            if there is not None:
                sure = run.edit.op == "move" or max(n1 - n0, f1 - f0) <= SHORT
                places = self._same if sure else self._replaced
                places.update((t.start, (there.start, there.end)) for t in self._near[n0:n1])

    def of(self, start: int, end: int) -> Span | None:
        """What stands for the near characters [start, end), None where nothing is left.

        Where more than half of their words have a word of their own on the far side, from the first to the last of
        those; else with all that replaced the others.
        """
        first = bisect_right(self._near, start, key=lambda t: t.end)
        asked = []
        for k in range(first, len(self._near)):
            if self._near[k].start >= end:
                break
            asked.append(self._near[k])
        found = [self._same.get(t.start) for t in asked]
        if any(place is None and _is_linked(t) for t, place in zip(asked, found, strict=True)):
            found = [place or self._linked.get(t.start) for t, place in zip(asked, found, strict=True)]
        telling = [place for t, place in zip(asked, found, strict=True) if _tells(t)]
        if not any(telling) or 2 * sum(place is None for place in telling) >= len(telling):
            found = [place or self._replaced.get(t.start) for t, place in zip(asked, found, strict=True)]
        places = [place for place in found if place is not None]
        if not places:
            return None
        return self._document.span(min(a for a, _ in places), max(b for _, b in places))

    @cached_property
    def _linked(self) -> Places:
        """Changed words and what they were reworded to; several words count where they stand together."""
        out: Places = {}
        unchanged = set(self._same.values())
        for i, j in self._context.word_links(self._link):
            near, far = (self._near[i], self._far[j]) if self._forward else (self._near[j], self._far[i])
            if near.start in self._same or (far.start, far.end) in unchanged or near.text == ",":
                continue
            known = out.get(near.start)
            if known is None:
                out[near.start] = far.start, far.end
            elif not self._document.text[known[1] : far.start].strip():
                out[near.start] = known[0], far.end
        return out


def _is_content(token: Token) -> bool:
    return token.kind != "mark" and token.norm not in STOP


def _is_linked(token: Token) -> bool:
    """Whether a changed token is worth its links: small words and commas have no rewording of their own."""
    return token.text != "," and (token.kind == "mark" or _is_content(token))


def _tells(token: Token) -> bool:
    return _is_content(token) or token.norm in _DENIES


_DENIES = frozenset("no not n't never neither nor without".split())
