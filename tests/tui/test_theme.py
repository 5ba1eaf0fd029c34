"""A theme switch: shown at once, kept or taken back, and no work done twice."""

from __future__ import annotations

import pytest
from textual.color import Color
from textual.css.parse import parse
from textual.widgets._toast import Toast

from storylens.tui.app import StorylensApp
from storylens.tui.widgets.rows import RowList
from storylens.tui.widgets.theme_strip import ThemeStrip

from .test_reading import ready


async def test_enter_keeps_and_escape_goes_back(app: StorylensApp) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        screen = await ready(pilot)
        before = app.palette.theme.name
        await pilot.press("t", "down")
        shown = app.palette.theme
        assert shown.name != before
        assert screen.styles.background == Color.parse(shown.colours["background"])
        painted = {
            str(s.style.bgcolor.name) for s in screen.pane.columns[0].render_line(2) if s.style and s.style.bgcolor
        }
        assert shown.colours["background"] in painted
        await pilot.press("escape")
        assert app.palette.theme.name == before
        assert not screen.query(ThemeStrip)
        assert screen.focused is screen.pane
        await pilot.press("t", "down", "enter")
        assert app.palette.theme.name == shown.name
        assert app.theme == shown.name
        assert not screen.query(ThemeStrip)


async def test_leaving_the_strip_keeps_what_is_shown(app: StorylensApp) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        screen = await ready(pilot)
        await pilot.press("t", "end", "tab")
        await pilot.pause()
        assert not screen.query(ThemeStrip)
        assert app.palette.theme.name == "mono"
        assert screen.focused is screen.list


async def test_sheets_are_parsed_once_for_a_theme(app: StorylensApp, monkeypatch: pytest.MonkeyPatch) -> None:
    parsed = []

    def counted(*given: object, **named: object) -> object:
        parsed.append(given)
        return parse(*given, **named)  # type: ignore[arg-type]

    monkeypatch.setattr("textual.css.stylesheet.parse", counted)
    async with app.run_test(size=(120, 40)) as pilot:
        await ready(pilot)
        for name in ("salmon", "mono"):
            app.use_theme(name)
            await pilot.pause()
        parsed.clear()
        for name in ("salmon", "mono", "salmon"):
            app.use_theme(name)
            await pilot.pause()
        assert not parsed


async def test_what_comes_later_wears_the_new_theme(app: StorylensApp) -> None:
    async with app.run_test(size=(120, 40), notifications=True) as pilot:
        await ready(pilot)
        app.use_theme("salmon")
        app.say("a word")
        await pilot.pause(0.2)
        toast = app.screen.query_one(Toast)
        assert toast.styles.background == Color.parse(app.palette.theme.colours["panel"])
        await pilot.press("question_mark")
        rows = app.screen.query_one(RowList)
        assert rows.styles.background == Color.parse(app.palette.theme.colours["surface"])
