import storylens
from storylens.model import Finding, House, Options, Version

HEAD = "Council delays the vote on the harbour plan until spring"
ONE = "The council put off its vote on the harbour plan on Tuesday after two engineers asked for more time."
TWO = "The plan would turn the old fish market into flats, and the port would move to the northern quay."
THREE = "“We need to know what lies under the quay before we build on it,” said the harbour master, Ana Duarte."
NOTE = "Correction: An earlier version of this article gave the wrong year for the first plan. It was 2019, not 2018."
EMBARGO = "EMBARGOED until 6 p.m. on Tuesday"
BASE = "\n\n".join((HEAD, EMBARGO, ONE, TWO, THREE, NOTE))


def found(other: str, base: str = BASE, **options: object) -> dict[str, Finding]:
    pair = storylens.compare(base, other, options=Options(**options)).pairs[0]  # type: ignore[arg-type]
    return {f.type: f for f in pair.findings if f.category == "structure"}


def without(*gone: str) -> str:
    return "\n\n".join(p for p in BASE.split("\n\n") if p not in gone)


def test_a_correction_and_an_embargo_line_gone_are_told_loudly() -> None:
    for line in (NOTE, EMBARGO):
        told = found(without(line))["notice-dropped"]
        assert told.severity == "major"
        assert told.base is not None
        assert told.base.text == line


def test_a_correction_that_no_longer_says_what_is_right() -> None:
    told = found(BASE.replace(" It was 2019, not 2018.", ""))["notice-changed"]
    assert told.base is not None
    assert told.base.text == "It was 2019, not 2018."


def test_the_same_notice_in_another_place_is_no_finding() -> None:
    moved = "\n\n".join((HEAD, NOTE, EMBARGO, ONE, TWO, THREE))
    assert "notice-dropped" not in found(moved)


def test_furniture_is_told_quietly_and_only_where_the_base_has_none() -> None:
    for line in ("Subscribe to our newsletter", "Home > News > Harbour", "Back to top", "© 2026 All rights reserved"):
        assert found(BASE + "\n\n" + line)["furniture-added"].severity == "neutral"
        assert "furniture-added" not in found(BASE + "\n\n" + line, base=BASE + "\n\n" + line)


def test_a_story_paragraph_that_mentions_sharing_is_not_furniture() -> None:
    more = (
        "Residents were asked to share this news with neighbours who have no computer, and to sign up at the town hall."
    )
    longer = (
        more + " The list will stay open until the end of the month, when the council meets again in the old market."
    )
    assert "furniture-added" not in found(BASE + "\n\n" + longer)


def test_paragraphs_left_out_and_added_are_one_line_each() -> None:
    gone = found(without(TWO))
    assert gone["paragraph-omitted"].severity == "neutral"
    assert found(without(THREE))["paragraph-omitted"].severity == "minor"  # it holds a quotation
    new = "Ferries to the islands were not affected, and the summer timetable will be printed next week as planned."
    [added] = storylens.compare(BASE, BASE + "\n\n" + new).pairs[0].findings
    assert (added.type, added.severity) == ("unsourced-addition", "minor")
    assert added.notes == ("This paragraph is not in the original.",)


def test_a_long_run_left_out_is_one_finding() -> None:
    extra = [
        f"Street number {k} keeps its own market day, with {k + 3} stalls and a band of its own." for k in range(5)
    ]
    told = [
        f
        for f in storylens.compare(BASE + "\n\n" + "\n\n".join(extra), BASE).pairs[0].findings
        if f.type == "paragraph-omitted"
    ]
    assert len(told) == 1
    assert "5 paragraphs" in told[0].message


def test_another_headline_is_told() -> None:
    other = BASE.replace(HEAD, "Engineers in revolt: why nobody wants to talk about the old fish market")
    assert found(other)["headline-changed"].other is not None
    assert "headline-changed" not in found(BASE.replace(HEAD, "Council puts off the vote on the harbour plan"))


def test_an_account_owes_the_base_nothing() -> None:
    account = Version(TWO + "\n\n" + ONE, name="account", role="account")
    pair = storylens.compare(Version(BASE, role="original"), account).pairs[0]
    assert not [f for f in pair.findings if f.type in ("paragraph-omitted", "notice-dropped", "headline-changed")]


def test_what_the_desk_never_writes_is_told_where_the_base_does_not() -> None:
    house = House(never={"Fishermen's Quay": "the Quay"})
    other = BASE.replace("the northern quay", "Fishermen's Quay")
    assert "Write “the Quay”" in found(other, house=house)["house-never"].message
    assert "house-never" not in found(other, base=other.replace("Tuesday", "Monday"), house=house)
