"""Text, list, explainer and verdicts stay together; what is asked for too early is done later."""

from __future__ import annotations

from storylens.tui.app import StorylensApp
from storylens.tui.geometry.stops import of_finding
from storylens.tui.scorecard import card
from storylens.tui.screens.chrome import card_words
from storylens.tui.widgets.paint import Painter

from .test_reading import ready


async def test_a_search_away_from_findings_leaves_nothing_to_judge(app: StorylensApp) -> None:
    async with app.run_test(size=(150, 40)) as pilot:
        screen = await ready(pilot)
        await pilot.press("}")
        assert screen.reading.entry is not None
        await pilot.press("slash", *"Residents", "enter")
        await ready(pilot)
        assert screen.reading.cursor is not None
        assert screen.reading.entry is None
        assert screen.list.selected == -1
        assert "No finding here" in screen.explainer.texts[0].text
        await pilot.press("a")
        await pilot.pause()
        assert screen.review is not None
        assert all(screen.review.verdict(e.finding) is None for e in screen.entries)
        assert any("Put the cursor on a finding first" in n.message for n in app._notifications)


async def test_every_change_shows_the_finding_that_stands_there_or_none(app: StorylensApp) -> None:
    async with app.run_test(size=(150, 40)) as pilot:
        screen = await ready(pilot)
        seen = 0
        for _ in range(len(screen.change_stops()[0])):
            await pilot.press("right_square_bracket")
            entry = screen.reading.entry
            if entry is None:
                assert screen.list.selected == -1
                continue
            seen += 1
            assert screen.entries[screen.list.selected] == entry
            assert screen.block_of_stop(of_finding(entry.finding, entry.version)) == screen.cursor_block or (
                entry.finding.base is not None and entry.finding.other is not None
            )
        assert seen


async def test_walking_findings_selects_each_of_them(app: StorylensApp) -> None:
    async with app.run_test(size=(150, 40)) as pilot:
        screen = await ready(pilot)
        wanted = [screen.entries[k] for _, k in screen.placed_entries()]
        for k, entry in enumerate(wanted):
            screen.select_entry(screen.entries.index(entry))
            assert screen.reading.entry == entry, k


async def test_a_move_asked_for_too_early_is_made_when_findings_are_there(app: StorylensApp) -> None:
    async with app.run_test(size=(150, 40)) as pilot:
        screen = await ready(pilot)
        screen.session.found.clear()
        screen.refill()
        await pilot.press("}")
        assert screen.reading.entry is None
        assert any("Still comparing" in n.message for n in app._notifications)
        screen.work_out()
        await ready(pilot)
        assert screen.reading.entry is not None
        assert not screen.waiting


async def test_a_narrow_scorecard_keeps_the_errors_and_cuts_whole_items(app: StorylensApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await ready(pilot)
        found = card(screen.session, 1)
        assert found is not None
        items = ["".join(text for text, _ in item) for item in card_words(found, app.palette)]
        assert items[0].split()[-1] in ("critical", "major", "minor", "neutral")
        for width in range(10, 90):
            painter = Painter(width, app.palette.bar)
            screen.chrome.masthead(painter, app.palette, 1)
            line = "".join(s.text for s in painter.segments)
            shown = [part for part in line.split("  ") if part.strip()]
            assert [part.strip() for part in shown] == items[: len(shown)]


async def test_the_palette_shows_keys_and_ctrl_c_says_how_to_leave_or_copies(app: StorylensApp) -> None:
    async with app.run_test(size=(150, 40)) as pilot:
        screen = await ready(pilot)
        helps = {c.title: c.help for c in app.get_system_commands(screen)}
        assert helps["Copy as a quotation with its place"] == "Y  ·  Take it with you"
        assert helps["Next change"].startswith("], →")
        await pilot.press("ctrl+c")
        await pilot.pause()
        assert [n.message for n in app._notifications][-1] == "q quits storylens."


async def test_wide_boxes_leave_no_slivers(app: StorylensApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await ready(pilot)
        for key in "ToS":
            await pilot.press(key)
            await pilot.pause()
            assert app.screen.query_one("#box").region.width == 80
            await pilot.press("escape")
            await pilot.pause()
