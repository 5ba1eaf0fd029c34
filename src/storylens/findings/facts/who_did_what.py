"""Subject and object changed places, or another one of the story's people stands in their place.

Why it matters: the words are the same and the guilt has moved: who warned whom, who paid whom.
Example: the ministry warned the company -> the company warned the ministry
Leaves alone: the passive done right (was warned by the ministry), reordered clauses, synonyms.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import product

from storylens.findings.context import PairContext
from storylens.findings.facts.changes import Changes, changes, norm_at
from storylens.findings.facts.known_names import NO_NAME, Known
from storylens.findings.facts.likeness import altered, fold, same_country
from storylens.findings.name_words import TITLES
from storylens.findings.rule import Draft, Rule
from storylens.model import Severity
from storylens.text.document import Token
from storylens.text.stems import IRREGULAR, stem
from storylens.text.stopwords import STOP

_TYPES: dict[str, Severity] = {"who-did-what": "critical", "relation-changed": "major"}
_CASE = {"him": "he", "her": "she", "them": "they", "me": "i", "us": "we"}
_PRONOUNS = frozenset("he she they i we him her them me us".split())
_RELATIONS = frozenset(
    frozenset(pair.split())
    for pair in ("to from", "by against", "with without", "without after", "without by", "without despite")
)
"""Prepositions that turn who does what to whom."""
_SIDES = frozenset({"for", "against"})
_TAKING_SIDES = frozenset(
    stem(w) for w in "vote votes argue campaign speak spoke stand rule ruled decide testify".split()
)
_BY_TO = frozenset({"by", "to"})
_BE = frozenset("is are was were be been being".split())


def find(context: PairContext) -> Iterable[Draft]:
    """Drafts for participants that changed sides of a verb, then for names and relations replaced."""
    for change in changes(context):
        yield from _exchanged(change) or _swapped(change)
        yield from _replaced(change, context)


def _exchanged(change: Changes) -> list[Draft]:
    """Two names that changed places while every other word stands where it stood."""
    base, other = change.base, change.other
    if len(base) != len(other) or not change.same_words:
        return []
    off = [k for k, (t, u) in enumerate(zip(base, other, strict=True)) if t.norm != u.norm]
    if not off or off[-1] - off[0] > 40:
        return []
    i, end = off[0], off[-1] + 1
    left, right = [t.norm for t in base[i:end]], [t.norm for t in other[i:end]]
    for a, b in product(range(1, 5), repeat=2):
        first, last = base[i : i + a], base[end - b : end]
        if a + b < end - i and right == [t.norm for t in last] + left[a : len(left) - b] + left[:a]:
            between = base[i + a : end - b]
            if not (_a_name(first) and _a_name(last)) or any(t.text in ".;!?" for t in between):
                return []
            weight = {stem(t.norm) for t in between if t.kind == "word" and t.norm not in STOP}
            if not weight or weight & _MUTUAL:
                return []
            what = f"{_text(first)} and {_text(last)} have changed places."
            return [Draft("who-did-what", change.base_span(i, end), change.other_span(i, end), what)]
    return []


def _a_name(tokens: list[Token]) -> bool:
    return all(t.kind == "word" and t.text[0].isupper() for t in tokens)


def _text(tokens: list[Token]) -> str:
    return " ".join(t.text for t in tokens)


_MUTUAL = frozenset(
    stem(w) for w in "meet met marry married play played face faced together join joined talk draw drew".split()
)
"""Between these it does not matter who comes first."""


def _swapped(change: Changes) -> Iterator[Draft]:
    here, there = change.count_base, change.count_other
    verbs = {n for n, times in here.items() if times == 1 and there[n] == 1 and n not in STOP and _verb(n)}
    if not verbs:
        return
    places = {u.norm: k for k, u in enumerate(change.other) if u.norm in verbs}
    actors = {"he", "she", "they", "we", "i"}
    actors.update(stem(t.norm) for t in change.base if t.text[0].isupper())
    touched = {k for i in change.gone for k in range(i - 8, i + 9)}
    for i, t in enumerate(change.base):
        if t.norm not in verbs or i not in touched or t.kind != "word" or t.text[0].isupper():
            continue
        j = places[t.norm]
        before, after = _side(change.base, i, -1), _side(change.base, i, 1)
        left, right = _side(change.other, j, -1), _side(change.other, j, 1)
        crossed = bool(before & right and after & left and not before & left and not after & right)
        straight = bool(before & left and after & right and not before & right and not after & left)
        people = (before & right) | (after & left)
        crossed = crossed and (any(w in people for w in actors) or change.same_words)
        voices = _passive(change.base, i), _passive(change.other, j)
        turned = crossed and voices[0] == voices[1]
        turned = turned or (straight and _plain_voices(*voices))
        if turned:
            base = change.base_span(max(0, i - 3), min(len(change.base), i + 5))
            other = change.other_span(max(0, j - 3), min(len(change.other), j + 5))
            what = f"Who did it and to whom have changed places around “{t.text}”."
            yield Draft("who-did-what", base, other, what)
            return


def _side(tokens: list[Token], at: int, step: int) -> set[str]:
    """The nearest participant before or behind: a pronoun, or neighbouring words of weight, within the clause."""
    out: set[str] = set()
    k = at + step
    while 0 <= k < len(tokens) and abs(k - at) <= 7:
        t = tokens[k]
        if t.kind == "mark" and t.text in '.;:!?,“”"()':
            if t.text == "." and norm_at(tokens, k - 1) in TITLES:
                k += step
                continue
            break
        if t.norm in _PRONOUNS:
            return out or {_CASE.get(t.norm, t.norm)}
        if t.kind == "word" and t.norm in TITLES and t.text[0].isupper():
            pass
        elif t.kind == "word" and t.norm not in STOP:
            out.add(stem(t.norm))
        elif out:
            break
        k += step
    return out


def _plain_voices(base: tuple[bool, bool], other: tuple[bool, bool]) -> bool:
    """Whether one side is a full passive ("was attacked by") and the other no passive at all."""
    return {base, other} == {(True, True), (False, False)}


def _verb(word: str) -> bool:
    """Whether a word has the form of a verb in a sentence."""
    return word.endswith(("ed", "ing", "es")) or word in IRREGULAR or word in _PASTS


_PASTS = frozenset(
    "lent beat beaten hit cut bit bitten fed shot bet dealt fled forgave forgiven hid stole stolen".split()
)


def _passive(tokens: list[Token], at: int) -> tuple[bool, bool]:
    """Signs of the passive: a form of "be" before the verb, "by" behind it."""
    by = any(norm_at(tokens, k) == "by" for k in range(at + 1, at + 4))
    return by, any(norm_at(tokens, k) in _BE for k in range(at - 3, at))


def _replaced(change: Changes, context: PairContext) -> Iterator[Draft]:
    for run in context.runs(change.link):
        edit = run.edit
        if edit is None or edit.style is not None or edit.op != "replace":
            continue
        left, right = change.base[run.a0 : run.a1], change.other[run.b0 : run.b1]
        if len(left) == len(right) == 1:
            pair = frozenset({left[0].norm, right[0].norm})
            same_after = norm_at(change.base, run.a1) == norm_at(change.other, run.b1)
            same_before = stem(norm_at(change.base, run.a0 - 1)) == stem(norm_at(change.other, run.b0 - 1))
            if same_after and same_before and _turns(pair, change, run.a0, run.a1):
                base = change.base_span(max(0, run.a0 - 1), min(len(change.base), run.a1 + 1))
                other = change.other_span(max(0, run.b0 - 1), min(len(change.other), run.b1 + 1))
                told = f"The base says “{base.text}”; here it is “{other.text}”."
                yield Draft("relation-changed", base, other, told)
        if len(left) <= 4 and len(right) <= 4 and _another(left, right, context) and not _shuffled(change, left, right):
            base, other = change.base_span(run.a0, run.a1), change.other_span(run.b0, run.b1)
            told = f"The base says {base.text}; here it is {other.text}."
            yield Draft("who-did-what", base, other, told, severity="major")


def _turns(pair: frozenset[str], change: Changes, before: int, after: int) -> bool:
    """Whether one preposition for the other turns the relation between the words around it."""
    if pair in _RELATIONS:
        return True
    if pair == _SIDES:
        return stem(norm_at(change.base, before - 1)) in _TAKING_SIDES
    return pair == _BY_TO and after < len(change.base) and change.base[after].kind == "number"


def _shuffled(change: Changes, left: list[Token], right: list[Token]) -> bool:
    """Whether the new name only moved up from elsewhere in the passage while the old one went."""
    moved = any(t.norm in change.base_norms for t in right if t.text[0].isupper() and t.norm not in NO_NAME)
    stays = any(t.norm in change.other_norms for t in left if t.text[0].isupper() and t.norm not in NO_NAME)
    return moved and not stays


def _another(left: list[Token], right: list[Token], context: PairContext) -> bool:
    """Whether one participant of the story replaced another: both names of it, or both nouns it keeps apart."""
    mine = [t for t in left if t.kind == "word" and t.norm not in STOP and t.norm not in NO_NAME]
    yours = [t for t in right if t.kind == "word" and t.norm not in STOP and t.norm not in NO_NAME]
    if not mine or not yours or len(mine) > 2 or len(yours) > 2:
        return False
    known = context.once(Known)
    if not all(t.text[0].isupper() and t.norm in known.base.sure_words for t in (*mine, *yours)):
        return False
    if any(t.text.replace(".", "").isupper() and len(t.text) <= 5 for t in (*left, *right)):
        return False  # initials: "USA" for "the United States"
    letters = {"".join(t.norm[0] for t in side) for side in (mine, yours)}
    if letters & {t.norm.replace(".", "") for t in (*mine, *yours)}:
        return False  # initials
    return not any(_one_name(a.norm, b.norm) for a in mine for b in yours)


def _one_name(a: str, b: str) -> bool:
    """Whether two words may be one name: spelled otherwise, or a country and its people."""
    return same_country(a, b) or a[:3] == b[:3] or altered(a, b) or fold(a) == fold(b)


RULE = Rule("who-did-what", "fact", _TYPES, find, doc=__doc__, cap=20)
