"""Printed lines become paragraphs again: by the room between them, the size of their letters, and how they end."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

ENDS = '.!?:”"»)'
"""What a paragraph may end with."""
_BULLET = re.compile(r"(?:[•‣◦▪–*-]|\d{1,2}[.)])\s")
_SHORT = 0.8
"""A line shorter than this share of a usual one, at the end of a sentence, ends a paragraph."""
_WIDE = 1.25
"""Room above a line, in usual ones, from which it begins a paragraph."""


class Line(NamedTuple):
    """A printed line: its text, its height on the page and the size of its letters (any unit, 0 for not known)."""

    text: str
    y: float = 0.0
    size: float = 0.0


def running_lines(pages: Sequence[Sequence[Line]]) -> frozenset[Line]:
    """Lines at the head or foot of most pages that are the same but for numbers: page numbers, titles, addresses."""
    if len(pages) < 2:
        return frozenset()
    edges = [[*page[:2], *page[-2:]] if len(page) > 4 else [] for page in pages]
    seen = Counter(form for edge in edges for form in {_form(line) for line in edge})
    often = {form for form, count in seen.items() if count >= max(2, 0.6 * len(pages))}
    return frozenset(line for edge in edges for line in edge if _form(line) in often)


def _form(line: Line) -> tuple[str, int]:
    return re.sub(r"\d+", "0", line.text), round(line.y)


def join(pages: Sequence[Sequence[Line]]) -> tuple[list[str], int]:
    """(paragraphs, words put together again that were cut at a line's end) of the lines of `pages`.

    A line without text is a blank one. Where heights are not known, blank lines and line lengths decide alone.
    """
    lengths = [len(line.text) for page in pages for line in page if len(line.text) > 20]
    usual = median(lengths) if lengths else 0.0
    leading = _leading(pages)
    blocks: list[str] = []
    hyphens = 0
    above: Line | None = None
    for page in pages:
        apart = True
        for line in page:
            if not line.text:
                apart = True
                continue
            if above is None or _begins(line, above, blocks[-1], apart, usual, leading):
                blocks.append(line.text)
            elif _is_cut(blocks[-1], line.text):
                blocks[-1] = blocks[-1][:-1] + line.text
                hyphens += 1
            else:
                blocks[-1] = f"{blocks[-1]} {line.text}"
            above, apart = line, False
    return blocks, hyphens


def _leading(pages: Sequence[Sequence[Line]]) -> dict[float, float]:
    """Size of letters -> the least room from one line to the next of that size."""
    out: dict[float, float] = {}
    for page in pages:
        for above, line in pairwise(page):
            room = abs(above.y - line.y)
            if above.text and line.text and _alike(above, line) and room > 0.5 * line.size:
                size = round(line.size)
                out[size] = min(room, out.get(size, room))
    return out


def _alike(one: Line, other: Line) -> bool:
    return abs(one.size - other.size) <= 0.1 * max(one.size, other.size)


def _begins(line: Line, above: Line, block: str, apart: bool, usual: float, leading: dict[float, float]) -> bool:
    """Whether `line` begins a paragraph after `block`, whose last line is `above`; `apart`: a blank line or a page
    lies between."""
    if _BULLET.match(line.text) or not _alike(line, above):
        return True
    ended = block[-1] in ENDS
    if apart:
        return ended or len(block) < _SHORT * usual
    if ended and len(above.text) < _SHORT * usual:
        return True
    least = leading.get(round(line.size))
    return least is not None and abs(above.y - line.y) > _WIDE * least and (ended or len(above.text) < usual)


def _is_cut(block: str, line: str) -> bool:
    return len(block) > 1 and block[-1] in "-\u2010\u00ad" and block[-2].isalpha() and line[0].islower()
