"""Word processors' files as LibreOffice, pandoc and browsers write them; the samples here are cut down by hand."""

from __future__ import annotations

import pytest
from tests.sources import documents as d

from storylens.model import Version
from storylens.sources import read_version
from storylens.sources.page import left_out, tree_blocks
from storylens.sources.printed import Line, join, running_lines
from storylens.sources.rtf_groups import CELL, cut

WORDS = (
    "Bridge Ferry Mayor Bus Builder".split(),
    "Pillar Crack Night City Council".split(),
    "Car Road Test Cost Report".split(),
)


def told(version: Version) -> list[str]:
    return version.text.rstrip("\n").split("\n\n")


def test_rtf_after_its_tracked_changes_with_notes_and_tables() -> None:
    version = read_version(
        rb"{\rtf1\ansi The mayor {\revised\revauth1 firmly }{\deleted\revauthdel1\loch weakly }denied it."
        rb"{\super\chftn{\*\footnote\chftn\pard\plain Asked {\b twice}.}}\par "
        rb"{\atnauthor Ed}{\*\annotation Check this.}Ferries run.\par "
        rb"\trowd\pard\intbl{North\par}\cell{cracked\par}\cell\row "
        rb"\pard{\loch\deleted A paragraph gone.}\par \tab Last \{words\}.\par}",
        "a.rtf",
    )
    assert told(version) == ["The mayor firmly denied it.", "Ferries run.", "North\tcracked", "Last {words}."]
    assert version.dropped == ("Asked twice.", "Check this.")
    assert any("1 insertions kept, 2 deletions left out" in note for note in version.notes)


@pytest.mark.parametrize(
    ("source", "left"),
    [
        (r"{\rtf1 a{\deleted0 b}c}", r"{\rtf1 a{\deleted0 b}c}"),
        (r"{\rtf1 a{\b{\deleted x{y}z}}c}", r"{\rtf1 a{\b{}}c}"),
        (r"{\rtf1 a\{\deleted b\}{\pict\bin3 }}}c}", r"{\rtf1 a\{"),
        (r"{\rtf1 {\bin3 }{}z}c\cell d}", r"{\rtf1 {\bin3 }{}z}c" + CELL + " d}"),
        (r"{\rtf1 {\footnote never closed", r"{\rtf1 {"),
        (r"\deleted a}}}b", r"\deleted a}}}b"),
    ],
)
def test_what_is_cut_out_of_rtf(source: str, left: str) -> None:
    assert cut(source).source.replace("\\cell ", CELL) == left.replace(CELL + " ", CELL)


def test_printed_lines_are_joined_by_room_size_and_ending() -> None:
    head = [Line("Bridge shut", 700, 18), Line("By Ana Ruiz", 670, 12)]
    first = [
        Line("The city closed its oldest bridge on Monday after in-", 640, 12),
        Line("spectors found cracks, officials said", 626, 12),
    ]
    second = [
        Line("on Monday night.", 612, 12),
        Line("“We had no choice,” Mayor Rita Lopes told reporters there.", 589, 12),
    ]
    items = [Line("• Ferries run.", 575, 12), Line("• Buses run.", 561, 12)]
    page = [*head, *first, *second, *items]
    after = [Line("They run until midnight.", 700, 12)]
    blocks, hyphens = join([page, after])
    assert blocks == [
        "Bridge shut",
        "By Ana Ruiz",
        "The city closed its oldest bridge on Monday after inspectors found cracks, officials said on Monday night.",
        "“We had no choice,” Mayor Rita Lopes told reporters there.",
        "• Ferries run.",
        "• Buses run.",
        "They run until midnight.",
    ]
    assert hyphens == 1


def test_a_sentence_over_a_page_is_not_torn_and_running_lines_are_found() -> None:
    body = [
        [
            Line(f"{word}, and the story goes on and on until its very end", 600 - 14 * k, 12)
            for k, word in enumerate(WORDS[n])
        ]
        for n in range(3)
    ]
    pages = [[Line(f"Harbour News, page {n + 1}", 800, 9), *lines] for n, lines in enumerate(body)]
    assert {line.text for line in running_lines(pages)} == {f"Harbour News, page {n}" for n in (1, 2, 3)}
    assert len(join(body)[0]) == 1


def test_blank_lines_decide_where_heights_are_not_known() -> None:
    lines = ["The city closed its oldest bridge on", "Monday.", "", "The builder declined to", "comment."]
    assert join([[Line(line) for line in lines]])[0] == [
        "The city closed its oldest bridge on Monday.",
        "The builder declined to comment.",
    ]


def test_line_breaks_in_the_source_of_a_page_mean_nothing() -> None:
    paragraph = "The city closed its oldest bridge on\n   Monday after inspectors found cracks in two of\n its pillars, officials said."
    page = d.PAGE.replace("</article>", f"<p>{paragraph}</p></article>")
    assert paragraph in page
    version = read_version(page.encode(), "page.html")
    assert " ".join(paragraph.split()) in told(version)
    assert not any("oldest bridge" in block for block in version.dropped)


def test_cells_of_a_page_stand_in_their_row() -> None:
    etree = pytest.importorskip("lxml.etree")
    body = etree.fromstring(
        "<body><p>A <hi>b</hi>\n c</p><table><row><cell><p>North</p></cell><cell>x\ny</cell></row></table>end</body>"
    )
    assert tree_blocks(body) == ["A b c", "North\tx y", "end"]


def test_the_number_of_a_footnote_leaves_nothing_out() -> None:
    assert left_out(["He left.1", "She stayed.[12]", "In 1991", "Gone."], ["He left.", "She stayed.", "In 1991"]) == [
        "Gone."
    ]


def test_a_flat_open_document() -> None:
    flat = f'<?xml version="1.0"?><office:document {d.ODF}><office:body><office:text><text:p>We act now.<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Soon.</text:p></text:note-body></text:note></text:p></office:text></office:body></office:document>'
    version = read_version(flat.encode(), "a.fodt")
    assert (version.reader, version.text, version.dropped) == ("odt", "We act now.\n", ("Soon.",))
