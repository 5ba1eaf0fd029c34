"""A deed that the base itself says was not done is no deed."""

from __future__ import annotations

import pytest

import storylens


def timing(base: str, other: str) -> set[str]:
    found = storylens.compare(base, other).pairs[0].findings
    return {f.type for f in found if f.rule == "timing"}


@pytest.mark.parametrize(
    ("base", "other"),
    [
        ("The bishop has ruled out selling the chapel.", "The bishop is considering selling the chapel."),
        ("The club had never closed the old pool.", "The club plans to close the old pool."),
        ("The club plans to close the old pool.", "The club has not closed the old pool."),
    ],
)
def test_what_was_not_done_is_not_called_done(base: str, other: str) -> None:
    assert timing(base, other) == set()


def test_what_is_not_ruled_out_is_a_possibility_and_no_plan() -> None:
    base, other = "The mayor has not ruled out moving the ferry vote.", "The mayor plans to move the ferry vote."
    assert timing(base, other) == {"possibility-to-plan"}


def test_a_deed_and_a_plan_are_still_told_apart() -> None:
    done, plan = "The club has closed the old pool in Marlow.", "The club plans to close the old pool in Marlow."
    assert timing(done, plan) == {"fact-to-plan"}
    assert timing(plan, done) == {"plan-to-fact"}
