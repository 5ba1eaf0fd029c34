"""Whether the words of two quotations are the same words: slight, clipped, respelled, or in another order."""

from __future__ import annotations

from storylens.findings.attribution.words import NEGATIONS, STOP, words
from storylens.text.document import Token
from storylens.text.stems import stem

_SLIGHT = STOP | words(
    "such just very so then both still also like one nobody somebody someone anybody anyone everybody everyone no-one"
)
_ALIKE = {
    "telephone": "phone", "aeroplane": "plane", "airplane": "plane", "photograph": "photo", "television": "tv",
    "automobile": "car", "refrigerator": "fridge", "advertisement": "ad", "advert": "ad", "examination": "exam",
    "laboratory": "lab", "gymnasium": "gym", "bicycle": "bike", "motorcycle": "motorbike", "mathematics": "maths",
    "math": "maths", "mom": "mum", "mother": "mum", "father": "dad", "yeah": "yes", "okay": "ok", "folks": "people",
}  # fmt: skip
"""Words and their short or homely forms."""
_TURNS = words("if unless not never no nobody nothing none without only until except may might could maybe perhaps")
"""What turns the sense of a sentence when it is cut off."""
_OPEN = words("may might could maybe perhaps possibly probably if unless")
TURNING = words("if unless but except until only without not though although")
"""What begins a clause that takes back part of what stands before it."""


def slight(left: list[Token], right: list[Token]) -> bool:
    """Whether only little words, endings or the form of the same words changed."""
    if _weight(left) != _weight(right):
        return False
    if left and _heavy(left) == _heavy(right):
        return True
    return all(t.norm in _SLIGHT or _ending_only(t, left, right) for t in left + right)


def turns(tokens: list[Token]) -> frozenset[str]:
    """The words among `tokens` without which a sentence says something else."""
    return _TURNS & {t.norm for t in tokens}


def _weight(tokens: list[Token]) -> list[str]:
    """The words that say no, or leave open, in one form each: a change of these is never slight."""
    return sorted(
        {"no" if t.norm in NEGATIONS or t.norm.endswith("n't") else "open" if t.norm in _OPEN else "" for t in tokens}
        - {""}
    )


def _heavy(tokens: list[Token]) -> list[str]:
    return sorted(stem(_ALIKE.get(t.norm, t.norm)) for t in tokens if t.norm not in _SLIGHT)


def _ending_only(t: Token, mine: list[Token], theirs: list[Token]) -> bool:
    """Whether either side has the same word with another ending (tense, number)."""
    stem = t.norm[: max(4, len(t.norm) - 3)]
    return len(t.norm) > 4 and any(
        u.norm != t.norm and u.norm.startswith(stem) and abs(len(u.norm) - len(t.norm)) <= 3 for u in [*mine, *theirs]
    )
