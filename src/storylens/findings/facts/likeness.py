"""How alike two names are: the same in another transliteration, or altered by a letter or two."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from rapidfuzz.distance import OSA

from storylens.findings.facts.name_forms import COUNTRIES, FORMS, PHRASES
from storylens.text.spelling import spelling

_FOLDS = (
    ("tch", "c"), ("sch", "s"), ("kh", "k"), ("gh", "g"), ("dh", "d"), ("ph", "f"), ("th", "t"), ("sh", "s"),
    ("ch", "c"), ("zh", "z"), ("ck", "k"), ("qu", "k"), ("q", "k"), ("x", "ks"), ("w", "v"), ("oo", "u"), ("ou", "u"),
    ("iy", "i"), ("yy", "i"), ("ij", "i"), ("ey", "i"), ("ei", "i"), ("ay", "ai"), ("ts", "c"), ("tz", "c"),
    ("yu", "u"), ("ju", "u"), ("iu", "u"), ("ya", "a"), ("ja", "a"), ("ia", "a"), ("ö", "o"), ("oe", "o"), ("ue", "u"),
    ("ae", "a"),
)  # fmt: skip
_ENDINGS = (("y", "i"), ("e", ""), ("h", ""), ("i", ""))
_PEOPLE_ENDS = ("ese", "ians", "ian", "ans", "an", "ish", "is", "ic", "i", "ns", "n")


@lru_cache(maxsize=1 << 12)
def fold(word: str) -> str:
    """A name's word with the differences between transliterations taken out: accents, digraphs, endings."""
    plain = unicodedata.normalize("NFD", word.replace("ß", "ss"))
    plain = "".join(c for c in plain if c.isalpha() and not unicodedata.combining(c))
    for old, new in _FOLDS:
        if old in plain:
            plain = plain.replace(old, new)
    for old, new in _ENDINGS:
        if plain.endswith(old) and len(plain) > 4:
            plain = plain[: -len(old)] + new
    return plain


@lru_cache(maxsize=1 << 12)
def country(word: str) -> str:
    """A country for the name of its people, or a place by its one name, as far as a small table knows; else the
    word itself."""
    return FORMS.get(word, word)


def same_country(a: str, b: str) -> bool:
    """Whether one is the country and the other its people or adjective ("China", "Chinese")."""
    a, b = country(a), country(b)
    if a == b:
        return True
    for people, land in ((a, b), (b, a)):
        for end in _PEOPLE_ENDS:
            stem = people[: -len(end)]
            if not people.endswith(end) or len(stem) < 3:
                continue
            if (land.startswith(stem) and len(land) - len(stem) <= 4) or FORMS.get(stem) == land:
                return True
    return False


def lands(words: tuple[str, ...]) -> set[str]:
    """Countries and bodies that a name's words name: "us" for ("united", "states")."""
    out = {FORMS.get(w, w) for w in words if w in FORMS or w in COUNTRIES}
    for at in range(len(words) - 1):
        known = PHRASES.get(words[at : at + 2]) or PHRASES.get(words[at : at + 3])
        if known:
            out.add(known)
    return out


def phrase_words(words: tuple[str, ...], known: set[str]) -> set[str]:
    """Words of the phrases in a name that stand for one of the `known` countries or bodies."""
    out: set[str] = set()
    for at in range(len(words) - 1):
        for run in (words[at : at + 2], words[at : at + 3]):
            if PHRASES.get(run) in known:
                out.update(run)
    return out


def abbreviates(letters: str, words: tuple[str, ...]) -> bool:
    """Whether an acronym may stand for a name: the name's initials occur in it in order, or its letters in them."""
    first = initials(words)
    return len(first) > 1 and len(letters) > 1 and (_in_order(first, letters) or _in_order(letters, first))


def _in_order(short: str, long: str) -> bool:
    rest = iter(long)
    return all(c in rest for c in short)


def one_word(a: str, b: str) -> bool:
    """Whether two words are forms of one by their endings ("culture", "cultural"; "harbour", "harbor")."""
    if spelling(a) == spelling(b):
        return True
    at = next((k for k, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    return at >= 4 and a[at:] in _TAILS and b[at:] in _TAILS


_TAILS = frozenset(
    " e s es m t st al ally y ies ic ics ical ism isms ist ists er ers or ors ing ed an ian ans ial ern ment ments "
    "ation ion ions ive ary ery ship ships hood man men".split(" ")
)


def altered(a: str, b: str) -> bool:
    """Whether `b` is `a` with a letter or two changed: too near for another name."""
    short, long = sorted((len(a), len(b)))
    if long < 4 or long - short > 3 or a == b:
        return False
    allowed = 1 if long < 6 else 2 if long < 9 else 3
    distance = OSA.distance(a, b, score_cutoff=allowed)
    return distance <= allowed and (a[0] == b[0] or distance == 1)


def a_letter_apart(a: str, b: str) -> bool:
    """Whether one letter is changed, dropped, doubled or out of place."""
    return a != b and abs(len(a) - len(b)) < 2 and OSA.distance(a, b, score_cutoff=1) == 1


def initials(words: tuple[str, ...]) -> str:
    """First letters, as an acronym would take them."""
    return "".join(part[0] for w in words for part in w.split("-") if part)
