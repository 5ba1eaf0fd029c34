"""A body's name with another word for what it is: a commission that became a council.

Why it matters: the European Commission and the European Council are two bodies; a bank is no fund. Translation takes
one for the other because a dictionary does.
Example: the European Commission -> the European Council
Leaves alone: words that one house and the next put for the same body (ministry, department; company, group), other
spellings, and bodies of which the story names both.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from storylens.findings.context import PairContext
from storylens.findings.entities import Mention
from storylens.findings.facts.known_names import Known
from storylens.findings.rule import Draft, Rule

_KINDS = (
    "ministry department office secretariat",
    "commission",
    "committee",
    "council",
    "court tribunal",
    "parliament assembly congress",
    "senate",
    "party",
    "union",
    "league",
    "association society club federation confederation",
    "bank",
    "fund foundation trust",
    "army",
    "navy",
    "police",
    "university college school academy",
    "hospital clinic",
    "museum gallery",
    "church",
    "airport",
    "port harbour harbor",
    "bridge",
    "stadium arena",
    "theatre theater",
    "hotel",
)
"""What a body is, one kind a line; words of one line stand for each other."""
_KIND = {word: k for k, line in enumerate(_KINDS) for word in line.split()}


def find(context: PairContext) -> Iterable[Draft]:
    """One draft for each body whose kind changed."""
    told: set[tuple[str, ...]] = set()
    for link in context.changed_links:
        known = context.once(Known)
        for b, m in _turned(context, link, known):
            if b.words not in told:
                told.add(b.words)
                base = context.base.span(b.start, b.end)
                other = context.other.span(m.start, m.end)
                yield Draft("name-changed", base, other, f"The base names {base.text}; here it is {other.text}.")


def _turned(context: PairContext, link: int, known: Known) -> Iterator[tuple[Mention, Mention]]:
    here = [m for i in context.links[link].base for m in known.base.mentions(i) if len(m.words) > 1]
    there = [m for j in context.links[link].other for m in known.other.mentions(j) if len(m.words) > 1]
    names = {m.words for m in here}, {m.words for m in there}
    for b in here:
        if b.words in names[1] or b.headline:
            continue
        new = (m for m in there if m.words not in names[0] and not m.headline and not known.names(m.words))
        turned = next((m for m in new if _other_kind(b.words, m.words)), None)
        if turned:
            yield b, turned


def _other_kind(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether two names differ in one word only, and there in what the body is."""
    off = [(x, y) for x, y in zip(a, b, strict=False) if x != y] if len(a) == len(b) else []
    if len(off) != 1:
        return False
    mine, yours = (_KIND.get(word) for word in off[0])
    return mine is not None and yours is not None and mine != yours


RULE = Rule("institutions", "fact", {"name-changed": "major"}, find, doc=__doc__, cap=20)
