"""Which version keeps a claim's source: counted over those that carry the claim, accounts left out."""

from __future__ import annotations

from storylens import attributions
from storylens.model import Options, Role, Story, Version
from storylens.tui.coverage import claim_rows, consensus, paragraph_rows
from storylens.tui.session import Session

BASE = """The harbour will close for a week in spring, the port master Lena Brandt said on Monday.

Two ferries will sail from the old pier instead, according to the shipping company.
"""


def session(*others: tuple[str, Role]) -> Session:
    versions = [Version(BASE, name="base")]
    versions += [Version(text, name=f"v{k}", role=role) for k, (text, role) in enumerate(others, 1)]
    made = Session(Story("Harbour", tuple(versions)), Options())
    for k in range(1, len(versions)):
        made.find(k)
    return made


def test_a_dropped_source_is_not_kept_and_an_absent_claim_is_not_a_dropped_source() -> None:
    dropped = BASE.replace(", the port master Lena Brandt said on Monday", "")
    absent = BASE.split("\n\n")[1]
    it = session((BASE, "rewrite"), (dropped, "rewrite"), (absent, "rewrite"), (dropped, "account"))
    row = claim_rows(it, attributions(BASE))[0]
    assert row.states[0] == "kept"
    assert row.states[1] in ("attribution lost", "source altered")
    assert row.states[2] == "gone"
    verb = "drops" if row.states[1] == "attribution lost" else "alters"
    assert row.verdict == f"1 of 2 that carry it keeps the source; v2 {verb} it; 1 leaves it out"
    paragraph = paragraph_rows(it)[0]
    assert paragraph.states[0] == "kept"
    assert paragraph.states[1] != "kept"
    assert paragraph.states[2] == "gone"


def test_a_source_put_in_another_place_is_altered_not_kept() -> None:
    other = BASE.replace("the port master Lena Brandt said on Monday", "a clerk in the office hinted on Monday")
    it = session((other, "rewrite"))
    assert claim_rows(it, attributions(BASE))[0].states[0] in ("attribution lost", "source altered")


def test_the_verdict_counts_only_who_carries_the_claim() -> None:
    it = session((BASE, "rewrite"), (BASE, "rewrite"), (BASE, "rewrite"), (BASE, "rewrite"))
    assert consensus(("kept",) * 4, it) == "all 4 that carry it keep the source"
    assert consensus(("kept", "altered", "source altered", "gone"), it) == (
        "2 of 3 that carry it keep the source; v3 alters it; 1 leaves it out"
    )
    assert consensus(("gone",) * 4, it) == "left out"
    assert consensus(("kept", "", "kept", "kept"), it) == ""
