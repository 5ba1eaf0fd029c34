"""What a finding says reads as an editor would say it, whatever words it quotes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import storylens
from storylens.findings.telling import LONGEST, quoted


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Initiator”", "“Initiator”"),
        ("“predictor”", "“predictor”"),
        (". The", "“The”"),
        ("the mill,\nhe said,", "“the mill, he said”"),
        ("called it “a shower” twice", "“called it ‘a shower’ twice”"),
        ("well”, Morning Post quotes Reed", "“well’, Morning Post quotes Reed”"),
        (". .", "“. .”"),
        ("It was in 2022, not 2023.", "“It was in 2022, not 2023”"),
        ("on Friday at 6 p.m.", "“on Friday at 6 p.m.”"),
        ("(or so)", "“(or so)”"),
    ],
)
def test_quoted_words_carry_no_torn_marks(text: str, shown: str) -> None:
    assert quoted(text) == shown


@given(st.text(max_size=600))
def test_a_quotation_is_one_short_line_between_one_pair_of_marks(text: str) -> None:
    shown = quoted(text)
    assert shown[0] == "“"
    assert shown[-1] == "”"
    assert "“" not in shown[1:]
    assert "”" not in shown[:-1]
    assert "\n" not in shown
    assert len(shown) <= LONGEST + 5


def test_a_long_passage_keeps_both_ends() -> None:
    text = "first " + "middle " * 60 + "last"
    assert quoted(text).startswith("“first middle")
    assert quoted(text).endswith("last”")


ORIGINAL, REWRITE = "The bridge cost $14m to build, said Mara Quill.", "The bridge cost $41m to build, said Mara Quill."


def test_the_original_is_called_the_original() -> None:
    (finding,) = storylens.compare(ORIGINAL, REWRITE).pairs[0].findings
    assert finding.message == "The original says $14m; here it is $41m."


def test_quoted_words_are_left_as_they_are() -> None:
    before = "“We never left the base camp,” said Mara Quill. “Not once.”"
    now = "“We often left the base camp,” said Mara Quill. “Not once.”"
    told = " ".join(f.message for f in storylens.compare(before, now).pairs[0].findings)
    assert "never left the base" in told
    assert "left the original" not in told


def test_a_rewrite_held_against_a_rewrite_is_no_original() -> None:
    versions = [storylens.Version(text=t, role="rewrite") for t in (ORIGINAL, REWRITE)]
    (finding,) = storylens.compare(*versions).pairs[0].findings
    assert finding.message == "The base says $14m; here it is $41m."
