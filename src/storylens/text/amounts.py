"""Amounts as one value, however they are printed: 15bn, $15 billion, fifteen billion dollars, per cent."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from storylens.text.document import Token

_UNITS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_ORDINAL_UNITS = (
    "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
)
SMALL = {word: value for value, word in enumerate(_UNITS.split())}
TENS = {word: 10 * value for value, word in enumerate(_TENS.split(), 2)}
ORDINALS = {word: value for value, word in enumerate(_ORDINAL_UNITS.split())} | {"thirtieth": 30, "hundredth": 100}
SCALES = {
    "hundred": 100, "thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12,
    "k": 10**3, "m": 10**6, "mn": 10**6, "mln": 10**6, "bn": 10**9, "bln": 10**9, "tn": 10**12, "trn": 10**12,
}  # fmt: skip
_SHORT = frozenset(["k", "m", "mn", "mln", "bn", "bln", "tn", "trn"])
CURRENCIES = {"$": "$", "£": "£", "€": "€", "¥": "¥", "₹": "₹", "₽": "₽"}
CURRENCY_WORDS = {
    "dollar": "$", "dollars": "$", "euro": "€", "euros": "€", "pounds": "£", "pound": "£", "sterling": "£",
    "yen": "¥", "rupees": "₹", "rubles": "₽", "roubles": "₽",
}  # fmt: skip
_PERCENT = frozenset(["%", "percent", "pct"])
STARTS = (
    frozenset(SMALL) | frozenset(TENS) | frozenset(ORDINALS) | frozenset(CURRENCIES) | {"a", "us", "per"} | _PERCENT
)


class Amount(NamedTuple):
    """One value: `form` is equal for equal values, `end` is the token after it."""

    form: str
    end: int


def amount_at(tokens: Sequence[Token], at: int) -> Amount | None:
    """The amount that starts at token `at`, if one does: a number, a sum of money, a percent sign or an ordinal."""
    n = len(tokens)
    norm = tokens[at].norm
    if norm in _PERCENT:
        return Amount("%", at + 1)
    if norm == "per":
        return Amount("%", at + 2) if at + 1 < n and tokens[at + 1].norm == "cent" else None
    if norm == "us":
        marked = at + 1 < n and tokens[at + 1].norm == "$" and tokens[at].end == tokens[at + 1].start
        return _sum_of_money(tokens, at + 2, "$") if marked and tokens[at].text == "US" else None
    if norm in CURRENCIES:
        return _sum_of_money(tokens, at + 1, CURRENCIES[norm])
    if norm in ORDINALS:
        return Amount(f"#{ORDINALS[norm]}th", at + 1)
    head, dash, rest = norm.partition("-")
    if dash and tokens[at].kind == "word" and rest not in SMALL and (head in SMALL or head in TENS):
        return Amount(f"{SMALL.get(head) or TENS.get(head, 0)}-{rest}", at + 1)
    years = years_at(tokens, at) if tokens[at].kind == "number" else None
    if years is not None:
        return Amount(f"#{years[0]}-{years[1]}", at + 3)
    value, end = _number(tokens, at)
    if end == at:
        return None
    return _tail(tokens, value, end)


def years_at(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """Both years of a span of years or a season, "2019/20", "1914–18", "2019-2020": three tokens that touch.

    None for what is printed like one and counts down ("2019/05", a month), or is part of more ("2009-12-05").
    """
    if at + 2 >= len(tokens) or tokens[at + 1].norm not in _SPANNING:
        return None
    first, mark, second = tokens[at : at + 3]
    if not (first.end == mark.start and mark.end == second.start and second.kind == "number"):
        return None
    a, b = first.text, second.text
    if len(a) != 4 or len(b) not in (2, 4) or not (a + b).isdecimal() or not 1800 <= int(a) <= 2100:
        return None
    if at + 3 < len(tokens) and tokens[at + 3].start == second.end and tokens[at + 3].norm in _SPANNING:
        return None
    later = int(b) if len(b) == 4 else int(a) // 100 * 100 + int(b)
    later += 100 * (later < int(a) and len(b) == 2)
    return (int(a), later) if 0 < later - int(a) <= _LONGEST_SPAN else None


_SPANNING = frozenset(["/", "-", "--"])
_LONGEST_SPAN = 60
"""Years from the first to the second, at most: "2019/05" is a month."""


def _tail(tokens: Sequence[Token], value: str, end: int) -> Amount:
    """What follows the number: a currency word, an ordinal ending, or "-year-old"."""
    n = len(tokens)
    if end < n and tokens[end].norm in CURRENCY_WORDS:
        return Amount(CURRENCY_WORDS[tokens[end].norm] + value, end + 1)
    if end + 1 < n and tokens[end].norm == "us" and tokens[end + 1].norm in ("dollar", "dollars"):
        return Amount("$" + value, end + 2)
    joined = end < n and tokens[end].start == tokens[end - 1].end
    if joined and tokens[end].norm in ("st", "nd", "rd", "th"):
        return Amount(f"#{value}th", end + 1)
    if (
        joined
        and end + 1 < n
        and tokens[end].text in ("-", "‐", "‑")
        and tokens[end + 1].start == tokens[end].end
        and tokens[end + 1].kind == "word"
    ):
        return Amount(f"{value}-{tokens[end + 1].norm}", end + 2)
    return Amount("#" + value, end)


def _sum_of_money(tokens: Sequence[Token], at: int, sign: str) -> Amount | None:
    value, end = _number(tokens, at)
    return Amount(sign + value, end) if end > at else None


def _number(tokens: Sequence[Token], at: int) -> tuple[str, int]:
    """(the value in digits, the token after it); nothing was found where that token is `at`."""
    n = len(tokens)
    if at >= n:
        return "", at
    norm = tokens[at].norm
    if tokens[at].kind == "number":
        return _scaled(tokens, norm.replace(",", ""), at + 1)
    if norm == "a":
        if at + 1 < n and SCALES.get(tokens[at + 1].norm, 0) > 50 and tokens[at + 1].norm not in _SHORT:
            return _scaled(tokens, "1", at + 1)
        return "", at
    value, end = spoken(tokens, at)
    return _scaled(tokens, str(value), end) if end > at else ("", at)


def spoken(tokens: Sequence[Token], at: int) -> tuple[int, int]:
    """A number below 100 in words ("twenty-one", "twenty one") and the token after it."""
    norm = tokens[at].norm
    if "-" in norm:
        ten, _, unit = norm.partition("-")
        if ten in TENS and 0 < SMALL.get(unit, 0) < 10:
            return TENS[ten] + SMALL[unit], at + 1
        return 0, at
    if norm in SMALL:
        return SMALL[norm], at + 1
    if norm in TENS:
        if at + 1 < len(tokens) and 0 < SMALL.get(tokens[at + 1].norm, 0) < 10:
            return TENS[norm] + SMALL[tokens[at + 1].norm], at + 2
        return TENS[norm], at + 1
    return 0, at


def _scaled(tokens: Sequence[Token], digits: str, end: int) -> tuple[str, int]:
    """Applies the words of size that follow: "hundred", "million", or letters that touch the number ("15bn")."""
    n = len(tokens)
    while end < n:
        word = tokens[end].norm
        scale = SCALES.get(word)
        if scale is None or (
            word in _SHORT and (tokens[end - 1].kind != "number" or tokens[end].start > tokens[end - 1].end)
        ):
            if not (word in ("bn", "mn", "tn") and tokens[end - 1].kind == "number"):
                break
            scale = SCALES[word]
        digits = times(digits, len(str(scale)) - 1)
        end += 1
    return digits, end


def times(digits: str, zeros: int) -> str:
    """`digits` times ten to the `zeros`, exactly; what is no plain number stays with its scale written behind."""
    whole, _, part = digits.partition(".")
    if not whole.isdigit() or (part and not part.isdigit()):
        return f"{digits}e{zeros}"
    moved = part[:zeros].ljust(zeros, "0")
    rest = part[zeros:]
    return (whole + moved).lstrip("0") + ("." + rest if rest else "") or "0"
