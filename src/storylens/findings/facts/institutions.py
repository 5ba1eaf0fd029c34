"""A name of several words with another word in it: a commission that became a council, a goblet a jubilee.

Why it matters: the European Commission and the European Council are two bodies; a bank is no fund, and no Golden
Jubilee Award is given where the Golden Goblet is. Translation takes one for the other because a dictionary does.
Example: the European Commission -> the European Council
Leaves alone: words that one house and the next put for the same thing (ministry, department; company, group; plan,
scheme), other spellings, fuller and shorter forms, and names of which the story has both.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from storylens.align.kin import kin
from storylens.findings.context import PairContext
from storylens.findings.entities import Mention
from storylens.findings.facts.known_names import NO_NAME, Known
from storylens.findings.facts.likeness import altered, fold, lands, one_word, same_country
from storylens.findings.name_words import LANDFORMS
from storylens.findings.rule import Draft, Rule
from storylens.findings.translation.lexicon import is_english
from storylens.findings.translation.synonyms import synonyms
from storylens.text.stems import stem

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
    "alliance coalition",
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


_SHORT = 2
"""Words of a name that is no description: a word of like meaning makes it another, "Fair Meter", "Honest Metre"."""
_MOST = 2
"""Words that may differ in one name; more make it another name, which `names` tells."""


def find(context: PairContext) -> Iterable[Draft]:
    """One draft for each name that another word turned."""
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
    there = [m for m in there if m.words not in names[0] and not m.headline and not known.names(m.words)]
    if not there:
        return
    kept = {t.norm for t in context.other_tokens(link)}
    for b in here:
        if b.words in names[1] or b.headline:
            continue
        turned = next((m for m in there if _other_kind(b.words, m.words) or _other_word(b, m, known, kept)), None)
        if turned:
            yield b, turned


def _other_kind(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether two names differ in one word only, and there in what the body is."""
    off = [(x, y) for x, y in zip(a, b, strict=False) if x != y] if len(a) == len(b) else []
    if len(off) != 1:
        return False
    mine, yours = (_KIND.get(word) for word in off[0])
    return mine is not None and yours is not None and mine != yours


def _other_word(b: Mention, m: Mention, known: Known, kept: set[str]) -> bool:
    """Whether two names share a telling word, and differ in a word or two that mean different things.

    `kept`: compared forms that stand on the other side of the link.
    """
    if b.title or m.title or not any(x not in NO_NAME and _alike(x, y) for x in b.words for y in m.words):
        return False
    gone = [i for i, x in enumerate(b.words) if x not in _PLAIN and not any(_alike(x, y) for y in m.words)]
    strange = known.strange(m)
    new = [j for j, y in enumerate(m.words) if y in strange and not any(_alike(x, y) for x in b.words)]
    if not (0 < len(gone) <= _MOST and 0 < len(new) <= _MOST) or not is_english(m.words[new[0]]):
        return False
    if any(b.words[i] in kept for i in gone) or any(m.words[j] in _PLAIN or lands((m.words[j],)) for j in new):
        return False
    if any(_one_meaning(b.words[i], m.words[j], len(b.words) > _SHORT) for i in gone for j in new):
        return False
    return any(_face(b.words, i, m.words, j) for i in gone for j in new)


_PLAIN = NO_NAME | LANDFORMS


def _alike(x: str, y: str) -> bool:
    """Whether one word of a name is another form of the other's, or a part of it: "Asian-Pacific", "Pacific"."""
    if x == y or one_word(x, y) or x.rstrip("s") == y.rstrip("s") or same_country(x, y):
        return True
    return ("-" in x or "-" in y) and not set(x.split("-")).isdisjoint(y.split("-"))


def _one_meaning(x: str, y: str, reworded: bool) -> bool:
    """Whether two words are one name in two spellings, which `names` tells, or, in a name that may be `reworded`, mean
    one thing."""
    return altered(x, y) or fold(x) == fold(y) or (reworded and (synonyms(x, y) or kin(stem(x), stem(y))))


def _face(a: tuple[str, ...], i: int, b: tuple[str, ...], j: int) -> bool:
    """Whether the words at `i` and `j` stand behind the same word, or before it."""
    before = i and j and _alike(a[i - 1], b[j - 1])
    return bool(before) or (i + 1 < len(a) and j + 1 < len(b) and _alike(a[i + 1], b[j + 1]))


RULE = Rule("institutions", "fact", {"name-changed": "major"}, find, doc=__doc__, cap=20)
