"""The guess at the language that a rewrite went through."""

from __future__ import annotations

import storylens
from storylens.findings.translation.pivot import LEAST
from storylens.model import Pivot, Version
from storylens.reports import html, markdown, text

BASE = (
    "The mayor declared a state of emergency on March 3 after the lawyer for the bookstore spoke.\n\n"
    "Drone chips worth $1.5 million were currently missing, said the former doctor, who had lost hope by then."
)
FRENCH = (
    "The mayor declared a state of urgency on 3 March after the avocado for the library spoke.\n\n"
    "Drone fleas worth $1,5 million were actually missing, said the former doctor, who had lost hope by then. »"
)


def pivot(base: str, other: str, role: str = "rewrite") -> Pivot | None:
    return storylens.compare(base, Version(other, role=role)).pairs[0].pivot  # type: ignore[arg-type]


def test_confused_senses_and_marks_name_the_language_with_their_places() -> None:
    found = pivot(BASE, FRENCH)
    assert found is not None
    assert (found.language, found.confidence >= LEAST) == ("French", True)
    words = {c.other.text for c in found.evidence if c.other}
    assert {"urgency", "avocado", "library", "fleas", "actually", "»", "1,5"} <= words
    for clue in found.evidence:
        for span, whole in ((clue.base, BASE), (clue.other, FRENCH)):
            assert span is None or whole[span.start : span.end] == span.text


def test_letters_and_phrases_of_russian_name_it() -> None:
    base = "Gas cost 640 million rubles, Jonathan Hughes told the agency. He declined to comment. The court agreed."
    other = "Gas cost 640 млн rubles, Dzhonathan Gughes told agency. He refused from comment. Court agreed."
    found = pivot(base, other)
    assert found is not None
    assert found.language == "Russian"
    assert any("agency" in c.why for c in found.evidence) is False  # two lost articles are not yet a habit
    assert any("Gughes" in c.why for c in found.evidence)


def test_nothing_is_guessed_from_one_clue_from_rewording_or_from_an_account() -> None:
    assert pivot(BASE, BASE) is None
    assert pivot(BASE, BASE.replace("chips", "fleas")) is None
    assert pivot(BASE, BASE.replace("declared", "announced").replace("missing", "lost")) is None
    assert pivot(BASE, FRENCH, "account") is None


def test_what_the_base_has_too_is_no_clue() -> None:
    assert pivot(FRENCH, FRENCH.replace("mayor", "chief")) is None


def test_every_report_shows_the_guess_and_what_speaks_for_it() -> None:
    comparison = storylens.compare(BASE, FRENCH)
    for page in (text.report(comparison), markdown.report(comparison), html.report(comparison)):
        assert "probably French (" in page
        assert "“fleas” for “chips”: French “puce” means both" in page
    told = comparison.to_dict()["pairs"][0]["pivot"]
    assert told["language"] == "French"
    assert storylens.compare(BASE, BASE).to_dict()["pairs"][0]["pivot"] is None
