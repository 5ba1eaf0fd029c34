"""Exports are made beside the screen: told when they take time, and stopped by Esc."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from storylens.tui.app import StorylensApp
from storylens.tui.screens import exporting
from storylens.tui.screens.exporting import ExportScreen

from .test_reading import ready


def forever(*_: object) -> str:
    while True:
        time.sleep(0.01)


async def test_a_slow_report_is_told_and_can_be_cancelled(
    app: StorylensApp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exporting, "SLOW", 0.01)
    async with app.run_test(size=(100, 30)) as pilot:
        await ready(pilot)
        await pilot.press("e")
        monkeypatch.setattr(exporting, "report_function", lambda _: forever)
        await pilot.press("down", "enter")
        await pilot.pause(0.1)
        screen = app.screen
        assert isinstance(screen, ExportScreen)
        assert screen.under_way is not None
        foot = "".join(s.text for s in screen.query_one("#box-foot").render_line(0))
        assert "Writing html" in foot
        await pilot.press("escape")
        await app.workers.wait_for_complete([])
        await pilot.pause(0.1)
        assert screen.under_way is None
        assert app.screen is screen
        await pilot.press("escape")
        await pilot.pause()
        assert app.screen is not screen
    assert not list(tmp_path.glob("storylens-*"))


async def test_a_fault_in_a_report_is_told_and_the_app_goes_on(
    app: StorylensApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> str:
        raise ValueError("broken on purpose")

    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await ready(pilot)
        await pilot.press("e")
        monkeypatch.setattr(exporting, "report_function", lambda _: broken)
        await pilot.press("enter")
        await pilot.pause(0.2)
        assert [n.message for n in app._notifications] == ["Not written: a fault of ours (ValueError)."]
        await pilot.press("escape")
    assert isinstance(app.fault, ValueError)
