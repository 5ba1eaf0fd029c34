"""How far the words of two quotations differ: slightly, by words of the same meaning, by more than that."""

from __future__ import annotations

from typing import Literal

from storylens.findings.attribution.words import NEGATIONS, STOP, words
from storylens.text.document import Token
from storylens.text.stems import stem

_SLIGHT = STOP | words(
    "such just very so then both still also like another different up down out off one"
    " nobody somebody someone anybody anyone everybody everyone no-one"
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


Change = Literal["slight", "akin", "other"]


def change(left: list[Token], right: list[Token]) -> Change:
    """What became of the words `left` of a quotation that are `right` in the other version.

    "slight": only little words, endings or the form of the same words changed; "akin": every word of weight stands for
    one of the same meaning; "other": anything more.
    """
    if _slight(left, right):
        return "slight"
    return "akin" if left and right and _weight(left) == _weight(right) and _akin(left, right) else "other"


def _akin(left: list[Token], right: list[Token]) -> bool:
    """Whether every word of weight on either side has a synonym on the other; names and numbers have none."""
    from storylens.findings.translation.synonyms import synonyms

    mine = [t for t in left if t.norm not in _SLIGHT]
    theirs = [t for t in right if t.norm not in _SLIGHT]
    return all(
        any(t.norm == u.norm or (t.kind == u.kind == "word" and synonyms(t.norm, u.norm)) for u in there)
        for here, there in ((mine, theirs), (theirs, mine))
        for t in here
    )


def _slight(left: list[Token], right: list[Token]) -> bool:
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
