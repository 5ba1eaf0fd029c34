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
from storylens.findings.facts.changes import Changes, changes, norm_at
from storylens.findings.facts.negation_answers import NEAR, Side, answered, is_open, says_no
from storylens.findings.facts.negatives import IMPLICIT, Negator, negators
from storylens.findings.facts.places import Places
from storylens.findings.measured import MEASURED
from storylens.findings.rule import Draft, Rule
from storylens.findings.translation.lexicon import forms
from storylens.findings.translation.synonyms import synonyms
from storylens.model import Severity, Span
from storylens.text.document import Token
from storylens.text.stems import stem

MANY = 20_000
"""Pairs of changed negators in one passage beyond which nothing is told: time must stay linear."""


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
        if not (says_no(other, n, base, left) or answered(other, n, base, places, False)):
            span = context.other.span(*_phrase(change.other, n))
            origin = _facing(context, span, False)
            if origin and _says_no_within(origin, change.base, here):
                continue
            told = f"The base says “{origin.text}”; here it is “{span.text}”." if origin else f"“{span.text}” is new."
            grade = _grade(base, other, change.other[n.scope], base, origin)
            yield Draft("negation-added", origin, span, told, severity=grade)
    for n in left:
        scope = change.base[n.scope]
        if scope.norm in IMPLICIT:
            continue
        if not (_forms_of(scope.norm, other) or _harm(scope, other) or _given(change, n)):
            continue
        if not (says_no(base, n, other, right) or answered(base, n, other, places, True)):
            span = context.base.span(*_phrase(change.base, n))
            there_span = _facing(context, span, True)
            if there_span and _says_no_within(there_span, change.other, there):
                continue
            if there_span is None and places.changed_base(scope.start):
                continue  # the whole clause is cut: an omission
            if is_open(change.base, n, other):
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


_AUXILIARIES = frozenset(
    "is are was were be been has have had do does did will would can could may might must shall should".split()
)
_PARTICLES = frozenset("out up off down away over back in".split())


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


def _given(change: Changes, n: Negator) -> bool:
    """Whether "no part" became "a role"."""
    word = change.base[n.scope].norm
    if change.base[n.at].norm != "no" or n.scope != n.at + 1:
        return False
    new = (j for j in change.new if norm_at(change.other, j - 1) in ("a", "an"))
    return any(synonyms(word, change.other[j].norm) and change.distance(n.scope, j) < 0.1 for j in new)


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


def _says_no_within(span: Span, tokens: list[Token], negated: list[Negator]) -> bool:
    """Whether what stands opposite says no itself, however far its passage moved: "not involved", "no part"."""
    return any(span.start <= tokens[n.at].start < span.end for n in negated)


RULE = Rule(
    "negation",
    "fact",
    {"negation-lost": "critical", "negation-added": "critical"},
    find,
    doc=__doc__,
    confidence=MEASURED.get("negation", {}),
)
