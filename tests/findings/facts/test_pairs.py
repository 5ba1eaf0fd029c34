"""Short pairs that must be flagged or stay silent; precision and recall of each type go to the test summary."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

import storylens
from storylens.model import Finding, severity_rank

DATA = Path(__file__).parents[2] / "data" / "facts"
Say = Callable[[str, object], None]


def lines(name: str) -> list[list[str]]:
    rows = (line.strip() for line in (DATA / name).read_text(encoding="utf-8").splitlines())
    return [[cell.strip() for cell in row.split("|")] for row in rows if row and not row.startswith("#")]


def loud(base: str, other: str) -> list[Finding]:
    return [f for f in storylens.compare(base, other).pairs[0].findings if severity_rank(f.severity) > 0]


def facts(base: str, other: str) -> list[Finding]:
    return [f for f in loud(base, other) if f.category == "fact"]


FLAG, SILENT = lines("flag.txt"), lines("silent.txt")
MISSED_AT_MOST = 6
ALARMS_AT_MOST = 3


def test_there_are_enough_pairs() -> None:
    assert len(FLAG) >= 150
    assert len(SILENT) >= 150
    assert len({tuple(row[1:]) for row in FLAG}) == len(FLAG)
    assert len({tuple(row) for row in SILENT}) == len(SILENT)


def test_changed_facts_are_flagged(record_property: Say) -> None:
    missed = []
    for types, base, other in FLAG:
        wanted = types.split()
        found = loud(base, other)
        right = [f for f in found if f.type in wanted]
        record_property("facts", {f"{wanted[0]} expected": 1, f"{wanted[0]} found": int(bool(right))})
        for f in (f for f in found if f.category == "fact"):
            record_property("facts", {f"{f.type} told": 1, f"{f.type} right": int(f.type in wanted)})
        if not right:
            missed.append(f"{types}: {base} -> {other} ({', '.join(f.type for f in found) or 'nothing'})")
    assert len(missed) <= MISSED_AT_MOST, "\n".join(missed)


def test_harmless_rewordings_stay_silent(record_property: Say) -> None:
    alarms = []
    for base, other in SILENT:
        for f in facts(base, other):
            record_property("facts", {f"{f.type} told": 1})
            alarms.append(f"{f.type} {f.base} -> {f.other}: {base} -> {other}")
    assert len(alarms) <= ALARMS_AT_MOST, "\n".join(alarms)


@pytest.mark.parametrize("row", SILENT[::10])
def test_a_text_against_itself_is_silent(row: list[str]) -> None:
    assert facts(row[0], row[0]) == []
