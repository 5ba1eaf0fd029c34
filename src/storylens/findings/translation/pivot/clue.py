"""A clue: words of the rewrite that one language, or a few, would leave behind."""

from __future__ import annotations

from typing import NamedTuple

from storylens.model import Span

LANGUAGES = {
    "ar": "Arabic", "de": "German", "es": "Spanish", "fr": "French", "it": "Italian", "ja": "Japanese",
    "ko": "Korean", "pt": "Portuguese", "ru": "Russian", "zh": "Chinese",
}  # fmt: skip
"""The languages that can be guessed, by code."""

ROMANCE = ("es", "fr", "it", "pt")
WITHOUT_ARTICLES = ("ja", "ko", "ru", "zh")


class Clue(NamedTuple):
    """`weights`: language -> how much the clue adds to its log-odds. `kind` and `key`: clues of the same kind and key
    are one clue seen again. `why`: what it is, in a few words. `base`, `other`: where it stands."""

    kind: str
    key: str
    weights: dict[str, float]
    why: str
    base: Span | None
    other: Span | None


def shared(languages: tuple[str, ...] | list[str], weight: float) -> dict[str, float]:
    """`weight` for a clue of one language; less for each where several leave the same trace."""
    return dict.fromkeys(languages, weight / len(languages) ** 0.5)
