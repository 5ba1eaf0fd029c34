"""What stands between two spaces -> its units as characters, looked at once for every distinct piece of text."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, cached_property
from operator import sub

from storylens.align.codes import LONE, Characters, is_word
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


Reading = tuple[str, tuple[int, ...]]
"""The units of a piece of text: each as a character, and for each how far it is from its start to that of the next, for
the last to what follows a space later."""


class Vocabulary:
    """One table of characters and what it made of every piece of text seen so far."""

    def __init__(self) -> None:
        self.characters = Characters()
        self.of_chunk = _OfChunk(self.characters)
        self.last = self.of_chunk.last
        """Pieces whose units are others where they end a paragraph: "Co." keeps its full stop."""
        self.stems = _Stems(self.characters)

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


class _OfChunk(dict[str, Reading]):
    """Piece of text -> how it is read, as if a neutral mark came after it."""

    def __init__(self, characters: Characters) -> None:
        super().__init__()
        self._characters = characters
        self._shared: dict[tuple[int, ...], tuple[int, ...]] = {}
        self.last: dict[str, Reading] = {}

    def __missing__(self, chunk: str) -> Reading:
        # nearly all pieces are a word, or a word before a mark
        word, mark = chunk, ""
        if not chunk.isalpha() and chunk[-1] in _TRAILING:
            word, mark = chunk[:-1], chunk[-1]
        form = form_alone(word) if word.isalpha() else ""
        steps: tuple[int, ...]
        if not form:
            codes, steps = self._read(chunk)
        elif mark:
            character = self._characters
            codes, steps = character[form] + character[mark], (len(word), 2)
        else:
            codes, steps = self._characters[form], (len(word) + 1,)
        if len(chunk) > _KEPT:
            return codes, steps
        found = self[chunk] = codes, self._shared.setdefault(steps, steps)
        return found

    def _read(self, chunk: str) -> Reading:
        character = self._characters
        if len(chunk) <= _KEPT and " " not in chunk:
            pieces = CHUNKS[chunk]
            forms = [form_alone(piece[0]) for piece in pieces]
            if all(forms):
                return "".join([character[form] for form in forms]), _steps(chunk, [piece[1] for piece in pieces])
        tokens = tokens_of(chunk)
        forms, firsts = units_of([*tokens, _NEUTRAL])
        codes = "".join([character[form] for form in forms[:-1]])
        if chunk[-1] == ".":
            forms, ending = units_of(tokens)
            last = "".join([character[form] for form in forms])
            if last != codes:
                self.last[chunk] = last, _steps(chunk, [tokens[k].start for k in ending[:-1]])
        return codes, _steps(chunk, [tokens[k].start for k in firsts[:-2]])


def _steps(chunk: str, starts: list[int]) -> tuple[int, ...]:
    """The distances between units that start at `starts` of `chunk`."""
    return tuple(map(sub, [*starts[1:], len(chunk) + 1], starts))


def read_anew(chunk: str, units: int) -> tuple[int, ...]:
    """The steps of a piece of text that holds other white space than it was read with, and then had so many units."""
    tokens = tokens_of(chunk)
    for after in ([_NEUTRAL], []):
        firsts = units_of([*tokens, *after])[1][: -1 - len(after)]
        if len(firsts) == units:
            break
    return _steps(chunk, [tokens[k].start for k in firsts])


class _Stems(dict[int, str | None]):
    """Code of a form -> the character of its stem, None for a mark: a table for `str.translate`. The first form of a
    stem lends its character; those of stop-words are `STOP_STEMS`."""

    def __init__(self, characters: Characters) -> None:
        super().__init__({ord(LONE): None})
        self._forms = characters
        self._characters = dict(_STOP_CHARACTERS)
        self._roots: dict[str, str] = {}

    def roots(self) -> dict[str, str]:
        """Character -> stem; made anew only where stems have come since it was last asked for."""
        if len(self._roots) != len(self._characters):
            self._roots = {character: root for root, character in self._characters.items()}
        return self._roots

    def learn(self) -> None:
        """The stems of all forms that have come since the last time: cheaper in one go than one by one."""
        forms, self._forms.fresh = self._forms.fresh, []
        character, lent = self._forms.__getitem__, self._characters.setdefault
        for form in forms:
            own = character(form)
            if own != LONE:
                self[ord(own)] = lent(stem_once(form), own) if is_word(form) else None

    def __missing__(self, code: int) -> str | None:
        own = chr(code)  # given away by another thread that has not learnt it yet
        form = next(form for form, character in list(self._forms.items()) if character == own)
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
