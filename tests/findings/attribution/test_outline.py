"""Who speaks, side by side, and what was kept."""

import storylens
from storylens.findings.attribution.outline import outline, side_by_side
from storylens.text.document import Document

BASE = (
    "“The pier is unsafe,” said Clara Benn, the harbour master. “It must close.”\n\n"
    "Benn said the repair would cost 40,000 euros.\n\n"
    "She added that no boat had been damaged.\n\n"
    "Otto Lind told the council that the storm was the worst in ten years.\n\n"
    "Two engineers claimed the wood was rotten."
)
OTHER = (
    "“The pier is unsafe,” said Clara Benn, the harbour master. “It must close.”\n\n"
    "Benn said the repair would cost 50,000 euros.\n\n"
    "She added that no boat had been damaged.\n\n"
    "A councillor told the council that the storm was the worst in ten years.\n\n"
    "The wood was rotten."
)


def test_a_full_name_a_surname_and_a_pronoun_are_one_speaker() -> None:
    first = outline(Document(BASE))[0]
    assert (first.count, first.paragraphs, first.named, first.quoted) == (3, (0, 1, 2), True, 1)
    assert first.cues == ("said", "said", "added")


def test_side_by_side() -> None:
    pair = storylens.compare(BASE, OTHER).pairs[0]
    rows = {r.base.name: r for r in side_by_side(pair.context) if r.base}
    assert rows["Clara Benn, the harbour master"].state == "kept"
    assert rows["Otto Lind"].state == "changed"
    assert rows["Otto Lind"].instead == ("A councillor",)
    assert rows["Two engineers"].state == "gone"


def test_retention() -> None:
    kept = storylens.compare(BASE, OTHER).pairs[0].retention
    assert kept.attributions == (3, 5)
    assert kept.quotes == (2, 2)
    assert kept.numbers == (1, 2)
    assert 0.8 < kept.verbatim < 1
    assert str(kept).startswith(
        "attributions kept 3 of 5, quotes intact 2 of 2, numbers intact 1 of 2, verbatim reuse "
    )


def test_a_text_against_itself_keeps_everything() -> None:
    pair = storylens.compare(BASE, BASE).pairs[0]
    assert {r.state for r in side_by_side(pair.context)} == {"kept"}
    assert pair.retention.verbatim == 1
    assert pair.retention.attributions.share == 1


def entries(text: str) -> dict[str, bool]:
    return {e.name: e.named for e in outline(Document(text))}


def test_a_country_beside_an_official_names_nobody() -> None:
    text = (
        "A Danish official said the ferry was late. The port's manager, Otto Lind, said it had sunk.\n\n"
        "The F.A.A. said the sky was clear. An estimate by Harbour Watch said it would rain."
    )
    assert entries(text) == {
        "A Danish official": False,
        "The port's manager, Otto Lind": True,
        "The F.A.A.": True,
        "An estimate by Harbour Watch": True,
    }


def test_a_mistranslated_honorific_makes_no_second_speaker() -> None:
    text = "Clara Benn, a former pilot, said the ferry was late.\n\n“It sank,” said Dear Mrs. Benn."
    assert list(entries(text)) == ["Clara Benn, a former pilot"]


def test_the_page_s_lines_on_its_author_are_no_part_of_the_story() -> None:
    text = "Clara Benn said the ferry was late.\n\nIt rained.\n\nAbout the author\n\nTom Lind wrote “The Pier” in 2001."
    assert list(entries(text)) == ["Clara Benn"]


def test_things_and_little_words_are_no_speakers() -> None:
    text = "A thunderstorm interrupted: “Go home.”\n\nThe pier will sink, according to an estimate by the firm Lind that fell."
    assert {e.name for e in outline(Document(text))} <= {
        "an estimate by the firm Lind",
        "an estimate by the firm Lind that fell",
    }
