"""A negation that the rewrite lost, or put in.

Why it matters: one small word turns a denial into an admission. Translation drops it (French "ne … plus"), a hasty
edit cuts it.
Example: was not involved in the attack -> was involved in the attack
Leaves alone: negation put in other words (did not succeed, failed; not legal, illegal), "not only", "no longer" for
"stopped", and passages rewritten so far that no word faces another.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from storylens.findings.context import PairContext
from storylens.findings.facts.antonyms import opposite
from storylens.findings.facts.negatives import IMPLICIT, Negator, hints, negators
from storylens.findings.facts.places import Places
from storylens.findings.rule import Draft, Rule
from storylens.model import Severity, Span
from storylens.text.document import Token
from storylens.text.stems import stem

MANY = 20_000
"""Pairs of changed negators in one passage beyond which nothing is told: time must stay linear."""
NEAR = 0.25
"""How far off, as a share of the passage, another negative word may stand and still answer for a negator."""


def find(context: PairContext) -> Iterable[Draft]:
    """Drafts for negators of one side that nothing on the other side answers for."""
    for link in context.changed_links:
        base, other = context.base_tokens(link), context.other_tokens(link)
        here, there = negators(base), negators(other)
        if not here and not there:
            continue
        if len(here) == len(there) and [base[n.scope].norm for n in here] == [other[n.scope].norm for n in there]:
            continue
        yield from _in_link(context, link, here, there)


def _in_link(context: PairContext, link: int, here: list[Negator], there: list[Negator]) -> Iterator[Draft]:
    base, other = context.base_tokens(link), context.other_tokens(link)
    places = Places(context, link)
    left, right = _unmatched(base, other, here, there, places)
    for n in right:
        if places.changed_other(other[n.at].start) and not _answered(other, n, base, places, False):
            span = context.other.span(*_phrase(other, n))
            origin = _facing(context, span, False)
            told = f"The base says “{origin.text}”; here it is “{span.text}”." if origin else f"“{span.text}” is new."
            yield Draft(
                "negation-added", origin, span, told, severity=_grade(base, other, other[n.scope], base, origin)
            )
    for n in left:
        if base[n.scope].norm in IMPLICIT or not (_forms_of(base[n.scope].norm, other) or _harm(base, n, other)):
            continue
        if places.changed_base(base[n.at].start) and not _answered(base, n, other, places, True):
            span = context.base.span(*_phrase(base, n))
            there_span = _facing(context, span, True)
            if there_span is None and places.changed_base(base[n.scope].start):
                continue  # the whole clause is cut: an omission
            told = f"; here it is “{there_span.text}”." if there_span else "; here it does not."
            grade = _grade(base, other, base[n.scope], other, there_span)
            yield Draft("negation-lost", span, there_span, f"The base says “{span.text}”{told}", severity=grade)


KEPT = 0.6
"""Share of a passage's words that must stand for a negation to be read as turned over, not rewritten."""


def _grade(base: list[Token], other: list[Token], scope: Token, facing: list[Token], there: Span | None) -> Severity:
    """Critical where the negated word stands, or most of the passage does; else a rewritten sentence: minor, or
    neutral where nothing at all faces it."""
    if _places_of(scope.norm, facing):
        return "critical"
    mine = {stem(t.norm) for t in base if t.kind == "word"}
    yours = {stem(t.norm) for t in other if t.kind == "word"}
    if there is None:
        return "neutral"
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
        (base[a.scope].norm != other[b.scope].norm, places.distance(base[a.at].start, other[b.at].start), a, b)
        for a in here
        for b in there
    )
    for differs, distance, a, b in pairs:
        if a in left and b in right and distance < (NEAR if differs else 0.6):
            left.remove(a)
            right.remove(b)
    return left, right


_LESS = frozenset("less fewer least hardly scarcely barely".split())
_AUXILIARIES = frozenset(
    "is are was were be been has have had do does did will would can could may might must shall should".split()
)
_PARTICLES = frozenset("out up off down away over back in".split())


def _answered(mine: list[Token], n: Negator, facing: list[Token], places: Places, base_side: bool) -> bool:
    """Whether the far side says no in other words: beside the negated word where it stands there, else nearby."""
    scope = mine[n.scope].norm
    if any(t.kind == "word" and opposite(scope, t.norm) for t in facing):
        return True
    stands = [] if base_side else _places_of(scope, facing)
    if any(s and facing[s - 1].norm in _LESS for s in _places_of(scope, facing)):
        return True  # "less sure" and "not so sure"
    at = mine[n.at].start
    for k in hints(facing):
        a, b = (at, facing[k].start) if base_side else (facing[k].start, at)
        if any(-6 <= k - s <= 3 for s in stands) if stands else places.distance(a, b) < NEAR:
            return True
    return False


def _places_of(word: str, tokens: list[Token]) -> list[int]:
    """Indexes at which some form of a word stands."""
    wanted = stem(word)
    return [k for k, t in enumerate(tokens) if t.kind == "word" and stem(t.norm) == wanted]


def _phrase(tokens: list[Token], n: Negator) -> tuple[int, int]:
    """From where to where a negated phrase runs, with its auxiliary and its particle: "did not rule out"."""
    first, last = n.at, max(n.at, n.scope)
    if first and last > first and tokens[first - 1].norm in _AUXILIARIES:
        first -= 1
    if last + 1 < len(tokens) and tokens[last + 1].norm in _PARTICLES and tokens[last].kind == "word":
        last += 1
    return tokens[first].start, tokens[last].end


def _forms_of(word: str, tokens: list[Token]) -> bool:
    """Whether a form of a word stands there, or the noun or verb of it: "intention", "intends"."""
    head = word[:5]
    return bool(_places_of(word, tokens)) or (
        len(word) > 6 and any(t.kind == "word" and t.norm.startswith(head) and len(t.norm) > 5 for t in tokens)
    )


_HARM = frozenset(stem(w) for w in "hurt injured injuries wounded killed dead deaths died casualties victims".split())


def _harm(base: list[Token], n: Negator, other: list[Token]) -> bool:
    """Whether "nobody was hurt" stands against casualties in other words: "there were victims"."""
    if stem(base[n.scope].norm) not in _HARM or negators(other):
        return False
    return any(t.kind == "word" and stem(t.norm) in _HARM for t in other)


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


MEASURED = {"negation-added": 0.37}
"""Share of marks a rater confirms: ../shared/eval/score_translation.py, both folds (one rater: a floor), types with 30
marks and more."""
RULE = Rule(
    "negation",
    "fact",
    {"negation-lost": "critical", "negation-added": "critical"},
    find,
    doc=__doc__,
    confidence=MEASURED,
)
