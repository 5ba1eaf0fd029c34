"""Which English words share a foreign word: the table behind false senses and the guess at the pivot language."""

from __future__ import annotations

import os
from functools import cache, lru_cache
from typing import NamedTuple

from storylens.findings.translation.lexicon import forms
from storylens.text.stems import IRREGULAR

LANGUAGES = {
    "fr": "French", "es": "Spanish", "de": "German", "it": "Italian", "pt": "Portuguese", "ru": "Russian",
    "ar": "Arabic", "zh": "Chinese", "ja": "Japanese", "en": "",
}  # fmt: skip

LOOK_ALIKE = "look-alike"
"""Stands for the foreign word where two English words merely look alike, "two senses" where one word has both."""


class Sense(NamedTuple):
    """One foreign word, and the English words of one of its senses and of all others."""

    language: str
    foreign: str
    mine: frozenset[str]
    others: frozenset[str]


@cache
def _lines() -> dict[str, list[str]]:
    """An English word that a base may have -> the lines of the table that have it as the right sense."""
    out: dict[str, list[str]] = {}
    with open(os.path.join(os.path.dirname(__file__), "data", "senses.txt"), encoding="utf-8") as lines:
        for line in lines:
            for word in line.partition("|")[0].partition(": ")[2].split():
                if word in out:
                    out[word].append(line)
                else:
                    out[word] = [line]
    return out


@lru_cache(maxsize=1 << 10)
def _senses(word: str) -> tuple[Sense, ...]:
    """The senses that a rewrite may put in the place of `word`; a line is read only when it is asked for."""
    return tuple(map(_read, _lines().get(word, ())))


def _read(line: str) -> Sense:
    head, _, tail = line.strip().partition(": ")
    language, _, foreign = head.partition(" ")
    right, *wrong = tail.split("|")
    mine = frozenset(right.split())
    return Sense(language, foreign, mine, frozenset(" ".join(wrong).split()) - mine)


def confused(base: str, other: str) -> tuple[Sense, ...]:
    """The foreign words of which `base` is one sense and `other` another, in any form; look-alikes included."""
    ours = forms(other)
    found = (s for form in sorted(forms(base)) for s in _senses(form))
    same = _verbal(base) or not _verbal(other)
    return tuple(
        dict.fromkeys(s for s in found if ours & s.others and not ours & s.mine and (same or other in s.others))
    )


def _verbal(word: str) -> bool:
    """Whether a word looks like a verb's past or participle: a game is not confused with "played"."""
    return word.endswith(("ed", "ing")) or word in IRREGULAR


def known(word: str) -> bool:
    """Whether the table has a wrong sense for a word of the base: a cheap first question."""
    return not _lines().keys().isdisjoint(forms(word))
