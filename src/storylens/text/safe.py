"""The only way for a foreign string to reach a screen or a stream.

Story text comes from the web: control characters, terminal escapes, bidi overrides and zero-width characters
are shown as visible symbols (`⟨U+202E⟩`) and never reach the terminal raw. `SafeText` is a view made at the
edge; spans always index `Version.text`, and `SafeView` holds the way back.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_right
from collections.abc import Iterable
from typing import NamedTuple, SupportsIndex, overload


class SafeText(str):
    """A string in which every character may be sent to a terminal. Made by `safe`, `safe_view` and what stands
    beside them only (`tests/text/test_only_safe.py`); a part of one, and two in a row, are safe as well."""

    __slots__ = ()

    def __getitem__(self, key: SupportsIndex | slice) -> SafeText:
        """A part of it."""
        return SafeText(str.__getitem__(self, key))

    @overload
    def __add__(self, other: SafeText) -> SafeText: ...
    @overload
    def __add__(self, other: str) -> str: ...
    def __add__(self, other: str) -> str:
        """Safe with safe stays safe; with anything else it is a plain string."""
        both = str.__add__(self, other)
        return SafeText(both) if isinstance(other, SafeText) else both


_HIDDEN_CATEGORIES = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_JOINERS = frozenset("\u200c\u200d")
_BLANK_LETTERS = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u2800\u3164\uffa0")
"""Letters and marks by category, nothing by sight."""
_MARKS = frozenset({"Mn", "Me"})
PILE = 6
"""Combining marks on one letter that are still shown as they are; Hebrew, Thai and Tibetan need no more."""
_VISIBLE: dict[str, str] = {}


def _joins(text: str, at: int) -> bool:
    """Whether the joiner at `at` does its honest work: in an emoji sequence or a script that needs it."""
    if not 0 < at < len(text) - 1:
        return False
    before, after = text[at - 1], text[at + 1]
    return all(
        ord(c) > 0x2FF and (unicodedata.category(c) in {"Lo", "Mn", "Mc", "So", "Sk"}) for c in (before, after)
    ) or (before == "\ufe0f" and unicodedata.category(after) == "So")


def _selects(text: str, at: int) -> bool:
    """Whether the variation selector at `at` follows something whose look it can choose."""
    return at > 0 and unicodedata.category(text[at - 1]) in {"So", "Sm", "Po", "Lo", "Nd", "Sk"}


def _is_selector(character: str) -> bool:
    return "\ufe00" <= character <= "\ufe0f" or "\U000e0100" <= character <= "\U000e01ef"


def symbol(character: str) -> str:
    """What stands for a character that must not be sent: `⟨U+202E⟩`."""
    return f"⟨U+{ord(character):04X}⟩"


def _shown(character: str) -> str:
    known = _VISIBLE.get(character)
    if known is None:
        hidden = unicodedata.category(character) in _HIDDEN_CATEGORIES or character in _BLANK_LETTERS
        known = _VISIBLE[character] = symbol(character) if hidden else character
    return known


class _AsItIs(dict[str, bool]):
    """Whether a character is shown as it is, whatever stands beside it; looked up once."""

    def __missing__(self, character: str) -> bool:
        plain = (
            _shown(character) == character
            and not _is_selector(character)
            and unicodedata.category(character) not in _MARKS
        )
        self[character] = plain
        return plain


_AS_IT_IS = _AsItIs()


def safe(text: str, *, newlines: bool = False) -> SafeText:
    """`text` with every control, bidi and invisible character made visible.

    With `newlines`, line feeds stay (carriage returns before them are dropped from the view) and tabs become
    one space; without, a line break is shown as `⏎`, so that the result is one line.
    """
    if isinstance(text, SafeText) and (newlines or "\n" not in text):
        return text
    if text.isascii() and text.isprintable():
        return SafeText(text)
    found = set(text)
    if newlines:
        found.discard("\n")
    if all(map(_AS_IT_IS.__getitem__, found)):
        return SafeText(text)
    return safe_view(text, newlines=newlines).text


def joined(parts: Iterable[SafeText]) -> SafeText:
    """`parts` in a row, nothing between them."""
    return SafeText("".join(parts))


def unbroken(text: SafeText) -> SafeText:
    """`text` with a space for each line break."""
    return SafeText(text.replace("\n", " "))


class SafeView(NamedTuple):
    """A safe text with the way back: `starts[k]` is the offset in the view of the source's k-th character
    (one more entry than the source has characters)."""

    text: SafeText
    starts: list[int]

    def source_offset(self, view_offset: int) -> int:
        """Offset in the source of the character that stands at `view_offset` in the view."""
        return max(0, bisect_right(self.starts, view_offset) - 1)


def safe_view(text: str, *, newlines: bool = False) -> SafeView:
    """`safe` with an offset map; linear in the length of `text`."""
    out: list[str] = []
    starts: list[int] = []
    at = 0
    last = len(text) - 1
    pile = 0
    for k, c in enumerate(text):
        starts.append(at)
        if c == "\n":
            shown = "\n" if newlines else "⏎"
        elif c == "\t":
            shown = " "
        elif c == "\r" and k < last and text[k + 1] == "\n":
            shown = ""
        elif c < "\u0300":
            shown = _shown(c)
        elif c in _JOINERS and _joins(text, k):
            shown = c
        elif _is_selector(c):
            shown = c if _selects(text, k) else symbol(c)
        elif unicodedata.category(c) in _MARKS:
            pile += 1
            out.append(_shown(c) if pile <= PILE else symbol(c))
            at += len(out[-1])
            continue
        else:
            shown = _shown(c)
        pile = 0
        out.append(shown)
        at += len(shown)
    starts.append(at)
    return SafeView(SafeText("".join(out)), starts)
