"""Two figures in each other's place."""

from __future__ import annotations

import pytest

import storylens


def told(base: str, other: str) -> list[str]:
    findings = storylens.compare(base, other).pairs[0].findings
    return [f.message for f in findings if f.rule == "figures-crossed"]


@pytest.mark.parametrize(
    ("base", "other"),
    [
        ("The crew saved 11 children and two tourists from Porto.", "The crew rescued two children and 11 tourists from Porto."),
        ("By 168 votes to 152, the house struck out the clause.", "By 152 votes to 168, the house deleted the clause."),
        ("The mill has offered 4%; the union is asking for 9%.", "The mill has offered 9%; the union is demanding 4%."),
        ("Some 38 men and fourteen women were hired in May.", "In May some 14 men and 38 women were taken on."),
        ("Farmers got £3m while banks were given £7m in aid.", "Farmers got £7m while banks received £3m in aid."),
    ],
)  # fmt: skip
def test_it_is_told(base: str, other: str) -> None:
    (message,) = told(base, other)
    assert message.endswith("have changed places.")


@pytest.mark.parametrize(
    ("base", "other"),
    [
        ("The lusa rose to 412 from 418 after the decision.", "After the decision the lusa rose from 418 to 412."),
        ("The crew saved 11 children and two tourists.", "The crew rescued two tourists and 11 children."),
        ("Homes fell 5.1% and Tallis lost 3.9% on Monday.", "Tallis lost 3.9% and Homes fell 5.1% on Monday."),
        ("Inflation rose to 14.1% in May from 12.8% in April.", "Inflation climbed from 12.8% in April to 14.1% in May."),
        ("Of 61 boats 12 sank, and 12 of 61 crews were saved.", "12 of 61 boats sank, and of 61 crews 12 were rescued."),
        ("The clinic saw 46 new cases in 31 villages.", "Some 31 villages reported 46 new cases to the clinic."),
        ("The floor is two metres by three.", "The floor is three metres by two."),
        ("The 40 men from 12 villages met.", "The villages were 12. Their men, 40 of them, met."),
        ("The fine is between £2m and £4m this year.", "This year's fine is £4m at most and £2m at least."),
    ],
)  # fmt: skip
def test_it_is_left_alone(base: str, other: str) -> None:
    assert told(base, other) == []


def test_a_table_costs_nothing() -> None:
    row = " ".join(f"{k} boats and {k + 1} crews," for k in range(2000))
    assert told(f"Seen: {row} all told.", f"Counted: {row} in all.") == []
