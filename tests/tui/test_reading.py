"""The reading view, driven by keys and mouse."""

from __future__ import annotations

import time
from pathlib import Path
from typing import cast

import pytest
from textual.pilot import Pilot

from storylens.model import Options, Story
from storylens.sources import load
from storylens.tui.app import StorylensApp
from storylens.tui.commands import COMMANDS
from storylens.tui.geometry.stops import locate
from storylens.tui.screens.prompt import Prompt
from storylens.tui.screens.reading import ReadingScreen

from .conftest import BASE, OTHER, story


async def ready(pilot: Pilot[int]) -> ReadingScreen:
    await pilot.pause()
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()
    return cast(ReadingScreen, pilot.app.screen)


async def test_it_opens_side_by_side_with_findings(app: StorylensApp) -> None:
    async with app.run_test(size=(150, 40)) as pilot:
        screen = await ready(pilot)
        assert len(screen.pane.columns) == 2
        assert screen.entries
        assert screen.list.items == len(screen.entries)


async def test_narrow_terminals_read_inline(app: StorylensApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await ready(pilot)
        assert screen.sheet.shape.inline
        await pilot.resize_terminal(120, 30)
        await pilot.pause()
        assert not screen.sheet.shape.inline
        assert len(screen.pane.columns) == 2


async def test_changes_and_findings_are_walked_in_order(app: StorylensApp) -> None:
    async with app.run_test(size=(150, 40)) as pilot:
        screen = await ready(pilot)
        seen = []
        for _ in range(len(screen.change_stops()[0])):
            await pilot.press("right_square_bracket")
            seen.append(screen.reading.cursor)
        assert seen == screen.change_stops()[0]
        await pilot.press("left_square_bracket")
        assert screen.reading.cursor == seen[-2]


async def test_list_and_text_move_together(app: StorylensApp) -> None:
    async with app.run_test(size=(150, 40)) as pilot:
        screen = await ready(pilot)
        await pilot.press("}")
        first = screen.reading.entry
        assert first is not None
        assert screen.list.selected == screen.entries.index(first)
        await pilot.press("tab", "end")
        assert screen.reading.entry == screen.entries[-1]
        assert screen.reading.cursor is not None
        assert screen.explainer.texts


async def test_layout_cycles_and_keeps_the_place(app: StorylensApp) -> None:
    async with app.run_test(size=(150, 14)) as pilot:
        screen = await ready(pilot)
        await pilot.press("G")
        await pilot.pause()
        assert screen.pane.scroll_y > 0
        await pilot.press("s")
        await pilot.pause()
        assert screen.sheet.shape.inline
        assert screen.pane.scroll_y > 0
        await pilot.press("s")
        await pilot.pause()
        assert not screen.sheet.shape.inline


async def test_versions_are_chosen_by_key(app3: StorylensApp) -> None:
    async with app3.run_test(size=(150, 40)) as pilot:
        screen = await ready(pilot)
        await pilot.press("full_stop")
        await ready(pilot)
        assert screen.reading.current == 2
        await pilot.press("1")
        assert screen.reading.current == 1
        await pilot.press("comma")
        assert screen.reading.current == 2
        await pilot.press("7")
        assert screen.reading.current == 2


async def test_a_version_can_be_made_the_base(app3: StorylensApp) -> None:
    async with app3.run_test(size=(150, 40)) as pilot:
        screen = await ready(pilot)
        await pilot.press("B")
        await ready(pilot)
        assert screen.session.versions[0].name == "rewrite"
        assert {v.name for v in screen.session.versions} == {"original", "rewrite", "third"}


async def test_search_goes_from_match_to_match(app: StorylensApp) -> None:
    async with app.run_test(size=(150, 40)) as pilot:
        screen = await ready(pilot)
        await pilot.press("slash", *"ferry", "enter")
        await ready(pilot)
        assert len(screen.match_stops) >= 2
        first = screen.reading.cursor
        await pilot.press("n")
        assert screen.reading.cursor != first
        await pilot.press("N")
        assert screen.reading.cursor == first
        await pilot.press("escape")
        assert screen.reading.query == ""


async def test_the_filter_holds_categories_back(app: StorylensApp) -> None:
    async with app.run_test(size=(150, 40)) as pilot:
        screen = await ready(pilot)
        groups = {e.group for e in screen.entries}
        await pilot.press("f", "enter", "escape")
        await pilot.pause()
        assert screen.reading.filter.hidden == {"attribution"}
        assert {e.group for e in screen.entries} == groups - {"attribution"}
        await pilot.press("escape")
        assert not screen.reading.filter.active


async def test_a_moved_paragraph_leads_to_its_other_end(app: StorylensApp) -> None:
    async with app.run_test(size=(150, 40)) as pilot:
        screen = await ready(pilot)
        moved = next(k for k, b in enumerate(screen.sheet.blocks) if b.moved and b.kind != "ghost")
        screen.set_cursor_block(moved)
        await pilot.press("%")
        assert screen.sheet.blocks[screen.cursor_block].kind == "ghost"
        before = screen.sheet.layout.total
        await pilot.press("p")
        assert screen.sheet.layout.total > before
        await pilot.press("%")
        assert screen.cursor_block == moved


async def test_theme_help_and_quit(app: StorylensApp) -> None:
    async with app.run_test(size=(150, 40)) as pilot:
        await ready(pilot)
        await pilot.press("t", "down")
        assert app.palette.theme.name != "night-desk"
        await pilot.press("escape")
        assert app.palette.theme.name == "night-desk"
        await pilot.press("question_mark")
        assert type(app.screen).__name__ == "HelpScreen"
        await pilot.press("escape", "q")
    assert app.return_value == 0


async def test_a_click_puts_the_cursor_on_a_word(app: StorylensApp) -> None:
    async with app.run_test(size=(150, 40)) as pilot:
        screen = await ready(pilot)
        column = screen.pane.columns[1]
        await pilot.click(column, offset=(12, 4))
        assert screen.reading.cursor is not None
        await pilot.click("#masthead", offset=(0, 0))


async def test_keys_can_be_rebound_and_unbound() -> None:
    app = StorylensApp(story(BASE, OTHER), Options(), keys={"layout": ["v"], "help": [], "no-such": ["k"]})
    async with app.run_test(size=(150, 40)) as pilot:
        screen = await ready(pilot)
        await pilot.press("s")
        assert not screen.sheet.shape.inline
        await pilot.press("v")
        assert screen.sheet.shape.inline
        await pilot.press("question_mark")
        assert app.screen is screen
        assert any("no-such" in line for line in app.warnings)


async def test_brackets_in_a_story_are_shown_as_they_are(app: StorylensApp) -> None:
    async with app.run_test(size=(150, 40)) as pilot:
        screen = await ready(pilot)
        lines = [screen.pane.columns[0].render_line(y).text for y in range(screen.sheet.layout.total)]
        assert any("[sic]" in line for line in lines)


async def test_the_same_text_twice_says_so() -> None:
    app = StorylensApp(story(BASE, BASE), Options())
    async with app.run_test(size=(150, 40)) as pilot:
        screen = await ready(pilot)
        assert not screen.entries
        assert "same" in screen.explainer.texts[0].text


async def test_any_size_is_survived(app: StorylensApp) -> None:
    async with app.run_test(size=(150, 40)) as pilot:
        screen = await ready(pilot)
        for size in ((1, 1), (10, 3), (80, 24), (500, 200), (41, 12), (100, 8)):
            await pilot.resize_terminal(*size)
            await pilot.press("right_square_bracket", "j")
            await pilot.pause()
        assert screen.reading.cursor is not None


async def test_verdicts_are_kept_shown_and_undone(app: StorylensApp) -> None:
    async with app.run_test(size=(150, 40)) as pilot:
        screen = await ready(pilot)
        await pilot.press("}")
        entry = screen.reading.entry
        assert entry is not None
        await pilot.press("a")
        assert screen.review is not None
        verdict = screen.review.verdict(entry.finding)
        assert verdict is not None
        assert verdict.state == "accepted"
        assert screen.reading.entry != entry
        await pilot.press("F")
        assert entry not in screen.entries
        await pilot.press("U")
        assert screen.review.verdict(entry.finding) is None
        assert entry in screen.entries


async def test_a_note_is_typed_and_kept(app: StorylensApp) -> None:
    async with app.run_test(size=(150, 40)) as pilot:
        screen = await ready(pilot)
        await pilot.press("}", "c", *"ask", "enter")
        await pilot.pause()
        assert screen.reading.entry is not None
        assert screen.verdict_words(screen.reading.entry.finding).endswith(": ask")


async def test_verdicts_outlive_the_app() -> None:
    first = StorylensApp(story(BASE, OTHER), Options(), initials="ab")
    async with first.run_test(size=(150, 40)) as pilot:
        await ready(pilot)
        await pilot.press("}", "x", "q")
    again = StorylensApp(story(BASE, OTHER), Options())
    async with again.run_test(size=(150, 40)) as pilot:
        screen = await ready(pilot)
        words = [screen.verdict_words(e.finding) for e in screen.entries]
        assert "dismissed by ab" in words


async def test_overview_leads_to_a_place(app3: StorylensApp) -> None:
    async with app3.run_test(size=(150, 20)) as pilot:
        screen = await ready(pilot)
        await pilot.press("o", "down", "end", "enter")
        await ready(pilot)
        assert app3.screen is screen
        assert screen.reading.current == 2
        assert screen.reading.cursor is not None
        assert screen.reading.cursor.start >= screen.session.comparison.documents[0].paragraphs[-1].start


async def test_coverage_sources_and_scorecard_open_and_lead_back(app3: StorylensApp) -> None:
    async with app3.run_test(size=(150, 40)) as pilot:
        screen = await ready(pilot)
        await pilot.press("T", "c", "c", "down", "enter")
        await pilot.pause()
        assert app3.screen is screen
        assert screen.reading.cursor is not None
        await pilot.press("S", "enter")
        await pilot.pause()
        assert app3.screen is screen
        await pilot.press("C", "down", "enter")
        await pilot.pause()
        assert screen.reading.current == 2


async def test_a_link_can_be_forbidden_and_pinned(app: StorylensApp) -> None:
    async with app.run_test(size=(150, 40)) as pilot:
        screen = await ready(pilot)
        block = next(k for k, b in enumerate(screen.sheet.blocks) if b.kind == "same" and not b.moved)
        base, other = screen.sheet.blocks[block].cells
        screen.set_cursor_block(block)
        await pilot.press("X")
        await ready(pilot)
        assert all(not (set(base) & set(k.base) and set(other) & set(k.other)) for k in screen.sheet.pair.links)
        screen.set_cursor_block(screen.sheet.block_of[0, base[0]])
        await pilot.press("P", *str(other[0] + 1), "enter")
        await ready(pilot)
        assert any(base[0] in k.base and other[0] in k.other for k in screen.sheet.pair.links)


async def test_jump_mode_goes_by_letter(app: StorylensApp) -> None:
    async with app.run_test(size=(150, 40)) as pilot:
        screen = await ready(pilot)
        await pilot.press("J")
        assert "a" in screen.pane.columns[0].letters.values()
        await pilot.press("a")
        await pilot.pause()
        assert screen.reading.entry is not None
        assert not screen.pane.columns[0].letters


async def test_saved_files_are_compared_again_at_the_same_place(tmp_path: Path) -> None:
    a, b = tmp_path / "a.txt", tmp_path / "b.txt"
    a.write_text(BASE)
    b.write_text(OTHER)
    app = StorylensApp(Story("", (load(a), load(b))), Options())
    async with app.run_test(size=(150, 40)) as pilot:
        screen = await ready(pilot)
        await pilot.press("}", "}")
        kept = screen.reading.entry
        assert kept is not None
        screen.begin_watching()
        b.write_text(OTHER.replace("A new café", "One new café"))
        screen.look_at_files()
        screen.look_at_files()
        await ready(pilot)
        assert "One new café" in screen.session.versions[1].text
        assert screen.reading.entry is not None
        assert screen.reading.entry.finding.id == kept.finding.id
        b.unlink()
        screen.look_at_files()
        screen.look_at_files()
        assert "One new café" in screen.session.versions[1].text


async def test_exports_are_written_and_never_over_another(app: StorylensApp, tmp_path: Path) -> None:
    async with app.run_test(size=(150, 40)) as pilot:
        await ready(pilot)
        for _ in range(2):
            await pilot.press("e", "down", "down", "enter")
            await pilot.app.workers.wait_for_complete()
            await pilot.pause()
        assert len(list(tmp_path.glob("storylens-*.md"))) == 2


async def test_clean_text_is_copied(app: StorylensApp) -> None:
    async with app.run_test(size=(150, 40)) as pilot:
        screen = await ready(pilot)
        await pilot.click(screen.pane.columns[1], offset=(12, 0))
        await pilot.press("y")
        assert app.clipboard == "Council approves the river bridge"
        await pilot.press("Y")
        assert app.clipboard == "“Council approves the river bridge” (rewrite, ¶1)"


async def test_the_palette_knows_every_command(app: StorylensApp) -> None:
    async with app.run_test(size=(150, 40)) as pilot:
        screen = await ready(pilot)
        titles = {c.title for c in app.get_system_commands(screen)}
        assert {c.title for c in COMMANDS} - titles == {
            "All commands",
            "Cancel what is under way; leave search and filter",
        }
        for command in COMMANDS:
            name = command.action.split("(")[0]
            assert hasattr(screen, f"action_{name}"), command.id


async def test_a_long_story_is_painted_first_and_compared_beside(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("storylens.tui.session.SMALL", 100)
    app = StorylensApp(story(BASE, OTHER), Options())
    async with app.run_test(size=(150, 40)) as pilot:
        screen = cast(ReadingScreen, app.screen)
        assert screen.sheet.shape.pending
        await ready(pilot)
        await ready(pilot)
        assert not screen.sheet.shape.pending
        assert screen.entries
        await pilot.press("s")
        await ready(pilot)
        assert screen.sheet.shape.inline


async def test_escape_stops_a_comparison(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("storylens.tui.session.SMALL", 100)
    monkeypatch.setattr("storylens.tui.session.Session.align", lambda self, version: time.sleep(0.5))
    app = StorylensApp(story(BASE, OTHER), Options())
    async with app.run_test(size=(150, 40)) as pilot:
        await pilot.pause()
        await pilot.press("escape")
        await pilot.pause()
        screen = cast(ReadingScreen, app.screen)
        assert screen._worker is not None
        assert screen._worker.is_cancelled
        assert screen.pending
        await pilot.press("right_square_bracket", "}", "s", "o", "escape")


async def test_a_second_enter_does_not_close_the_story(app: StorylensApp) -> None:
    async with app.run_test(size=(150, 40)) as pilot:
        screen = await ready(pilot)
        await pilot.press("slash", "a")
        prompt = cast(Prompt, app.screen)
        for _ in range(3):
            prompt.close_with("a")
        await pilot.pause()
        assert app.screen is screen


async def test_changes_are_walked_to_the_end_when_a_sentence_moved_between_paragraphs() -> None:
    carried = "The harbour master told the newspaper that the old ferry would be sold abroad."
    base = BASE.replace("Work begins in May.", f"{carried} Work begins in May.")
    other = BASE.replace("Residents of", f"{carried} Residents of").replace("ten years", "nine years")
    app = StorylensApp(story(base, other), Options())
    async with app.run_test(size=(150, 40)) as pilot:
        screen = await ready(pilot)
        stops, blocks = screen.change_stops()
        assert blocks == sorted(blocks)
        assert len(set(stops)) == len(stops)
        for stop in stops:
            await pilot.press("right_square_bracket")
            assert screen.reading.cursor == stop


async def test_a_second_reader_that_cannot_be_asked_is_told_and_the_text_stays() -> None:
    app = StorylensApp(story(BASE, OTHER), Options(languagetool_url="http://127.0.0.1:1"), ascii=False, watch=False)
    said: list[str] = []
    app.notify = lambda message, **_: said.append(message)  # type: ignore[method-assign]
    async with app.run_test(size=(120, 40)) as pilot:
        for _ in range(100):
            await pilot.pause(0.02)
            if said:
                break
    assert said == [
        "http://127.0.0.1:1: not reachable (connection refused); start the server or leave it out; "
        "the text can still be read."
    ]
    assert app.fault is None


async def test_a_pin_is_kept_for_the_next_session_and_undone(app: StorylensApp) -> None:
    async with app.run_test(size=(150, 40)) as pilot:
        screen = await ready(pilot)
        await pilot.press("}", "X")
        await ready(pilot)
        pins = screen.session.options.pins
        assert pins
        assert pins[0].forbidden
    second = StorylensApp(story(BASE, OTHER), Options(), ascii=False, watch=False)
    async with second.run_test(size=(150, 40)) as pilot:
        screen = await ready(pilot)
        assert screen.session.options.pins == pins
        for _ in screen.change_stops()[0]:
            await pilot.press("]")
            if all(screen._cursor_cells()):
                break
        await pilot.press("X")
        await ready(pilot)
        assert screen.session.options.pins != pins
        await pilot.press("U")
        await ready(pilot)
        assert screen.session.options.pins == pins


async def test_a_change_of_base_is_undone(app3: StorylensApp) -> None:
    async with app3.run_test(size=(150, 40)) as pilot:
        screen = await ready(pilot)
        before = screen.session
        await pilot.press("2", "B")
        await ready(pilot)
        assert screen.session.comparison.keys[0] == "third"
        await pilot.press("}", "a", "U", "U")
        await ready(pilot)
        assert screen.session is before
        assert screen.reading.current == 2
        await pilot.press("U")
        assert screen.session is before


async def test_scrolling_takes_the_cursor_to_what_comes_into_sight(app: StorylensApp) -> None:
    async with app.run_test(size=(150, 14)) as pilot:
        screen = await ready(pilot)
        await pilot.press("}")
        first = screen.reading.entry
        assert first is not None
        await pilot.press("G")
        await pilot.pause()
        shown = screen.reading.entry
        assert shown != first
        assert shown is not None
        assert screen.list.selected == screen.entries.index(shown)
        place = locate(screen.sheet, screen.reading.cursor.version, screen.reading.cursor.start)  # type: ignore[union-attr]
        assert place is not None
        top = round(screen.pane.scroll_y)
        assert top <= place[1] < top + screen.pane.size.height
        kept = screen.reading.entry
        await pilot.press("k")
        await pilot.pause()
        assert screen.reading.entry == kept
