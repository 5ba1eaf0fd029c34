"""The title of a film, a book, a report or a programme, or a nickname, that stands in quotation marks and differs.

Why it matters: a title is a name; translated there and back it names a work that does not exist, and nobody finds it.
Example: “Running on Empty” -> “Driving Without Petrol”
Leaves alone: marks, capitals and articles of a title, a title that the base has elsewhere, and quotations of what
somebody said, which the quotation rules compare.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from storylens.findings.context import PairContext
from storylens.findings.entities import is_headline
from storylens.findings.facts.changes import Changes, changes
from storylens.findings.facts.known_names import NO_NAME, Known
from storylens.findings.facts.likeness import altered, fold
from storylens.findings.quotes.marks import is_title, quotations
from storylens.findings.rule import Draft, Rule
from storylens.findings.translation.synonyms import synonyms
from storylens.model import Span
from storylens.text.document import Document, Token
from storylens.text.stems import stem
from storylens.text.stopwords import STOP

_NEAR = 0.15


class _Title(NamedTuple):
    """One title: its place and the stems of its words of weight; `quoted`: it stands in quotation marks; `headline`:
    among capitals, which then say nothing."""

    start: int
    end: int
    words: tuple[str, ...]
    quoted: bool
    headline: bool = False


def find(context: PairContext) -> Iterable[Draft]:
    """One draft for each title that changed, at its first place."""
    told: set[tuple[str, ...]] = set()
    for change in changes(context):
        new = _strange(change)
        if not new:
            continue
        gone = _gone(change)
        for there in new:
            here = _answering(change, gone, there)
            if here is None:
                continue
            gone.remove(here)
            if here.words not in told and not _respelled(here, there):
                told.add(here.words)
                yield _draft(context, here, there)


def _draft(context: PairContext, here: _Title, there: _Title) -> Draft:
    base, other = context.base.span(here.start, here.end), context.other.span(there.start, there.end)
    slight = _in_other_words(here, there)
    told = f"The base names {_marked(base, here)}; here it is {_marked(other, there)}."
    return Draft("name-changed", base, other, told, severity="minor" if slight else None)


def _in_other_words(here: _Title, there: _Title) -> bool:
    """Whether each word that went has one of like meaning among the new ones."""
    gone, new = set(here.words) - set(there.words), set(there.words) - set(here.words)
    return all(any(synonyms(x, y) for y in new) for x in gone) and len(gone) == len(new)


def _respelled(here: _Title, there: _Title) -> bool:
    """Whether the words that went are only spelled otherwise, which the rule of names tells."""
    gone, new = set(here.words) - set(there.words), set(there.words) - set(here.words)
    return bool(gone) and all(any(altered(x, y) or fold(x) == fold(y) for y in new) for x in gone)


def _marked(span: Span, title: _Title) -> str:
    return f"“{span.text}”" if title.quoted else span.text


def _strange(change: Changes) -> list[_Title]:
    """Titles of the other side with words that the base's passage lacks."""
    known = _forms(change.base)
    titles = _titles(change.context.other, change.context.links[change.link].other)
    return [t for t in titles if not set(t.words) <= known]


def _gone(change: Changes) -> list[_Title]:
    """Titles and unquoted names of the base side of which the other side lacks a word."""
    context, indexes = change.context, change.context.links[change.link].base
    quoted = _titles(context.base, indexes)
    inside = [(t.start, t.end) for t in quoted]
    known = context.once(Known).base
    for i in indexes:
        for m in known.mentions(i):
            if m.headline or m.title or len(m.words) < 2 or not known.confirmed(m):
                continue
            if not any(start <= m.start and m.end <= end for start, end in inside):
                quoted.append(_Title(m.start, m.end, tuple(stem(w) for w in m.words), False))
    there = _forms(change.other)
    return [t for t in quoted if not set(t.words) <= there]


def _titles(document: Document, indexes: Iterable[int]) -> list[_Title]:
    return [t for i in indexes for t in _in_paragraph(document, i)]


def _in_paragraph(document: Document, paragraph: int) -> Iterator[_Title]:
    tokens = document.tokens(paragraph)
    for q in quotations(document)[paragraph]:
        if is_title(tokens, q):
            inner = [t for t in tokens[q.inner_first : q.inner_last] if t.kind != "mark"]
            words = tuple(stem(t.norm) for t in inner if t.norm not in STOP)
            yield _Title(inner[0].start, inner[-1].end, words, True, is_headline(tokens))


def _forms(tokens: list[Token]) -> set[str]:
    return {stem(t.norm) for t in tokens if t.kind != "mark"}


def _answering(change: Changes, gone: list[_Title], there: _Title) -> _Title | None:
    """What the base has in the place of a new title: one that shares a word with it, else one in the same place."""
    scored = []
    for here in gone:
        if (there.headline or here.headline) and not (here.quoted and there.quoted):
            continue
        distance = change.places.distance(here.start, there.start)
        shared = len(set(here.words) & set(there.words) - NO_NAME)
        if (shared or distance <= _NEAR) and (here.quoted or shared or change.places.together(here.start, there.start)):
            scored.append((-shared, not here.quoted, distance, here))
    return min(scored)[3] if scored else None


RULE = Rule("work-titles", "fact", {"name-changed": "major"}, find, doc=__doc__, cap=20)
