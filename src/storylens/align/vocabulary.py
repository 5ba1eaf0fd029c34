"""What stands between two spaces -> its units as characters, looked at once for every distinct piece of text."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, cached_property
from itertools import pairwise

from storylens.align.codes import Characters, is_word
from storylens.text.document import Token
from storylens.text.house import form_alone, units_of
from storylens.text.stems import stem_once
from storylens.text.stopwords import STOP
from storylens.text.tokens import CHUNKS

_KEPT = 40
"""Pieces longer than this are seldom seen twice and not kept."""
_FULL = 100_000
"""From so many pieces on the next texts get a table of their own."""
_FAR = 1 << 40
_NEUTRAL = Token("~", _FAR, _FAR + 1, "~", "mark")
"""Something after the last token, far enough from it to change nothing."""
_TRAILING = frozenset(",.;:!?")


class Vocabulary:
    """One table of characters and what it made of every piece of text seen so far."""

    def __init__(self) -> None:
        self.characters = Characters()
        self.of_chunk = _OfChunk(self.characters)
        self.last: dict[str, str] = self.of_chunk.last
        """Pieces whose units are others where they end a paragraph: "Co." keeps its full stop."""
        self.stems = _Stems(self.characters)
        self.spans = _Spans()

    @cached_property
    def joining(self) -> re.Pattern[str]:
        """Two units, seldom neighbours, that may be one."""
        return re.compile(self.characters.leading)

    @cached_property
    def follows(self) -> Callable[[str], object]:
        """Whether a unit may belong to the one before it."""
        return re.compile(self.characters.following).match

    @property
    def full(self) -> bool:
        """Whether further texts had better start anew."""
        return len(self.of_chunk) >= _FULL


class _OfChunk(dict[str, str]):
    """Piece of text -> its units as characters, as if a neutral mark came after it."""

    def __init__(self, characters: Characters) -> None:
        super().__init__()
        self._characters = characters
        self.last: dict[str, str] = {}

    def __missing__(self, chunk: str) -> str:
        character = self._characters
        if chunk.isalpha() and (form := form_alone(chunk)):
            found = character[form]
        elif chunk[-1] in _TRAILING and (known := self._before_mark(chunk[:-1], chunk[-1])):
            found = known + character[chunk[-1]]
        else:
            found = self._coded(chunk)
        if len(chunk) <= _KEPT:
            self[chunk] = found
        return found

    def _before_mark(self, word: str, mark: str) -> str:
        """The units of a single word that are the same whether or not `mark` follows, '' where that may not be."""
        if not word.isalpha():
            return ""
        known = self.get(word) if mark != "." else None
        if known is None:
            form = form_alone(word)
            known = self._characters[form] if form else ""
        return known

    def _coded(self, chunk: str) -> str:
        if len(chunk) <= _KEPT and " " not in chunk:
            forms = [form_alone(piece[0]) for piece in CHUNKS[chunk]]
            if all(forms):
                return "".join([self._characters[form] for form in forms])
        tokens = tokens_of(chunk)
        found = "".join([self._characters[f] for f in units_of([*tokens, _NEUTRAL])[0][:-1]])
        if chunk[-1] == ".":
            last = "".join([self._characters[f] for f in units_of(tokens)[0]])
            if last != found:
                self.last[chunk] = last
        return found


class _Spans(dict[str, tuple[tuple[int, int], ...]]):
    """Piece of text -> (start, end) of its units, from its start, if it has several."""

    def __missing__(self, chunk: str) -> tuple[tuple[int, int], ...]:
        found = unit_spans(chunk, False)
        if len(chunk) <= _KEPT:
            self[chunk] = found
        return found


class _Stems(dict[int, str | None]):
    """Code of a form -> the character of its stem, None for a mark: a table for `str.translate`. The first form of a
    stem lends its character; those of stop-words are `STOP_STEMS`."""

    def __init__(self, characters: Characters) -> None:
        super().__init__()
        self._forms = characters
        self._characters = dict(_STOP_CHARACTERS)
        self._roots: dict[str, str] = {}

    def roots(self) -> dict[str, str]:
        """Character -> stem; made anew only where stems have come since it was last asked for."""
        if len(self._roots) != len(self._characters):
            self._roots = {character: root for root, character in self._characters.items()}
        return self._roots

    def __missing__(self, code: int) -> str | None:
        own = chr(code)
        form = self._forms.form(own)
        self[code] = found = self._characters.setdefault(stem_once(form), own) if is_word(form) else None
        return found


_STOP_CHARACTERS = {root: chr(0x100 + k) for k, root in enumerate(sorted({stem_once(word) for word in STOP}))}
STOP_STEMS = frozenset(_STOP_CHARACTERS.values())


@cache
def stop_stems() -> re.Pattern[str]:
    """The stems of stop-words in a string of stems."""
    return re.compile("[\u0100-\u0fff]+")


def tokens_of(chunk: str) -> list[Token]:
    """The tokens of a piece of text, which may hold spaces, with offsets from its start."""
    parts = chunk.split()
    if len(parts) == 1:
        return [Token._make(p) for p in CHUNKS[chunk]]
    out: list[Token] = []
    at = 0
    for part in parts:
        at = chunk.index(part, at)
        out.extend([Token(text, at + start, at + end, norm, kind) for text, start, end, norm, kind in CHUNKS[part]])
        at += len(part)
    return out


def unit_spans(chunk: str, last: bool) -> tuple[tuple[int, int], ...]:
    """(start, end) of every unit of a piece of text, from its start. `last`: it ends its paragraph."""
    tokens = tokens_of(chunk)
    _, starts = units_of(tokens if last else [*tokens, _NEUTRAL])
    if not last:
        starts = starts[:-1]
    return tuple([(tokens[a].start, tokens[b - 1].end) for a, b in pairwise(starts)])
