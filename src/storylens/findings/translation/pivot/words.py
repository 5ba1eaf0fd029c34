"""Clues in words and marks: confused senses, marks and words left over, calques, titles, dates, figures, articles."""

from __future__ import annotations

import itertools
import os
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from storylens.findings.translation.draft import base_span, opposite
from storylens.findings.translation.false_sense import confusions
from storylens.findings.translation.pivot.clue import LANGUAGES, ROMANCE, WITHOUT_ARTICLES, Clue, shared
from storylens.findings.translation.raw import is_english_at
from storylens.findings.translation.view import NEW, LinkView, habits, rewritten_views
from storylens.text.language import FOREIGN, foreign

if TYPE_CHECKING:
    from storylens.findings.context import PairContext

_MARKS = {
    "«": {"fr": 1.8, "ru": 1.2, "es": 0.6, "it": 0.6, "pt": 0.6, "ar": 0.6},
    "»": {"fr": 1.8, "ru": 1.2, "es": 0.6, "it": 0.6, "pt": 0.6, "ar": 0.6},
    "„": {"de": 2.0, "ru": 0.5},
    "¿": {"es": 3.0}, "¡": {"es": 3.0},
    "،": {"ar": 3.0}, "؛": {"ar": 3.0}, "؟": {"ar": 3.0},
    "、": {"zh": 1.8, "ja": 1.8}, "。": {"zh": 1.8, "ja": 1.8}, "《": {"zh": 3.0}, "》": {"zh": 3.0},
    "「": {"ja": 2.5, "zh": 0.8}, "」": {"ja": 2.5, "zh": 0.8},
    "，": {"zh": 2.0, "ja": 0.5}, "：": {"zh": 2.0, "ja": 0.8}, "；": {"zh": 2.0}, "（": {"zh": 1.5, "ja": 1.5},
}  # fmt: skip
_TITLES = {
    "monsieur": "fr", "madame": "fr", "mademoiselle": "fr", "herr": "de", "frau": "de", "señor": "es", "señora": "es",
    "don": "es", "doña": "es", "signor": "it", "signora": "it", "senhor": "pt", "senhora": "pt", "gospodin": "ru",
    "sayyid": "ar", "al-sayyid": "ar",
}  # fmt: skip
_CODES = {name: code for code, name in LANGUAGES.items()}
_MONTHS = frozenset("january february march april may june july august september october november december".split())


def clues(context: PairContext) -> Iterator[Clue]:
    """Every clue in words and marks of the English paragraphs that were rewritten, in no order that matters."""
    yield from _senses(context)
    yield from _marks(context)
    views = rewritten_views(context)
    for view in views:
        yield from _calques(context, view)
        yield from _left_over(context, view)
        yield from _figures(context, view)
    yield from _articles(context, views)


def _senses(context: PairContext) -> Iterator[Clue]:
    for c in confusions(context):
        known = [s for s in c.senses if s.language in LANGUAGES]
        if not known:
            continue
        languages = sorted({s.language for s in known})
        words = ", ".join(f"{LANGUAGES[s.language]} “{s.foreign}”" for s in known)
        ours, theirs = c.view.other[c.other], c.view.base[c.base]
        yield Clue(
            "sense",
            known[0].foreign,
            shared(languages, 1.9),
            f"“{ours.text}” for “{theirs.text}”: {words} means both",
            context.base.span(theirs.start, theirs.end),
            context.other.span(ours.start, ours.end),
        )


def _marks(context: PairContext) -> Iterator[Clue]:
    text = context.other.text
    if not text.isascii():
        for mark, weights in _MARKS.items():
            at = text.find(mark)
            if at >= 0 and mark not in context.base.text and is_english_at(context, at):
                yield Clue("mark", mark, weights, f"“{mark}” is left over", None, context.other.span(at, at + 1))
    for mark in (" ;", " :", " !", " ?", "\u00a0:", "\u202f:"):
        at = text.find(mark)
        if at >= 0 and mark not in context.base.text and is_english_at(context, at):
            where = context.other.span(at, at + 2)
            yield Clue("mark", "space", {"fr": 1.2}, f"a space before “{mark[1]}”", None, where)


@cache
def _phrases() -> tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...]:
    """(the phrase, its words, languages) of every calque."""
    out = []
    with open(os.path.join(os.path.dirname(__file__), "..", "data", "calques.txt"), encoding="utf-8") as lines:
        for line in lines:
            head, colon, tail = line.strip().partition(": ")
            if colon and not head.startswith("#"):
                for phrase in tail.split(" | "):
                    out.append((phrase, tuple(phrase.split()), tuple(head.split())))
    return tuple(out)


def _calques(context: PairContext, view: LinkView) -> Iterator[Clue]:
    known = habits(context)
    norms = ["<n>" if t.kind == "number" else t.norm for t in view.other]
    text = f" {' '.join(norms)} "
    for phrase, words, languages in _phrases():
        if f" {phrase} " not in text:
            continue
        n = len(words)
        for k in range(len(norms) - n + 1):
            if tuple(norms[k : k + n]) != words or known.has(*view.norms[k : k + n]):
                continue
            if any(view.origin[j] == NEW for j in range(k, k + n)):
                where = context.other.span(view.other[k].start, view.other[k + n - 1].end)
                base = base_span(context, view, opposite(view, k, k + n))
                yield Clue(
                    "calque", phrase, shared(languages, 1.1), f"“{where.text}” is rendered word by word", base, where
                )
                break


def _left_over(context: PairContext, view: LinkView) -> Iterator[Clue]:
    """Words, letters and titles of the language itself."""
    known = habits(context).words
    for k in view.new:
        token = view.other[k]
        if token.kind != "word" or token.norm in known:
            continue
        where = context.other.span(token.start, token.end)
        title = _TITLES.get(token.norm)
        follows = view.other[k + 1].text if k + 1 < len(view.other) else ""
        if title and token.text[0].isupper() and follows[:1].isupper():
            yield Clue("title", title, {title: 2.2}, f"“{token.text}” is a title of that language", None, where)
        elif not token.norm.isascii() and (name := foreign([token.norm])):
            code = _CODES.get(name) or ("ru" if "Cyrillic" in name else None)
            if code:
                yield Clue("left over", token.norm, {code: 2.5}, f"“{token.text}” was left untranslated", None, where)
        elif token.text.islower() and len(token.norm) > 1:
            homes = [_CODES[n] for n, words in FOREIGN.items() if token.norm in words and n in _CODES]
            if homes and not _english_too(token.norm) and not follows[:1].isupper():
                why = f"“{token.text}” was left untranslated"
                yield Clue("left over", token.norm, shared(homes, 1.5), why, None, where)


def _english_too(word: str) -> bool:
    from storylens.findings.translation.lexicon import is_english

    return is_english(word)


def _figures(context: PairContext, view: LinkView) -> Iterator[Clue]:
    """A comma for the point of a decimal, a day before its month."""
    for k in view.new:
        token = view.other[k]
        where = context.other.span(token.start, token.end)
        if token.kind == "number" and "," in token.text:
            point = token.text.replace(",", ".")
            if len(token.text.rpartition(",")[2]) != 3 and point in {t.text for t in view.base}:
                yield Clue("figure", "comma", shared(("de", *ROMANCE, "ru"), 1.5), "a decimal comma", None, where)
    days = {(a, b) for a, b in itertools.pairwise(view.base_norms) if a in _MONTHS}
    for k in range(1, len(view.other)):
        day, month = view.other[k - 1], view.other[k]
        if (month.norm, day.norm) in days and view.norms[k - 2 : k - 1] != [month.norm]:
            where = context.other.span(day.start, month.end)
            weights = shared(("ar", "de", *ROMANCE, "ru"), 0.6)
            yield Clue("figure", "day", weights, f"the day before its month: “{where.text}”", None, where)


def _articles(context: PairContext, views: list[LinkView]) -> Iterator[Clue]:
    """Articles that came in before names and kept nouns, or that are gone before kept words."""
    gained: list[tuple[LinkView, int]] = []
    lost: list[tuple[LinkView, int]] = []
    for view in views:
        origin = view.origin
        for k in range(1, len(view.other) - 1):
            after = view.other[k + 1]
            if view.norms[k] == "the" and origin[k] == NEW and origin[k + 1] >= 0 and after.text[0].isupper():
                before = origin[k + 1] - 1
                if before < 0 or (
                    view.base_norms[before] not in ("the", "a", "an") and view.base[before].text[0].islower()
                ):
                    gained.append((view, k))
        for k in range(len(view.other)):
            at = origin[k] - 1
            if origin[k] > 1 and (k == 0 or origin[k - 1] == at - 1) and view.base_norms[at] in ("the", "a", "an"):
                lost.append((view, k))
    for view, k in gained[:4]:
        where = context.other.span(view.other[k].start, view.other[k + 1].end)
        weights = shared(("ar", "de", *ROMANCE), 1.1)
        yield Clue(
            "article", f"gained {k} {view.index}", weights, f"an article before a name: “{where.text}”", None, where
        )
    if len(lost) > 2:
        for view, k in lost[:6]:
            where = context.other.span(view.other[max(0, k - 1)].start, view.other[k].end)
            weights = shared(WITHOUT_ARTICLES, 0.9)
            yield Clue("article", f"lost {k} {view.index}", weights, f"an article is gone: “{where.text}”", None, where)
