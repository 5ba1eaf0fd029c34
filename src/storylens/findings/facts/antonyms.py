"""Which words say the opposite of each other: by the table of scales, or by a prefix that negates."""

from __future__ import annotations

from functools import cache, lru_cache

NEGATING = ("un", "in", "im", "ir", "il", "dis", "non-", "non", "mis")
_MIN_STEM = 4


@cache
def _poles() -> dict[str, tuple[tuple[int, int], ...]]:
    """Word -> (scale, +1 or -1) for every scale it stands on."""
    out: dict[str, list[tuple[int, int]]] = {}
    from storylens.findings.facts.scales import SCALES  # long, and read only where a word has changed

    for k, line in enumerate(SCALES.strip().replace("\n  ", " ").splitlines()):
        left, _, right = line.partition("|")
        for side, words in ((1, left), (-1, right)):
            for w in words.split():
                out.setdefault(w, []).append((k, side))
    return {w: tuple(places) for w, places in out.items()}


@lru_cache(maxsize=1 << 12)
def poles(word: str) -> tuple[tuple[int, int], ...]:
    """(scale, side) for a compared form, its endings taken off if need be; () for a word on no scale."""
    known = _poles().get(word)
    if known is not None:
        return known
    table = _poles()
    return next((table[s] for s in _stems(word) if s in table), ())


def _stems(word: str) -> list[str]:
    """Likely base forms of a regular inflection."""
    out: list[str] = []
    for end in ("ing", "ed", "es", "s", "ly", "er", "est", "d"):
        if word.endswith(end) and len(word) - len(end) > 2:
            stem = word[: -len(end)]
            out.append(stem)
            if end in ("ing", "ed", "er", "est"):
                out.append(f"{stem}e")
                if len(stem) > 3 and stem[-1] == stem[-2]:
                    out.append(stem[:-1])
            if stem.endswith("i"):
                out.append(f"{stem[:-1]}y")
    return out


class Opposites:
    """A list of words in which the opposites of another word are found without trying every pair."""

    def __init__(self, words: list[str]) -> None:
        self._words = words
        self._poles: dict[tuple[int, int], list[int]] = {}
        self._forms: dict[str, list[int]] = {}
        for k, word in enumerate(words):
            for place in poles(word):
                self._poles.setdefault(place, []).append(k)
            for form in _forms(word):
                self._forms.setdefault(form, []).append(k)

    def of(self, word: str) -> list[int]:
        """Ascending indexes of the opposites of `word`."""
        near = {k for scale, side in poles(word) for k in self._poles.get((scale, -side), ())}
        near |= {k for form in _forms(word) for k in self._forms.get(form, ())}
        return sorted(k for k in near if opposite(self._words[k], word))


@lru_cache(maxsize=1 << 12)
def _forms(word: str) -> tuple[str, ...]:
    """A word, its likely base forms, and the same without a negating prefix or "-ful" and "-less"."""
    out = [word, *_stems(word)]
    for prefix in NEGATING:
        if word.startswith(prefix) and len(word) - len(prefix) >= _MIN_STEM:
            rest = word[len(prefix) :]
            out += [rest, *_stems(rest)]
    out += [word[: -len(end)] for end in ("ful", "less") if word.endswith(end)]
    return tuple(out)


@lru_cache(maxsize=1 << 12)
def opposite(a: str, b: str) -> bool:
    """Whether two compared forms are opposites: poles of one scale, or one with a negating prefix."""
    if a == b:
        return False
    here = poles(a)
    if here and any((scale, -side) in here for scale, side in poles(b)):
        return not any(place in here for place in poles(b))
    return negated(a, b) or negated(b, a)


def negated(plain: str, prefixed: str) -> bool:
    """Whether `prefixed` is `plain` behind a negating prefix ("legal", "illegal"), or "-ful" against "-less"."""
    if len(plain) >= _MIN_STEM and len(prefixed) > len(plain):
        head = prefixed[: len(prefixed) - len(plain)]
        if head in NEGATING and prefixed.endswith(plain):
            return True
        if len(plain) > _MIN_STEM and head in NEGATING:
            return _same_stem(prefixed[len(head) :], plain)
    stem = plain.removesuffix("ful")
    return stem != plain and prefixed == f"{stem}less"


def _same_stem(a: str, b: str) -> bool:
    return bool({a, *_stems(a)} & {b, *_stems(b)})
