"""Who said what, on texts of our own."""

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import storylens


def said(text: str) -> list[tuple[str, str, str]]:
    return [
        (
            " | ".join(s.text for s in a.source),
            " | ".join(s.text for s in a.cue),
            " | ".join(s.text for s in a.content),
        )
        for a in storylens.attributions(text)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The harbour master said the ferry would sail.", ("The harbour master", "said", "the ferry would sail")),
        ("“We will sail,” the harbour master said.", ("the harbour master", "said", "“We will sail,”")),
        ("“We will sail,” said Ines Moreau, who runs the port.", ("Ines Moreau, who runs the port", "said", "“We will sail,”")),
        ("The ferry would sail, according to the port authority.", ("the port authority", "according to", "The ferry would sail")),
        ("According to the port authority, the ferry would sail.", ("the port authority", "According to", "the ferry would sail")),
        ("Moreau told reporters that the ferry was late.", ("Moreau", "told", "that the ferry was late")),
        ("''We will sail,'' Moreau added.", ("Moreau", "added", "''We will sail,''")),
        ("“We will sail,” glimmered Moreau.", ("Moreau", "glimmered", "“We will sail,”")),
        ("Moreau, 51, confirmed that the pier had closed.", ("Moreau, 51", "confirmed", "that the pier had closed")),
        ("Those familiar with the talks say a deal is near.", ("Those familiar with the talks", "say", "a deal is near")),
        ("The ferry, Moreau said, was late.", ("Moreau", "said", "The ferry | was late")),
        ("“They told us, ‘The pier is gone,’” Moreau said.", ("Moreau", "said", "“They told us, ‘The pier is gone,’”")),
        ("The pier is a “standing danger,” Moreau said.", ("Moreau", "said", "The pier is a “standing danger,”")),
        ("As the Herald reported on Monday, the ferry was late.", ("the Herald", "reported", "the ferry was late")),
        ("The ferry was late, as the Herald reported on Monday.", ("the Herald", "reported", "The ferry was late")),
        ("Moreau urged passengers to stay at home.", ("Moreau", "urged", "to stay at home")),
        ("Six in 10 say the ferry is safe.", ("Six in 10", "say", "the ferry is safe")),
        ("Another says the ferry is late.", ("Another", "says", "the ferry is late")),
        ("The women say officers still guard the pier.", ("The women", "say", "officers still guard the pier")),
        ("Moreau said, if elected, she would mend the pier.", ("Moreau", "said", "if elected, she would mend the pier")),
        ("Moreau said about half of the ferries were late.", ("Moreau", "said", "about half of the ferries were late")),
        ("The port did not respond to a request for comment.", ("The port", "did not respond to", "a request for comment")),
        ("Asked whether the ferry would sail, Moreau shrugged.", ("", "Asked", "whether the ferry would sail")),
        ("He let slip that the ferry had sunk.", ("He", "let slip", "that the ferry had sunk")),
        ("The port made it clear that the ferry had sunk.", ("The port", "made it clear", "that the ferry had sunk")),
        ("He read a statement by the port that the ferry had sunk.", ("the port", "statement", "that the ferry had sunk")),
    ],
)  # fmt: skip
def test_one_attribution(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in said(text)


def test_a_belief_inside_reported_words_is_no_attribution_of_its_own() -> None:
    assert [cue for _, cue, _ in said("Moreau said she thinks the ferry will sail.")] == ["said"]


def test_a_transcript_names_its_speakers() -> None:
    text = "MOREAU: The ferry will sail.\n\nLIND: When will it sail?\n\nMOREAU: It sails on Monday at noon."
    assert [source for source, _, _ in said(text)] == ["MOREAU", "MOREAU"]
    assert said("Update: The ferry is late.\n\nThe ferry was seen near the island.") == []


def test_a_headline_label_speaks_where_the_story_quotes_it() -> None:
    body = "Moreau said on Monday that the ferry would sail."
    assert said("Moreau: Ferry Will Sail\n\n" + body)[0] == ("Moreau", ":", "Ferry Will Sail")
    assert len(said("Breaking: Ferry Will Sail\n\n" + body)) == 1


def test_a_split_quotation_is_one_attribution() -> None:
    (found,) = storylens.attributions("“It was dark,” she said. “Nobody saw the boat.”")
    assert [s.text for s in found.content] == ["“It was dark,”", "“Nobody saw the boat.”"]


def test_a_quotation_that_runs_over_paragraphs_keeps_its_speaker() -> None:
    text = "“It was dark. Nobody saw the boat,” Moreau said. “We looked for hours.\n\n“Then we gave up.”"
    (found,) = storylens.attributions(text)
    assert found.content[-1].text == "“Then we gave up.”"


@pytest.mark.parametrize(
    "text",
    [
        "The United States closed its port.",
        "The report on the harbour was long.",
        "She watched the weekly show “Harbour Lights” at home.",
        "Moreau claimed the prize for the fastest boat.",
        "His claims were many and his view was clear.",
        "",
        "“",
        "”“”“”",
    ],
)
def test_silence(text: str) -> None:
    assert storylens.attributions(text) == []


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(["“", "”", '"', "''", "said", "Moreau", ",", ".", "that", "the", "was", "\n\n", "told", "’"]), max_size=60))  # fmt: skip
@example(["was", ",", "said", "said", "“", ","])
def test_spans_are_the_text_whatever_comes(words: list[str]) -> None:
    text = " ".join(words)
    for a in storylens.attributions(text):
        assert a.cue
        for span in (*a.source, *a.cue, *a.content):
            assert text[span.start : span.end] == span.text
            assert span.text
