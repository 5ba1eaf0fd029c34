"""How alike two names are: the same in another transliteration, or altered by a letter or two."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from rapidfuzz.distance import OSA

_FOLDS = (
    ("tch", "c"), ("sch", "s"), ("kh", "k"), ("gh", "g"), ("dh", "d"), ("ph", "f"), ("th", "t"), ("sh", "s"),
    ("ch", "c"), ("zh", "z"), ("ck", "k"), ("qu", "k"), ("q", "k"), ("x", "ks"), ("w", "v"), ("oo", "u"), ("ou", "u"),
    ("iy", "i"), ("yy", "i"), ("ij", "i"), ("ey", "i"), ("ei", "i"), ("ay", "ai"), ("ts", "c"), ("tz", "c"),
    ("yu", "u"), ("ju", "u"), ("iu", "u"), ("ya", "a"), ("ja", "a"), ("ia", "a"), ("ö", "o"), ("oe", "o"), ("ue", "u"),
    ("ae", "a"),
)  # fmt: skip
_ENDINGS = (("y", "i"), ("e", ""), ("h", ""), ("i", ""))
_PEOPLES = {
    "french": "france", "dutch": "netherlands", "swiss": "switzerland", "british": "uk", "briton": "uk",
    "britons": "uk", "britain": "uk", "u.k.": "uk", "american": "us", "americans": "us", "america": "us", "u.s.": "us",
    "usa": "us", "u.s.a.": "us", "greek": "greece", "greeks": "greece", "danish": "denmark", "dane": "denmark",
    "spanish": "spain", "spaniard": "spain", "welsh": "wales", "irish": "ireland", "filipino": "philippines",
    "burmese": "myanmar", "scottish": "scotland", "scots": "scotland", "finnish": "finland", "turkish": "turkey",
    "turk": "turkey", "turks": "turkey", "polish": "poland", "pole": "poland", "poles": "poland", "eu": "europe",
    "european": "europe", "holland": "netherlands", "english": "uk", "england": "uk", "centigrade": "celsius",
    "norwegian": "norway",
    "swedish": "sweden", "swede": "sweden", "belgian": "belgium", "czech": "czechia", "argentine": "argentina",
    "beijing": "china", "moscow": "russia", "kremlin": "russia", "washington": "us", "london": "uk", "paris": "france",
    "berlin": "germany", "brussels": "europe", "tokyo": "japan", "tehran": "iran", "ankara": "turkey",
    "seoul": "korea", "pyongyang": "korea", "delhi": "india", "islamabad": "pakistan", "jerusalem": "israel",
    "riyadh": "saudi", "ottawa": "canada", "canberra": "australia", "madrid": "spain", "rome": "italy",
    "warsaw": "poland", "prc": "china", "uk": "uk", "sino": "china", "soviet": "russia", "macao": "macau",
    "peruvian": "peru", "thai": "thailand",
    "kiev": "ukraine", "kyiv": "ukraine", "peking": "china", "u.n.": "un", "e.u.": "europe",
}  # fmt: skip
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
    """A country for the name of its people, as far as a small table knows; else the word itself."""
    return _PEOPLES.get(word, word)


def same_country(a: str, b: str) -> bool:
    """Whether one is the country and the other its people or adjective ("China", "Chinese")."""
    a, b = country(a), country(b)
    if a == b:
        return True
    for people, land in ((a, b), (b, a)):
        for end in _PEOPLE_ENDS:
            stem = people[: -len(end)]
            if people.endswith(end) and len(stem) >= 3 and land.startswith(stem) and len(land) - len(stem) <= 4:
                return True
    return False


def altered(a: str, b: str) -> bool:
    """Whether `b` is `a` with a letter or two changed: too near for another name."""
    short, long = sorted((len(a), len(b)))
    if long < 4 or long - short > 3 or a == b:
        return False
    allowed = 1 if long < 6 else 2 if long < 9 else 3
    distance = OSA.distance(a, b, score_cutoff=allowed)
    return distance <= allowed and (a[0] == b[0] or distance == 1)


COUNTRIES = frozenset(
    "afghanistan albania algeria angola argentina armenia australia austria azerbaijan bahrain bangladesh belarus "
    "belgium bolivia bosnia brazil britain bulgaria cambodia cameroon canada chile china colombia congo croatia cuba "
    "cyprus czechia denmark ecuador egypt england estonia ethiopia europe finland france georgia germany ghana "
    "greece "
    "guatemala haiti honduras hungary iceland india indonesia iran iraq ireland israel italy jamaica japan jordan "
    "kazakhstan kenya korea kosovo kuwait kyrgyzstan laos latvia lebanon libya lithuania luxembourg malaysia mali "
    "malta "
    "mexico moldova mongolia montenegro morocco mozambique myanmar namibia nepal netherlands nicaragua niger nigeria "
    "norway oman pakistan palestine panama paraguay peru philippines poland portugal qatar romania russia rwanda "
    "scotland senegal serbia singapore slovakia slovenia somalia spain sudan sweden switzerland syria taiwan "
    "tajikistan tanzania thailand tunisia turkey uganda ukraine uruguay uzbekistan venezuela vietnam wales yemen "
    "zambia zimbabwe africa asia america uk us u.s. u.k. usa".split()
)
"""Countries and continents, compared form: naming one more is seldom a change of fact."""


def initials(words: tuple[str, ...]) -> str:
    """First letters, as an acronym would take them."""
    return "".join(part[0] for w in words for part in w.split("-") if part)
