"""Second readers that other packages bring: entry points of the group `storylens.checkers`, looked up when asked for.

An entry point names a function `read(text: str) -> Iterable[Hit]`: the whole rewrite goes in, marks with offsets in
code points come out (see `hits.Hit`). What it marks in words of the base is dropped, as for every second reader.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache
from importlib.metadata import EntryPoint, entry_points

from storylens.errors import CheckerError
from storylens.findings.translation.checkers.hits import KINDS, Hit

GROUP = "storylens.checkers"
OWN = ("harper",)
"""Second readers that have a rule of their own."""

Reader = Callable[[str], Iterable[Hit]]


@cache
def _found() -> dict[str, EntryPoint]:
    return {point.name: point for point in sorted(entry_points(group=GROUP), key=lambda p: p.name)}


def names() -> tuple[str, ...]:
    """Every second reader that can be asked by name, our own first."""
    return (*OWN, *(name for name in _found() if name not in OWN))


def reader(name: str) -> Reader:
    """The function behind `name`. Raises `CheckerError`, one line, where there is none or it cannot be loaded."""
    point = _found().get(name)
    if point is None:
        raise CheckerError(f"--checker {name}: no such second reader; choose from {', '.join(names())}")
    try:
        read = point.load()
    except Exception as error:  # other people's code: whatever it raises is told in one line
        raise CheckerError(f"--checker {name}: {point.value} cannot be loaded ({_told(error)})") from None
    if not callable(read):
        raise CheckerError(f"--checker {name}: {point.value} is no function")
    made: Reader = read
    return made


def hits(name: str, text: str) -> tuple[Hit, ...]:
    """What second reader `name` marks in `text`. Raises `CheckerError` where it fails or answers something else."""
    read = reader(name)
    try:
        return tuple(_hit(h, len(text)) for h in read(text))
    except Exception as error:  # as above
        raise CheckerError(f"--checker {name}: it failed ({_told(error)}); leave it out") from None


def _hit(h: Hit, length: int) -> Hit:
    hit = Hit(*h)
    if not (0 <= hit.start < hit.end <= length):
        raise ValueError(f"a mark from {hit.start} to {hit.end} in a text of {length}")
    return hit if hit.kind in KINDS else hit._replace(kind="grammar")


def _told(error: Exception) -> str:
    return f"{type(error).__name__}: {' '.join(str(error).split())[:120]}".rstrip(": ")
