"""When two quantities say the same, and by how much they differ where they don't."""

from __future__ import annotations

from collections.abc import Sequence

from storylens.findings.facts.quantities import DEGREES, UNITS, Quantity
from storylens.text.document import Token

CALENDAR = frozenset({"month", "weekday", "time"})
_METRES = {"kilometre": 1000.0, "metre": 1.0, "centimetre": 0.01, "millimetre": 0.001, "mile": 1609.344,
           "yard": 0.9144, "foot": 0.3048, "inch": 0.0254}  # fmt: skip
_GRAMS = {"kilogram": 1000.0, "gram": 1.0, "milligram": 0.001, "pound": 453.592, "ounce": 28.3495, "ton": 1e6}
_LITRES = {"litre": 1.0, "millilitre": 0.001, "gallon": 3.78541, "barrel": 158.987}
_SECONDS = {"second": 1.0, "minute": 60.0, "hour": 3600.0, "day": 86400.0, "night": 86400.0, "week": 604800.0,
            "month": 2629800.0, "quarter": 7889400.0, "year": 31557600.0, "decade": 315576000.0,
            "century": 3155760000.0}  # fmt: skip
_SQUARE = {"hectare": 1e4, "acre": 4046.86, "square kilometre": 1e6, "square metre": 1.0, "square mile": 2589988.0,
           "square foot": 0.092903}  # fmt: skip
_SPEED = {"mph": 1.609344, "kmh": 1.0}
_POWER = {"watt": 1.0, "kilowatt": 1e3, "megawatt": 1e6, "gigawatt": 1e9}
_DEGREES = {"celsius": 1.8, "fahrenheit": 1.0}
"""Of differences; what a thermometer shows is `_same_warmth`."""
_POINTS = {"point": 1.0, "basis point": 0.01}
_DIMENSIONS = (_METRES, _GRAMS, _LITRES, _SECONDS, _SQUARE, _SPEED, _POWER, _DEGREES, _POINTS)


def values(q: Quantity) -> tuple[float, ...]:
    """Every value it may have."""
    return (q.value, *q.also) if q.also else (q.value,)


def close(a: float, b: float, tolerance: float = 1e-9) -> bool:
    """Whether two values differ by no more than `tolerance` of the larger."""
    return abs(a - b) <= tolerance * max(abs(a), abs(b), 1e-12)


def same_value(a: Quantity, b: Quantity) -> bool:
    """Whether some reading of both has one value."""
    if a.value == b.value:
        return True
    return any(close(x, y) for x in values(a) for y in values(b))


def agree(a: Quantity, b: Quantity) -> bool:
    """Whether `a` and `b` say the same: one value in units that don't contradict, or a right conversion."""
    if a.kind != b.kind and (a.kind in CALENDAR or b.kind in CALENDAR):
        hour, plain = (a, b) if a.kind == "time" else (b, a)  # "between 22 and 23:00"
        return hour.kind == "time" and plain.kind == "number" and any(v == plain.value * 60 for v in values(hour))
    if same_value(a, b):
        return not contradict(a, b)
    if {a.kind, b.kind} == {"percent", "number"} and not (a.unit and b.unit):
        return any(close(x, y * 100) or close(x * 100, y) for x in values(a) for y in values(b))
    if _same_warmth(a, b):
        return True
    ratio = conversion(a.unit, b.unit)
    return ratio is not None and any(close(x * ratio, y, 0.04) for x in values(a) for y in values(b))


def _same_warmth(a: Quantity, b: Quantity) -> bool:
    """Whether two temperatures are one, in degrees Celsius and Fahrenheit; rounded to a degree."""
    if {a.unit, b.unit} != {"celsius", "fahrenheit"}:
        return False
    c, f = (a, b) if a.unit == "celsius" else (b, a)
    return abs(c.value * 1.8 + 32 - f.value) <= 1.5


def contradict(a: Quantity, b: Quantity) -> bool:
    """Whether the units of two quantities cannot both be right for one value."""
    if {a.kind, b.kind} == {"percent", "points"}:
        return True
    if not a.unit or not b.unit or a.unit == b.unit:
        return False
    if a.kind == b.kind == "money":
        return not (a.unit.endswith(b.unit) or b.unit.endswith(a.unit)) or (" " in a.unit and " " in b.unit)
    if "degree" in (a.unit, b.unit) and {a.unit, b.unit} <= DEGREES:
        return False
    return not (a.unit in ("day", "night") and b.unit in ("day", "night"))


def conversion(a: str, b: str) -> float | None:
    """How many `b` make one `a`; None where they don't measure the same thing or are the same unit."""
    if a == b:
        return None
    for dimension in _DIMENSIONS:
        if a in dimension and b in dimension:
            return dimension[a] / dimension[b]
    return None


def units_of_one(tokens: Sequence[Token]) -> frozenset[str]:
    """Units that words say one of: "a day", "an hour"."""
    words = (tokens[k].norm for k in range(1, len(tokens)) if tokens[k - 1].norm in _ONE)
    return frozenset(UNITS[w] for w in words if w in UNITS)


_ONE = frozenset({"a", "an", "one", "per"})


def is_one_of(units: frozenset[str], q: Quantity) -> bool:
    """Whether a quantity is one of some larger unit: 24 hours are a day."""
    ratios = (conversion(unit, q.unit) for unit in units) if q.unit else ()
    return any(ratio is not None and close(ratio, q.value, 0.04) for ratio in ratios)


def power_of_ten(a: float, b: float) -> int:
    """n where b = a * 10**n and |n| >= 1; 0 where they are not powers of ten apart."""
    if a <= 0 or b <= 0 or a == b:
        return 0
    for n in (1, 2, 3, 4, 5, 6, 9, 12):
        if close(a * 10.0**n, b):
            return n
        if close(b * 10.0**n, a):
            return -n
    return 0


def rounded(a: Quantity, b: Quantity) -> bool:
    """Whether `b` is `a` rounded: close, and said to be approximate or with fewer digits."""
    difference = abs(a.value - b.value) / max(abs(a.value), abs(b.value), 1e-12)
    if a.kind in CALENDAR or a.kind in ("year", "day", "ordinal") or a.value == 0 or b.value == 0:
        return False
    fewer = _digits(a) - _digits(b)
    return (difference <= 0.06 and fewer != 0 and bool(b.about or a.about)) or (difference <= 0.02 and fewer > 1)


def _digits(q: Quantity) -> int:
    return len(f"{q.value:.10g}".replace(".", "").strip("0"))
