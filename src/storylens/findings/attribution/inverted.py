"""Who stands right of a cue ("said the mayor, 50, …"): the noun phrase with its appositions."""

from __future__ import annotations

from storylens.findings.attribution.scan import Paragraph
from storylens.findings.attribution.subjects import initial, reduced
from storylens.findings.attribution.words import (
    ADVERBS,
    AUXILIARIES,
    COORDINATORS,
    DAYS,
    DETERMINERS,
    HUMAN_HEADS,
    PERSONAL,
    PREPOSITIONS,
    RELATIVES,
    SUBORDINATORS,
    TIME_NOUNS,
    adverb,
    words,
)

_LOOSE = words("on during after before following when as while since until if because although though")
_OCCASIONS = words(
    "statement interview email e-mail letter tweet post speech briefing conference call message memo hearing court"
    " interviews remarks address article blog column news testimony video phone"
)


def right_phrase(p: Paragraph, i: int, e: int) -> tuple[int, int] | None:
    """The noun phrase that begins at token `i`, with its appositions, nothing from `e` on."""
    norms, tokens = p.norms, p.tokens
    if i >= e or p.quote_of[i] >= 0:
        return None
    first = norms[i]
    if first in PERSONAL:
        return (i, i + 1)
    if tokens[i].kind == "mark" or first in SUBORDINATORS or first in PREPOSITIONS or first in COORDINATORS:
        return None
    named = p.capital(i)
    j, apposed, relative = i, False, False
    while j < e:
        w = norms[j]
        if p.quote_of[j] >= 0:
            q = p.quotations[p.quote_of[j]]
            if q.last - q.first > 8 or norms[j - 1] == ",":
                break
            j = q.last
            continue
        if w in ("(", "["):
            closing = next((x for x in range(j, min(e, j + 12)) if norms[x] in (")", "]")), -1)
            if closing < 0:
                break
            j = closing + 1
            continue
        if w == ",":
            if not _apposition(p, j + 1, e):
                break
            apposed = True
        elif tokens[j].kind == "mark":
            if not (w == "." and initial(p, j)) and w not in ("&", "'", "/", "$", "%", "#", "@"):
                break
        elif w in ("who", "whose", "which"):
            relative = True
        elif (w in DAYS and not relative and j > i) or (w in _LOOSE and not relative):
            break
        elif w in ("in", "at", "to", "via", "by", "from", "last", "this", "earlier", "late") and j > i:
            if not (apposed or relative) and (named or _occasion(p, j, e)):
                break
        elif w in ("and", "or", "but", "nor"):
            after = norms[j + 1] if j + 1 < e else ""
            joins = (j + 1 < e and p.capital(j + 1)) or after in DETERMINERS or after in HUMAN_HEADS or apposed
            if w == "but" or not joins or p.finite(j + 1):
                break
        elif (
            (w in SUBORDINATORS and not relative and (w != "that" or not _verb_next(p, j, e)))
            or (not relative and j > i and (w in AUXILIARIES or (p.finite(j) and not reduced(p, j, e - 1))))
            or (not (apposed or relative) and j > i and adverb(w) and not p.capital(j))
        ):
            break
        j += 1
    while j > i and norms[j - 1] in (",", ".") and not initial(p, j - 1):
        j -= 1
    return (i, j) if j > i else None


def _verb_next(p: Paragraph, j: int, e: int) -> bool:
    """Whether "that" at `j` is the subject of a relative clause."""
    return j + 1 < e and (p.finite(j + 1) or adverb(p.norms[j + 1]))


def _occasion(p: Paragraph, j: int, e: int) -> bool:
    """Whether the preposition at `j` opens where or when something was said, not who said it."""
    window = p.norms[j + 1 : min(e, j + 5)]
    return any(w in DAYS or w in TIME_NOUNS or w in _OCCASIONS for w in window)


def _apposition(p: Paragraph, at: int, e: int) -> bool:
    """Whether what follows a comma still describes the person before it."""
    if at >= e or p.quote_of[at] >= 0:
        return False
    w = p.norms[at]
    if w in ("who", "whose", "which", "a", "an", "the", "one", "another", "then", "now", "also", "formerly"):
        return not (w in ("the", "a", "an") and _verb_before_stop(p, at, e))
    if p.tokens[at].kind == "number":
        return True
    if w in DAYS or w in SUBORDINATORS or w in COORDINATORS or w in PREPOSITIONS - {"of", "from", "with"}:
        return False
    if w.endswith("ing") or w in AUXILIARIES or w in PERSONAL or w in ADVERBS:
        return False
    return not _verb_before_stop(p, at, e)


def _verb_before_stop(p: Paragraph, at: int, e: int) -> bool:
    """Whether a new clause begins at `at`: a finite verb stands before the next comma and no relative pronoun."""
    for j in range(at, min(e, at + 14)):
        w = p.norms[j]
        if w in (",", ".", ";", ":") or w in RELATIVES or p.quote_of[j] >= 0:
            return False
        if j > at and (w in AUXILIARIES or p.finite(j)) and not reduced(p, j, e - 1):
            return True
    return False
