"""The pure half: wrapping, views, blocks, inline weaving, where things stand."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from storylens.compare import compare
from storylens.model import Finding, Options, Span
from storylens.text.document import Document
from storylens.text.safe import safe
from storylens.tui.coverage import consensus, paragraph_rows
from storylens.tui.explain import wordings
from storylens.tui.geometry.blocks import folded
from storylens.tui.geometry.clean import selected_text
from storylens.tui.geometry.draw import Drawer, Overlay, cut
from storylens.tui.geometry.marks import quotations
from storylens.tui.geometry.ribbon import ribbon
from storylens.tui.geometry.search import matches
from storylens.tui.geometry.sheet import Shape, Sheet
from storylens.tui.geometry.stops import changes, locate
from storylens.tui.geometry.view import TextView, view_of
from storylens.tui.geometry.wrap import line_count, offset_at, wrap
from storylens.tui.metrics import MODES, metrics
from storylens.tui.session import Session

from .conftest import BASE, OTHER, THIRD, story

CHARACTERS = st.text(alphabet="abc  é日本😀—\u202e\x1b’“", max_size=80)


@given(CHARACTERS, st.integers(1, 20))
def test_wrapping_keeps_every_character_and_fits(text: str, width: int) -> None:
    view = view_of(text.strip())
    lines = wrap(view.text, width, view.simple)
    assert lines
    kept = "".join(view.text[a:b] for a, b in lines)
    assert kept.replace(" ", "") == view.text.replace(" ", "")
    assert all(cell_len(view.text[a:b].rstrip()) <= max(width, 2) for a, b in lines)
    if view.simple:
        assert line_count(view.text, width) == len(lines)


@given(CHARACTERS)
def test_views_are_safe_and_know_the_way_back(text: str) -> None:
    view = view_of(text)
    assert "\x1b" not in view.text
    assert "\u202e" not in view.text
    for offset in range(len(text)):
        assert view.to_source(view.to_view(offset)) == offset


def test_a_word_longer_than_a_line_is_cut_in_linear_time() -> None:
    lines = wrap("x" * 1_000_000, 50, True)
    assert len(lines) == 20_000


def test_wide_characters_take_two_cells_under_the_mouse() -> None:
    assert offset_at("日本x", 0, 3, 2, False) == 1
    assert offset_at("日本x", 0, 3, 3, False) == 1


def sheet(*texts: str, inline: bool = False, width: int = 40, **more: object) -> Sheet:
    comparison = compare(*texts)
    columns = (0, 1) if inline else tuple(range(len(texts)))
    shape = Shape(1, columns, width, inline=inline, **more)  # type: ignore[arg-type]
    return Sheet(comparison, shape, [TextView(d) for d in comparison.documents])


def page(of: Sheet, column: int = 0) -> list[str]:
    drawer = Drawer(of, Overlay())
    return ["".join(t for t, _ in drawer.line(column, y).runs) for y in range(of.layout.total)]


def test_every_paragraph_of_both_sides_is_on_the_page() -> None:
    of = sheet(BASE, OTHER)
    for column, text in enumerate((BASE, OTHER)):
        shown = " ".join(" ".join(page(of, column)).split())
        for paragraph in text.split("\n\n"):
            assert " ".join(paragraph.split()) in shown


def test_columns_are_equally_tall_and_rows_stand_together() -> None:
    of = sheet(BASE, OTHER)
    base, other = page(of, 0), page(of, 1)
    assert len(base) == len(other)
    assert base.index("The decision follows ten years of") == other.index("The decision follows ten years of")


def test_a_moved_paragraph_has_a_ghost_in_its_own_place() -> None:
    of = sheet(BASE, OTHER)
    ghosts = [b for b in of.blocks if b.kind == "ghost"]
    assert len(ghosts) == 1
    assert any("is shown beside base" in line for line in page(of, 1))


def test_gaps_are_labelled() -> None:
    of = sheet(BASE, OTHER)
    assert "left out" in page(of, 1)
    assert "not in the base" in page(of, 0)


def test_inline_weaves_lost_words_in() -> None:
    said = "The mayor told reporters on Monday that the bridge would be built in May"
    of = sheet(f"{said}, officials added.", f"{said}.", inline=True, width=200)
    assert page(of)[0] == f"{said}, officials added."


def test_inline_text_without_lost_words_is_the_other_text() -> None:
    of = sheet(BASE, OTHER, inline=True, width=60)
    clean = selected_text(of, 0, (0, 0), (of.layout.total, -1))
    for paragraph in OTHER.strip().split("\n\n"):
        if paragraph != "Work begins in May.":
            assert paragraph in clean


def test_clean_text_is_unwrapped() -> None:
    of = sheet(BASE, OTHER, width=20)
    assert "approved a bridge over the river, officials said." in selected_text(of, 0, (0, 0), (of.layout.total, -1))


def test_heights_do_not_depend_on_what_was_looked_at() -> None:
    fresh, seen = sheet(BASE, OTHER), sheet(BASE, OTHER)
    for k in range(len(seen.blocks)):
        seen.cell(k, 0), seen.cell(k, 1)
    assert fresh.layout.heights == [
        max(len(seen.cell(k, 0).lines), len(seen.cell(k, 1).lines)) + 1 for k in range(len(seen.blocks))
    ]


@settings(max_examples=30, deadline=None)
@given(st.integers(4, 90), st.booleans(), st.booleans())
def test_every_change_can_be_found_on_the_page(width: int, inline: bool, fold: bool) -> None:
    of = sheet(BASE, OTHER, inline=inline, width=width, fold=fold)
    stops = changes(of)
    touched = {e.link for e in of.pair.edits}
    only_moved = [k for k, link in enumerate(of.pair.links) if link.moved and k not in touched]
    assert only_moved
    assert len(stops) == len(of.pair.edits) + len(only_moved)
    places = [locate(of, s.version, s.start) for s in stops]
    assert all(p is not None and 0 <= p[1] < of.layout.total for p in places)


def test_three_columns_show_three_versions() -> None:
    of = sheet(BASE, OTHER, THIRD)
    assert of.column_count == 3
    assert any("said nothing" in line for line in page(of, 2))


def test_folding_hides_long_unchanged_runs_only() -> None:
    many = "\n\n".join(f"Paragraph number {k} stays as it was written." for k in range(20))
    of = sheet(many + "\n\nAn end.", many + "\n\nThe end.", fold=True)
    assert [b.kind for b in of.blocks].count("fold") == 1
    assert "unchanged" in page(of)[0]
    short = sheet(BASE, BASE.replace("May", "June"))
    assert folded(short.blocks[-2:]) == short.blocks[-2:]


def test_runs_cover_the_line_once() -> None:
    runs = cut(safe("abcdefgh"), 1, 7, [(0, 3, "insert", 2), (2, 5, "quote", 0)])
    assert "".join(t for t, _ in runs) == "bcdefg"
    assert ("c", ("quote", "insert")) in runs


def test_quotations_that_stay_open_end_with_the_paragraph() -> None:
    assert quotations("He said “no” and “perhaps") == [(8, 12), (17, 25)]
    assert quotations('"' * 5) == [(0, 2), (2, 4), (4, 5)]


def test_search_sets_case_and_quotes_aside() -> None:
    document = Document("It’s İstanbul. IT'S late.")
    assert len(matches(Document("It’s late. IT'S"), "it's")) == 2
    assert matches(document, "") == []


def test_an_empty_version_is_a_page_of_gaps() -> None:
    of = sheet(BASE, "")
    assert of.layout.total > 0
    assert {b.kind for b in of.blocks} == {"omitted"}
    assert sheet("", "").layout.total == 0


def test_the_panes_fit_every_terminal() -> None:
    for width in (1, 20, 39, 80, 99, 100, 139, 140, 200, 500):
        for height in (1, 8, 24, 200):
            for mode in MODES:
                m = metrics(width, height, mode, 8)
                assert m.columns * m.column_width <= max(width, m.columns)
                assert m.text_width(5) >= 4
    assert metrics(80, 24, "auto", 2).inline
    assert not metrics(100, 24, "auto", 2).inline
    assert metrics(260, 50, "auto", 6).columns == 4


def finding(base: str | None, other: str | None, kind: str = "quote-altered") -> Finding:
    def span(text: str | None) -> Span | None:
        return None if text is None else Span(0, len(text), text)

    return Finding("id", "rule", "quote", kind, "major", None, span(base), span(other), "message")


def test_the_list_shows_what_differs_and_cuts_at_words() -> None:
    assert wordings(finding("we will act now", "we shall act now"), 40) == "“will” → “shall”"
    assert wordings(finding("one official said", "The whole sentence.", "attribution-removed"), 40).endswith(
        "said” gone"
    )
    assert wordings(finding(None, "new words"), 40) == "+ “new words”"
    assert wordings(finding("denied", "confirmed", "denial-removed"), 40) == "“denied” → “confirmed”"
    assert wordings(finding("The port denies the charge.", "It said so.", "denial-removed"), 40).endswith("gone")
    assert wordings(finding("“We saw it,”", None), 40) == "“We saw it,” gone"
    long = wordings(finding("alpha beta gamma delta epsilon", "one two three four five six seven"), 36)
    assert len(long) <= 36
    assert "…" in long
    assert all(
        w.strip("“”→… ") in "alpha beta gamma delta epsilon one two three four five six seven" for w in long.split()
    )


def test_coverage_says_who_drops_the_source() -> None:
    session = Session(story(BASE, OTHER, THIRD), Options())
    for version in (1, 2):
        session.find(version)
    rows = paragraph_rows(session)
    assert len(rows) == len(session.comparison.documents[0].paragraphs)
    assert next(r.states for r in rows if "ferry company" in r.label)[0] == "gone"
    assert rows[0].states == ("kept", "kept")
    assert consensus(("kept", "attribution lost"), session) == "1 of 2 that carry it keeps the source; third drops it"


def test_a_ribbon_shows_the_fate_of_every_part() -> None:
    pair = compare(BASE, OTHER).pairs[0]
    patches = ribbon(pair.base_document, pair.links, pair.edits, pair.findings, 60)
    assert len(patches) == 60
    assert {"kept", "changed", "moved", "gone"} <= {p.kind for p in patches}
    assert [p.paragraph for p in patches] == sorted(p.paragraph for p in patches)
    assert any(p.severity for p in patches)


def test_inline_a_moved_sentence_stands_where_it_is_and_where_it_stood() -> None:
    first = "The mayor opened the long bridge over the river on Monday."
    rest = "Critics called it a waste of public money, and said so twice."
    comparison = compare(f"{first} {rest} It cost 15 million.\n", f"{rest} {first} It cost 15 million.\n")
    sheet = Sheet(comparison, Shape(1, (0, 1), 60, inline=True), [TextView(d) for d in comparison.documents])
    pieces = sheet.cell(0, 0).paras[0].pieces
    kinds = [p.kind for p in pieces if p.kind]
    assert kinds in (["moved-away", "move"], ["move", "moved-away"])
    went, came = (next(p for p in pieces if p.kind == kind) for kind in ("moved-away", "move"))
    assert went.view.text.split() == came.view.text.split()
    assert (went.version, came.version) == (0, 1)


def test_inline_lost_words_stand_where_they_would_have_stood() -> None:
    comparison = compare(
        "The ferry, officials said, sails at noon on Monday, and again at six.\n",
        "The ferry sails at noon on Monday, says the captain, and again at six.\n",
    )
    sheet = Sheet(comparison, Shape(1, (0, 1), 200, inline=True), [TextView(d) for d in comparison.documents])
    text = sheet.cell(0, 0).paras[0].text
    assert text.index("officials said") < text.index("sails at noon") < text.index("says the captain")
