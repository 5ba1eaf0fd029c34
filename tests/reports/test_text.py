from __future__ import annotations

import storylens
from storylens.model import Version
from storylens.reports import text

BASE = "Officials said “we will not act now” on Monday.\n\nThe mayor left at noon.\n\nIt rained.\n"
OTHER = "It rained.\n\nOfficials said “we shall move now” on Monday.\n\nSubscribe to our letter.\n"


def test_every_finding_and_every_change_is_there() -> None:
    comparison = storylens.compare(BASE, OTHER)
    report = text.report(comparison)
    pair = comparison.pairs[0]
    for finding in pair.findings:
        assert finding.id in report
        assert finding.message in report
    for edit in pair.edits:
        for span in (edit.base, edit.other):
            assert span is None or span.text in report


def test_no_box_drawing_and_no_colour_unless_asked() -> None:
    comparison = storylens.compare(BASE, OTHER)
    plain = text.report(comparison)
    assert plain.replace("\n", "").isprintable()
    assert not any("\u2500" <= c <= "\u259f" for c in plain)
    assert "\x1b[1;31mCRITICAL\x1b[0m" in text.report(comparison, colour=True)


def test_hostile_words_and_names_are_shown_as_symbols() -> None:
    evil = "\x1b]52;c;AAAA\x07 \u202eevil\u200b [sic] [/b] [@click=app.quit]x[/]"
    base = Version(f"Base says {evil} here.", name=evil, role="original", outlet=evil, notes=(evil,))
    other = Version(f"Other wrote {evil} there.", name=evil, title=evil, byline=evil, url=evil, language=evil)
    report = text.report(storylens.compare(base, other))
    assert report.replace("\n", "").isprintable()
    assert "⟨U+001B⟩" in report
    assert "[sic] [/b] [@click=app.quit]x[/]" in report


def test_line_ends_and_reader_stand_in_the_header() -> None:
    report = text.report(storylens.compare("One.\r\nTwo.\n", "One.\n\nTwo.\n"))
    assert "CRLF and LF line ends, read as text, utf-8" in report
