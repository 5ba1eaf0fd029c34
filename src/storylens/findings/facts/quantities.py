"""Numbers as they are printed, read as values with units: `15bn`, `fifteen billion` and `15,000,000,000` are one.

Reads tokens, never characters, one paragraph at a time, left to right, once. Nothing is guessed: what reads two
ways ("15m") carries both values.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple
from weakref import WeakKeyDictionary

from storylens.text.document import Document, Token

Kind = Literal["number", "percent", "points", "money", "ordinal", "year", "day", "month", "weekday", "time", "age"]


class Quantity(NamedTuple):
    """One quantity. `start`, `end`: offsets of the whole expression with its unit; `first`, `last`: token indexes
    in the paragraph, half-open. `value` in units of one (a month as 1..12, a weekday as 0..6, a time in minutes);
    `also`: other values it may have. `unit`: a currency or measure in its canonical form, '' for none. `noun`:
    what is counted, compared form. `weak`: an everyday word ("one", "first", "half") that counts only beside its
    match. `about`: the word that makes it approximate or a bound. `place`: offset of its own
    token inside a date, -1 elsewhere."""

    kind: Kind
    value: float
    unit: str
    start: int
    end: int
    first: int
    last: int
    noun: str = ""
    weak: bool = False
    about: str = ""
    also: tuple[float, ...] = ()
    place: int = -1

    @property
    def at(self) -> int:
        """Offset of the number itself: of the day in "25 March", for the day."""
        return self.start if self.place < 0 else self.place


ONES = {
    w: float(k)
    for k, w in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split()
    )
}
TENS = {w: 10.0 * k for k, w in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)}
ORDINALS = {
    w: float(k)
    for k, w in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
        "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(),
        start=1,
    )
}
SCALES = {
    "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "dozen": 12.0, "score": 20.0,
    "lakh": 1e5, "crore": 1e7, "k": 1e3, "mn": 1e6, "mln": 1e6, "bn": 1e9, "bln": 1e9, "tn": 1e12, "trn": 1e12,
    "millions": 1e6, "billions": 1e9, "thousands": 1e3, "hundreds": 1e2, "b": 1e9, "quadrillion": 1e15,
    "millon": 1e6, "milion": 1e6, "billon": 1e9, "bilion": 1e9, "trilion": 1e12,
}  # fmt: skip
"""Scale words, common slips among them. `m` is read by the company it keeps; `k`, `b`, `score` only behind digits."""
GLUED = frozenset({"k", "b", "mn", "mln", "bn", "bln", "tn", "trn"})
CURRENCY_SIGNS = {"$": "dollar", "£": "pound", "€": "euro", "¥": "yen", "₹": "rupee", "₽": "rouble", "₩": "won",
                  "₺": "lira", "₴": "hryvnia", "₪": "shekel", "₦": "naira"}  # fmt: skip
CURRENCY_WORDS = {
    "dollar": "dollar", "dollars": "dollar", "usd": "dollar", "bucks": "dollar", "pound": "pound", "pounds": "pound",
    "gbp": "pound", "sterling": "pound", "quid": "pound", "euro": "euro", "euros": "euro", "eur": "euro",
    "yen": "yen", "jpy": "yen", "yuan": "yuan", "rmb": "yuan", "renminbi": "yuan", "cny": "yuan", "rupee": "rupee",
    "rupees": "rupee", "inr": "rupee", "rouble": "rouble", "roubles": "rouble", "ruble": "rouble", "rubles": "rouble",
    "rub": "rouble", "won": "won", "krw": "won", "franc": "franc", "francs": "franc", "chf": "franc", "krona": "krona",
    "kronor": "krona", "kroner": "krone", "krone": "krone", "zloty": "zloty", "zlotys": "zloty", "lira": "lira",
    "liras": "lira", "peso": "peso", "pesos": "peso", "real": "real", "reais": "real", "rand": "rand",
    "shekel": "shekel", "shekels": "shekel", "dirham": "dirham", "dirhams": "dirham", "riyal": "riyal",
    "riyals": "riyal", "dinar": "dinar", "dinars": "dinar", "baht": "baht", "dong": "dong", "rupiah": "rupiah",
    "ringgit": "ringgit", "hryvnia": "hryvnia", "hryvnias": "hryvnia", "naira": "naira", "shilling": "shilling",
    "shillings": "shilling", "forint": "forint", "forints": "forint", "crown": "crown", "crowns": "crown",
    "cent": "cent", "cents": "cent", "pence": "penny", "penny": "penny",
}  # fmt: skip
UNITS = {
    "km": "kilometre", "kilometre": "kilometre", "kilometer": "kilometre", "m": "metre", "metre": "metre",
    "meter": "metre", "cm": "centimetre", "centimetre": "centimetre", "centimeter": "centimetre", "mm": "millimetre",
    "millimetre": "millimetre", "millimeter": "millimetre", "mile": "mile", "yard": "yard", "foot": "foot",
    "feet": "foot", "ft": "foot", "inch": "inch", "inche": "inch", "kg": "kilogram", "kilogram": "kilogram",
    "kilo": "kilogram", "kilogramme": "kilogram", "gram": "gram", "gramme": "gram", "g": "gram", "mg": "milligram",
    "milligram": "milligram", "pound": "pound", "lb": "pound", "ounce": "ounce", "oz": "ounce", "ton": "ton",
    "tonne": "ton", "litre": "litre", "liter": "litre", "l": "litre", "ml": "millilitre", "millilitre": "millilitre",
    "milliliter": "millilitre", "gallon": "gallon", "barrel": "barrel", "hectare": "hectare", "acre": "acre",
    "mph": "mph", "kmh": "kmh", "kph": "kmh", "watt": "watt", "kilowatt": "kilowatt", "kw": "kilowatt",
    "megawatt": "megawatt", "mw": "megawatt", "gigawatt": "gigawatt", "gw": "gigawatt", "degree": "degree",
    "celsius": "celsius", "centigrade": "celsius", "fahrenheit": "fahrenheit", "second": "second", "minute": "minute",
    "hour": "hour", "sec": "second", "min": "minute", "hr": "hour",
    "day": "day", "night": "night", "week": "week", "month": "month", "quarter": "quarter", "year": "year",
    "decade": "decade", "centurie": "century", "century": "century", "percent": "percent",
}  # fmt: skip
MONTHS = {
    name: float(k)
    for k, names in enumerate(
        "january jan|february feb|march mar|april apr|may|june|july|august aug|september sept sep|october oct|"
        "november nov|december dec".split("|"),
        start=1,
    )
    for name in names.split()
}
WEEKDAYS = {w: float(k) for k, w in enumerate("monday tuesday wednesday thursday friday saturday sunday".split())}
ABOUT = frozenset(
    "about around nearly almost some over under above below approximately roughly least most than exactly "
    "only up just circa estimated".split()
)
FRACTIONS = {"half": 0.5, "halves": 0.5, "third": 1 / 3, "thirds": 1 / 3, "quarter": 0.25, "quarters": 0.25,
             "fifths": 0.2, "tenths": 0.1, "tenth": 0.1}  # fmt: skip
WEAK_WORDS = {"one": 1.0, "both": 2.0, "couple": 2.0, "pair": 2.0, "single": 1.0, "twice": 2.0, "once": 1.0,
              "double": 2.0, "triple": 3.0, "half": 0.5, "two": 2.0, "zero": 0.0}  # fmt: skip
_STARTS = frozenset([*ONES, *TENS, *ORDINALS, *MONTHS, *WEEKDAYS, *WEAK_WORDS, "dozen", "hundred", "thousand",
                     "million", "billion", "quarter"])  # fmt: skip
CURRENCY_CODES = {"rmb": "yuan", "cny": "yuan", "usd": "dollar", "eur": "euro", "gbp": "pound", "jpy": "yen",
                  "inr": "rupee", "rs": "rupee", "chf": "franc", "krw": "won", "aud": "a dollar", "cad": "c dollar",
                  "hkd": "hk dollar", "rub": "rouble", "sek": "krona", "nok": "krone", "dkk": "krone",
                  "sfr": "franc", "nkr": "krone", "dkr": "krone", "skr": "krona", "ikr": "krona", "zl": "zloty",
                  "huf": "forint", "pln": "zloty", "ils": "shekel", "shk": "shekel", "zar": "rand"}  # fmt: skip
DEGREES = frozenset({"degree", "celsius", "fahrenheit"})
PERIODS = {"decade": ("decade", 1.0), "fortnight": ("week", 2.0), "century": ("century", 1.0)}
ROMAN = {"II": 2.0, "III": 3.0, "IV": 4.0, "VI": 6.0, "VII": 7.0, "VIII": 8.0, "IX": 9.0, "XI": 11.0, "XII": 12.0}
PREFIXES = frozenset(code[:2] for code in CURRENCY_CODES)

_KNOWN: WeakKeyDictionary[Document, dict[int, list[Quantity]]] = WeakKeyDictionary()


def quantities(document: Document, paragraph: int) -> list[Quantity]:
    """Quantities of one paragraph, in reading order; read once for each document."""
    known = _KNOWN.setdefault(document, {})
    if paragraph not in known:
        known[paragraph] = read(document.tokens(paragraph))
    return known[paragraph]


_EVERY: WeakKeyDictionary[Document, dict[float, list[Quantity]]] = WeakKeyDictionary()
_MANY = 300
"""Different figures in a document beyond which only those of one value are looked up."""


def every_quantity(document: Document, like: Quantity) -> Iterable[Quantity]:
    """Quantities of the document that may say what `like` says, one of each form; those of its value alone where the
    document has many."""
    known = _EVERY.get(document)
    if known is None:
        seen: dict[tuple[object, ...], Quantity] = {}
        for p in document.paragraphs:
            for q in quantities(document, p.number):
                seen.setdefault((q.kind, q.value, q.unit, q.noun, q.also), q)
        known = _EVERY[document] = {}
        for q in seen.values():
            known.setdefault(q.value, []).append(q)
    if len(known) > _MANY:
        return known.get(like.value, ())
    return (q for some in known.values() for q in some)


def read(tokens: Sequence[Token]) -> list[Quantity]:
    """Quantities of a run of tokens, in order."""
    out: list[Quantity] = []
    at = 0
    while at < len(tokens):
        t = tokens[at]
        if t.kind == "number" or (t.kind == "word" and _may_start(t)):
            found = _one(tokens, at)
            if found:
                out.extend(found)
                at = max(at + 1, found[-1].last)
                continue
        at += 1
    return _joined(_ranges(out, tokens), tokens)


def _may_start(t: Token) -> bool:
    word = t.norm
    if word in _STARTS or word in PERIODS or t.text in ROMAN:
        return True
    if not word.isalpha() and word[:2] in PREFIXES:
        return True
    _, hyphen, tail = t.text.partition("-")  # not "Three-River-Source"
    return bool(hyphen) and word.partition("-")[0] in _STARTS and not tail[:1].isupper()


def _norm(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].norm if 0 <= at < len(tokens) else ""


def _one(tokens: Sequence[Token], at: int) -> list[Quantity]:
    from storylens.findings.facts.calendar import read_calendar, read_clock
    from storylens.findings.facts.readers import read_number

    return read_calendar(tokens, at) or read_clock(tokens, at) or read_number(tokens, at)


def _ranges(found: list[Quantity], tokens: Sequence[Token]) -> list[Quantity]:
    """The first number of "10 to 15 per cent" takes the unit of the second, and perhaps its scale."""
    for k in range(len(found) - 2, -1, -1):
        a, b = found[k], found[k + 1]
        between = [_norm(tokens, i) for i in range(a.last, b.first)]
        if a.kind == "number" and not a.unit and len(between) <= 2 and between and between[-1] in RANGE:
            scale = next((s for s in (1e12, 1e9, 1e6, 1e3, 1e2) if b.value >= s and a.value < s), None)
            also = (a.value * scale,) if scale and a.value * scale <= b.value else ()
            kind = b.kind if b.kind in ("percent", "points", "money", "number") else a.kind
            found[k] = a._replace(kind=kind, unit=b.unit, noun=a.noun or b.noun, also=(*a.also, *also))
    return found


def _joined(found: list[Quantity], tokens: Sequence[Token]) -> list[Quantity]:
    """ "Two hours and 51 minutes", "six feet two" as one quantity in the smaller unit."""
    out: list[Quantity] = []
    for q in found:
        last = out[-1] if out else None
        parts = _PARTS.get((last.unit, q.unit), 0.0) if last else 0.0
        if last and 0 < q.value < parts and all(_norm(tokens, k) in _AND for k in range(last.last, q.first)):
            whole = last.value * parts + q.value
            out[-1] = q._replace(value=whole, start=last.start, first=last.first, weak=False, place=last.at)
        else:
            out.append(q)
    return out


_PARTS = {("hour", "minute"): 60.0, ("minute", "second"): 60.0, ("foot", "inch"): 12.0, ("pound", "ounce"): 16.0,
          ("year", "month"): 12.0}  # fmt: skip
"""(unit, the smaller one that may follow it) -> how many of the smaller make one."""
_AND = frozenset({"and", ",", "-"})
RANGE = frozenset({"to", "-", "and", "or", "$", "£", "€", "~"})
