"""What the model sees of a changed word: its shape, how common it is, what the base has there, what others say.

All features are numbers in about 0..1, so that a weight can be read: how much it adds to the log-odds of an error.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from rapidfuzz.fuzz import ratio

from storylens.findings.translation.false_sense import confusions
from storylens.findings.translation.lexicon import UNKNOWN, level
from storylens.findings.translation.synonyms import synonyms
from storylens.findings.translation.view import NEW, LinkView, habits
from storylens.findings.translation.words import FUNCTION, OPENING, SENTENCE_END
from storylens.text.stems import stem

if TYPE_CHECKING:
    from storylens.findings.context import PairContext
    from storylens.text.document import Token

NAMES = (
    # the word itself
    "common 1", "common 2", "common 3", "common 4", "rare", "unknown", "letters", "name", "name, first word",
    "all capitals", "number", "hyphen", "not ascii", "-ing", "-ed", "-s", "-ly", "abstract ending",
    # where it stands
    "in quotation", "opens sentence", "ends sentence", "before is new", "after is new", "before is function word",
    "after is function word", "pair known", "repeated here",
    # the base
    "in base", "stem in base", "elsewhere in base", "insertion", "one for one", "block words", "block base words",
    "base has more", "close in spelling", "near in spelling", "stem opposite", "base names", "base numbers",
    "base content words", "base rare word", "base common word", "rarer than base", "commoner than base",
    "only function words opposite", "name against name", "name against word", "word against name", "lower-cased",
    # the paragraph
    "share changed", "base words lost", "short",
    # what may stand for what
    "synonym opposite", "synonym lost", "other sense", "lone swap", "rarer lone swap",
    # how much of what stands around is the base's own
    "kept near", "kept around", "kept or synonym near", "kept or synonym around",
    # the other versions
    "others asked", "others have it", "others have it not", "others keep the base", "others share nothing",
)  # fmt: skip
"""Features in the order of `WordFeatures.of`."""

_ABSTRACT = ("ion", "ity", "ness", "ment", "ism", "ance", "ence", "ship", "ive", "ize", "ise", "ality")


class Block:
    """What stands in the base for one changed run."""

    def __init__(self, view: LinkView, run: tuple[int, int, int, int], lost: frozenset[str]) -> None:
        a0, a1, b0, b1 = run
        self.base = view.base[a0:a1]
        self.size = b1 - b0
        words = [t for t in self.base if t.kind != "mark"]
        self.content = [t for t in words if t.norm not in FUNCTION]
        self.names = [t for k, t in enumerate(self.content) if t.text[0].isupper()]
        self.numbers = any(t.kind == "number" for t in words)
        self.words = words
        self.norms = [t.norm for t in self.content]
        self.stems = frozenset(stem(t.norm) for t in self.content)
        levels = [level(t.norm) for t in self.content if t.kind == "word" and not t.text[0].isupper()]
        self.rarest = max(levels, default=0)
        self.commonest = min(levels, default=0)
        self.lost = lost


class LinkFeatures:
    """Features of the changed content words of one link."""

    def __init__(self, context: PairContext, view: LinkView) -> None:
        self.view = view
        self.context = context
        self.base = habits(context)
        self.counts = Counter(view.norms)
        self.base_stems = frozenset(stem(n) for n in view.base_norms)
        self.quoted = quoted(view.other)
        self.capitals = frozenset(t.norm for t in view.base[1:] if t.text[0].isupper())
        words = [k for k, t in enumerate(view.other) if t.kind != "mark"]
        self.changed = sum(view.origin[k] == NEW for k in words) / max(1, len(words))
        base_content = [n for n, t in zip(view.base_norms, view.base, strict=True) if _content(t)]
        stems = frozenset(stem(n) for n in view.norms)
        lost = [n for n in base_content if stem(n) not in stems]
        self.lost = len(lost) / max(1, len(base_content))
        self.short = 1.0 if len(words) < 12 else 0.0
        self.lost_set = frozenset(lost)
        self.lost_plain = sorted({n for n in lost if len(n) > 2 and n.isalpha() and n not in self.capitals})
        self.senses = frozenset((c.view.index, c.other) for c in confusions(context))
        self.answered = frozenset(k for k in self.asked(view) if self._answers(k))
        self.company = Company(view, self.base_stems, self.answered)
        self.block_of: dict[int, Block] = {}
        for run in view.blocks:
            if run[3] > run[2]:
                block = Block(view, run, self.lost_set)
                for k in range(run[2], run[3]):
                    self.block_of[k] = block

    @cached_property
    def wordings(self) -> list[str]:
        """What every further version has in this place, as compared forms with spaces around each."""
        out = []
        paragraphs = self.context.links[self.view.index].base
        for witness in self.context.witnesses:
            links = sorted({witness.link_of_base[i] for i in paragraphs if i in witness.link_of_base})
            heard = [k for k in links if witness.links[k].other]
            if heard:
                out.append("".join(witness.wording(k) for k in heard))
        return out

    @staticmethod
    def asked(view: LinkView) -> list[int]:
        """Indexes of the words that the model weighs: new, and neither marks nor function words."""
        return [k for k in view.new if view.other[k].kind != "mark" and view.norms[k] not in FUNCTION]

    def _answers(self, k: int) -> bool:
        """Whether plain word `k` is a synonym of a word that the base has and the rewrite has not."""
        word = self.view.norms[k]
        plain = self.view.other[k].kind == "word" and not self.view.other[k].text[0].isupper()
        return plain and any(synonyms(word, n) for n in self.lost_plain)

    def of(self, k: int) -> list[float]:
        """Features of new word `k`, in the order of `NAMES`."""
        view, token = self.view, self.view.other[k]
        word, text = token.norm, token.text
        block = self.block_of.get(k) or Block(view, (0, 0, k, k + 1), self.lost_set)
        first = self._opens(k)
        upper = text[0].isupper()
        how = 0 if token.kind == "number" or upper else level(word)
        return [
            *self._itself(token, how, upper, first),
            *self._place(k, first),
            *self._against(token, block, how, upper),
            self.changed,
            self.lost,
            self.short,
            *self._swap(k, word, how, block),
            *self.company.around(k),
            *self._others(word, block),
        ]

    @staticmethod
    def _itself(token: Token, how: int, upper: bool, first: bool) -> list[float]:
        word, text = token.norm, token.text
        plain = how > 0
        return [
            float(plain and how == 1),
            float(plain and how == 2),
            float(plain and how == 3),
            float(plain and how == 4),
            float(plain and how in (5, 6)),
            float(plain and how == UNKNOWN),
            min(len(word), 15) / 10,
            float(upper and not first),
            float(upper and first),
            float(text.isupper() and len(text) > 1),
            float(token.kind == "number"),
            float("-" in word),
            float(not word.isascii()),
            float(word.endswith("ing")),
            float(word.endswith("ed")),
            float(word.endswith("s")),
            float(word.endswith("ly")),
            float(plain and word.endswith(_ABSTRACT)),
        ]

    def _opens(self, k: int) -> bool:
        tokens = self.view.other
        while k and tokens[k - 1].kind == "mark" and tokens[k - 1].text in OPENING:
            k -= 1
        return k == 0 or tokens[k - 1].text in SENTENCE_END

    def _place(self, k: int, first: bool) -> list[float]:
        view, n = self.view, len(self.view.other)
        before = view.norms[k - 1] if k else "."
        after = view.norms[k + 1] if k + 1 < n else "."
        word = view.norms[k]
        pair = (before[:1].isalnum() and self.base.has(before, word)) or (
            after[:1].isalnum() and self.base.has(word, after)
        )
        return [
            float(k in self.quoted),
            float(first),
            float(after in SENTENCE_END),
            float(k > 0 and view.origin[k - 1] == NEW),
            float(k + 1 < n and view.origin[k + 1] == NEW),
            float(before in FUNCTION),
            float(after in FUNCTION),
            float(pair),
            float(self.counts[word] > 1),
        ]

    def _against(self, token: Token, block: Block, how: int, upper: bool) -> list[float]:
        word, root = token.norm, stem(token.norm)
        in_base = word in self.view.base_set
        close = max((ratio(word, n) for n in block.norms), default=0.0)
        n, m = block.size, len(block.words)
        plain = how > 0
        return [
            float(in_base),
            float(not in_base and root in self.base_stems),
            float(not in_base and word in self.base.words),
            float(not block.base),
            float(n == 1 and m == 1),
            min(n, 12) / 12,
            min(m, 12) / 12,
            float(m > n + 1),
            float(close >= 75),
            float(55 <= close < 75),
            float(root in block.stems and not in_base),
            min(len(block.names), 3) / 3,
            float(block.numbers),
            min(len(block.content), 6) / 6,
            float(block.rarest >= 4),
            float(block.commonest == 1),
            float(plain and 0 < block.rarest < how),
            float(plain and block.commonest > how),
            float(bool(block.words) and not block.content),
            float(upper and bool(block.names)),
            float(upper and bool(block.content) and not block.names),
            float(plain and bool(block.names) and len(block.names) == len(block.content)),
            float(word in self.capitals and token.text[0].islower()),
        ]

    def _swap(self, k: int, word: str, how: int, block: Block) -> list[float]:
        plain = [n for n, t in zip(block.norms, block.content, strict=True) if t.text[0].islower()]
        opposite = any(synonyms(word, n) for n in plain)
        lost = opposite or k in self.answered
        lone = how > 0 and len(plain) == len(block.norms) == 1 and block.size <= 2 and self.changed < 0.4
        return [
            float(opposite),
            float(lost and not opposite),
            float((self.view.index, k) in self.senses),
            float(lone and not opposite),
            float(lone and not opposite and how > block.rarest),
        ]

    def _others(self, word: str, block: Block) -> list[float]:
        wordings = self.wordings
        if not wordings:
            return [0.0] * 5
        needle = f" {word[:6]}" if len(word) > 6 else f" {word} "
        have = sum(needle in w for w in wordings) / len(wordings)
        keep = 0.0
        if block.content:
            keep = sum(f" {t.norm} " in w for w in wordings for t in block.content) / len(block.content) / len(wordings)
        return [1.0, have, float(have == 0), keep, float(have == 0 and keep == 0)]


class Company:
    """How many of the content words around a place stand in the base too, in any form or order, or by a synonym."""

    _NEAR, _AROUND = 4, 8

    def __init__(self, view: LinkView, stems: frozenset[str], answered: frozenset[int]) -> None:
        self.words, self.kept, self.meant = [0], [0], [0]
        for k, t in enumerate(view.other):
            content = _content(t)
            kept = content and (view.origin[k] >= 0 or stem(t.norm) in stems)
            self.words.append(self.words[-1] + content)
            self.kept.append(self.kept[-1] + kept)
            self.meant.append(self.meant[-1] + (kept or k in answered))

    def around(self, k: int) -> list[float]:
        """Shares among the content words beside word `k`: kept near and around, kept or meant near and around."""
        return [self._share(k, sums, width) for sums in (self.kept, self.meant) for width in (self._NEAR, self._AROUND)]

    def _share(self, k: int, sums: list[int], width: int) -> float:
        low, high = max(0, k - width), min(len(sums) - 1, k + width + 1)
        own, words = sums[k + 1] - sums[k], self.words[high] - self.words[low] - 1
        return (sums[high] - sums[low] - own) / max(1, words)


def _content(token: Token) -> bool:
    return token.kind != "mark" and token.norm not in FUNCTION


def quoted(tokens: Sequence[Token]) -> frozenset[int]:
    """Indexes of the tokens that stand inside double quotation marks."""
    inside, out = False, []
    for k, t in enumerate(tokens):
        if t.text == "“":
            inside = True
        elif t.text == "”":
            inside = False
        elif t.norm == '"':
            inside = not inside
        elif inside:
            out.append(k)
    return frozenset(out)
