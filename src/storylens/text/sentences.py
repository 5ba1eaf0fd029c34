"""Where sentences end. sentencex decides; what it cuts after an abbreviation is put together again."""

from __future__ import annotations

_NEVER_LAST = frozenset(
    """
    mr mrs ms mx messrs dr prof sen rep gov gen lt col maj capt cmdr adm sgt cpl pvt brig rev hon pres supt insp det
    sens reps govs st ft mt vs approx ca cf e.g i.e viz fig figs ed eds vol pp art sec no nos jan feb mar apr jun jul
    aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun
    """.split()
)
"""Abbreviations that are followed by what they belong to."""
_ONLY_BEFORE_NUMBERS = frozenset(["no", "nos", "fig", "figs", "art", "sec", "pp", "vol", "sat", "sun", "mar", "mon"])
"""Those among them that are words, or end a sentence, unless a number follows."""


def sentence_bounds(text: str) -> list[tuple[int, int]]:
    """(start, end) of each sentence of `text`, white space around it left out, in order.

    Together they hold every character but white space, also where the splitter loses or changes one.
    """
    import sentencex

    try:
        text.encode()
    except UnicodeEncodeError:  # half a surrogate pair, which the splitter refuses
        text = "".join("\ufffd" if "\ud800" <= c <= "\udfff" else c for c in text)
    out: list[tuple[int, int]] = []
    at = 0
    for piece in sentencex.segment("en", text):
        body = piece.strip()
        if not body:
            continue
        start = text.find(body, at)
        if start < 0:
            return _whole(text)
        if text[at:start].strip():
            return _whole(text)
        end = start + len(body)
        if out and _belongs(text, out[-1], start):
            out[-1] = (out[-1][0], end)
        else:
            out.append((start, end))
        at = end
    return _whole(text) if text[at:].strip() else out


def _whole(text: str) -> list[tuple[int, int]]:
    body = text.strip()
    start = text.find(body)
    return [(start, start + len(body))] if body else []


def _belongs(text: str, sentence: tuple[int, int], start: int) -> bool:
    """Whether what starts at `start` goes on with `sentence`, which ends in an abbreviation."""
    if text[sentence[1] - 1] != ".":
        return False
    tail = text[max(sentence[0], sentence[1] - 12) : sentence[1] - 1]
    word = tail.split()[-1] if tail.split() else ""
    bare = word.lstrip("(“\"'‘[").lower()
    if bare in _ONLY_BEFORE_NUMBERS:
        return text[start].isdigit()
    return bare in _NEVER_LAST or text[start].islower()
