import storylens

BASE = "Officials said “we will act now” on Monday.\n\nThe mayor left at noon."
OTHER = "Officials said “we shall move now” on Monday.\n\nThe mayor left at noon."


def test_a_changed_quotation_is_found() -> None:
    pair = storylens.compare(BASE, OTHER).pairs[0]
    assert [k.kind for k in pair.links] == ["1-1", "1-1"]
    assert "quote-altered" in {f.type for f in pair.findings}


def test_a_text_against_itself_has_no_finding_and_no_edit() -> None:
    pair = storylens.compare(BASE, BASE).pairs[0]
    assert pair.edits == ()
    assert pair.findings == ()
