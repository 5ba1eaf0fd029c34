"""Somebody's title or role changed, or the "former" before it gone.

Why it matters: who speaks for an office and who once held it are not the same source.
Example: a former top analyst -> a former analyst
Leaves alone: synonyms of one office (minister, secretary of a department; spokesman, spokesperson), short forms of a
title, capitals.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from storylens.findings.context import PairContext
from storylens.findings.facts.changes import Changes, changes, norm_at
from storylens.findings.rule import Draft, Rule
from storylens.model import Severity
from storylens.text.stopwords import STOP

_TIME = frozenset(
    "former formerly ex late acting interim caretaker temporary outgoing incoming future retired then-president "
    "onetime one-time".split()
)
_NOW = frozenset("current currently sitting incumbent".split())
"""Of no weight where they are gone; in the place of "former" they are its opposite, which another rule tells."""
_RANK = frozenset(
    "deputy vice assistant associate junior senior top chief lead leading principal honorary executive main "
    "shadow".split()
)
_OFFICES = """
president presidents
premier
minister ministers secretary secretaries
king monarch
queen
prince
princess
pope pontiff
mayor mayors
governor governors
senator senators
ambassador ambassadors envoy envoys diplomat diplomats
judge judges justice magistrate magistrates
prosecutor prosecutors
lawyer lawyers attorney attorneys solicitor barrister counsel
general generals
colonel
captain captains skipper
sergeant
admiral
lieutenant
officer officers constable policeman policemen policewoman
spokesman spokeswoman spokesperson spokespeople spokesmen
chairman chairwoman chair chairperson head chief boss director directors leader executive ceo manager managers
chancellor
professor professors lecturer academic scholar scientist scientists researcher researchers
analyst analysts economist economists
student students pupil pupils
teacher teachers
doctor doctors physician physicians surgeon
nurse nurses
engineer engineers
editor editors
reporter reporters journalist journalists correspondent
bishop archbishop cardinal
priest vicar
coach trainer
goalkeeper keeper
striker forward
winger
midfielder
defender
founder founders
owner owners
adviser advisor advisers aide aides
councillor councilor
congressman congresswoman representative
lawmaker lawmakers mp legislator
soldier soldiers
pilot pilots
widow wife
husband
brother
sister
son
daughter
father
mother
uncle
aunt
cousin
grandson grandsons
granddaughter granddaughters
grandfather grandfathers
grandmother grandmothers
employer employers
employee employees worker workers
shepherd
treasurer
accountant auditor
"""
"""Titles and roles, one office a line, synonyms together; wrapped lines are indented."""
_TYPES: dict[str, Severity] = {"title-changed": "major", "title-qualifier": "major"}
_JOBS = frozenset(
    "teacher teachers student students pupil pupils worker workers employee employees nurse nurses coach trainer "
    "soldier soldiers officer officers policeman policemen researcher researchers scientist scientists lawyer "
    "lawyers".split()
)
"""Jobs, not offices: one for another is a slip of translation."""
_NEAR = 0.12


def _table() -> dict[str, set[int]]:
    out: dict[str, set[int]] = {}
    for k, line in enumerate(_OFFICES.strip().replace("\n  ", " ").splitlines()):
        for word in line.split():
            out.setdefault(word, set()).add(k)
    return out


_OF = _table()


def find(context: PairContext) -> Iterable[Draft]:
    """Drafts for qualifiers gone or new before a title that stands, then for titles that face another."""
    for change in changes(context):
        yield from _qualifiers(change)
        gone = [i for i in change.gone if change.base[i].norm in _OF]
        new = [j for j in change.new if change.other[j].norm in _OF]
        if gone and new:
            yield from _titles(change, gone, new)
        yield from _portfolios(change)
        yield from _prefixes(change)


def _qualifiers(change: Changes) -> Iterator[Draft]:
    for i in change.gone:
        word = change.base[i].norm
        if (word in _TIME or word in _RANK) and word not in change.other_norms:
            title = _title_after(change, i)
            facing = change.facing(title) if title is not None else None
            if title is None or facing is None or _replaced(change, i):
                continue
            loud: Severity | None = None if word in _TIME else "minor"
            yield Draft(
                "title-qualifier",
                change.base_span(i, title + 1),
                facing,
                f"“{change.base[i].text}” is gone before “{change.base[title].text}”.",
                severity=loud,
            )
    for j in change.new:
        word = change.other[j].norm
        if word in _TIME and word not in change.base_norms and not _TIME & change.base_norms:
            after = next((k for k in range(j + 1, min(j + 4, len(change.other))) if change.other[k].norm in _OF), None)
            if after is not None and change.other[after].norm in change.base_norms:
                what = f"The base does not say “{change.other[j].text}”."
                yield Draft("title-qualifier", None, change.other_span(j, after + 1), what)


def _title_after(change: Changes, i: int) -> int | None:
    """Index of the title that a qualifier stands before, if that title is still there on the other side."""
    for k in range(i + 1, min(i + 5, len(change.base))):
        word = change.base[k].norm
        if change.base[k].kind == "mark":
            return None
        if word in _OF:
            return k if word in change.other_norms else None
    return None


def _replaced(change: Changes, i: int) -> bool:
    """Whether another qualifier of the same sort took its place ("ex", "former"; "senior", "top")."""
    word = change.base[i].norm
    same = _TIME | _NOW if word in _TIME else _RANK
    there = [j for j in change.new if change.other[j].norm in same]
    if any(change.distance(i, j) < _NEAR for j in there) or any(
        word in group and group & change.other_norms for group in _SYNONYMS
    ):
        return True
    return word == "former" and any(w.startswith("ex-") for w in change.other_norms)


_SYNONYMS = (frozenset("interim acting caretaker temporary".split()), frozenset("former formerly ex once then".split()))


def _titles(change: Changes, gone: list[int], new: list[int]) -> Iterator[Draft]:
    here = {k for n in change.base_norms for k in _OF.get(n, ())}
    there = {k for n in change.other_norms for k in _OF.get(n, ())}
    for j in new:
        mine = _OF[change.other[j].norm]
        if mine & here or _head_of_government(change, j):
            continue
        facing = [(change.distance(i, j), i) for i in gone if not _OF[change.base[i].norm] & there]
        facing = [(d, i) for d, i in facing if d <= _NEAR and _same_person(change, i, j)]
        if facing:
            i = min(facing)[1]
            base, other = change.base_span(i), change.other_span(j)
            told = f"The base says “{base.text}”; here it is “{other.text}”."
            job = {base.text.lower(), other.text.lower()} & _JOBS
            yield Draft("title-changed", base, other, told, severity="minor" if job else None)


def _portfolios(change: Changes) -> Iterator[Draft]:
    """Another department, or another level, before a title or body that stands: foreign, defence; regional, general."""
    for i in change.gone:
        mine = _PORTFOLIO.get(change.base[i].norm)
        title = norm_at(change.base, i + 1)
        if mine is None or (title not in _OF and title not in _BODIES):
            continue
        for j in change.new:
            yours = _PORTFOLIO.get(change.other[j].norm)
            if yours is None or norm_at(change.other, j + 1) not in (title, f"{title}s", title.removesuffix("s")):
                continue
            if yours != mine and change.distance(i, j) <= _NEAR and not _stands(change, mine, yours):
                base, other = change.base_span(i, i + 2), change.other_span(j, j + 2)
                yield Draft("title-changed", base, other, f"The base says “{base.text}”; here it is “{other.text}”.")
                break


def _stands(change: Changes, mine: int, yours: int) -> bool:
    """Whether either side has both departments."""
    return any(_PORTFOLIO.get(n) == yours for n in change.base_norms) or any(
        _PORTFOLIO.get(n) == mine for n in change.other_norms
    )


def _prefixes(change: Changes) -> Iterator[Draft]:
    """ "Vice-chancellor" made "chancellor"."""
    for i in change.gone:
        head, hyphen, tail = change.base[i].norm.partition("-")
        if not hyphen or head not in ("vice", "deputy", "ex") or tail not in _OF:
            continue
        if change.other_norms & {change.base[i].norm, head, "former"}:
            continue
        j = next((j for j in change.new if change.other[j].norm == tail and change.distance(i, j) <= _NEAR), None)
        if j is not None:
            told = f"“{head}” is gone before “{tail}”."
            yield Draft("title-qualifier", change.base_span(i), change.other_span(j), told)


_PORTFOLIO = {
    word: k
    for k, line in enumerate(
        "foreign external|defence defense|interior home|finance treasury economy economic|health|education|justice|"
        "transport transportation|energy|agriculture farm farming|environment environmental climate|"
        "labour labor employment work|trade commerce|culture cultural|sport sports|housing|immigration migration|"
        "science|tourism|regional provincial state|general|national federal|local municipal city".split("|")
    )
    for word in line.split()
}
"""Departments and levels of office, those that print takes for one together."""
_BODIES = frozenset("ministry department committee secretary secretaries minister ministers".split())


def _head_of_government(change: Changes, j: int) -> bool:
    """Whether "premier" and "prime minister" stand for each other."""
    here, there = change.base_norms, change.other_norms
    word = change.other[j].norm
    return (word == "premier" and "prime" in here) or (word == "minister" and "prime" in there and "premier" in here)


def _same_person(change: Changes, i: int, j: int) -> bool:
    """Whether the word before or the word after is the same: both titles belong to one person or body."""
    after, there = norm_at(change.base, i + 1), norm_at(change.other, j + 1)
    if after == there == ",":  # "the club's chairman, Anthony Brill"
        after, there = norm_at(change.base, i + 2), norm_at(change.other, j + 2)
    if after == there and (after == "of" or after not in STOP) and after.isalpha():
        return True
    both = {change.base[i].norm, change.other[j].norm}
    if both <= _JOBS and change.places.tight(change.base[i].start, change.other[j].start):
        return True  # "were soldiers and", "were policemen and"
    before = norm_at(change.base, i - 1)
    return before == norm_at(change.other, j - 1) and before.isalpha() and before not in STOP


RULE = Rule("titles", "fact", _TYPES, find, doc=__doc__)
