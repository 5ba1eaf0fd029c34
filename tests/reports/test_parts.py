"""What the reports say besides the findings: who speaks, what kind of pair it is, what is in which row."""

from __future__ import annotations

from tests.reports.kit import settled

import storylens
from storylens.model import Version
from storylens.reports import html, markdown
from storylens.reports.coverage import coverage
from storylens.reports.pieces import Mark, Place, pieces
from storylens.reports.speakers import speakers

BASE = "The bridge will close, the mayor, Ana Ruiz, said on Monday.\n\nPolice said 12 people were hurt.\n"
OTHER = "The bridge will close.\n\nPolice said 12 people were hurt.\n"


def test_a_speaker_who_is_gone_is_told_first() -> None:
    told = speakers(storylens.compare(BASE, OTHER).pairs[0])
    assert [(s.state, "Ruiz" in s.name) for s in told][:1] == [("gone", True)]
    assert {s.state for s in told[1:]} == {"kept"}
    page = html.report(storylens.compare(BASE, OTHER))
    assert "Who speaks" in page
    assert "Ana Ruiz" in page


def test_another_story_is_said_to_be_one_and_an_account_an_account() -> None:
    far = "Rain fell all night over the northern hills.\n\nSheep were moved to higher ground by noon.\n"
    for role, words in (("rewrite", "Not the same story"), ("account", "An independent account")):
        comparison = storylens.compare(Version(BASE * 3, "a"), Version(far * 3, "b", role=role))  # type: ignore[arg-type]
        assert not comparison.pairs[0].related
        for make in (html.report, markdown.report):
            assert words in make(comparison)


def test_coverage_says_in_words_what_became_of_each_paragraph() -> None:
    rows = [[cell.state for cell in row] for row in coverage(settled(True))]
    assert rows == [
        ["base", "kept", "kept"],
        ["base", "gone", "kept"],
        ["base", "fault", "kept"],
        ["base", "gone", "kept"],
        ["none", "added", "none"],
    ]
    assert coverage(settled(True))[2][1].text == "¶ 2 attribution lost, 4 findings"


def test_pieces_are_the_whole_paragraph_and_cut_at_every_border() -> None:
    text = "one two three four"
    marks = [Mark(4, 7, "replace", None), Mark(8, 13, "style", "spelling")]
    got = pieces(text, 0, len(text), marks, [Place(0, 5, 1), Place(6, 10, 2), Place(8, 13, 3)])
    assert "".join(p.text for p in got) == text
    assert [(p.text, p.kind, p.begins, p.found) for p in got] == [
        ("one ", "equal", (1,), True),
        ("t", "replace", (), True),
        ("w", "replace", (), False),
        ("o", "replace", (2,), True),
        (" ", "equal", (), True),
        ("th", "style", (3,), True),
        ("ree", "style", (), True),
        (" four", "equal", (), False),
    ]
