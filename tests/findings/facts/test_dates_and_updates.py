import storylens
from storylens.model import Finding, Version

BASE = "The flood killed 14 people and 30 were missing.\n\nSome 200 houses were damaged in the valley on Monday."
LATER = "The flood killed 19 people and 41 were missing.\n\nSome 350 houses were damaged in the valley on Monday."


def facts(base: str | Version, other: str | Version) -> list[Finding]:
    return [f for f in storylens.compare(base, other).pairs[0].findings if f.category == "fact"]


def test_counts_that_all_grew_are_a_possible_update_and_no_error() -> None:
    told = facts(BASE, LATER)
    assert {f.type for f in told} == {"possible-update"}
    assert {f.severity for f in told} == {"neutral"}


def test_one_count_that_fell_makes_them_errors() -> None:
    told = facts(BASE, LATER.replace("350", "150"))
    assert {f.type for f in told} == {"number-changed"}


def test_two_counts_are_enough_where_the_version_is_later() -> None:
    base = Version(BASE, published="2026-03-01")
    other = LATER.replace("350", "200")
    assert {f.type for f in facts(base, Version(other, published="2026-03-02"))} == {"possible-update"}
    assert {f.type for f in facts(base, Version(other, published="2026-03-01"))} == {"number-changed"}


def test_a_relative_day_against_another() -> None:
    assert [f.type for f in facts("The mayor resigned yesterday.", "The mayor resigned today.")] == ["relative-date"]
    assert [f.type for f in facts("The vote was last week.", "The vote is next week.")] == ["relative-date"]
    assert facts("The vote was last week.", "The vote was held last week.") == []


def test_a_weekday_for_a_relative_day_is_held_against_the_dateline() -> None:
    base = Version("The mayor resigned yesterday after the report.", published="2026-03-03")  # a Tuesday
    assert facts(base, "The mayor resigned on Monday after the report.") == []
    assert [f.type for f in facts(base, "The mayor resigned on Sunday after the report.")] == ["relative-date"]
    unknown = "The mayor resigned yesterday after the report."
    assert facts(unknown, "The mayor resigned on Sunday after the report.") == []
