"""The right figures in the wrong places: a score turned round, a part taken for the whole, "to" for "by".

Why it matters: every figure stands as it stood, so a look at the numbers alone finds nothing, and the other side has
won.
Example: beat Porto 3-2 -> beat Porto 2-3
Leaves alone: a score told from the loser's side (won 3-2, lost 2-3), and figures that changed themselves (numbers).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from storylens.findings.context import PairContext
from storylens.findings.facts.antonyms import poles
from storylens.findings.facts.changes import Changes, changes, norm_at
from storylens.findings.facts.quantities import UNITS, read
from storylens.findings.rule import Draft, Rule
from storylens.model import Severity
from storylens.text.document import Token
from storylens.text.stems import stem

_TYPES: dict[str, Severity] = {"number-changed": "major", "relation-changed": "major", "unit-changed": "major"}
_DASHES = frozenset("-–:")
_MOVES = frozenset(
    stem(w)
    for w in "rise fall climb drop grow increase decrease decline cut reduce raise lower jump slip shrink sink soar "
    "plunge gain lose slide expand swell".split()
)


def find(context: PairContext) -> Iterable[Draft]:
    """Drafts for each link: scores, then parts of a whole, then figures reached or moved by."""
    for change in changes(context):
        yield from _scores(change)
        yield from _reached(change)
        yield from _parts(change)
        yield from _rates(change)


def _scores(change: Changes) -> Iterator[Draft]:
    here, there = _pairs_of_figures(change.base), _pairs_of_figures(change.other)
    for (a, b), i in here.items():
        j = there.get((b, a))
        if j is None or a == b or (a, b) in there or (b, a) in here:
            continue
        if norm_at(change.base, i - 1) == norm_at(change.other, j - 1) and not _told_from_the_other_side(change):
            yield _told("number-changed", change, (i, i + 3), (j, j + 3))


def _pairs_of_figures(tokens: list[Token]) -> dict[tuple[str, str], int]:
    """("3", "2") of "3-2" -> index of its first token."""
    out: dict[tuple[str, str], int] = {}
    for k in range(1, len(tokens) - 1):
        if tokens[k].text not in _DASHES:
            continue
        a, b = tokens[k - 1], tokens[k + 1]
        if a.kind == b.kind == "number" and len(a.text) < 4 and len(b.text) < 4:
            out.setdefault((a.text, b.text), k - 1)
    return out


def _told_from_the_other_side(change: Changes) -> bool:
    """Whether a word of winning faces one of losing."""
    mine = {p for i in change.gone for p in poles(change.base[i].norm)}
    return any((scale, -side) in mine for j in change.new for scale, side in poles(change.other[j].norm))


def _parts(change: Changes) -> Iterator[Draft]:
    """ "Two of the nine authors" made "nine of the authors"."""
    wholes = [j for j in change.other_places("of") if j > 0 and norm_at(change.other, j + 1) == "the"]
    if len(wholes) > 100:
        return  # a text of nothing but parts
    for k in change.base_places("of"):
        if not 0 < k < len(change.base) - 3 or change.base[k + 1].norm != "the":
            continue
        part, whole = read(change.base[k - 1 : k]), read(change.base[k + 2 : k + 3])
        if not part or not whole or part[0].value == whole[0].value:
            continue
        for j in wholes:
            now, of = read(change.other[j - 1 : j]), read(change.other[j + 2 : j + 3])
            if now and not of and now[0].value == whole[0].value:
                yield _told("number-changed", change, (k - 1, k + 4), (j - 1, j + 3))
                return


def _reached(change: Changes) -> Iterator[Draft]:
    """ "Fell to 81" made "fell by 81", for figures that both sides print alike, each exactly once."""
    for i, j in change.figures:
        mine, yours = _way(change.base, i), _way(change.other, j)
        if yours is None or change.other[yours].norm == (change.base[mine].norm if mine is not None else "by"):
            continue
        if mine is None and not (_MOVED_BY.isdisjoint(t.norm for t in change.base[i + 1 : i + 3]) and i):
            continue
        verb = i - 1 if mine is None else mine
        bare = mine is not None or stem(change.base[verb].norm) in _MOVES  # "rose 18 per cent"
        if bare and _moved(change.base, verb + (mine is None)) and _moved(change.other, yours):
            yield _told("relation-changed", change, (verb, i + 1), (yours, j + 1))


_MOVED_BY = frozenset({"places", "place", "times", "days"})


def _rates(change: Changes) -> Iterator[Draft]:
    """ "$88 a barrel" made "$88 a ton", for figures that both sides print alike, each exactly once."""
    for i, j in change.figures:
        mine, yours = _per(change.base, i), _per(change.other, j)
        if mine and yours and mine[0] != yours[0]:
            yield _told("unit-changed", change, (i, mine[1]), (j, yours[1]))


def _per(tokens: list[Token], at: int) -> tuple[str, int] | None:
    """(unit, index after it) of "a barrel", "per ton" close behind the figure at `at`."""
    for k in range(at + 1, min(at + 4, len(tokens) - 1)):
        if tokens[k].norm in ("a", "an", "per", "each", "/"):
            word = tokens[k + 1].norm
            unit = UNITS.get(word if word in UNITS else word.removesuffix("s"))
            return (unit, k + 2) if unit else None
        if tokens[k].kind == "mark" and tokens[k].text in ".;:!?":
            return None
    return None


def _way(tokens: list[Token], at: int) -> int | None:
    """Index of a "to" or "by" close before the figure at `at`."""
    return next((k for k in range(at - 1, max(-1, at - 4), -1) if tokens[k].norm in ("to", "by")), None)


def _moved(tokens: list[Token], at: int) -> bool:
    """Whether a verb of rising or falling stands close before."""
    return any(stem(t.norm) in _MOVES for t in tokens[max(0, at - 8) : at])


def _told(kind: str, change: Changes, here: tuple[int, int], there: tuple[int, int]) -> Draft:
    base = change.base_span(here[0], min(here[1], len(change.base)))
    other = change.other_span(there[0], min(there[1], len(change.other)))
    return Draft(kind, base, other, f"The base says “{base.text}”; here it is “{other.text}”.")


RULE = Rule("figures-turned", "fact", _TYPES, find, doc=__doc__, cap=20)
