"""Words as single private characters, so that a paragraph is a short string and matching runs at the speed of C."""

from __future__ import annotations

from collections.abc import Iterable

from storylens.text.stopwords import STOP

STRONG = "\u4000"
"""Characters from here on stand for words that may anchor an alignment; below stand marks and stop-words."""
BARRIERS = {".": "\u0100", "!": "\u0101", "?": "\u0102", '"': "\u0103"}
"""Marks that hold their place between two anchors: no change reaches over one that both sides have."""
_LAST = 0x10FFF0
_SPEECH = frozenset(["said", "say", "says", "saying"])


class Codes(dict[str, str]):
    """Form -> its character. One table serves both sides of a pair."""

    def __init__(self) -> None:
        super().__init__(BARRIERS)
        self._weak = 0x110
        self._strong = ord(STRONG)

    def __missing__(self, form: str) -> str:
        weak = (form in STOP and form not in _SPEECH) or not (form[0].isalnum() or len(form) > 1)
        if weak and self._weak < ord(STRONG):
            code, self._weak = self._weak, self._weak + 1
        else:
            if self._strong == 0xD800:
                self._strong = 0xE000
            if self._strong >= _LAST:
                raise OverflowError
            code, self._strong = self._strong, self._strong + 1
        self[form] = character = chr(code)
        return character

    def encode(self, forms: Iterable[str], lone: str) -> str:
        """`forms` as a string. When a million different words are in use, further ones become `lone`, which
        each side chooses differently so that it never matches."""
        try:
            return "".join([self[f] for f in forms])
        except OverflowError:
            get = self.get
            return "".join([get(f, lone) for f in forms])


def strong_places(text: str) -> list[int]:
    """Positions of the words that may anchor."""
    return [k for k, c in enumerate(text) if c >= STRONG]
