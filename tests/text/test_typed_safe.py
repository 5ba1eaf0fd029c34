"""The type checker refuses a raw string wherever one could reach the screen."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
BAD = """\
from collections.abc import Callable
from textual.app import App
from storylens.text.safe import SafeText, joined, safe, unbroken
from storylens.tui.geometry.draw import Drawn, cut
from storylens.tui.geometry.view import View
from storylens.tui.palette import Palette
from storylens.tui.shown import SafeInput, label, palette_entry, segment, toast
from storylens.tui.widgets.paint import clip

def bad(raw: str, app: App[int], palette: Palette, run: Callable[[], None]) -> None:
    segment(raw)
    segment("said " + safe(raw))
    segment(f"{safe(raw)}")
    segment(safe(raw).strip())
    label(raw, id="x")
    toast(app, raw)
    toast(app, safe(raw), title=raw)
    palette_entry(raw, safe(raw), run)
    palette_entry(safe(raw), raw, run)
    SafeInput(raw)
    clip(raw, 3)
    palette.sendable(raw)
    View(raw, None, True)
    Drawn(((raw, ()),))
    cut(raw, 0, 1, [])
    joined([raw])
    unbroken(raw)

def good(raw: str, app: App[int], run: Callable[[], None]) -> None:
    segment(safe(raw))
    segment(safe(raw)[2:])
    segment(safe(raw) + safe("."))
    segment(joined([safe(raw)]))
    toast(app, safe(raw), title=safe(raw))
    palette_entry(safe(raw), safe(raw), run)
    clip(safe(raw), 3)
"""


def test_a_raw_string_in_a_widget_is_a_type_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    api = pytest.importorskip("mypy.api")
    snippet = tmp_path / "snippet.py"
    snippet.write_text(BAD, "utf-8")
    monkeypatch.chdir(ROOT)
    told, trouble, _ = api.run(
        ["--config-file", "pyproject.toml", "--cache-dir", str(ROOT / ".mypy_cache"), str(snippet)]
    )
    assert trouble == ""
    lines = BAD.split("\n")
    first, last = lines.index("    segment(raw)") + 1, lines.index("    unbroken(raw)") + 1
    wrong = {int(n) for n in re.findall(r"^[^:\n]*snippet\.py:(\d+): error: ", told, re.MULTILINE)}
    assert wrong == set(range(first, last + 1)), told
    print(f"{len(wrong)} ways to hand a raw string to the screen, all refused by the type checker")
