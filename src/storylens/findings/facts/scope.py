"""How many or how much of it: all, most, many, some, none; "at least" before a figure; one of the largest; the items
of a list.

Why it matters: "some teachers" are not "teachers", "at least 14" is not "14", and a list cut at the wrong place names
things nobody said.
Example: missile and drone engines -> missiles, drone engines
Leaves alone: words of one size (many, numerous; nearly, almost) and quantities that changed (numbers).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from storylens.findings.context import PairContext
from storylens.findings.facts.changes import Changes, changes, norm_at
from storylens.findings.rule import Draft, Rule
from storylens.model import Severity
from storylens.text.document import Token
from storylens.text.stems import stem
from storylens.text.stopwords import STOP

_SIZES = {
    **dict.fromkeys("all every each everyone everybody entire whole".split(), 6),
    **dict.fromkeys("most majority".split(), 5),
    **dict.fromkeys("many much numerous countless half".split(), 4),
    **dict.fromkeys("several various".split(), 3),
    **dict.fromkeys("some certain part partly".split(), 3),
    **dict.fromkeys("few handful".split(), 2),
    **dict.fromkeys("none nobody".split(), 0),
}
_BOUNDS = {
    ("at", "least"): "low", ("no", "fewer"): "low", ("no", "less"): "low", ("more", "than"): "low",
    ("at", "most"): "high", ("up", "to"): "high", ("no", "more"): "high", ("less", "than"): "high",
    ("fewer", "than"): "high", ("minimum", "of"): "low", ("maximum", "of"): "high", ("many", "as"): "high",
    ("few", "as"): "low", ("higher", "than"): "low", ("greater", "than"): "low", ("older", "than"): "low",
    ("lower", "than"): "high", ("younger", "than"): "high",
}  # fmt: skip
_ONE_BOUND = {"over": "low", "minimum": "low", "above": "low", "under": "high", "below": "high", "maximum": "high",
              "exceeding": "low", "exceeded": "low", "plus": "low"}  # fmt: skip
_ONLY = frozenset("only sole solely exclusively".split())
_TYPES: dict[str, Severity] = {
    "scope-changed": "major",
    "qualifier-dropped": "minor",
    "qualifier-reversed": "major",
    "list-scope": "major",
}
_NEAR = 0.12


def find(context: PairContext) -> Iterable[Draft]:
    """Drafts for sizes, bounds, superlatives and lists, link by link."""
    for change in changes(context):
        yield from _sizes(change)
        yield from _bounds(change)
        yield from _one_of(change)
        yield from _lists(change)


def _sizes(change: Changes) -> Iterator[Draft]:
    gone, new = change.lost(_SIZES), change.come(_SIZES)
    sizes_there = {_SIZES[n] for n in change.other_norms if n in _SIZES}
    for j in new:
        size = _size(change.other, j)
        facing = [(change.distance(i, j), i) for i in gone if _SIZES[change.base[i].norm] not in sizes_there]
        facing = [(d, i) for d, i in facing if d <= _NEAR and _beside(change, i, j) and _of_one_thing(change, i, j)]
        facing = [(d, i) for d, i in facing if _far(_size(change.base, i), size)]
        if facing:
            i = min(facing)[1]
            base, other = change.base_span(i), change.other_span(j)
            shade = {change.base[i].norm, change.other[j].norm} <= _LARGE_PARTS
            told = f"The base says “{base.text}”; here it is “{other.text}”."
            yield Draft("scope-changed", base, other, told, severity="neutral" if shade else None)


_LARGE_PARTS = frozenset({"most", "majority", "much"})
"""Of a mass one says what the other does: told, but not loudly."""


def _far(a: int, b: int) -> bool:
    """Whether two sizes differ by more than a shade: "several" and "many" do not, "many" and "most" do."""
    return 0 not in (a, b) and (abs(a - b) >= 2 or (a != b and max(a, b) >= 5))


def _beside(change: Changes, i: int, j: int) -> bool:
    """Whether one small edit holds both, or a neighbouring word is the same."""
    if change.distance(i, j) == 0.0 and len(change.gone) < 12:
        return True
    before = norm_at(change.base, i - 1) == norm_at(change.other, j - 1) != ""
    return before or norm_at(change.base, i + 1) == norm_at(change.other, j + 1) != ""


def _size(tokens: list[Token], at: int) -> int:
    """The size that the word at `at` says; "not all" are some."""
    return 3 if norm_at(tokens, at - 1) == "not" and _SIZES[tokens[at].norm] == 6 else _SIZES[tokens[at].norm]


def _of_one_thing(change: Changes, i: int, j: int) -> bool:
    """Whether the same word follows both within a few, or one short edit holds both; "of every kind" is "various"."""
    mine = {stem(norm_at(change.base, k)) for k in range(i + 1, i + 5)}
    yours = {stem(norm_at(change.other, k)) for k in range(j + 1, j + 5)}
    if _KINDS & (mine | yours):
        return False
    before = norm_at(change.base, i - 1) == norm_at(change.other, j - 1) != ""
    if before and change.distance(i, j) == 0.0:
        return True  # "and many ended up", "and most of them found"
    return bool((mine & yours) - _LIGHT) or change.places.tight(change.base[i].start, change.other[j].start)


_KINDS = frozenset(stem(w) for w in "type kind sort types kinds sorts".split())
_LIGHT = frozenset(stem(w) for w in STOP) | {""}


def _bound(tokens: list[str], at: int) -> tuple[str, int] | None:
    """(low or high, index of its first word) of the bound right before the figure at `at`."""
    k = at - 1
    if k >= 0 and tokens[k] in ("a", "the", "$", "£", "€", "¥", "rmb", "us"):
        k -= 1
    if k >= 2 and tokens[k] == "than" and (tokens[k - 2], tokens[k - 1]) in _BOUNDS:
        return _BOUNDS[tokens[k - 2], tokens[k - 1]], k - 2  # "no fewer than"
    if k >= 1 and (tokens[k - 1], tokens[k]) in _BOUNDS:
        return _BOUNDS[tokens[k - 1], tokens[k]], k - 1
    if k >= 1 and tokens[k] == "than" and (tokens[k - 1], "than") in _BOUNDS:
        return _BOUNDS[tokens[k - 1], "than"], k - 1
    if k >= 0 and tokens[k] in _ONE_BOUND:
        return _ONE_BOUND[tokens[k]], k
    return _bound_behind(tokens, at)


def _bound_behind(tokens: list[str], at: int) -> tuple[str, int] | None:
    """The same behind the figure: "14 short of a majority", "14 seats more than that"."""
    near = tokens[at + 1 : at + 4]
    for k, word in enumerate(near):
        if word in ("short", "shy") and near[k + 1 : k + 2] == ["of"]:
            return "high", at
        measured = not _MARKS.isdisjoint(tokens[at + k + 2 : at + k + 6])
        if (word in ("over", "above", "beyond") and measured) or (
            word == "more" and tokens[at + k + 2 : at + k + 3] == ["than"]
        ):
            return "low", at
        if word in ("of", "to", "in", "and"):
            break
    return None


_MARKS = frozenset("majority threshold limit target quota average minimum maximum record mark line level".split())


def _with_bound(tokens: list[str], bound: tuple[str, int] | None, at: int) -> tuple[int, int]:
    """The tokens of a figure with its bound, before it or behind: "more than 14", "14 short of"."""
    if bound is None or bound[1] < at:
        return (bound[1] if bound else at), at + 1
    end = next((k for k in range(at + 1, min(len(tokens), at + 5)) if tokens[k] in ("of", "than", "over", "above")), at)
    return at, end + 1


def _bounds(change: Changes) -> Iterator[Draft]:
    """Bounds of figures that both sides print alike, each exactly once."""
    if not change.figures:
        return
    left, right = [t.norm for t in change.base], [t.norm for t in change.other]
    for i, j in change.figures:
        mine, yours = _bound(left, i), _bound(right, j)
        if mine == yours or (mine and yours and mine[0] == yours[0]):
            continue
        base = change.base_span(*_with_bound(left, mine, i))
        other = change.other_span(*_with_bound(right, yours, j))
        if mine and yours:
            yield Draft("qualifier-reversed", base, other, f"The base says “{base.text}”; here it is “{other.text}”.")
        elif mine:
            told = f"The base says “{base.text}”; here it is “{other.text}”."
            quiet: Severity | None = None if base.text.lower().startswith(("at ", "no ")) else "neutral"
            yield Draft("qualifier-dropped", base, other, told, severity=quiet)


def _one_of(change: Changes) -> Iterator[Draft]:
    """ "One of the largest" made "the largest"."""
    for k in change.base_places("one"):
        words = [t.norm for t in change.base[k : k + 4]]
        if len(words) < 4 or words[:3] != ["one", "of", "the"] or not _superlative(words[3]):
            continue
        j = next((j for j, t in enumerate(change.other) if t.norm == words[3]), None)
        if j is not None and norm_at(change.other, j - 1) == "the" and norm_at(change.other, j - 2) not in _AMONG:
            base, other = change.base_span(k, k + 4), change.other_span(j - 1, j + 1)
            yield Draft("scope-changed", base, other, f"The base says “{base.text}”; here it is “{other.text}”.")
    yield from _only(change)


_AMONG = frozenset({"of", "among", "amongst"})


def _superlative(word: str) -> bool:
    return (word.endswith("est") and len(word) > 4) or word in (
        "most",
        "best",
        "worst",
        "first",
        "top",
        "least",
        "main",
    )


def _only(change: Changes) -> Iterator[Draft]:
    """ "Only" put in or taken away before words that stand."""
    for j in change.new:
        if change.other[j].norm in _ONLY and not _ONLY & change.base_norms:
            after = norm_at(change.other, j + 1)
            if after in change.base_norms and norm_at(change.other, j - 1) not in ("not", "the", "if"):
                what = f"The base does not say “{change.other[j].text}”."
                yield Draft("scope-changed", None, change.other_span(j, j + 2), what, severity="neutral")


def _lists(change: Changes) -> Iterator[Draft]:
    """A modifier that became an item of the list: "missile and drone engines", "missiles, drone engines"."""
    for i in change.gone:
        word = change.base[i].norm
        shared = (norm_at(change.base, i + 2), norm_at(change.base, i + 3))
        if len(word) < 3 or norm_at(change.base, i + 1) not in ("and", "or") or _own_phrase(change.base, i):
            continue
        if not all(map(_telling, shared)):
            continue
        plurals = {f"{word}s", f"{word}es", f"{word[:-1]}ies"}
        for j in change.new:
            if change.other[j].norm in plurals and norm_at(change.other, j + 1) in ("and", "or", ","):
                k = j + 2 + (norm_at(change.other, j + 2) in ("and", "or"))
                if (norm_at(change.other, k), norm_at(change.other, k + 1)) == shared:
                    base, other = change.base_span(i, i + 4), change.other_span(j, k + 2)
                    yield Draft("list-scope", base, other, f"“{base.text}” is another list here: “{other.text}”.")
                    break


def _own_phrase(tokens: list[Token], i: int) -> bool:
    """Whether a determiner close before makes the word a thing of its own: "the opposing party and …"."""
    near = [norm_at(tokens, k) for k in range(i - 3, i)]
    at = next((k for k in (2, 1, 0) if near[k] in _DETERMINERS), None)
    return at is not None and not any(w.endswith("s") for w in near[at + 1 :])


_DETERMINERS = frozenset("a an the this that its his her their our each every any another".split())


def _telling(word: str) -> bool:
    return word.isalpha() and word not in STOP


RULE = Rule("scope", "fact", _TYPES, find, doc=__doc__)
