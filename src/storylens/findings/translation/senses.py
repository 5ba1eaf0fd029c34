"""Which English words share a foreign word: the table behind false senses and the guess at the pivot language."""

from __future__ import annotations

import os
from functools import cache
from typing import NamedTuple

from storylens.findings.translation.lexicon import forms

LANGUAGES = {
    "fr": "French", "es": "Spanish", "de": "German", "it": "Italian", "pt": "Portuguese", "ru": "Russian",
    "ar": "Arabic", "zh": "Chinese", "ja": "Japanese", "en": "",
}  # fmt: skip


class Sense(NamedTuple):
    """One foreign word, and the English words of one of its senses and of all others."""

    language: str
    foreign: str
    mine: frozenset[str]
    others: frozenset[str]


@cache
def _table() -> dict[str, tuple[Sense, ...]]:
    """An English word that a base may have -> the senses that a rewrite may put in its place."""
    out: dict[str, list[Sense]] = {}
    with open(os.path.join(os.path.dirname(__file__), "data", "senses.txt"), encoding="utf-8") as lines:
        for line in lines:
            head, colon, tail = line.strip().partition(": ")
            if not colon or head[0] == "#":
                continue
            language, _, foreign = head.partition(" ")
            right, *wrong = tail.split("|")
            mine = frozenset(right.split())
            sense = Sense(language, foreign, mine, frozenset(" ".join(wrong).split()) - mine)
            for word in mine:
                out.setdefault(word, []).append(sense)
    return {word: tuple(senses) for word, senses in out.items()}


def confused(base: str, other: str) -> tuple[Sense, ...]:
    """The foreign words of which `base` is one sense and `other` another, in any form; look-alikes included."""
    ours = forms(other)
    found = (s for form in sorted(forms(base)) for s in _table().get(form, ()))
    return tuple(dict.fromkeys(s for s in found if ours & s.others and not ours & s.mine))


def known(word: str) -> bool:
    """Whether the table has a wrong sense for a word of the base: a cheap first question."""
    return not _table().keys().isdisjoint(forms(word))
