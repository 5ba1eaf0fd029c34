"""A negation that the rewrite lost, or put in.

Why it matters: one small word turns a denial into an admission. Translation drops it (French "ne … plus"), a hasty
edit cuts it.
Example: was not involved in the attack -> was involved in the attack
Leaves alone: negation put in other words (did not succeed, failed; not legal, illegal), "not only", "no longer" for
"stopped", and passages rewritten so far that no word faces another.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property

from storylens.findings.context import PairContext
from storylens.findings.facts.antonyms import opposite
from storylens.findings.facts.changes import Changes, changes
from storylens.findings.facts.negatives import IMPLICIT, Negator, hints, negators
from storylens.findings.facts.places import Places
from storylens.findings.measured import MEASURED
from storylens.findings.rule import Draft, Rule
from storylens.findings.translation.lexicon import forms
from storylens.model import Severity, Span
from storylens.text.document import Token
from storylens.text.stems import stem

MANY = 20_000
"""Pairs of changed negators in one passage beyond which nothing is told: time must stay linear."""
NEAR = 0.25
"""How far off, as a share of the passage, another negative word may stand and still answer for a negator."""
WORDS = 15
"""The same in words: in a long paragraph a quarter is another sentence."""


class Side:
    """One side's words, with what is asked of them again and again."""

    def __init__(self, tokens: list[Token]) -> None:
        self.tokens = tokens

    @cached_property
    def by_stem(self) -> dict[str, list[int]]:
        """Stem -> indexes of the words that have it."""
        out: dict[str, list[int]] = {}
        for k, t in enumerate(self.tokens):
            if t.kind == "word":
                out.setdefault(stem(t.norm), []).append(k)
        return out

    @cached_property
    def words(self) -> frozenset[str]:
        """Compared forms of the words."""
        return frozenset(t.norm for t in self.tokens if t.kind == "word")

    @cached_property
    def hints(self) -> list[int]:
        """Indexes of words that may carry a negation without a word that says no."""
        return hints(self.tokens)

    @cached_property
    def hint_words(self) -> frozenset[str]:
        """Compared forms of the hints."""
        return frozenset(self.tokens[k].norm for k in self.hints)

    def places_of(self, word: str) -> list[int]:
        """Indexes at which some form of a word stands."""
        return self.by_stem.get(stem(word), [])


def find(context: PairContext) -> Iterable[Draft]:
    """Drafts for negators of one side that nothing on the other side answers for."""
    for change in changes(context):
        base, other = change.base, change.other
        here, there = negators(base), negators(other)
        if not here and not there:
            continue
        if len(here) == len(there) and [base[n.scope].norm for n in here] == [other[n.scope].norm for n in there]:
            continue
        yield from _in_link(change, here, there)


def _in_link(change: Changes, here: list[Negator], there: list[Negator]) -> Iterator[Draft]:
    context, places = change.context, change.places
    base, other = Side(change.base), Side(change.other)
    left, right = _unmatched(change.base, change.other, here, there, places)
    for n in right:
        if not (_says_no(other, n, base, left) or _answered(other, n, base, places, False)):
            span = context.other.span(*_phrase(change.other, n))
            origin = _facing(context, span, False)
            told = f"The base says “{origin.text}”; here it is “{span.text}”." if origin else f"“{span.text}” is new."
            grade = _grade(base, other, change.other[n.scope], base, origin)
            yield Draft("negation-added", origin, span, told, severity=grade)
    for n in left:
        scope = change.base[n.scope]
        if scope.norm in IMPLICIT or not (_forms_of(scope.norm, other) or _harm(scope, other)):
            continue
        if not (_says_no(base, n, other, right) or _answered(base, n, other, places, True)):
            span = context.base.span(*_phrase(change.base, n))
            there_span = _facing(context, span, True)
            if there_span is None and places.changed_base(scope.start):
                continue  # the whole clause is cut: an omission
            if _open(change.base, n, other):
                continue
            if _denied(change.base, n) and not any(t.norm in _DENY for t in change.other):
                continue  # "denied that he had not paid", "said he had paid"
            told = f"; here it is “{there_span.text}”." if there_span else "; here it does not."
            grade = _grade(base, other, scope, other, there_span)
            yield Draft("negation-lost", span, there_span, f"The base says “{span.text}”{told}", severity=grade)


_DENY = frozenset("deny denies denied denying".split())


def _denied(tokens: list[Token], n: Negator) -> bool:
    """Whether a negation is itself what somebody denies."""
    return any(t.norm in _DENY for t in tokens[max(0, n.at - 8) : n.at])


KEPT = 0.6
"""Share of a passage's words that must stand for a negation to be read as turned over, not rewritten."""


def _grade(base: Side, other: Side, scope: Token, facing: Side, there: Span | None) -> Severity:
    """Critical where the negated word stands, or most of the passage does; else a rewritten sentence: minor, or
    neutral where nothing at all faces it."""
    if facing.places_of(scope.norm):
        return "critical"
    if there is None:
        return "neutral"
    mine, yours = base.by_stem.keys(), other.by_stem.keys()
    return "critical" if len(mine & yours) >= KEPT * max(1, len(mine | yours)) else "minor"


def _unmatched(
    base: list[Token], other: list[Token], here: list[Negator], there: list[Negator], places: Places
) -> tuple[list[Negator], list[Negator]]:
    """Negators left over once those that face each other are taken out: same scope first, then the nearest."""
    # negators that no edit touched face each other in order: only the changed ones need to be paired
    left = [n for n in here if places.changed_base(base[n.at].start)]
    right = [n for n in there if places.changed_other(other[n.at].start)]
    if len(left) * len(right) > MANY or max(len(left), len(right)) > MANY // 100:
        return [], []  # a text of nothing but negations
    here, there = list(left), list(right)
    pairs = sorted(
        (
            not _one_verb(base[a.scope].norm, other[b.scope].norm),
            places.distance(base[a.at].start, other[b.at].start),
            a,
            b,
        )
        for a in here
        for b in there
    )
    for differs, distance, a, b in pairs:
        if a in left and b in right and distance < (NEAR if differs else 0.6):
            left.remove(a)
            right.remove(b)
    return left, right


def _one_verb(a: str, b: str) -> bool:
    """Whether two words are one, or forms of one: "saw", "seen"."""
    return a == b or not set(forms(a)).isdisjoint(forms(b))


_LESS = frozenset("less fewer least hardly scarcely barely".split())
_UNTIL = frozenset("until unless before till".split())
_AFTER = frozenset("after once only when if".split())


def _until(tokens: list[Token], n: Negator) -> bool:
    """Whether it is only put off: "cannot enter until" is "can enter after"."""
    return any(t.norm in _UNTIL for t in tokens[n.at : n.at + 15])


def _open(tokens: list[Token], n: Negator, facing: Side) -> bool:
    """Whether the far side leaves it a question: "that she had no …", "whether she had …"."""
    there = facing.places_of(tokens[n.scope].norm)
    return any(t.norm == "whether" for s in there for t in facing.tokens[max(0, s - 18) : s])


_AUXILIARIES = frozenset(
    "is are was were be been has have had do does did will would can could may might must shall should".split()
)
_PARTICLES = frozenset("out up off down away over back in".split())


def _answered(mine: Side, n: Negator, facing: Side, places: Places, base_side: bool) -> bool:
    """Whether the far side says no in other words: beside the negated word where it stands there, else nearby."""
    scope = mine.tokens[n.scope].norm
    at = mine.tokens[n.at].start

    def near(k: int) -> bool:
        start = facing.tokens[k].start
        distance = places.distance(at, start) if base_side else places.distance(start, at)
        return distance < NEAR and distance * len(facing.tokens) <= WORDS

    there = facing.places_of(scope)
    if any(not _LESS.isdisjoint(t.norm for t in facing.tokens[max(0, s - 1) : s + 3]) for s in there):
        return True  # "less sure" and "not so sure", "means less" and "doesn't mean as much"
    if _until(mine.tokens, n) and not _AFTER.isdisjoint(facing.words):
        return True
    if any(opposite(scope, word) and any(map(near, facing.places_of(word))) for word in facing.words):
        return True
    stands = [] if base_side else there
    for k in _new_hints(mine, n, facing, places, base_side):
        if stem(facing.tokens[k].norm) == stem(scope):
            continue  # "do not doubt" is not answered by "doubt"
        if any(-6 <= k - s <= 6 for s in stands) if stands else near(k):
            return True
    return False


def _says_no(mine: Side, n: Negator, facing: Side, negators_left: list[Negator]) -> bool:
    """Whether a negator that answers for nothing else stands close to the negated word: "caused no loss"."""
    there = facing.places_of(mine.tokens[n.scope].norm)
    return any(-6 <= m.at - s <= 6 for s in there for m in negators_left)


def _new_hints(mine: Side, n: Negator, facing: Side, places: Places, base_side: bool) -> list[int]:
    """Hints of the far side that answer for no hint of the near one: not for the same word, nor for one that stands
    nearer to them than the negator does ("declined to say … did not set", "refused to say … set")."""
    spare = {word: len(facing.places_of(word)) - len(mine.places_of(word)) for word in facing.hint_words}
    new = [k for k in facing.hints if spare[facing.tokens[k].norm] > 0]
    own = [i for i in mine.hints if not facing.places_of(mine.tokens[i].norm)]
    at = mine.tokens[n.at].start

    def distance(a: int, k: int) -> float:
        b = facing.tokens[k].start
        return places.distance(a, b) if base_side else places.distance(b, a)

    def taken(k: int) -> bool:
        off = distance(at, k)
        return any(distance(mine.tokens[i].start, k) < off for i in own)

    return [k for k in new if not taken(k)] if own else new


def _phrase(tokens: list[Token], n: Negator) -> tuple[int, int]:
    """From where to where a negated phrase runs, with its auxiliary and its particle: "did not rule out"."""
    first, last = n.at, max(n.at, n.scope)
    if first and last > first and tokens[first - 1].norm in _AUXILIARIES:
        first -= 1
    if last + 1 < len(tokens) and tokens[last + 1].norm in _PARTICLES and tokens[last].kind == "word":
        last += 1
    return tokens[first].start, tokens[last].end


def _forms_of(word: str, side: Side) -> bool:
    """Whether a form of a word stands there, or the noun or verb of it: "intention", "intends"."""
    head = word[:5]
    return bool(side.places_of(word)) or (len(word) > 6 and any(w.startswith(head) and len(w) > 5 for w in side.words))


_HARM = frozenset(stem(w) for w in "hurt injured injuries wounded killed dead deaths died casualties victims".split())


def _harm(scope: Token, other: Side) -> bool:
    """Whether "nobody was hurt" stands against casualties in other words: "there were victims"."""
    return stem(scope.norm) in _HARM and not _HARM.isdisjoint(other.by_stem) and not negators(other.tokens)


def _facing(context: PairContext, span: Span, base_side: bool) -> Span | None:
    """What stands opposite a negated phrase; nothing where that is a whole rewritten passage."""
    found = context.counterpart(span.start, span.end) if base_side else context.origin(span.start, span.end)
    if found is None or len(found.text) > max(60, 3 * len(span.text)):
        return None
    start = found.start + len(found.text) - len(found.text.lstrip(_EDGE))
    end = found.end - (len(found.text) - len(found.text.rstrip(_EDGE)))
    document = context.other if base_side else context.base
    return document.span(start, end) if start < end else None


_EDGE = " ,;:.\n"


RULE = Rule(
    "negation",
    "fact",
    {"negation-lost": "critical", "negation-added": "critical"},
    find,
    doc=__doc__,
    confidence=MEASURED.get("negation", {}),
)
