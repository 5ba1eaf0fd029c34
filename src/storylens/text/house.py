"""Printed tokens as units of meaning: what two house styles print differently becomes one unit of one form."""

from __future__ import annotations

from collections.abc import Sequence

from storylens.model import Style
from storylens.text.amounts import SCALES, SMALL, STARTS, TENS, amount_at
from storylens.text.document import Cut, Token
from storylens.text.normal import norm
from storylens.text.spelling import spelling, spelling_once

_ABBREVIATIONS = """
jan january|feb february|mar march|apr april|jun june|jul july|aug august|sep september|sept september|oct october|
nov november|dec december|mon monday|tue tuesday|tues tuesday|wed wednesday|thu thursday|thur thursday|
thurs thursday|fri friday|sat saturday|sun sunday|sen senator|sens senators|rep representative|
reps representatives|gov governor|govs governors|gen general|lt lieutenant|col colonel|maj major|capt captain|
sgt sergeant|cmdr commander|adm admiral|brig brigadier|dr doctor|prof professor|rev reverend|hon honourable|
pres president|supt superintendent|insp inspector|det detective|asst assistant|atty attorney|dist district|
inc incorporated|corp corporation|ltd limited|co company|cos companies|bros brothers|dept department|
govt government|univ university|assn association|intl international|natl national|mt mount|ft fort|ave avenue|
blvd boulevard|rd road|no number|nos numbers|vs versus|v versus|approx approximately|est established|
ala alabama|ariz arizona|ark arkansas|calif california|colo colorado|conn connecticut|del delaware|fla florida|
ga georgia|ill illinois|ind indiana|kan kansas|ky kentucky|la louisiana|md maryland|mass massachusetts|
mich michigan|minn minnesota|miss mississippi|mo missouri|mont montana|neb nebraska|nev nevada|okla oklahoma|
ore oregon|pa pennsylvania|tenn tennessee|tex texas|vt vermont|va virginia|wash washington|wis wisconsin|
wyo wyoming|jr junior|sr senior|hr hour|hrs hours|min minutes|sec seconds|kg kilograms|kgs kilograms|
km kilometers|kms kilometers|cm centimeters|mm millimeters|ml milliliters|mph mph|lb pounds|lbs pounds|
oz ounces|sq square|etc etc|st st|jnr junior|snr senior|
"""
_LONG = dict(line.split() for line in _ABBREVIATIONS.replace("\n", "").split("|") if line)
_WITHOUT_DOT = frozenset(
    ["sept", "km", "kms", "kg", "cm", "mm", "ml", "jr", "sr", "jnr", "snr", "dr", "vs", "inc", "corp", "ltd"]
)
"""Abbreviations that many desks print without the full stop."""
MONTHS = frozenset(["jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"])
TITLES = frozenset(["mr", "mrs", "ms", "miss", "mx", "sir", "dame", "messrs", "mister"])
_DOTTED = frozenset(["mr", "mrs", "ms", "mx", "messrs", "st", "etc"])
PRONOUNS = frozenset(["us", "it", "who", "am", "in", "or", "all", "aids", "is", "un"])
"""Words that mean something else in capitals: US, IT, WHO."""
SHORTENED = {
    ("is", "not"): "isn't", ("are", "not"): "aren't", ("was", "not"): "wasn't", ("were", "not"): "weren't",
    ("do", "not"): "don't", ("does", "not"): "doesn't", ("did", "not"): "didn't", ("has", "not"): "hasn't",
    ("have", "not"): "haven't", ("had", "not"): "hadn't", ("will", "not"): "won't", ("would", "not"): "wouldn't",
    ("could", "not"): "couldn't", ("should", "not"): "shouldn't", ("can", "not"): "can't", ("i", "am"): "i'm",
    ("i", "have"): "i've", ("we", "have"): "we've", ("they", "have"): "they've", ("you", "have"): "you've",
    ("i", "will"): "i'll", ("we", "will"): "we'll", ("they", "will"): "they'll", ("he", "will"): "he'll",
    ("she", "will"): "she'll", ("you", "will"): "you'll", ("it", "will"): "it'll", ("we", "are"): "we're",
    ("they", "are"): "they're", ("you", "are"): "you're",
}  # fmt: skip
_QUOTES = frozenset(["'", '"'])
_DASHES = frozenset(["-", "--", "---"])
_SINGLES = {"cannot": "can't", "&": "and", "okay": "ok"}


def _form(norm: str, capitals: bool) -> str:
    """The form of one token on its own."""
    if norm in _QUOTES:
        return '"'
    if norm in _DASHES:
        return "-"
    known = _SINGLES.get(norm)
    if known is not None:
        return known
    if "." in norm and norm[0].isalpha():
        letters = norm.replace(".", "")
        return letters.upper() if letters in PRONOUNS else letters
    if capitals and norm in PRONOUNS:
        return norm.upper()
    if norm in _WITHOUT_DOT:
        return spelling(_LONG.get(norm, norm))
    return spelling(norm)


def units_of(tokens: Sequence[Token]) -> tuple[list[str], list[int]]:
    """(forms, starts): the form of every unit and its first token; `starts` ends with the number of tokens.

    Equal forms are what one house prints as "15bn" and another as "fifteen billion".
    """
    texts = [piece[0] for piece in tokens.pieces] if isinstance(tokens, Cut) else [t.text for t in tokens]
    forms = [_ALONE[text] for text in texts]
    n = len(forms)
    if "" not in forms:
        return forms, list(range(n + 1))
    longer: list[tuple[int, int]] = []
    end = 0
    for at, form in enumerate(forms):
        if not form and at >= end:
            text = texts[at]
            if text in _SELDOM and at + 1 < n and norm(texts[at + 1]) not in _SELDOM[text]:
                forms[at] = _form(text, False)
            else:
                forms[at], end = _unit_at(tokens, at)
            if end > at + 1:
                longer.append((at, end))
    starts: list[int] = []
    out: list[str] = []
    done = 0
    for at, end in longer:
        starts.extend(range(done, at + 1))
        out.extend(forms[done : at + 1])
        done = end
    starts.extend(range(done, n + 1))
    return out + forms[done:] if longer else forms, starts


def _unit_at(tokens: Sequence[Token], at: int) -> tuple[str, int]:
    """The form of the unit that starts at token `at`, and the token after it."""
    token = tokens[at]
    norm = token.norm
    if token.kind == "number" or norm in STARTS or ("-" in norm and token.kind == "word"):
        found = amount_at(tokens, at)
        if found is not None:
            return found
    form, end = _with_next(tokens, at) if at + 1 < len(tokens) else ("", at + 1)
    return form or _form(norm, token.text.isupper()) or token.text, end


def form_alone(text: str) -> str:
    """The form of a printed token, '' where that hangs on the tokens after it."""
    if text.isascii() and text.isalpha():
        compared = text.lower()
        if compared in _HANGING:
            return ""
        return _form(compared, text.isupper()) if compared in _ODD else spelling_once(compared)
    compared = norm(text)
    if compared in _HANGING or text[0].isdecimal() or ("-" in compared and _counts(compared.partition("-")[0])):
        return ""
    return _form(compared, text.isupper()) or text


class _Alone(dict[str, str]):
    """A printed token -> `form_alone`. Bounded."""

    def __missing__(self, text: str) -> str:
        if len(self) >= 1 << 14:
            self.clear()
        self[text] = form = form_alone(text)
        return form


_ALONE = _Alone()
_FIRST_SHORTENED = frozenset([first for first, _ in SHORTENED])
_ODD = PRONOUNS | _WITHOUT_DOT | _SINGLES.keys()
"""Words whose form is not just their spelling."""
_HANGING = STARTS | _LONG.keys() | _DOTTED | _FIRST_SHORTENED
_SELDOM = {
    "a": frozenset(SCALES),
    **{
        first: frozenset([after for before, after in SHORTENED if before == first])
        for first in _FIRST_SHORTENED - STARTS - _LONG.keys() - _DOTTED
    },
}
"""Frequent words -> what must follow for their form to hang on it."""


def _counts(word: str) -> bool:
    return word in SMALL or word in TENS


def _with_next(tokens: Sequence[Token], at: int) -> tuple[str, int]:
    """The form of a token together with the next: an abbreviation and its full stop, "is not", "Number 10"."""
    norm, after = tokens[at].norm, tokens[at + 1]
    if after.norm == "." and after.start == tokens[at].end:
        if norm in _DOTTED:
            return norm, at + 2
        if norm in _LONG and tokens[at].text[0].isupper() and len(tokens) > at + 2:
            return spelling(_LONG[norm]), at + 2
    elif norm in MONTHS and after.kind == "number" and tokens[at].text[0].isupper():
        return _LONG[norm], at + 1
    elif (norm, after.norm) in SHORTENED and not (at + 2 < len(tokens) and tokens[at + 2].norm == "not"):
        return SHORTENED[norm, after.norm], at + 2
    return "", at + 1


def style_between(left: Sequence[Token], right: Sequence[Token]) -> Style | None:
    """Which convention tells apart two runs of tokens of equal form; None where they are printed the same."""
    a, b = "".join([t.text for t in left]), "".join([t.text for t in right])
    if a == b and len(left) == len(right):
        return None
    if _percent(left) and _percent(right):
        return "percent" if a.lower() != b.lower() or len(left) != len(right) else "case"
    if all(t.kind == "mark" for t in (*left, *right)):
        return "quotes-dashes"
    x, y = "".join([t.norm for t in left]), "".join([t.norm for t in right])
    if x == y:
        return "spacing" if len(left) != len(right) else "case" if a.lower() == b.lower() else "quotes-dashes"
    if any(t.kind == "number" for t in (*left, *right)) or (left[0].norm in STARTS and right[0].norm in STARTS):
        return "number-words"
    if x.rstrip(".") in TITLES or x.rstrip(".") in _DOTTED:
        return "honorific"
    if "." in a or "." in b or len(left) != len(right) or _long(x) == _long(y) or "&" in (a, b):
        return "abbreviation"
    return "spelling"


def _percent(tokens: Sequence[Token]) -> bool:
    return tokens[0].norm in ("%", "percent", "pct") or (tokens[0].norm == "per" and len(tokens) > 1)


def _long(word: str) -> str:
    bare = word.replace(".", "")
    return _LONG.get(bare, bare)


def style_of_change(left: Sequence[Token], right: Sequence[Token]) -> Style | None:
    """Which convention explains a whole change: joined or hyphenated words, a courtesy title put in or left out."""
    if left and right:
        if len(left) == len(right) <= 3 and [t.norm for t in left] == [t.norm for t in right]:
            return "case"
        if all(t.kind == "mark" for t in (*left, *right)) and _marks(left) == _marks(right):
            return "quotes-dashes"
        a, b = _letters(left), _letters(right)
        if a and a == b:
            return "spacing" if len(left) != len(right) else "spelling"
        return None
    tokens = left or right
    if len(tokens) <= 2 and tokens[0].norm in TITLES and tokens[0].text[0].isupper():
        return "honorific" if len(tokens) == 1 or tokens[1].norm == "." else None
    return None


def _marks(tokens: Sequence[Token]) -> list[str]:
    return sorted(_form(t.norm, False) for t in tokens)


def _letters(tokens: Sequence[Token]) -> str:
    if len(tokens) > 3 or any(t.kind == "number" for t in tokens):
        return ""
    return "".join([spelling(t.norm) for t in tokens if t.norm != "-"])
