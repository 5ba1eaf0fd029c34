"""Tables of fixed phrases, and where a rewrite took one of them apart."""

from __future__ import annotations

import os
from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from storylens.findings.translation.lexicon import forms

if TYPE_CHECKING:
    from storylens.findings.translation.view import LinkView

ANY = "*"
"""Stands for any one word of a phrase: turn on * heel."""


class Phrase(NamedTuple):
    """The words of a phrase, and those that its table lists after the colon."""

    words: tuple[str, ...]
    listed: frozenset[str]


@cache
def phrases(name: str) -> dict[str, tuple[Phrase, ...]]:
    """First word -> the phrases of `data/<name>` that begin with it."""
    out: dict[str, list[Phrase]] = {}
    with open(os.path.join(os.path.dirname(__file__), "data", name), encoding="ascii") as lines:
        for line in lines:
            if line[0] != "#":
                phrase, _, listed = line.strip().partition(":")
                words = tuple(phrase.replace(",", " ,").split())
                out.setdefault(words[0], []).append(Phrase(words, frozenset(listed.split())))
    return {first: tuple(found) for first, found in out.items()}


def torn(view: LinkView, name: str, longest: int) -> Iterable[tuple[int, int, Phrase]]:
    """Phrases of the base of which at least one word is gone, in any form, with their index range.

    `longest`: words of the longest phrase in the table.
    """
    known, gone = phrases(name), set(view.gone)
    near = sorted({i for k in gone for i in range(max(0, k - longest + 1), k + 1)})
    for i in near:
        for form in sorted(forms(view.base_norms[i]) & known.keys()):
            for phrase in known[form]:
                end = i + len(phrase.words)
                if end <= len(view.base) and not gone.isdisjoint(range(i, end)) and _stands(view, i, phrase.words):
                    yield i, end, phrase


def _stands(view: LinkView, start: int, words: tuple[str, ...]) -> bool:
    here = view.base_norms[start : start + len(words)]
    return all(w in (ANY, n) or w in forms(n) for w, n in zip(words, here, strict=True))
