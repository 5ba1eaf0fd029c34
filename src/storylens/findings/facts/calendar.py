"""The grammar of dates and times of day.

A date gives one quantity for each of its parts (day, month, year), so that "25 March" and "the 25th" agree on what
both say. Each reader returns a list, empty where its form does not start at the token.
"""

from __future__ import annotations

from collections.abc import Sequence

from storylens.findings.facts.quantities import MONTHS, WEEKDAYS, Kind, Quantity
from storylens.findings.facts.readers import digits
from storylens.text.amounts import years_at
from storylens.text.document import Token

_SHORT_MONTHS = frozenset("jan feb mar apr jun jul aug sep sept oct nov dec".split())
_ORDINAL_ENDS = frozenset({"st", "nd", "rd", "th"})


def _norm(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].norm if 0 <= at < len(tokens) else ""


def _touch(tokens: Sequence[Token], at: int) -> bool:
    return 0 < at < len(tokens) and tokens[at].start == tokens[at - 1].end


def read_calendar(tokens: Sequence[Token], at: int) -> list[Quantity]:
    """Weekdays, months with their day and year, in either order; a season or another span of years."""
    t = tokens[at]
    if t.kind == "word" and t.norm in WEEKDAYS and t.text[0].isupper():
        return [Quantity("weekday", WEEKDAYS[t.norm], "", t.start, t.end, at, at + 1)]
    if t.kind == "word" and t.norm in MONTHS and t.text[0].isupper():
        return _from_month(tokens, at)
    if t.kind == "number":
        return _from_day(tokens, at) or _span_of_years(tokens, at)
    return []


def _span_of_years(tokens: Sequence[Token], at: int) -> list[Quantity]:
    years = years_at(tokens, at)
    if years is None:
        return []
    start, end = tokens[at].start, tokens[at + 2].end
    return [
        Quantity("year", float(year), "", start, end, at, at + 3, place=tokens[k].start)
        for year, k in zip(years, (at, at + 2), strict=True)
    ]


def _day(tokens: Sequence[Token], at: int) -> tuple[float, int] | None:
    """(day, index after it) for a day of the month at `at`."""
    if at < len(tokens) and tokens[at].kind == "number":
        value = digits(tokens[at].text)
        if value is not None and value == int(value) and 1 <= value <= 31 and len(tokens[at].text) <= 2:
            behind = _norm(tokens, at + 1)
            if behind in _ORDINAL_ENDS and _touch(tokens, at + 1):
                return value, at + 2
            return (value, at + 1) if behind not in ("%", "percent", "million", "billion") else None
    return None


def _year(tokens: Sequence[Token], at: int) -> tuple[float, int] | None:
    """(year, index after it) for ", 2021" or "2021" at `at`."""
    k = at + (_norm(tokens, at) == ",")
    if k < len(tokens) and tokens[k].kind == "number" and len(tokens[k].text) == 4 and tokens[k].text.isdigit():
        year = float(tokens[k].text)
        if 1400 <= year <= 2199:
            return year, k + 1
    return None


def _from_month(tokens: Sequence[Token], at: int) -> list[Quantity]:
    short = tokens[at].norm in _SHORT_MONTHS
    after = at + 1 + (short and _norm(tokens, at + 1) == "." and _touch(tokens, at + 1))
    day = _day(tokens, after)
    year = _year(tokens, day[1] if day else after)
    if tokens[at].norm in ("may", "march", "august") and not (day or year) and not _in_time_phrase(tokens, at):
        return []
    return _date(tokens, at, MONTHS[tokens[at].norm], day, year, max(after, day[1] if day else 0))


def _in_time_phrase(tokens: Sequence[Token], at: int) -> bool:
    return _norm(tokens, at - 1) in {
        "in", "last", "next", "this", "of", "since", "until", "by", "from", "early", "late", "mid", "and", "to",
        "before", "after", "during", "for", "through", "between", "-",
    }  # fmt: skip


def _from_day(tokens: Sequence[Token], at: int) -> list[Quantity]:
    day = _day(tokens, at)
    if day is None:
        return []
    k = day[1] + (_norm(tokens, day[1]) == "of")
    if k >= len(tokens) or tokens[k].norm not in MONTHS or not tokens[k].text[0].isupper():
        return []
    return _date(tokens, at, MONTHS[tokens[k].norm], day, _year(tokens, k + 1), k + 1)


def _date(
    tokens: Sequence[Token],
    at: int,
    month: float,
    day: tuple[float, int] | None,
    year: tuple[float, int] | None,
    last: int,
) -> list[Quantity]:
    last = max(last, year[1] if year else 0)
    start, end = tokens[at].start, tokens[last - 1].end

    def part(kind: Kind, value: float, index: int) -> Quantity:
        return Quantity(kind, value, "", start, end, at, last, place=tokens[index].start)

    out = [part("month", month, next(k for k in range(at, last) if tokens[k].norm in MONTHS))]
    if day:
        out.append(part("day", day[0], day[1] - 1 if tokens[day[1] - 1].kind == "number" else day[1] - 2))
    if year:
        out.append(part("year", year[0], year[1] - 1))
    return out


def read_clock(tokens: Sequence[Token], at: int) -> list[Quantity]:
    """ "15:30", "3:30 pm", "3 p.m." as minutes; "3:0" as a score of two numbers."""
    t = tokens[at]
    if t.kind != "number":
        return []
    hours, colon, rest = t.text.partition(":")
    last = at + 1
    if not colon and _norm(tokens, last) == ":" and _touch(tokens, last) and _minutes(tokens, last + 1):
        colon, rest, last = ":", tokens[last + 1].text, last + 2
    half = _norm(tokens, last)
    evening = half in ("pm", "p.m.", "p.m")
    if half in ("am", "a.m.", "a.m") or evening:
        value = digits(hours.replace(".", "")) if colon else digits(t.text)
        minutes = digits(rest) if colon else 0.0
        if value is None or minutes is None or value > 12:
            return []
        total = (value % 12 + (12 if evening else 0)) * 60 + minutes
        return [Quantity("time", total, "", t.start, tokens[last].end, at, last + 1)]
    if half == "o'clock":
        value = digits(t.text)
        return [] if value is None else [_clock(tokens, at, last + 1, value * 60)]
    if colon and hours.isdigit() and (":" in rest or "." in rest):
        return _duration(tokens, at, hours, rest)
    if not colon or not (hours.isdigit() and rest.isdigit()):
        return []
    if len(rest) == 2 and float(hours) < 25 and float(rest) < 60:
        return [_clock(tokens, at, last, float(hours) * 60 + float(rest))]
    return [Quantity("number", float(v), "", t.start, t.end, at, at + 1, noun="score") for v in (hours, rest)]


def _duration(tokens: Sequence[Token], at: int, hours: str, rest: str) -> list[Quantity]:
    """A time that somebody took, "1:57.3" or "2:03:15", in seconds."""
    minutes, colon, seconds = rest.partition(":")
    value = digits(seconds if colon else rest)
    if value is None or (colon and not minutes.isdigit()):
        return []
    total = float(hours) * 3600 + float(minutes) * 60 + value if colon else float(hours) * 60 + value
    t = tokens[at]
    return [Quantity("number", total, "second", t.start, t.end, at, at + 1)]


def _clock(tokens: Sequence[Token], at: int, last: int, total: float) -> Quantity:
    """A time without am or pm: it may be either."""
    also = (total - 720, total + 720)
    return Quantity("time", total, "", tokens[at].start, tokens[last - 1].end, at, last, also=also)


def _minutes(tokens: Sequence[Token], at: int) -> bool:
    return at < len(tokens) and tokens[at].kind == "number" and len(tokens[at].text) == 2 and tokens[at].text < "60"
