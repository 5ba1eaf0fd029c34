"""Which English words share a foreign word: the table behind false senses and the guess at the pivot language."""

from __future__ import annotations

import os
from functools import cache
from typing import NamedTuple

from storylens.text.stems import stem

LANGUAGES = {
    "fr": "French", "es": "Spanish", "de": "German", "it": "Italian", "pt": "Portuguese", "ru": "Russian",
    "ar": "Arabic", "zh": "Chinese", "ja": "Japanese", "en": "",
}  # fmt: skip


class Sense(NamedTuple):
    """One foreign word and the English words (stems) of one of its senses and of all others."""

    language: str
    foreign: str
    mine: frozenset[str]
    others: frozenset[str]


@cache
def _table() -> dict[str, tuple[Sense, ...]]:
    """Stem of an English word that a base may have -> the senses that a rewrite may put in its place."""
    out: dict[str, list[Sense]] = {}
    with open(os.path.join(os.path.dirname(__file__), "data", "senses.txt"), encoding="utf-8") as lines:
        for line in lines:
            head, colon, tail = line.strip().partition(": ")
            if not colon or head.startswith("#"):
                continue
            language, _, foreign = head.partition(" ")
            groups = [frozenset(stem(w) for w in side.split()) for side in tail.split("|")]
            wrong = frozenset[str]().union(*groups[1:]) - groups[0]
            for word in sorted(groups[0]):
                out.setdefault(word, []).append(Sense(language, foreign, groups[0], wrong))
    return {word: tuple(senses) for word, senses in out.items()}


def confused(base: str, other: str) -> tuple[Sense, ...]:
    """The foreign words of which `base` is one sense and `other` another (both stems); look-alikes included."""
    return tuple(s for s in _table().get(base, ()) if other in s.others)


def known(word: str) -> bool:
    """Whether the table has a wrong sense for a stem of the base: a cheap first question."""
    return word in _table()
