"""Which word stands for which: links between the words of two renderings of one passage, free of order.

Several passes, from what is certain to what only the surroundings tell: the same word and its forms, phrases of one
meaning, words of one meaning or spelt alike, small words, and last what fills the same gap, stands along, or goes with
its head. The constants were set by the development part of MultiMWA (Lan et al., ACL 2021), which is not fitted on.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from storylens.align.gaps import Couple, Pairing, alongside, attached, filling, gaps
from storylens.align.likeness import FORMS, Likeness, Word, alike
from storylens.align.phrases import Piece, amount_couples, phrase_couples
from storylens.text.document import Token

LONGEST = 400
"""Passages of more words a side are linked only where they are the same."""
FAR = 0.33
"""What a whole text's distance from the expected place takes from a score."""
ASTRAY = 4
"""So many words from its place, a small word with nothing beside it is another one."""
FARTHEST = 0.32
"""No phrase stands for one that is farther from the expected place than this share of the text,"""
NEAR = 6
"""or than so many words."""


def word_links(left: Sequence[Token], right: Sequence[Token], known: Sequence[Couple] = ()) -> list[Couple]:
    """Couples (left token, right token), ascending; a word may stand in several. Bounded by `LONGEST`.

    `known`: one-to-one couples that stand from the start, so that only the other words are looked at.
    """
    return Linker(left, right, known).links()


class Linker:
    """The passes over one passage. `there` and `back` hold one counterpart a word, `further` what else there is."""

    def __init__(self, left: Sequence[Token], right: Sequence[Token], known: Sequence[Couple] = ()) -> None:
        self.tokens = left, right
        self.left = [Word(t) for t in left]
        self.right = [Word(t) for t in right]
        self.there: Pairing = dict(known)
        self.back: Pairing = {j: i for i, j in known}
        self._known = frozenset(self.there)
        self.further: list[Couple] = []
        self._heads = _neighbours(self.left), _neighbours(self.right)

    def links(self) -> list[Couple]:
        """Every pass in turn."""
        if max(len(self.left), len(self.right)) > LONGEST:
            if not self.there:
                self._same_only()
            return sorted(self.there.items())
        self._by_likeness(self._contents(FORMS), least=0.47)
        self._phrases(amount_couples(self.tokens[0], self.tokens[1]))
        self._phrases(phrase_couples([w.stem for w in self.left], [w.stem for w in self.right]))
        self._by_likeness(self._contents(0.0), least=0.46)
        self._by_likeness(self._alike, least=0.38)
        self._fill()
        self._by_likeness(self._alike, least=0.5)
        self._strays()
        self._fill()
        for step in (1, -1):
            self._link_all(alongside(self.there, self.back, self.left, self.right, step))
        self.further += attached(self.there, self.left, self.right)
        self.further += [(i, j) for j, i in attached(self.back, self.right, self.left)]
        return sorted({*self.there.items(), *self.further})

    def _link_all(self, couples: Sequence[Couple]) -> None:
        """Many to many: the last couple of a word is its counterpart for those that come after."""
        for i, j in couples:
            self.there[i] = j
            self.back[j] = i
        self.further += couples

    def _same_only(self) -> None:
        from storylens.align.codes import Characters
        from storylens.align.script import equal_blocks

        character = Characters()
        a = "".join([character[w.norm or " "] for w in self.left])
        b = "".join([character[w.norm or " "] for w in self.right])
        for i, j, size in equal_blocks(a, b):
            self.there.update(zip(range(i, i + size), range(j, j + size), strict=True))

    def _fill(self) -> None:
        found = list(gaps(self.there, self.back, len(self.left), len(self.right)))
        for here, facing in found:
            self._link_all(filling(here, facing, self.left, self.right))

    def _phrases(self, couples: Sequence[tuple[Piece, Piece]]) -> None:
        """All of a piece to all of the other where no word of them is linked; the longest and nearest first."""
        expected = self._expected()
        found = []
        for here, facing in couples:
            middle = expected[here[0]] + (here[1] - here[0]) / 2
            far = abs(middle - (facing[0] + facing[1]) / 2) / (len(self.right) + 4)
            if far <= max(FARTHEST, NEAR / (len(self.right) + 4)):
                size = here[1] - here[0] + facing[1] - facing[0]
                found.append((far - size / 10, here, facing))
        for _, here, facing in sorted(found):
            mine, theirs = range(*here), range(*facing)
            if not any(i in self.there for i in mine) and not any(j in self.back for j in theirs):
                self._link_all([(i, j) for i in mine for j in theirs])
                for i in mine[:-1]:
                    self.there[i] = theirs[0]
                for j in theirs[:-1]:
                    self.back[j] = mine[0]

    @cached_property
    def _alike(self) -> list[Likeness]:
        """Couples of unlinked words that have any likeness, with it."""
        mine = [(i, a) for i, a in enumerate(self.left) if i not in self.there]
        return alike(mine, [(j, b) for j, b in enumerate(self.right) if j not in self.back])

    def _contents(self, least: float) -> list[Likeness]:
        """Those of `_alike` that are words of content and no less alike."""
        left, right = self.left, self.right
        return [(i, j, s) for i, j, s in self._alike if s >= least and left[i].content and right[j].content]

    def _by_likeness(self, couples: Sequence[Likeness], least: float) -> None:
        """Links couples, the surest first; none whose score is under `least`."""
        found: list[tuple[float, int, int]] = []
        expected = self._expected()
        scale = FAR / (len(self.right) + 4)
        for i, j, s in couples:
            if i not in self.there and j not in self.back:
                s += self._support(i, j) - scale * abs(expected[i] - j)
                if s >= least:
                    found.append((-s, i, j))
        for _, i, j in sorted(found):
            if i not in self.there and j not in self.back:
                self.there[i] = j
                self.back[j] = i

    def _strays(self) -> None:
        """Takes back links of small words that nothing beside them holds and that stand far from where they should."""
        expected = self._expected(among=self.left)
        for i, j in list(self.there.items()):
            astray = (
                i not in self._known
                and not self.left[i].content
                and self.back.get(j) == i
                and abs(expected[i] - j) >= ASTRAY
            )
            if astray and self._beside(i, j, -1) + self._beside(i, j, 1) < 0.05:
                del self.there[i], self.back[j]

    def _expected(self, among: Sequence[Word] | None = None) -> list[float]:
        """Where each left word should stand: beside what its nearest linked neighbours are linked to.

        Only for words not yet linked, or, with `among`, for all of them, and there only those of content speak.
        """
        n, m = len(self.left), len(self.right)
        there = self.there
        linked = sorted((i, j) for i, j in there.items() if among is None or among[i].content)
        if not linked:
            return [i * m / max(1, n) for i in range(n)]
        out: list[float] = []
        q = 0
        for i in range(n):
            while q < len(linked) and linked[q][0] < i:
                q += 1
            total = weights = 0.0
            if among is not None or i not in there:
                for a, b in linked[max(0, q - 1) : q + 1]:
                    weight = 1 / (1 + abs(i - a))
                    weights += weight
                    total += weight * (b + i - a)
            out.append(total / weights if weights else 0.0)
        return out

    def _support(self, i: int, j: int) -> float:
        """What the surroundings say: linked or equal words beside both, and the content word after a small word."""
        total = self._beside(i, j, -1) + self._beside(i, j, 1)
        mine, theirs = self._heads[0][i], self._heads[1][j]
        if mine >= 0 and theirs >= 0 and self.there.get(mine) == theirs:
            total += 0.08
        return total

    def _beside(self, i: int, j: int, step: int) -> float:
        a, b = i + step, j + step
        here, there = 0 <= a < len(self.left), 0 <= b < len(self.right)
        if not (here and there):
            return 0.0 if here or there else 0.27
        linked = self.there.get(a)
        if linked == b:
            return 0.18
        if linked is None and b not in self.back and self.left[a].spelt == self.right[b].spelt:
            return 0.16
        if linked is not None and 0 < (linked - j) * step <= 3:
            return 0.09
        if a + step in self.there and 0 < (self.there[a + step] - j) * step <= 3:
            return 0.07
        return 0.0


def _neighbours(words: Sequence[Word]) -> list[int]:
    """For each small word the content word that follows it in its clause; -1 for all else."""
    out = [-1] * len(words)
    last = -1
    for k in range(len(words) - 1, -1, -1):
        word = words[k]
        if word.mark or word.content:
            last = k if word.content else -1
        else:
            out[k] = last
    return out
