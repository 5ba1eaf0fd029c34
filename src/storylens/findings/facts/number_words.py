"""Numbers in words: "two hundred and five", "twenty-five", "a dozen", "two-thirds", "a fifth of"."""

from __future__ import annotations

from collections.abc import Sequence

from storylens.findings.facts.quantities import FRACTIONS, GLUED, ONES, ORDINALS, SCALES, TENS, WEAK_WORDS
from storylens.text.document import Token


def _norm(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].norm if 0 <= at < len(tokens) else ""


def words_at(tokens: Sequence[Token], at: int) -> tuple[float, int, bool, bool] | None:
    """(value, index after it, ordinal, weak) of the number in words at `at`; None where there is none."""
    share = _share_of(tokens, at)
    if share:
        return share
    total = part = 0.0
    k, seen, ordinal = at, 0, False
    while k < len(tokens):
        word = tokens[k].norm
        value = word_value(word)
        if value is not None and not ordinal:
            if seen and part % 100 and not (part % 100 >= 20 and part % 10 == 0 and value < 10):
                break
            part += value
            ordinal = word.rpartition("-")[2] in ORDINALS
        elif word in SCALES and word not in GLUED and word != "score" and (seen or word != "dozens"):
            scale = SCALES[word]
            part = part or 1.0
            if scale >= 1000:
                total, part = total + part * scale, 0.0
            else:
                part *= scale
        elif word == "and" and seen and (total or part >= 100) and word_value(_norm(tokens, k + 1)) is not None:
            k += 1
            continue
        else:
            break
        seen, k = seen + 1, k + 1
    value = total + part
    word = tokens[at].norm
    if not seen:
        return _fraction_at(tokens, at)
    if k < len(tokens) and tokens[k].norm in FRACTIONS and seen == 1 and value < 10 and tokens[k].norm.endswith("s"):
        return value * FRACTIONS[tokens[k].norm], k + 1, False, False
    weak = seen == 1 and (word in WEAK_WORDS or ordinal or word == "dozen")
    return value, k, ordinal, weak


def _share_of(tokens: Sequence[Token], at: int) -> tuple[float, int, bool, bool] | None:
    """ "A fifth of" the voters, "one tenth of" the price, "by a third since spring"; not "a third term"."""
    below = ORDINALS.get(tokens[at].norm, 0.0)
    if below < 3 or _norm(tokens, at - 1) not in ("a", "one"):
        return None
    alone = at + 1 >= len(tokens) or tokens[at + 1].kind != "word" or tokens[at + 1].norm in _AFTER_SHARE
    shared = _norm(tokens, at + 1) == "of" or (alone and _norm(tokens, at - 2) in _BEFORE_SHARE)
    return (1 / below, at + 1, False, True) if shared else None


_BEFORE_SHARE = frozenset("by than about nearly almost over roughly around only just cut fell rose".split())
_AFTER_SHARE = frozenset(
    "since in from on after to and or over during this last compared at when while as because but before within "
    "less more smaller larger bigger higher lower cheaper faster".split()
)


def _fraction_at(tokens: Sequence[Token], at: int) -> tuple[float, int, bool, bool] | None:
    word = tokens[at].norm
    head, hyphen, tail = word.partition("-")
    if hyphen and head in ONES and tail in FRACTIONS:
        return ONES[head] * FRACTIONS[tail], at + 1, False, False
    number = _compound(word) if hyphen else None
    if number is not None:  # "one-hour", "three-year-old", "hundred-run"
        return number, at + 1, False, number < 2
    if word in WEAK_WORDS:
        return WEAK_WORDS[word], at + 1, False, True
    if word == "quarter" and _norm(tokens, at - 1) == "a":
        return 0.25, at + 1, False, True
    return None


def _compound(word: str) -> float | None:
    """The number that opens a word with hyphens: "one-hundred", "two-thousand-strong", "hundred-run"."""
    head, _, tail = word.partition("-")
    value = SCALES[head] if head in ("hundred", "thousand", "million", "billion") else word_value(head)
    scale = tail.partition("-")[0]
    return value * SCALES[scale] if value is not None and scale in ("hundred", "thousand", "million") else value


def word_value(word: str) -> float | None:
    """The value of one word of a number, "twenty-five" and ordinals included."""
    if word in ONES:
        return ONES[word]
    if word in TENS:
        return TENS[word]
    if word in ORDINALS:
        return ORDINALS[word]
    head, hyphen, tail = word.partition("-")
    if hyphen and head in TENS and (tail in ONES or tail in ORDINALS):
        return TENS[head] + (ONES[tail] if tail in ONES else ORDINALS[tail])
    return None
