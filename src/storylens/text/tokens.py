"""Printed text as words, numbers and marks, without a regular expression: compiling one costs more than a story.

A token never reaches over white space, so each distinct piece between spaces is looked at once (`CHUNKS`).
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Literal
from unicodedata import category

from storylens.text.normal import norm

TokenKind = Literal["word", "number", "mark"]
Piece = tuple[str, int, int, str, TokenKind]
"""(text, start, end, compared form, kind), offsets from the start of the chunk."""

_CACHED = 1 << 16
_SOLID_RANGES = (
    (0x3005, 0x3007), (0x3040, 0x30FF), (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF),
    (0x0E00, 0x0E7F), (0x0E80, 0x0EFF), (0x1000, 0x109F), (0x1780, 0x17FF), (0x20000, 0x3FFFF),
)  # fmt: skip
_APOSTROPHES = "'’"
_HYPHENS = "-‐‑"
_DOUBLED = {"'": 2, "`": 2}
"""Marks that stand for one when printed twice."""
_TRAILING = frozenset(",.;:!?")
_REPEATED = ".-_"
"""Marks that make one token however often they are repeated."""


@lru_cache(maxsize=1 << 12)
def solid(character: str) -> bool:
    """Whether a character belongs to a script without spaces between words: Han, kana, Thai, Lao, Burmese, Khmer."""
    code = ord(character)
    return code >= 0x0E00 and any(a <= code <= b for a, b in _SOLID_RANGES)


class Chunks(dict[str, tuple[Piece, ...]]):
    """What stands between two spaces -> its tokens. Bounded; the same whatever it has seen before."""

    def __missing__(self, chunk: str) -> tuple[Piece, ...]:
        if len(self) >= _CACHED:
            self.clear()
        if chunk.isascii() and chunk.isalpha():
            found: tuple[Piece, ...] = ((chunk, 0, len(chunk), chunk.lower(), "word"),)
        elif chunk[-1] in _TRAILING and chunk.isascii() and chunk[:-1].isalpha():
            end = len(chunk) - 1
            word, mark = chunk[:-1], chunk[-1]
            found = (word, 0, end, word.lower(), "word"), (mark, end, end + 1, mark, "mark")
        else:
            found = tuple(pieces(chunk))
        if len(chunk) <= 40:
            self[chunk] = found
        return found


CHUNKS = Chunks()


def solid_chunks(text: str) -> list[str]:
    """What stands between the spaces of `text`, every letter of a script without spaces by itself, with its signs."""
    return _solid_pattern().findall(text)


@cache
def _solid_pattern() -> re.Pattern[str]:
    among = "".join([f"{chr(a)}-{chr(b)}" for a, b in _SOLID_RANGES])
    return re.compile(rf"[{among}](?:(?!\w)[{among}])*|[^{among}\s]+")


def pieces(chunk: str, apart: bool = False) -> list[Piece]:
    """The tokens of what stands between two spaces. `apart`: every letter of a script without spaces by itself."""
    out: list[Piece] = []
    at, n = 0, len(chunk)
    while at < n:
        c = chunk[at]
        kind: TokenKind = "word"
        if c.isalnum():
            if c.isdecimal():
                kind, end = "number", _number_end(chunk, at, n)
            elif apart and solid(c):
                end = at + 1
                while end < n and solid(chunk[end]) and not chunk[end].isalnum():
                    end += 1
            else:
                end = _dotted_end(chunk, at, n) or _word_end(chunk, at, n, apart)
        elif c in _APOSTROPHES and chunk[at + 1 : at + 2] in ("s", "S") and not chunk[at + 2 : at + 3].isalnum():
            end = at + 2
        else:
            kind, end = "mark", _mark_end(chunk, at, n)
        printed = chunk[at:end]
        out.append((printed, at, end, norm(printed), kind))
        at = end
    return out


def _word_end(chunk: str, at: int, n: int, apart: bool) -> int:
    """Letters and digits, with apostrophes and hyphens inside; a possessive 's is left to itself."""
    at += 1
    while at < n:
        c = chunk[at]
        if c.isalnum():
            if apart and solid(c):
                break
        elif c > "\x7f" and category(c)[0] == "M":
            pass  # an accent, or a vowel sign over or under its letter
        elif not chunk[at + 1 : at + 2].isalnum():
            break
        elif c in _APOSTROPHES:
            if chunk[at + 1] == "s" and not chunk[at + 2 : at + 3].isalnum():
                break
        elif c not in _HYPHENS:
            break
        at += 1
    return at


def _dotted_end(chunk: str, at: int, n: int) -> int:
    """The end of "U.S." or "F.A.A.", 0 where there is none."""
    start = at
    while at + 1 < n and chunk[at + 1] == "." and chunk[at].isalnum() and not chunk[at].isdecimal():
        at += 2
    if at - start < 4 or (at < n and chunk[at].isalnum() and not chunk[at].isdecimal()):
        return 0
    return at


def _number_end(chunk: str, at: int, n: int) -> int:
    while at < n and chunk[at].isdecimal():
        at += 1
        if at + 1 < n and chunk[at] in ".,:" and chunk[at + 1].isdecimal():
            at += 1
    return at


def _mark_end(chunk: str, at: int, n: int) -> int:
    c = chunk[at]
    most = n if c in _REPEATED else at + _DOUBLED.get(c, 1)
    end = at + 1
    while end < min(most, n) and chunk[end] == c:
        end += 1
    return end
