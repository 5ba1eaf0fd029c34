"""Clues in names: spelled as they come back from another alphabet or another language's spelling."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rapidfuzz.distance import Indel
from rapidfuzz.fuzz import ratio

from storylens.findings.translation.pivot.clue import ROMANCE, Clue, shared
from storylens.findings.translation.view import rewritten_views

if TYPE_CHECKING:
    from storylens.findings.context import PairContext

_SHIFTS: dict[tuple[str, str], dict[str, float]] = {
    ("h", "g"): {"ru": 1.8},
    ("w", "v"): {"ru": 1.2, "de": 0.8},
    ("w", "u"): {"ru": 1.0},
    ("x", "ks"): {"ru": 1.5},
    ("j", "dzh"): {"ru": 2.0},
    ("g", "dzh"): {"ru": 2.0},
    ("j", "zh"): {"ru": 1.0},
    ("h", "kh"): {"ru": 1.5, "ar": 0.5},
    ("ch", "kh"): {"ru": 1.2},
    ("p", "b"): {"ar": 1.8},
    ("v", "f"): {"ar": 1.2, "de": 0.5},
    ("g", "gh"): {"ar": 1.0},
    ("y", "i"): {"ar": 0.6, "ru": 0.6, "es": 0.3, "it": 0.3},
    ("e", "i"): {"ar": 0.6},
    ("o", "u"): {"ar": 0.6},
    ("sh", "ch"): {"fr": 1.2, "pt": 0.6},
    ("ch", "tch"): {"fr": 1.5},
    ("u", "ou"): {"fr": 1.2, "ar": 0.4},
    ("ee", "i"): {"ru": 0.8, "ar": 0.5},
    ("oo", "u"): {"ru": 0.8, "ar": 0.5},
    ("ph", "f"): {"es": 1.0, "it": 1.0, "pt": 0.8, "ru": 0.5},
    ("k", "c"): shared(ROMANCE, 0.8),
    ("sch", "sh"): {"ru": 0.8},
    ("ou", "u"): {"ru": 0.5, "es": 0.5},
    ("th", "t"): {"ru": 0.8, "fr": 0.3, "it": 0.5},
    ("l", "r"): {"ja": 1.8},
    ("r", "l"): {"ja": 1.0, "zh": 1.0},
    ("v", "b"): {"ja": 1.5, "es": 0.8},
    ("f", "h"): {"ja": 1.5},
}
"""Letters of the base -> letters in their place, and the languages whose alphabet or spelling does that."""
_ALIKE = 60


def clues(context: PairContext) -> Iterator[Clue]:
    """A clue for each name that came back with other letters."""
    for view in rewritten_views(context):
        for a0, a1, b0, b1 in view.blocks:
            theirs = [i for i in range(a0, a1) if _name(view.base[i].text)]
            for j in range(b0, b1):
                ours = view.other[j]
                if not _name(ours.text) or ours.norm in view.base_set:
                    continue
                near = max(theirs, key=lambda i: ratio(view.base_norms[i], ours.norm), default=None)
                if near is None or ratio(view.base_norms[near], ours.norm) < _ALIKE:
                    continue
                name = view.base[near]
                for shift in _shifts(name.norm, ours.norm):
                    yield Clue(
                        "name",
                        f"{name.norm} {shift}",
                        _SHIFTS[shift],
                        f"“{ours.text}” for “{name.text}”: {shift[0]} came back as {shift[1]}",
                        context.base.span(name.start, name.end),
                        context.other.span(ours.start, ours.end),
                    )


def _name(text: str) -> bool:
    return len(text) > 3 and text[0].isupper() and text[1:].islower()


def _shifts(theirs: str, ours: str) -> Iterator[tuple[str, str]]:
    """The listed changes of letters that make `ours` of `theirs`."""
    gone, new = "", ""
    for op in [*Indel.opcodes(theirs, ours), None]:
        if op is not None and op.tag != "equal":
            gone += theirs[op.src_start : op.src_end]
            new += ours[op.dest_start : op.dest_end]
            continue
        if (gone, new) in _SHIFTS:
            yield gone, new
        gone, new = "", ""
