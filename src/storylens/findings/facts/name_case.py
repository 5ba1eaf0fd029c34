"""A name that became a common noun: in small letters, or in the plural with them.

Why it matters: a translation that reads a surname as a trade, or a company as a thing, takes a person or a firm out
of the story.
Example: Luke Shepherd said -> the shepherd said
Leaves alone: institutions, titles and peoples (Parliament, President, Western), which are house style, and words that
the base itself writes both ways.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from storylens.findings.context import PairContext
from storylens.findings.facts.changes import Changes, changes
from storylens.findings.facts.known_names import NO_NAME, Known
from storylens.findings.name_words import LANDFORMS, ORG_WORDS
from storylens.findings.rule import Draft, Rule
from storylens.findings.translation.lexicon import is_english
from storylens.text.document import Token

_PEOPLE = frozenset("western eastern northern southern arab arctic latin roman gothic french dutch".split())


def find(context: PairContext) -> Iterable[Draft]:
    """Drafts for kept words that lost their capital, then for gone names that came back as plain words."""
    known: Known | None = None
    told: set[str] = set()
    for k, link in enumerate(context.links):
        if not (link.base and link.other) or context.base_text(k) == context.other_text(k):
            continue
        known = known or context.once(Known)
        yield from _first(_lowered(context, k, known), told)
    for change in changes(context):
        yield from _first(_translated(change, context.once(Known)), told)


def _first(drafts: Iterable[Draft], told: set[str]) -> Iterator[Draft]:
    """One draft for each name."""
    for draft in drafts:
        name = draft.base.text if draft.base else ""
        if name not in told:
            told.add(name)
            yield draft


def _lowered(context: PairContext, k: int, known: Known) -> Iterator[Draft]:
    base, other = context.base_tokens(k), context.other_tokens(k)
    for run in context.runs(k):
        if run.edit is not None and run.edit.style != "case":
            continue
        for t, u in zip(base[run.a0 : run.a1], other[run.b0 : run.b1], strict=False):
            if t.text[0].isupper() and u.text[0].islower() and t.norm == u.norm and _a_name(t, known):
                a, b = context.base.span(t.start, t.end), context.other.span(u.start, u.end)
                yield Draft("name-lowercased", a, b, f"{a.text} is a name; here it is a word: {b.text}.")


def _a_name(t: Token, known: Known) -> bool:
    """Whether a capitalised base word surely is a name: no English word, a person's, or a name of its own twice."""
    word = t.norm
    if t.kind != "word" or len(word) < 3 or not t.text[1:].islower():
        return False
    if word in NO_NAME or word in _PEOPLE or word in LANDFORMS:
        return False
    if word.endswith(("ish", "ese", "ian", "ans")) or word not in known.base.sure_words or word in known.base.lower:
        return False
    return not is_english(word) or word in _own(known)


def _own(known: Known) -> set[str]:
    """English words that the base uses as surnames, or alone as a name at two places and more."""
    if known.own_names is None:
        alone: Counter[str] = Counter()
        own: set[str] = set()
        full: set[str] = set()
        short: set[str] = set()
        for p in known.base.document.paragraphs:
            for m in known.base.mentions(p.number):
                if len(m.words) == 1:
                    short.add(m.words[0])
                elif m.sure and not m.headline and m.words[-1] not in ORG_WORDS:
                    full.add(m.words[-1])  # "Tom Fisher", then "Fisher" alone
                if m.sure and m.title and not m.headline and _norm(known, m.paragraph, m.first - 1) != "of":
                    own.add(m.words[-1])
                elif m.sure and len(m.words) == 2 and not is_english(m.words[0]) and not m.headline:
                    own.add(m.words[1])
                elif m.sure and len(m.words) == 1:
                    alone[m.words[0]] += 1
        known.own_names = own | (full & short) | {w for w, n in alone.items() if n > 1}
    return known.own_names


def _norm(known: Known, paragraph: int, at: int) -> str:
    tokens = known.base.document.tokens(paragraph)
    return tokens[at].norm if 0 <= at < len(tokens) else ""


def _translated(change: Changes, known: Known) -> Iterator[Draft]:
    """ "Shell" that comes back as "shells"."""
    lost = [i for i in change.gone if change.base[i].text[0].isupper() and _a_name(change.base[i], known)]
    for i in lost:
        word = change.base[i].norm
        forms = {word, f"{word}s", word.removesuffix("s"), f"{word}es"}
        if forms & known.base.lower:
            continue
        for j in change.new:
            u = change.other[j]
            if u.text[0].islower() and u.norm in forms and change.distance(i, j) < 0.2:
                base, other = change.base_span(i), change.other_span(j)
                yield Draft("name-lowercased", base, other, f"{base.text} is a name; here it is a word: {other.text}.")
                break


RULE = Rule("name-case", "fact", {"name-lowercased": "major"}, find, doc=__doc__, cap=20)
