"""Which word stands for which: links between the words of two renderings of one passage, free of order.

Several passes, from what is certain to what only the surroundings tell: the same word, forms of one word, names
spelt alike, amounts of one value, words of one kind of grammar, and last what fills the same gap or stands along.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from storylens.align.kin import kin
from storylens.text.document import Token
from storylens.text.spelling import spelling
from storylens.text.stems import stem
from storylens.text.stopwords import STOP

Pairing = dict[int, int]
ALIKE = 0.86
"""Jaro-Winkler likeness from which two longer words may be spellings or forms of one."""
FAR = 0.35
"""What a whole text's distance from the expected place takes from a score."""


class _Word:
    __slots__ = ("content", "mark", "norm", "spelt", "stem")

    def __init__(self, token: Token) -> None:
        self.norm = token.norm
        self.mark = token.kind == "mark"
        self.spelt = spelling(token.norm)
        self.stem = stem(self.spelt)
        self.content = not self.mark and token.norm not in STOP


def word_links(left: Sequence[Token], right: Sequence[Token]) -> Pairing:
    """Left token -> right token, one to one. Bounded: passages of more than `LONGEST` words a side are linked only
    where they are the same."""
    return Linker(left, right).links()


LONGEST = 400


class Linker:
    """The passes over one passage."""

    def __init__(self, left: Sequence[Token], right: Sequence[Token]) -> None:
        self.left = [_Word(t) for t in left]
        self.right = [_Word(t) for t in right]
        self.there: Pairing = {}
        self.back: Pairing = {}

    def links(self) -> Pairing:
        """Every pass in turn."""
        if max(len(self.left), len(self.right)) <= LONGEST:
            self._by_likeness(self._content_likeness, least=0.55)
            self._by_likeness(self._any_likeness, least=0.55)
            self._filling()
            self._by_likeness(self._any_likeness, least=0.4)
            self._filling()
            self._alongside()
        else:
            self._same_only()
        return dict(sorted(self.there.items()))

    def _link(self, i: int, j: int) -> None:
        self.there[i] = j
        self.back[j] = i

    def _same_only(self) -> None:
        from storylens.align.codes import Characters
        from storylens.align.script import equal_blocks

        character = Characters()
        a = "".join([character[w.norm or " "] for w in self.left])
        b = "".join([character[w.norm or " "] for w in self.right])
        for i, j, size in equal_blocks(a, b):
            for k in range(size):
                self._link(i + k, j + k)

    def _by_likeness(self, likeness: Callable[[_Word, _Word], float], least: float) -> None:
        found: list[tuple[float, int, int]] = []
        expected = self._expected()
        for i, a in enumerate(self.left):
            if i in self.there:
                continue
            for j, b in enumerate(self.right):
                if j in self.back:
                    continue
                s = likeness(a, b)
                if s > 0:
                    s += self._support(i, j) - FAR * abs(expected[i] - j) / (len(self.right) + 4)
                    if s >= least:
                        found.append((-s, i, j))
        for _, i, j in sorted(found):
            if i not in self.there and j not in self.back:
                self._link(i, j)

    def _expected(self) -> list[float]:
        """Where each left word should stand: beside what its nearest linked neighbours are linked to."""
        n, m = len(self.left), len(self.right)
        linked = sorted(self.there.items())
        out: list[float] = []
        q = 0
        for i in range(n):
            while q < len(linked) and linked[q][0] < i:
                q += 1
            near = [linked[k] for k in (q - 1, q) if 0 <= k < len(linked)]
            if near:
                weights = [1 / (1 + abs(i - a)) for a, _ in near]
                places = [b + (i - a) for a, b in near]
                out.append(sum(w * p for w, p in zip(weights, places, strict=True)) / sum(weights))
            else:
                out.append(i * m / max(1, n))
        return out

    def _support(self, i: int, j: int) -> float:
        """What the neighbours say: linked or equal words beside both."""
        total = 0.0
        for step in (-1, 1):
            a, b = i + step, j + step
            if not (0 <= a < len(self.left) and 0 <= b < len(self.right)):
                total += (
                    0.06 if (a < 0) == (b < 0) and not (0 <= a < len(self.left) or 0 <= b < len(self.right)) else 0.0
                )
            elif self.there.get(a) == b:
                total += 0.2
            elif a not in self.there and b not in self.back and self.left[a].spelt == self.right[b].spelt:
                total += 0.16
            else:
                there = self.there.get(a)
                if there is not None and 0 < (there - j) * step <= 3:
                    total += 0.1
                elif a + step in self.there and 0 < (self.there[a + step] - j) * step <= 3:
                    total += 0.06
        return total

    @staticmethod
    def _content_likeness(a: _Word, b: _Word) -> float:
        if not (a.content and b.content):
            return 0.0
        if a.spelt == b.spelt:
            return 0.9
        if a.stem == b.stem:
            return 0.8
        if kin(a.stem, b.stem):
            return 0.72
        if len(a.norm) > 3 and len(b.norm) > 3 and a.norm[0] == b.norm[0]:
            from rapidfuzz.distance import JaroWinkler

            if JaroWinkler.similarity(a.spelt, b.spelt) >= ALIKE:
                return 0.62
        return 0.0

    @classmethod
    def _any_likeness(cls, a: _Word, b: _Word) -> float:
        if a.mark != b.mark:
            return 0.0
        if a.content and b.content:
            return cls._content_likeness(a, b)
        if a.spelt == b.spelt:
            return 0.5
        if a.stem == b.stem or kin(a.stem, b.stem):
            return 0.42
        return 0.0

    def _alongside(self) -> None:
        """Content words that both stand right after, or right before, two words that are linked."""
        left, right = range(len(self.left)), range(len(self.right))
        for step, order in ((1, left), (-1, left[::-1])):
            for i in order:
                j = self.there.get(i - step, -2) + step
                if i in self.there or j in self.back or j not in right or i - step not in self.there:
                    continue
                if self.left[i].content and self.right[j].content:
                    self._link(i, j)

    def _filling(self) -> None:
        """Words that stand in the same gap between linked neighbours, where the gap leaves no choice."""
        n, m = len(self.left), len(self.right)
        i = 0
        while i < n:
            if i in self.there:
                i += 1
                continue
            end = i
            while end < n and end not in self.there:
                end += 1
            before = self.there.get(i - 1, -1 if i == 0 else None)
            after = self.there.get(end, m if end == n else None)
            if before is not None and after is not None and 0 < after - before - 1 <= 8 and end - i <= 8:
                gap = range(before + 1, after)
                if all(j not in self.back for j in gap):
                    self._fill(range(i, end), gap)
            i = end

    def _fill(self, here: range, there: range) -> None:
        content = [i for i in here if self.left[i].content], [j for j in there if self.right[j].content]
        rest = (
            [i for i in here if not self.left[i].content and not self.left[i].mark],
            [j for j in there if not self.right[j].content and not self.right[j].mark],
        )
        for a, b in (content, rest):
            if len(a) == len(b) and 0 < len(a) <= 2:
                for i, j in zip(a, b, strict=True):
                    self._link(i, j)
            elif a and b and len(a) + len(b) == 3 and a is content[0]:
                self._link(a[-1], b[-1])
