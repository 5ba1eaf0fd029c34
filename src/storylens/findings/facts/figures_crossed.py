"""Two figures that have changed places: each stands where the other stood, beside the other's noun.

Why it matters: nothing was added and nothing is gone, so neither a look at the numbers nor one at the words finds it;
who has the one now has the other.
Example: 11 children and two tourists were saved -> two children and 11 tourists were saved
Leaves alone: a list in another order whose figures kept their company, "to 412 from 418" made "from 418 to 412", and
passages with the same figure twice.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from storylens.findings.context import PairContext
from storylens.findings.facts.changes import Changes, changes
from storylens.findings.facts.quantities import Quantity, quantities
from storylens.findings.rule import Draft, Rule
from storylens.text.document import Document, Token
from storylens.text.stems import stem
from storylens.text.stopwords import STOP

KINDS = frozenset({"number", "percent", "points", "money", "age"})
MOST = 24
"""Figures of one passage beyond which nothing is told: a table."""
NEAR = 25
"""Tokens between two figures that may have changed places."""
_PREPOSITIONS = frozenset("to from by of at than against for in on under over above below with".split())
_SKIPPED = frozenset("about around some nearly almost just only roughly £ $ € ¥".split())


def find(context: PairContext) -> Iterable[Draft]:
    """A draft for each two figures of a link that stand crosswise."""
    for change in changes(context):
        yield from _in_link(change)


def _in_link(change: Changes) -> Iterator[Draft]:
    if sum(t.kind == "number" for t in change.base) > MOST:
        return
    link = change.context.links[change.link]
    mine = _once(change.context.base, link.base)
    yours = _once(change.context.other, link.other) if len(mine) > 1 else {}
    shared = [key for key in mine if key in yours]
    if len(shared) < 2:
        return
    spent: set[tuple[str, float]] = set()
    for a, b in combinations(shared, 2):
        here, there = (mine[a], mine[b]), (yours[b], yours[a])
        if a[0] != b[0] or a in spent or b in spent:
            continue
        if not (_follow(here) and _follow(there)) or _range(change.base, here) or _range(change.other, there):
            continue
        if not _crossed(change, here, there):
            continue
        spent |= {a, b}
        base = change.base_span(here[0].first, here[1].last)
        other = change.other_span(there[0].first, there[1].last)
        first = change.context.base.text[here[0].start : here[0].end]
        second = change.context.base.text[here[1].start : here[1].end]
        yield Draft("number-changed", base, other, f"{first} and {second} have changed places.")


def _once(document: Document, paragraphs: Sequence[int]) -> dict[tuple[str, float], Quantity]:
    """(kind, value) -> the one quantity of that kind and value, in reading order; indexes into the link's tokens."""
    out: dict[tuple[str, float], Quantity] = {}
    twice: set[tuple[str, float]] = set()
    before = 0
    for number in paragraphs:
        for q in quantities(document, number):
            key = (q.kind, q.value)
            if q.kind in KINDS and (key in out or key in twice):
                out.pop(key, None)
                twice.add(key)
            elif q.kind in KINDS:
                out[key] = q._replace(first=q.first + before, last=q.last + before)
        before += len(document.tokens(number))
    return out


def _follow(pair: tuple[Quantity, Quantity]) -> bool:
    return 0 <= pair[1].first - pair[0].last <= NEAR


def _range(tokens: Sequence[Token], pair: tuple[Quantity, Quantity]) -> bool:
    """Whether two figures are the ends of a range or the sides of a thing, which come in either order."""
    between = [t.norm for t in tokens[pair[0].last : pair[1].first]]
    before = tokens[pair[0].first - 1].norm if pair[0].first else ""
    return (len(between) < 4 and not {"by", "x", "×", "-", "–"}.isdisjoint(between)) or before == "between"


def _crossed(change: Changes, here: tuple[Quantity, Quantity], there: tuple[Quantity, Quantity]) -> bool:
    """Whether each figure lost its own company, and one of them at least has that of the other. `there` holds them in
    the other order."""
    first, second = (_company(change.base, q) for q in here)
    second_now, first_now = (_company(change.other, q) for q in there)
    if not (first and second and first_now and second_now) or first & first_now or second & second_now:
        return False
    return bool(first & second_now) or bool(second & first_now)


def _company(tokens: Sequence[Token], q: Quantity) -> set[tuple[str, str]]:
    """The two words of weight on either side of a figure, within its clause and up to the next figure, and the
    preposition before it; each with the side on which it stands."""
    out: set[tuple[str, str]] = set()
    for side, step, at in (("left", -1, q.first - 1), ("right", 1, q.last)):
        found = 0
        while 0 <= at < len(tokens) and found < 2 and tokens[at].kind != "number":
            t = tokens[at]
            if t.kind == "mark" and t.text not in _SKIPPED and t.text != "%":
                break
            if t.kind == "word" and t.norm not in STOP:
                out.add((side, stem(t.norm)))
                found += 1
            at += step
    k = q.first - 1
    while k >= 0 and tokens[k].norm in _SKIPPED:
        k -= 1
    if k >= 0 and tokens[k].norm in _PREPOSITIONS:
        out.add(("after", tokens[k].norm))
    return out


RULE = Rule("figures-crossed", "fact", {"number-changed": "major"}, find, doc=__doc__, cap=20)
