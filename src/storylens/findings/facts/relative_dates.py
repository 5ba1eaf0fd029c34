"""A relative date that became another one: yesterday, today, tomorrow; last, this, next week; a season.

Why it matters: a relative date holds only beside the day it was written on; copied or translated, it moves the event.
Example: the vote last week -> the vote next week
Leaves alone: a weekday for the relative day that it is, where the versions' dates of publication are known, and for any
relative day where they are not.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from storylens.findings.context import PairContext
from storylens.findings.facts.changes import Changes, changes, norm_at
from storylens.findings.facts.quantities import WEEKDAYS
from storylens.findings.rule import Draft, Rule
from storylens.text.document import Token

_DAYS = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}
_TURNS = {"last": -1, "past": -1, "previous": -1, "this": 0, "current": 0, "next": 1, "coming": 1, "following": 1}
_PERIODS = frozenset(
    "week month year weekend season summer winter autumn spring night quarter decade century".split()
) | frozenset(WEEKDAYS)
_NEAR = 0.15


def find(context: PairContext) -> Iterable[Draft]:
    """Drafts for days and periods that moved against the day of writing."""
    for change in changes(context):
        yield from _days(change)
        yield from _periods(change)
        yield from _seasons(change)
        yield from _spans(change)


def _days(change: Changes) -> Iterator[Draft]:
    gone, new = change.lost(_DAYS), change.come(_DAYS)
    for i in gone:
        near = [j for j in new if change.distance(i, j) <= _NEAR]
        moved = [j for j in near if _DAYS[change.other[j].norm] != _DAYS[change.base[i].norm]]
        if moved:
            base, other = change.base_span(i), change.other_span(moved[0])
            yield Draft("relative-date", base, other, f"The base says “{base.text}”; here it is “{other.text}”.")
        elif not near:
            yield from _weekday(change, i)


def _weekday(change: Changes, i: int) -> Iterator[Draft]:
    """ "Yesterday" made a weekday that is another day, told by the base's date of publication."""
    written = weekday_of(change.context.base_version.published)
    if written is None:
        return
    day = (written + _DAYS[change.base[i].norm]) % 7
    for j in change.new:
        named = WEEKDAYS.get(change.other[j].norm)
        if named is not None and change.distance(i, j) <= _NEAR and int(named) != day:
            base, other = change.base_span(i), change.other_span(j)
            told = f"The base says “{base.text}”, by its date another day than {other.text}."
            yield Draft("relative-date", base, other, told)


def weekday_of(published: str | None) -> int | None:
    """Weekday of an ISO date, 0 for Monday; None where there is none or it is no date."""
    from datetime import date

    try:
        return date.fromisoformat((published or "")[:10]).weekday()
    except ValueError:
        return None


def _periods(change: Changes) -> Iterator[Draft]:
    for i in change.gone:
        turn, period = _TURNS.get(change.base[i].norm), norm_at(change.base, i + 1)
        if turn is None or period not in _PERIODS or turn in _turns_of(change.other, period):
            continue
        for j in change.new:
            other = _TURNS.get(change.other[j].norm)
            if other is None or norm_at(change.other, j + 1) != period or other in _turns_of(change.base, period):
                continue
            if change.distance(i, j) <= _NEAR:
                base, there = change.base_span(i, i + 2), change.other_span(j, j + 2)
                yield Draft("relative-date", base, there, f"The base says “{base.text}”; here it is “{there.text}”.")
                break


def _turns_of(tokens: list[Token], period: str) -> set[int]:
    """Which of last, this and next a passage says of a period."""
    places = (k for k, t in enumerate(tokens) if t.norm == period and k)
    return {_TURNS[tokens[k - 1].norm] for k in places if tokens[k - 1].norm in _TURNS}


def _spans(change: Changes) -> Iterator[Draft]:
    """ "A week before" made "a month before"."""
    gone = [i for i in change.lost(_SPANS) if _away(change.base, i)]
    new = [j for j in change.come(_SPANS) if _away(change.other, j)] if gone else []
    for i in gone:
        j = next((j for j in new if change.distance(i, j) <= _NEAR), None)
        if j is not None:
            base, there = change.base_span(i - 1, i + 2), change.other_span(j - 1, j + 2)
            yield Draft("relative-date", base, there, f"The base says “{base.text}”; here it is “{there.text}”.")


_SPANS = frozenset("day week fortnight month year decade century hour minute".split())
_AWAY = frozenset("ago before after later earlier previously afterwards".split())


def _away(tokens: list[Token], at: int) -> bool:
    """Whether one such span parts two times: "a week before", "an hour later"."""
    return norm_at(tokens, at - 1) in ("a", "an", "one") and norm_at(tokens, at + 1) in _AWAY


_SEASONS = {"spring": 0, "summer": 1, "autumn": 2, "fall": 2, "winter": 3}
_BEFORE_SEASON = frozenset("next last this the in late early mid by since until previous coming following".split())


def _seasons(change: Changes) -> Iterator[Draft]:
    """Spring made autumn."""
    here = {_SEASONS[n] for n in change.base_norms if n in _SEASONS}
    for i in change.gone:
        season = _SEASONS.get(change.base[i].norm)
        if season is None or norm_at(change.base, i - 1) not in _BEFORE_SEASON:
            continue
        for j in change.new:
            other = _SEASONS.get(change.other[j].norm)
            if other is None or other in here or norm_at(change.other, j - 1) not in _BEFORE_SEASON:
                continue
            if change.distance(i, j) <= _NEAR:
                base, there = change.base_span(i), change.other_span(j)
                yield Draft("date-changed", base, there, f"The base says “{base.text}”; here it is “{there.text}”.")
                break


RULE = Rule("relative-dates", "fact", {"relative-date": "major", "date-changed": "major"}, find, doc=__doc__)
