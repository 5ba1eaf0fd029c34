"""Words as single private characters, so that a paragraph is a short string and matching runs at the speed of C.

Where a character stands says what kind of word it is: marks and stop-words below `STRONG`, amounts in ranges of their
own, so that a string of codes can be searched by kind.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import accumulate, chain

from storylens.text.amounts import CURRENCIES, CURRENCY_WORDS, SCALES
from storylens.text.house import MONTHS, PRONOUNS, SHORTENED, TITLES
from storylens.text.stopwords import STOP

STRONG = "\u4000"
"""Characters from here on stand for words that may anchor an alignment; below stand marks and stop-words."""
BARRIERS = {".": "\u0100", "!": "\u0101", "?": "\u0102", '"': "\u0103"}
"""Marks that hold their place between two anchors: no change reaches over one that both sides have."""
CLAUSE = {mark: chr(0x104 + k) for k, mark in enumerate(",;:-()[]")}
"""Marks inside a sentence."""
MARKS = 0x3000
"""Marks have their characters from here up to `STRONG`, stop-words below."""
LONE = "\U0010fff5"
"""Stands for every word beyond the last character there is: two of them are never said to be the same."""
LONE_OTHER = "\U0010fff6"
_WEAK = 0x110
_PLAIN = ((0x4000, 0xA000), (0xE000, 0x10000), (0x10000, 0xF0000))
_AMOUNTS = ((0xA000, 0xD800), (0xF0000, 0x10FFF0))
_SIGNS = frozenset("#%$£€¥₹₽")
_SPEECH = frozenset(["said", "say", "says", "saying"])


def _cased(forms: set[str]) -> list[str]:
    """`forms`, and those whose capitals make a form of their own in capitals too."""
    return sorted({*forms, *(form.upper() for form in forms if form in PRONOUNS)})


_LEAD = _cased({"a", "per", *CURRENCIES, *MONTHS, *(first for first, _ in SHORTENED)})
"""Forms of words that may mean something else together with the word after them."""
_FOLLOW = _cased({"cent", "us", *SCALES, *CURRENCY_WORDS, *(second for _, second in SHORTENED)})
"""Forms of the words after them that matter; amounts may be either."""

_SEVERAL = sorted({*TITLES, *SHORTENED.values(), "%"})
"""Forms that may be more than one printed word."""
_NAMED = [*_SEVERAL, "US", "ok", "okay", "us"]
"""Those, and forms that house style may tell apart from others of the same word."""
_SPECIAL = [*_NAMED, *sorted({*_LEAD, *_FOLLOW}.difference(_NAMED))]
"""They have the first places."""
_RESERVED = len(_SPECIAL)


def _weak(form: str) -> bool:
    return (form in STOP and form not in _SPEECH) or not (form[0].isalnum() or len(form) > 1)


_TITLES = frozenset(
    [chr(_WEAK + k if _weak(form) else _PLAIN[0][0] + k) for k, form in enumerate(_SPECIAL) if form in TITLES]
)


class Characters(dict[str, str]):
    """Form -> its character. One table serves every text that is held against another."""

    def __init__(self) -> None:
        super().__init__(BARRIERS)
        self.update(CLAUSE)
        self._stop = _free(((_WEAK + _RESERVED, MARKS),))
        self._marks = _free(((MARKS, ord(STRONG)),))
        self._plain = _free(((_PLAIN[0][0] + _RESERVED, _PLAIN[0][1]), *_PLAIN[1:]))
        self._amounts = _free(_AMOUNTS)
        self.update({form: chr(_WEAK + k if _weak(form) else _PLAIN[0][0] + k) for k, form in enumerate(_SPECIAL)})
        self.fresh = list(self)
        """Forms that have got their character since somebody last took them from here."""

    def __missing__(self, form: str) -> str:
        pool = self._plain
        if form.isalpha():
            if form in STOP and form not in _SPEECH:
                pool = self._stop
        elif _weak(form):
            pool = self._stop if form in STOP else self._marks
        elif form[0].isdecimal() or (form[0] in _SIGNS and len(form) > 1):
            pool = self._amounts
        self.fresh.append(form)
        return self.setdefault(form, next(pool, LONE))

    @property
    def leading(self) -> str:
        """A regular expression: a word that the one after it may change, and that one."""
        lead = "".join([self[f] for f in _LEAD])
        signs = "".join([self[f] for f in CURRENCIES])
        return f"[{lead}{_class(_AMOUNTS)}]{self.following}|[{signs}]{self['a']}"

    @property
    def following(self) -> str:
        """A regular expression: a word that may change the one before it."""
        return f"[{''.join([self[f] for f in _FOLLOW])}{_class(_AMOUNTS)}]"


def is_word(form: str) -> bool:
    """Whether a form is that of a word or an amount, not of a mark."""
    return len(form) > 1 or form.isalnum()


def _free(pools: tuple[tuple[int, int], ...]) -> Iterator[str]:
    """Characters not given away yet. A step of it is one step for every thread."""
    return map(chr, chain.from_iterable([range(*pool) for pool in pools]))


def _class(pools: tuple[tuple[int, int], ...]) -> str:
    return "".join([f"{chr(a)}-{chr(b - 1)}" for a, b in pools])


@cache
def barrier() -> re.Pattern[str]:
    """What no change reaches over."""
    return re.compile(f"[{min(BARRIERS.values())}-{max(BARRIERS.values())}]")


def _among(most: int) -> str:
    """A regular expression: a unit whose form is one of the first `most` special ones, or an amount."""
    ranges = [(first, first + most) for first in (_WEAK, _PLAIN[0][0])]
    return f"[{_class((*ranges, *_AMOUNTS))}]"


@cache
def _named() -> re.Pattern[str]:
    return re.compile(_among(len(_NAMED)))


@cache
def _several() -> re.Pattern[str]:
    return re.compile(_among(len(_SEVERAL)))


@cache
def marks() -> re.Pattern[str]:
    """What holds no word."""
    return re.compile(f"[\u0100-{chr(_WEAK - 1)}{_class(((MARKS, ord(STRONG)),))}]+")


def may_be_style(left: str, right: str) -> bool:
    """Whether house style may explain more than the space or the case in `left` against `right`."""
    named = _named().search
    if named(left):
        return named(right) is not None
    only_marks = marks().fullmatch
    return only_marks(left) is not None and only_marks(right) is not None


def may_share_a_word(left: str, right: str) -> bool:
    """Whether a printed word of one unit may be one of another."""
    several = _several().match
    return left == right or several(left) is not None or several(right) is not None


def may_be_title(units: str) -> bool:
    """Whether `units`, put in or left out, may be a courtesy title."""
    return len(units) <= 2 and units[:1] in _TITLES


def strong_places(text: str) -> list[int]:
    """Positions of the words that may anchor."""
    return [k for k, c in enumerate(text) if c >= STRONG]


def strong_counts(text: str) -> list[int]:
    """For each position how many words before it may anchor; one more than `text` is long."""
    return list(accumulate(map(STRONG.__le__, text), initial=0))
