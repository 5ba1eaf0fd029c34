"""A paragraph on one person that goes on with another surname: an author's note that names two people.

Why it matters: the name was taken for a word, or two notes were run together; the reader is told of someone who does
not exist.
Example: Anna Harris is a reporter. Harris studied law -> Anna Harris is a reporter. Harrison studied law
Leaves alone: paragraphs that name several people, names told elsewhere in either version, and the base's own slips.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from storylens.findings.context import PairContext
from storylens.findings.entities import Entities, Mention
from storylens.findings.rule import Draft, Rule
from storylens.text.document import Token

_ROLES = frozenset(
    "reporter correspondent editor journalist writer author columnist producer bureau staff freelance covers writes "
    "contributor critic photographer analyst professor researcher".split()
)
_LONGEST = 120
_LIFE = frozenset(
    "studied joined worked graduated was has lives won wrote holds began started grew covered earned served previously "
    "earlier also then first received taught is".split()
)


def find(context: PairContext) -> Iterable[Draft]:
    """A draft for each surname that stands in such a paragraph and nowhere else."""
    names = Entities.of(context.other)
    known = Entities.of(context.base)
    for p in context.other.paragraphs:
        mentions = names.mentions(p.number)
        if len(mentions) < 2:
            continue
        tokens = context.other.tokens(p.number)
        first = mentions[0]
        if len(tokens) > _LONGEST or first.first > 3 or not _is_note(first, mentions, tokens):
            continue
        for m in mentions[1:]:
            if _stranger(context, first, m) and not any(known.has(w) for w in m.words):
                person = context.other.text[first.start : first.end]
                other = context.other.span(m.start, m.end)
                what = f"The paragraph is about {person}; “{other.text}” is named nowhere else."
                yield Draft("name-inconsistent", None, other, what)


def _is_note(first: Mention, mentions: Sequence[Mention], tokens: Sequence[Token]) -> bool:
    """Whether a paragraph tells of one person: a full name with a reporter's role, or a lone name told of twice."""
    if len(first.words) > 1:
        return any(t.norm in _ROLES for t in tokens[first.last : first.last + 12])
    lives = first.last < len(tokens) and tokens[first.last].norm in _LIFE
    return lives and sum(m.words == first.words for m in mentions) > 1


def _stranger(context: PairContext, first: Mention, m: Mention) -> bool:
    """Whether a lone surname opens a sentence of the first person's life and fits no part of that person's name."""
    if len(m.words) != 1 or set(m.words) & set(first.words):
        return False
    tokens = context.other.tokens(m.paragraph)
    opens = m.first > 0 and tokens[m.first - 1].text in (".", "!", "?")
    after = tokens[m.last].norm if m.last < len(tokens) else ""
    told = context.other.text.count(context.other.text[m.start : m.end])
    return opens and after in _LIFE and told == 1


RULE = Rule("bio-names", "translation", {"name-inconsistent": "major"}, find, doc=__doc__)
