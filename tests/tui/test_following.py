"""Text, list, explainer and verdicts stay together; what is asked for too early is done later."""

from __future__ import annotations

from storylens.tui.app import StorylensApp
from storylens.tui.geometry.stops import of_finding

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
