"""Which words are English, and how common. The list is read when first asked, and searched where it lies.

Source: SCOWL (see `data/NOTICE`), levels 10 to 60, American and British; regular inflections left out.
"""

from __future__ import annotations

from functools import cache, lru_cache
from importlib.resources import files

UNKNOWN = 9
"""The level of a word that the list lacks."""


@cache
def _lines() -> bytes:
    """Sorted lines `word<level digit>` between line feeds."""
    return b"\n" + files("storylens.findings.translation").joinpath("data/words.txt").read_bytes()


def _look_up(word: str) -> int:
    lines = _lines()
    wanted = word.encode()
    low, high = 0, len(lines) - 1
    while low < high:
        middle = (low + high) // 2
        start = lines.rfind(b"\n", 0, middle + 1) + 1
        end = lines.find(b"\n", start)
        if end < 0:
            end = len(lines)
        found = lines[start : end - 1]
        if found == wanted:
            return lines[end - 1] - 48
        if found < wanted:
            low = end
        else:
            high = start - 1
    return UNKNOWN


def stems(word: str) -> list[str]:
    """What `word` may be an inflection of, by its ending; the likeliest first. Lower case."""
    out: list[str] = []
    n = len(word)
    if word.endswith("'s"):
        return [word[:-2]]
    if word.endswith("s") and n > 3 and not word.endswith("ss"):
        out.append(word[:-1])
        if word.endswith("ies"):
            out.append(word[:-3] + "y")
        elif word.endswith("es"):
            out.append(word[:-2])
    elif word.endswith("ed") and n > 4:
        out += [word[:-2], word[:-1]]
        if word.endswith("ied"):
            out.append(word[:-3] + "y")
        elif word[-3] == word[-4]:
            out.append(word[:-3])
    elif word.endswith("ing") and n > 5:
        out += [word[:-3], word[:-3] + "e"]
        if word[-4] == word[-5]:
            out.append(word[:-4])
    elif word.endswith("ly") and n > 4:
        out.append(word[:-2])
        if word.endswith("ily"):
            out.append(word[:-3] + "y")
        elif word.endswith(("bly", "ply")):
            out.append(word[:-1] + "e")
    return out


@lru_cache(maxsize=1 << 14)
def level(word: str) -> int:
    """How common a lower-case word is: 1 (the commonest) to 6, `UNKNOWN` where it is no English word we know."""
    if not word.isascii():
        return UNKNOWN
    found = _look_up(word)
    if found != UNKNOWN:
        return found
    roots = [s for s in stems(word) if len(s) > 2]
    best = min(map(_look_up, roots), default=UNKNOWN)
    if best == UNKNOWN:  # an ending upon an ending: repeatedly, meetings
        best = min((_look_up(t) for s in roots for t in stems(s) if len(t) > 2), default=UNKNOWN)
    return best


def is_english(word: str) -> bool:
    """Whether a lower-case word, or each part of a hyphenated or prefixed one, is English."""
    if level(word) != UNKNOWN:
        return True
    if "-" in word:
        return all(part in _PREFIXES or level(part) != UNKNOWN for part in word.split("-") if part)
    return any(word.startswith(p) and len(word) > len(p) + 2 and level(word[len(p) :]) != UNKNOWN for p in _PREFIXES)


_PREFIXES = (
    "anti", "auto", "bio", "co", "counter", "cyber", "de", "dis", "e", "eco", "euro", "ex", "extra", "geo", "hyper",
    "inter", "macro", "mega", "micro", "mid", "mini", "mis", "mono", "multi", "nano", "neo", "neuro", "non", "out",
    "over", "para", "pan", "photo", "poly", "post", "pre", "pro", "pseudo", "quasi", "radio", "re", "semi", "socio",
    "sub", "super", "tele", "thermo", "trans", "tri", "ultra", "un", "under",
)  # fmt: skip
