"""A word turned into its opposite: rise and fall, more and less, before and after, win and lose.

Why it matters: the sentence still reads well and says the reverse.
Example: sales fell by a tenth -> sales rose by a tenth
Leaves alone: an opposite that a negation turns back (not high, low), words that only stand in another order, and
opposites of which the other side has both.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from storylens.findings.context import PairContext
from storylens.findings.facts.antonyms import Opposites, poles
from storylens.findings.facts.changes import Changes, changes, norm_at
from storylens.findings.facts.negatives import is_negative
from storylens.findings.measured import MEASURED
from storylens.findings.rule import Draft, Rule
from storylens.text.document import Token
from storylens.text.stems import stem
from storylens.text.stopwords import STOP

NEAR = 0.18
"""How far off, as a share of the passage, a word may stand from its opposite."""
WORDS = 15
"""The same in words: in a long paragraph a fifth is another sentence."""
_DIRECTIONS = frozenset(
    "rise fall increase decrease grow decline rose fell more less higher lower up down before after above below gain "
    "loss north south east west raise lower import export first last exceed strengthen weaken earlier later".split()
)


def find(context: PairContext) -> Iterable[Draft]:
    """Drafts for each word of a changed run that faces its opposite."""
    for change in changes(context):
        yield from _in_link(change)


def _in_link(change: Changes) -> Iterator[Draft]:
    base, other = change.base, change.other
    if not change.gone or not change.new:
        return
    here, there = change.count_base, change.count_other
    fresh = [j for j in change.new if there[other[j].norm] > here[other[j].norm]]
    lost = [i for i in change.gone if here[base[i].norm] > there[base[i].norm]]
    if not fresh or not lost:
        return
    spent: set[int] = set()
    index = Opposites([base[i].norm for i in lost])
    for j in fresh:
        facing = [(change.distance(i, j), i) for i in (lost[k] for k in index.of(other[j].norm)) if i not in spent]
        if not facing:
            continue
        distance, i = min(facing)
        if distance > NEAR or distance * len(base) > WORDS or not _in_place(change, i, j) or _settled(change, i, j):
            continue
        spent.add(i)
        a, b = change.base_span(i), change.other_span(j)
        kind = "direction-reversed" if _is_direction(a.text.lower(), b.text.lower()) else "opposite"
        yield Draft(kind, a, b, f"The base says “{a.text}”; here it is “{b.text}”.")


def _in_place(change: Changes, i: int, j: int) -> bool:
    """Whether base word `i` and the other side's word `j` stand in one small edit or beside the same word."""
    if change.places.tight(change.base[i].start, change.other[j].start):
        return True
    return bool(_company(change.base, i) & _company(change.other, j))


def _company(tokens: list[Token], at: int) -> set[str]:
    """Stems of the two words of weight on either side."""
    out: set[str] = set()
    for step in (-1, 1):
        k, found = at + step, 0
        while 0 <= k < len(tokens) and found < 2 and abs(k - at) < 7:
            if tokens[k].kind != "mark" and tokens[k].norm not in STOP:
                out.add(stem(tokens[k].norm))
                found += 1
            k += step
    return out


def _settled(change: Changes, i: int, j: int) -> bool:
    """Whether the turn is no turn: a negation on one side only, or another word of the base's pole nearby."""
    base, other, places = change.base, change.other, change.places
    if _negated(base, i) != _negated(other, j):
        return True
    if norm_at(base, i - 1) == norm_at(base, i + 1) == "as" and _says_no(base) != _says_no(other):
        return True  # "as little as possible", "not … as much as possible"
    if _bound(base, i) or _bound(other, j):
        return not _bound(base, i) or not _bound(other, j) or _bound(base, i) == _bound(other, j)
    if {base[i].norm, other[j].norm} & _LIVES and (base[i - 1].norm in _WHOSE or other[j - 1].norm in _WHOSE):
        return True  # "laid down their lives"
    if base[i].norm in _TIME and other[j].norm in _TIME and _turned_round(base, other, i, j):
        return True
    if {base[i].norm, other[j].norm} == {"up", "down"} and (i and base[i - 1].norm) != (j and other[j - 1].norm):
        return True  # "stepped down", "took up"
    kept, came = poles(base[i].norm), poles(other[j].norm)
    again = change.count_base[other[j].norm] > 0 or change.count_other[base[i].norm] > 0
    if again:  # both words stand on both sides: only the same place tells
        return not places.tight(base[i].start, other[j].start)
    left = any(places.distance(base[i].start, t.start) < NEAR for t in other if t is not other[j] and _on(t, kept))
    return left or any(
        places.distance(t.start, other[j].start) < NEAR for t in base if t is not base[i] and _on(t, came)
    )


_BOUNDS = {"at least": "low", "or more": "low", "at most": "high", "or less": "high", "or fewer": "high"}


def _bound(tokens: list[Token], at: int) -> str:
    """Whether a word is part of a bound, "at least ten" or "ten or more", and of which; '' for none."""
    return _BOUNDS.get(f"{norm_at(tokens, at - 1)} {tokens[at].norm}", "")


_LIVES = frozenset({"life", "lives"})
_WHOSE = frozenset("his her their my your our its many some few of".split())


def _says_no(tokens: list[Token]) -> bool:
    return any(is_negative(t) for t in tokens)


_TIME = frozenset("before after earlier later prior following".split())


def _turned_round(base: list[Token], other: list[Token], i: int, j: int) -> bool:
    """Whether the clauses around "before" and "after" changed places too, so that the order of events stands."""

    def around(tokens: list[Token], at: int, step: int) -> set[str]:
        part = tokens[max(0, at - 12) : at] if step < 0 else tokens[at + 1 : at + 13]
        return {stem(t.norm) for t in part if t.kind == "word" and t.norm not in STOP}

    first, second = around(base, i, -1), around(base, i, 1)
    left, right = around(other, j, -1), around(other, j, 1)
    return len(first & right) + len(second & left) > len(first & left) + len(second & right)


def _on(t: Token, scales: tuple[tuple[int, int], ...]) -> bool:
    """Whether a word stands on one of these poles."""
    return t.kind == "word" and any(p in scales for p in poles(t.norm))


def _negated(tokens: list[Token], at: int) -> bool:
    before = [t.norm for t in tokens[max(0, at - 4) : at]]
    ended = any(w in _ENDS and "of" in before[k + 1 :] for k, w in enumerate(before))  # "a cessation of hostilities"
    apart = at > 1 and before[-1] in ("-", "non") and "non" in before[-2:]  # "non - tariff"
    if any(t.norm == "not" and norm_at(tokens, k + 1) in _ALL for k, t in enumerate(tokens[: at + 1]) if at - k < 8):
        return True  # "not all experts are convinced"
    return ended or apart or any(is_negative(t) for t in tokens[max(0, at - 3) : at])


_ALL = frozenset("all every everyone everybody".split())
_ENDS = frozenset("cessation end halt ending lack absence loss suspension abolition removal easing".split())


def _is_direction(a: str, b: str) -> bool:
    return a in _DIRECTIONS or b in _DIRECTIONS


RULE = Rule(
    "direction",
    "fact",
    {"direction-reversed": "critical", "opposite": "critical"},
    find,
    doc=__doc__,
    confidence=MEASURED.get("direction", {}),
)
