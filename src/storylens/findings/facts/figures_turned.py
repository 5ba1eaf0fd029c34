"""The right figures in the wrong places: a score turned round, a part taken for the whole, "to" for "by".

Why it matters: every figure stands as it stood, so a look at the numbers alone finds nothing, and the other side has
won.
Example: beat Porto 3-2 -> beat Porto 2-3
Leaves alone: a score told from the loser's side (won 3-2, lost 2-3), and figures that changed themselves (numbers).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from storylens.findings.context import PairContext
from storylens.findings.facts.antonyms import poles
from storylens.findings.facts.changes import Changes, changes, norm_at
from storylens.findings.facts.quantities import read
from storylens.findings.rule import Draft, Rule
from storylens.model import Severity
from storylens.text.document import Token
from storylens.text.stems import stem

_TYPES: dict[str, Severity] = {"number-changed": "major", "relation-changed": "major"}
_DASHES = frozenset("-–:")
_MOVES = frozenset(
    stem(w)
    for w in "rise fall climb drop grow increase decrease decline cut reduce raise lower jump slip shrink sink soar "
    "plunge gain lose slide expand swell".split()
)


def find(context: PairContext) -> Iterable[Draft]:
    """Drafts for each link: scores, then parts of a whole, then figures reached or moved by."""
    for change in changes(context):
        if change.figures:
            yield from _scores(change)
            yield from _reached(change)
        yield from _parts(change)


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
    for k in range(len(tokens) - 2):
        a, dash, b = tokens[k : k + 3]
        if a.kind == b.kind == "number" and dash.text in _DASHES and len(a.text) < 4 and len(b.text) < 4:
            out.setdefault((a.text, b.text), k)
    return out


def _told_from_the_other_side(change: Changes) -> bool:
    """Whether a word of winning faces one of losing."""
    mine = {p for i in change.gone for p in poles(change.base[i].norm)}
    return any((scale, -side) in mine for j in change.new for scale, side in poles(change.other[j].norm))


def _parts(change: Changes) -> Iterator[Draft]:
    """ "Two of the nine authors" made "nine of the authors"."""
    for k in range(1, len(change.base) - 3):
        if [t.norm for t in change.base[k : k + 2]] != ["of", "the"]:
            continue
        part, whole = read(change.base[k - 1 : k]), read(change.base[k + 2 : k + 3])
        if not part or not whole or part[0].value == whole[0].value:
            continue
        for j in range(1, len(change.other) - 2):
            if change.other[j].norm == "of" and norm_at(change.other, j + 1) == "the":
                now, of = read(change.other[j - 1 : j]), read(change.other[j + 2 : j + 3])
                if now and not of and now[0].value == whole[0].value:
                    yield _told("number-changed", change, (k - 1, k + 4), (j - 1, j + 3))
                    return


def _reached(change: Changes) -> Iterator[Draft]:
    """ "Fell to 81" made "fell by 81", for figures that both sides print alike, each exactly once."""
    left, right = [t.norm for t in change.base], [t.norm for t in change.other]
    here, there = Counter(left), Counter(right)
    for i, t in enumerate(change.base):
        if t.kind != "number" or here[t.norm] != 1 or there[t.norm] != 1:
            continue
        j = right.index(t.norm)
        mine, yours = _way(left, i), _way(right, j)
        if mine and yours and mine[0] != yours[0] and _moved(left, mine[1]) and _moved(right, yours[1]):
            yield _told("relation-changed", change, (mine[1], i + 1), (yours[1], j + 1))


def _way(words: list[str], at: int) -> tuple[str, int] | None:
    """("to" or "by", its index) close before the figure at `at`."""
    return next(((words[k], k) for k in range(at - 1, max(-1, at - 4), -1) if words[k] in ("to", "by")), None)


def _moved(words: list[str], at: int) -> bool:
    """Whether a verb of rising or falling stands close before."""
    return any(stem(w) in _MOVES for w in words[max(0, at - 8) : at])


def _told(kind: str, change: Changes, here: tuple[int, int], there: tuple[int, int]) -> Draft:
    base = change.base_span(here[0], min(here[1], len(change.base)))
    other = change.other_span(there[0], min(there[1], len(change.other)))
    return Draft(kind, base, other, f"The base says “{base.text}”; here it is “{other.text}”.")


RULE = Rule("figures-turned", "fact", _TYPES, find, doc=__doc__, cap=20)
