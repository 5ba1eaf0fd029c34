"""The grammar of numbers: each reader looks at one token and what follows, and gives what it read.

A reader returns a list, empty where its form does not start here.
"""

from __future__ import annotations

from collections.abc import Sequence

from storylens.findings.facts.number_words import word_value, words_at
from storylens.findings.facts.quantities import (
    ABOUT,
    CURRENCY_CODES,
    DEGREES,
    GLUED,
    MONTHS,
    PERIODS,
    PREFIXES,
    ROMAN,
    SCALES,
    UNITS,
    Kind,
    Quantity,
)
from storylens.findings.facts.units import currency_before, unit_after
from storylens.text.document import Token

_SKIPPED_NOUNS = frozenset("of the a an other more additional new further and or old".split())
_NO_NOUNS = frozenset("to in on at by for with from as is are was were be has have had that this which who".split())
_ORDINAL_ENDS = frozenset({"st", "nd", "rd", "th"})


def _norm(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].norm if 0 <= at < len(tokens) else ""


def _touch(tokens: Sequence[Token], at: int) -> bool:
    return 0 < at < len(tokens) and tokens[at].start == tokens[at - 1].end


def digits(text: str) -> float | None:
    """The value of a printed number: commas group thousands, or stand for a decimal point; None for a time."""
    if ":" in text:
        return None
    parts = text.split(",")
    if len(parts) > 1 and all(len(p.split(".")[0]) == 3 for p in parts[1:]) and len(parts[0]) <= 3:
        text = "".join(parts)
    elif len(parts) == 2:
        text = text.replace(",", ".")
    else:
        text = "".join(parts)
    if text.count(".") > 1:
        text = text.replace(".", "")
    try:
        return float(text[:40])
    except ValueError:
        return None


def read_number(tokens: Sequence[Token], at: int) -> list[Quantity]:
    """Digits or number words with scale, currency, per cent, unit and the noun that is counted."""
    t = tokens[at]
    if t.kind == "word":
        if t.text in ROMAN and at and tokens[at - 1].kind == "word":
            return _roman(tokens, at)
        if t.norm in PERIODS:
            return _period(tokens, at)
        if not t.norm.isalpha() and t.norm[:2] in PREFIXES and (amount := _glued(tokens, at)):
            return amount
    read = _digits_at(tokens, at) if t.kind == "number" else words_at(tokens, at)
    if read is None:
        return []
    value, last, ordinal, weak = read
    if value == 0.5 and _norm(tokens, last) in ("a", "an") and _norm(tokens, last + 1) in UNITS:
        last += 1  # "half a year"
    if value in (0.25, 0.75) and [_norm(tokens, k) for k in range(last, last + 3)] == ["of", "an", "hour"]:
        last += 2  # "a quarter of an hour"
    also: tuple[float, ...] = ()
    first = at
    sign = currency_before(tokens, at)
    if t.kind == "number" and len(t.text.partition(".")[2]) == 3 and t.text[-3:] == "000":
        also = (value * 1000,)  # "272.000": the point may group thousands
    if t.kind == "number" and not ordinal and _norm(tokens, last) == "m" and (sign or _touch(tokens, last)):
        value, also, last = value * 1e6, (() if sign else (value,)), last + 1
    start = tokens[at].start
    unit = ""
    kind: Kind = "ordinal" if ordinal else "number"
    share = None if ordinal or sign else _one_in(tokens, value, last)
    if share:
        value, last, weak = share
    if sign:
        unit, first = sign
        kind, start = "money", tokens[first].start
    elif not ordinal and t.kind == "word" and last == at + 1 and t.norm.partition("-")[2].partition("-")[0] in UNITS:
        unit = UNITS[t.norm.partition("-")[2].partition("-")[0]]
        kind = "age" if t.norm.endswith("-old") and unit == "year" else kind
    elif not ordinal:
        kind, unit, last = unit_after(tokens, last, kind)
    if not ordinal and not sign and unit in DEGREES:
        value, start, last = _below_zero(tokens, at, last, value)
    elif kind == "number" and not unit and (points := _points(tokens, last)):
        kind, unit, last = "points", "point", points
    if unit == "hour" and value in (0.25, 0.5, 0.75) and "and" not in (_norm(tokens, at - 1), _norm(tokens, at - 2)):
        value, unit = value * 60, "minute"
    if kind == "number" and not unit and _is_year(tokens, at, last, value):
        kind = "year"
    end = tokens[last - 1].end
    noun = _noun(tokens, last)
    if kind == "number" and unit == "year" and _norm(tokens, last) in ("old", "-old", "olds"):
        kind = "age"
    if kind == "number" and not unit and _is_age(tokens, at, last, value):
        kind, unit = "age", "year"
    weak = weak and kind not in ("money", "percent", "points")
    about = _about(tokens, first)
    return [Quantity(kind, value, unit, start, end, first, last, noun, weak, about, also, place=t.start)]


def _below_zero(tokens: Sequence[Token], at: int, last: int, value: float) -> tuple[float, int, int]:
    """(value, start, index after it) of a temperature, with the words or the mark that put it below zero."""
    before = _norm(tokens, at - 1)
    dash = before == "-" and _touch(tokens, at) and not _touch(tokens, at - 1)
    if before == "minus" or dash:
        return -value, tokens[at - 1].start, last
    if (_norm(tokens, last), _norm(tokens, last + 1)) == ("below", "zero"):
        return -value, tokens[at].start, last + 2
    return value, tokens[at].start, last


def _points(tokens: Sequence[Token], last: int) -> int:
    """Index after "of a (percentage) point" at `last`, 0 where that does not stand there."""
    k = last + (_norm(tokens, last) == "of")
    k += _norm(tokens, k) in ("a", "an")
    k += _norm(tokens, k) == "percentage"
    return k + 1 if k > last + 1 and _norm(tokens, k) == "point" else 0


def _one_in(tokens: Sequence[Token], value: float, last: int) -> tuple[float, int, bool] | None:
    """(share, index after it, weak) of "one in four", "three out of ten"; not of "two in 10 minutes"."""
    k = last + 2 if (_norm(tokens, last), _norm(tokens, last + 1)) == ("out", "of") else last + 1
    if k == last + 1 and _norm(tokens, last) != "in":
        return None
    of = digits(tokens[k].text) if k < len(tokens) and tokens[k].kind == "number" else word_value(_norm(tokens, k))
    if of not in _WHOLES or not 0 < value < of or _norm(tokens, k + 1).rstrip("s") in UNITS:
        return None
    return value / of, k + 1, True


_WHOLES = frozenset({2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0, 12.0, 20.0, 100.0})


def _glued(tokens: Sequence[Token], at: int) -> list[Quantity]:
    """An amount printed as one word, "RMB280", "NKr25bn" (with what follows: ".5 million")."""
    t = tokens[at]
    code = next((c for c in CURRENCY_CODES if t.norm.startswith(c) and t.norm[len(c) : len(c) + 1].isdigit()), "")
    printed = t.norm[len(code) :].rstrip("abcdefghijklmnopqrstuvwxyz")
    glued = t.norm[len(code) + len(printed) :]
    if not code or not printed.isdigit() or (glued and glued not in SCALES and glued != "m"):
        return []
    last = at + 1
    while _touch(tokens, last) and tokens[last].text in (".", ",") and _touch(tokens, last + 1):
        if tokens[last + 1].kind != "number":
            break
        printed, last = printed + tokens[last].text + tokens[last + 1].text, last + 2
    value = digits(printed)
    if value is None:
        return []
    if glued:
        value *= SCALES.get(glued, 1e6)
    value, last = _scaled(tokens, value, last)
    if _norm(tokens, last) == "m" and _touch(tokens, last):
        value, last = value * 1e6, last + 1
    return [
        Quantity("money", value, CURRENCY_CODES[code], t.start, tokens[last - 1].end, at, last, _noun(tokens, last))
    ]


def _period(tokens: Sequence[Token], at: int) -> list[Quantity]:
    """ "A decade", "a fortnight", "a century": periods that name their own number."""
    unit, value = PERIODS[tokens[at].norm]
    last = at + 1
    if [_norm(tokens, k) for k in range(last, last + 3)] == ["and", "a", "half"]:
        value, last = value * 1.5, last + 3
    return [Quantity("number", value, unit, tokens[at].start, tokens[last - 1].end, at, last, weak=last == at + 1)]


def _roman(tokens: Sequence[Token], at: int) -> list[Quantity]:
    """A roman numeral behind "level", "phase", "World War": weak, it only meets its match."""
    t = tokens[at]
    return [Quantity("number", ROMAN[t.text], "", t.start, t.end, at, at + 1, weak=True)]


def _digits_at(tokens: Sequence[Token], at: int) -> tuple[float, int, bool, bool] | None:
    value = digits(tokens[at].text)
    if value is None:
        return None
    last = at + 1
    behind = _norm(tokens, last)
    if behind in _ORDINAL_ENDS and _touch(tokens, last):
        return value, last + 1, True, False
    if behind == "s" and _touch(tokens, last):
        return value, last + 1, True, False
    if behind == "/" and _touch(tokens, last) and _touch(tokens, last + 1) and tokens[last + 1].kind == "number":
        below = digits(tokens[last + 1].text)
        if below:
            return value / below, last + 2, False, True
    value, last = _scaled(tokens, value, last)
    return value, last, False, False


def _scaled(tokens: Sequence[Token], value: float, last: int) -> tuple[float, int]:
    """`value` times the scale words at `last`, and the index after them."""
    while True:
        behind = _norm(tokens, last)
        hyphen = behind == "-" and _norm(tokens, last + 1) in SCALES
        word = _norm(tokens, last + 1) if hyphen else behind
        if word not in SCALES or ((word in GLUED or word == "score") and not _touch(tokens, last)):
            return value, last
        value, last = value * SCALES[word], last + 1 + hyphen


def _is_age(tokens: Sequence[Token], at: int, last: int, value: float) -> bool:
    """Whether a bare figure is somebody's age: "aged 56", "at the age of 56", "the singer, 29, …"."""
    if not 0 < value < 116 or value != int(value):
        return False
    before = _norm(tokens, at - 1)
    if before in ("aged", "age") or (before == "of" and _norm(tokens, at - 2) == "age"):
        return True
    closed = last < len(tokens) and tokens[last].text in (",", ")", ";")
    opened = at > 1 and tokens[at - 1].text in (",", "(") and tokens[at - 2].kind == "word"
    return closed and opened and tokens[at - 2].norm not in MONTHS


def _is_year(tokens: Sequence[Token], at: int, last: int, value: float) -> bool:
    t = tokens[at]
    return last == at + 1 and t.kind == "number" and len(t.text) == 4 and t.text.isdigit() and 1800 <= value <= 2100


def _noun(tokens: Sequence[Token], at: int) -> str:
    for k in range(at, min(at + 4, len(tokens))):
        if tokens[k].kind == "mark" and tokens[k].text not in "-—–’'":
            return ""
        if tokens[k].norm in _NO_NOUNS:
            return ""
        if tokens[k].kind == "word" and tokens[k].norm not in _SKIPPED_NOUNS:
            return tokens[k].norm
    return ""


def _about(tokens: Sequence[Token], first: int) -> str:
    for k in (first - 1, first - 2):
        if _norm(tokens, k) in ABOUT:
            return _norm(tokens, k)
    return ""
