"""What has to be taken out of RTF before its text is: deleted words, footnotes and comments; borders of cells."""

from __future__ import annotations

import re
from typing import NamedTuple

_MARK = re.compile(r"[{}]|\\(?:([a-z]+)(-?\d*) ?|.)", re.DOTALL)
_ASIDE = frozenset({"footnote", "annotation"})
_CELLS = frozenset({"cell", "nestcell"})
CELL = "\x1d"
"""What stands for the border of a cell: a tab could be one of the text."""


class Cut(NamedTuple):
    """The RTF that is left, how many deleted runs and inserted ones there were, and the RTF of notes and comments."""

    source: str
    deleted: int
    inserted: int
    aside: list[str]


def cut(source: str) -> Cut:
    """`source` without what its author deleted and what stands beside the text; linear in its length."""
    out: list[str] = []
    aside: list[str] = []
    deleted = inserted = at = depth = 0
    gone = note = 0  # the depth at which a deleted run or a note began, 0 for none
    start = 0  # where what is to be kept, or the note, begins
    while match := _MARK.search(source, at):
        at = match.end()
        word = match[1]
        if match[0] == "{":
            depth += 1
        elif match[0] == "}":
            if note and depth == note:
                aside.append(source[start : match.start()])
                note, start = 0, match.start()
            elif gone and depth == gone:
                gone, start = 0, match.start()
            depth -= 1
        elif word == "bin":
            at += int(match[2] or 0) if match[2].isdigit() else 0
        elif gone or note:
            continue
        elif word == "deleted" and match[2] != "0" and depth:
            out.append(source[start : match.start()])
            deleted, gone = deleted + 1, depth
        elif word in _ASIDE and depth:
            out.append(source[start : match.start()])
            note, start = depth, at
        elif word == "revised" and match[2] != "0":
            inserted += 1
        elif word in _CELLS:
            out.append(source[start : match.start()] + CELL)
            start = at
    if not (gone or note):
        out.append(source[start:])
    return Cut("".join(out), deleted, inserted, aside)
