"""How loud a changed cue is, and a denial that is turned round or said in other words. Texts of our own."""

import pytest

import storylens

LEAD = "The ferry to the island was cancelled on Monday after a storm tore up the northern pier.\n\n"
STOLE = "that the owner stole money from the harbour fund."


def told(base: str, other: str) -> list[tuple[str, str]]:
    pair = storylens.compare(LEAD + base, LEAD + other).pairs[0]
    return [(f.type, f.severity) for f in pair.findings]


@pytest.mark.parametrize(
    ("cue", "severity"),
    [("revealed", "critical"), ("found", "critical"), ("said", "major"), ("stated", "major"), ("added", "major")],
)
def test_an_allegation_that_is_repeated_is_not_an_allegation_that_is_endorsed(cue: str, severity: str) -> None:
    assert told(f"The inspectors alleged {STOLE}", f"The inspectors {cue} {STOLE}") == [("cue-stronger", severity)]


def test_one_accusing_verb_for_another() -> None:
    base = f"The inspectors alleged {STOLE}"
    assert told(base, "The inspectors accused the owner of stealing money from the harbour fund.") == []


def test_a_denial_turned_round_is_told_once() -> None:
    base, other = (f"Mr. Hale {verb} that the yard had cheated its customers." for verb in ("denied", "admitted"))
    (finding,) = storylens.compare(LEAD + base, LEAD + other).pairs[0].findings
    assert (finding.type, finding.severity) == ("denial-removed", "critical")
    assert finding.message == "What was denied in the original is admitted here."


def test_a_denial_said_with_a_negation_is_still_a_denial() -> None:
    base, other = "Mr. Hale denied that the yard had cheated anyone.", "Mr. Hale said that the yard had cheated nobody."
    assert "denial-removed" not in {kind for kind, _ in told(base, other)}


def test_a_denial_of_something_negative_needs_more_than_a_negation() -> None:
    base, other = (f"Mr. Hale {verb} that the yard had not paid its crews." for verb in ("denied", "said"))
    assert ("denial-removed", "critical") in told(base, other)


def test_some_of_them_answer_for_their_own_part_only() -> None:
    base = "They added that the yard was building boats in secret and, according to two of them, was burning the plans."
    other = "The yard was building boats in secret and, according to two of them, was burning the plans."
    assert told(base, other) == [("attribution-removed", "critical")]


def test_a_short_change_in_a_quotation_is_shown_among_the_same_words_on_both_sides() -> None:
    base = "“When the harbour crews left in May, nobody came to mend the pier,” Clara Benn said."
    other = "“When the workers of the port left in May, nobody came to mend the pier,” Clara Benn said."
    (finding,) = storylens.compare(LEAD + base, LEAD + other).pairs[0].findings
    assert "“When the harbour crews left in May”; here it says “When the workers of the port left in May”" in (
        finding.message
    )


@pytest.mark.parametrize(
    ("said", "now", "severity"),
    [
        ("Somebody broke the pier last night", "Someone broke the pier last night", "minor"),
        ("It sounded like an aeroplane landing", "It sounded like a plane landing", "minor"),
        ("It sounded like an aeroplane landing", "It sounded like a train landing", "critical"),
        ("We will begin to mend the huge pier", "We will start to mend the enormous pier", "major"),
        ("It is just another kind of pier", "It is just a different kind of pier", "minor"),
        ("The pier is safe, but its stairs are rotten", "The pier is safe", "major"),
        ("The pier is safe, but it is not open", "The pier is safe", "critical"),
        ("We are not giving up the old pier", "We are giving up the old pier", "critical"),
        ("It may even be the same pier", "It will even be the same pier", "critical"),
    ],
)
def test_a_quotation_in_the_same_words_weighs_less(said: str, now: str, severity: str) -> None:
    assert ("quote-altered", severity) in told(f"“{said},” Rosa Lind said.", f"“{now},” Rosa Lind said.")


def test_a_term_that_nobody_speaks_is_minor_and_told_once() -> None:
    base = "The “harbour friends” met on Monday. A plan for “harbour friends” was drawn up in the town hall."
    other = base.replace("harbour friends", "harbour mates")
    (finding,) = storylens.compare(LEAD + base, LEAD + other).pairs[0].findings
    assert (finding.type, finding.severity) == ("quote-altered", "minor")
    assert finding.message.endswith("The same change stands once more in this version.")


def test_letters_that_changed_places_in_a_short_name_are_no_other_source() -> None:
    kinds = [kind for kind, _ in told("The head of the RBF said it was late.", "The head of the RFB said it was late.")]
    assert "source-swapped" not in kinds


@pytest.mark.parametrize(
    "now",
    ["Mr. Hale said that he had paid the harbour tax.", "Mr. Hale denied not having paid the harbour tax."],
)
def test_a_denial_of_a_negative_put_as_a_statement_is_the_same(now: str) -> None:
    assert told("Mr. Hale denied that he had not paid the harbour tax.", now) == []


@pytest.mark.parametrize("content", ["the yard had cheated its customers", "he had not paid the harbour tax"])
def test_a_denial_made_a_statement_is_told_as_that(content: str) -> None:
    base, other = (f"Mr. Hale {verb} that {content}." for verb in ("denied", "said"))
    (finding,) = storylens.compare(LEAD + base, LEAD + other).pairs[0].findings
    assert (finding.type, finding.severity) == ("denial-removed", "critical")
    assert finding.message == "What the original denies is said here."


def test_a_false_claim_that_is_spoken_of_is_no_denial() -> None:
    base = "Unions say false or mistaken allegations against teachers have risen sharply."
    assert told(base, "Allegations against teachers have risen sharply, unions say.") == []
