"""What stands before and behind a number: its currency, per cent, measure."""

from __future__ import annotations

from collections.abc import Sequence

from storylens.findings.facts.quantities import (
    CURRENCY_CODES,
    CURRENCY_SIGNS,
    CURRENCY_WORDS,
    SCALES,
    UNITS,
    Kind,
)
from storylens.text.document import Token


def _norm(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].norm if 0 <= at < len(tokens) else ""


def _touch(tokens: Sequence[Token], at: int) -> bool:
    return 0 < at < len(tokens) and tokens[at].start == tokens[at - 1].end


def currency_before(tokens: Sequence[Token], at: int) -> tuple[str, int] | None:
    """(currency, index of its first token) right before token `at`."""
    before = _norm(tokens, at - 1)
    if before in CURRENCY_SIGNS:
        first = at - 1
        if first and _touch(tokens, first) and tokens[first - 1].text in ("US", "A", "C", "HK", "NZ", "S", "R"):
            first -= 1
        country = tokens[first].norm if first < at - 1 else ""
        name = CURRENCY_SIGNS[before]
        return (f"{country} {name}" if country not in ("", "us") else name), first
    if before in CURRENCY_CODES:
        return CURRENCY_CODES[before], at - 1
    return None


_COUNTRIES = {"australian": "a", "canadian": "c", "hong": "hk", "singapore": "s", "new": "nz", "zealand": "nz"}
"""Whose dollar it is, by the first word; the American one needs no word."""


def unit_after(tokens: Sequence[Token], last: int, kind: Kind) -> tuple[Kind, str, int]:
    """(kind, unit, index after it) of what follows the number."""
    k = last + (_norm(tokens, last) == "-")
    word = _norm(tokens, k)
    if word in ("%", "percent", "pct") or (word == "per" and _norm(tokens, k + 1) == "cent"):
        k += 2 if word == "per" else 1
        if _norm(tokens, k).startswith("point"):
            return "points", "point", k + 1
        return "percent", "percent", k
    if word == "basis" and _norm(tokens, k + 1).startswith("point"):
        return "points", "basis point", k + 2
    if word in ("percentage", "percentage-point") and (_norm(tokens, k + 1).startswith("point") or "-" in word):
        return "points", "point", k + (1 if "-" in word else 2)
    named = _currency_of_a_country(tokens, k)
    if named:
        return "money", named[0], named[1]
    if word in CURRENCY_WORDS and (word not in ("won", "real") or _norm(tokens, k - 1) in SCALES):
        return "money", CURRENCY_WORDS[word], k + 1
    return _measure_after(tokens, k, last, word, kind)


def _currency_of_a_country(tokens: Sequence[Token], k: int) -> tuple[str, int] | None:
    """(currency, index after it) of "Swiss francs", "Hong Kong dollars"; the country tells dollars apart only."""
    for at in (k + 1, k + 2):
        word = _norm(tokens, at)
        verb = word in ("won", "real") and _norm(tokens, at - 1) not in ("korean", "brazilian")
        if word in CURRENCY_WORDS and not verb and all(tokens[i].text[0].isupper() for i in range(k, at)):
            name = CURRENCY_WORDS[word]
            country = _COUNTRIES.get(_norm(tokens, k), "") if name == "dollar" else ""
            return f"{country} {name}".strip(), at + 1
    return None


def _measure_after(tokens: Sequence[Token], k: int, last: int, word: str, kind: Kind) -> tuple[Kind, str, int]:
    degrees = _degrees_after(tokens, k)
    if degrees:
        return kind, *degrees
    head, _, tail = word.partition("-")
    if head in ("year", "month", "day", "week") and tail.startswith("old"):
        return ("age" if head == "year" else kind), head, k + 1
    square = word in ("square", "cubic", "sq")
    measure = _norm(tokens, k + 1) if square else word
    singular = measure if measure in UNITS else measure[:-1] if measure.endswith("s") else measure
    if singular in UNITS and (len(singular) > 1 or _touch(tokens, k) or k == last):
        unit = UNITS[singular]
        k += 2 if square else 1
        by = unit in ("mile", "kilometre") and _norm(tokens, k) in ("an", "per", "a", "/")
        if by and _norm(tokens, k + 1) in ("hour", "h"):
            return kind, ("mph" if unit == "mile" else "kmh"), k + 2
        if unit == "year" and (
            _norm(tokens, k) == "old" or (_norm(tokens, k) == "-" and _norm(tokens, k + 1)[:3] == "old")
        ):
            return "age", "year", k + (1 if _norm(tokens, k) == "old" else 2)
        return kind, f"{word} {unit}" if square else unit, k
    return kind, "", last


def _degrees_after(tokens: Sequence[Token], k: int) -> tuple[str, int] | None:
    """(unit, index after it) of "degrees", "degrees Celsius", "40C", "104°F"."""
    word = _norm(tokens, k)
    sign = word in ("degree", "degrees", "deg", "°")
    at = k + sign
    name = _norm(tokens, at)
    if name in _SCALES_OF and (sign or len(name) > 1 or (_touch(tokens, at) and tokens[at].text.isupper())):
        return _SCALES_OF[name], at + 1
    return ("degree", at) if sign else None


_SCALES_OF = {"c": "celsius", "celsius": "celsius", "centigrade": "celsius", "f": "fahrenheit",
              "fahrenheit": "fahrenheit"}  # fmt: skip
