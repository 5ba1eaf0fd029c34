"""Whether a word in capitals is made of the first letters of words on the other side: SE for Sport Express."""

from __future__ import annotations

from collections.abc import Sequence

from storylens.findings.translation.words import FUNCTION
from storylens.text.document import Token

_MOST = 7
"""Letters of the longest acronym that is looked for."""


def is_acronym(token: Token) -> bool:
    """Whether a token may be an acronym: FBI, RCHEs, U.S."""
    return 2 <= len(_letters(token)) <= _MOST


def spelled_out(token: Token, words: Sequence[Token]) -> bool:
    """Whether the letters of `token` begin words of `words` that follow each other; small words may be left out."""
    letters = _letters(token)
    if not 2 <= len(letters) <= _MOST:
        return False
    parts = [part for t in words if t.kind == "word" for part in t.norm.split("-") if part]
    big = [part for part in parts if part not in FUNCTION]
    return any(letters in "".join(part[0] for part in run) for run in (parts, big))


def initials_of(words: Sequence[Token], among: Sequence[Token]) -> bool:
    """Whether `words` spell out an acronym that stands in `among`."""
    parts = [part for t in words if t.kind == "word" and t.norm not in FUNCTION for part in t.norm.split("-") if part]
    made = "".join(part[0] for part in parts)
    return len(made) > 1 and any(made in _letters(t) for t in among)


def _letters(token: Token) -> str:
    """The letters of an acronym in lower case, its stops and a plural's s left out; '' for any other word."""
    text = token.text.replace(".", "").removesuffix("'s").removesuffix("’s")
    text = text[:-1] if text.endswith("s") else text
    return text.lower() if token.kind == "word" and text.isupper() and text.isalpha() else ""
