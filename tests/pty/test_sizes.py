from __future__ import annotations

import sys
from pathlib import Path

from tests.pty.hostile import foreign
from tests.pty.terminal import Terminal


def test_any_size_is_survived(tmp_path: Path) -> None:
    for name, verb in (("a", "left"), ("b", "went")):
        (tmp_path / name).write_text(f"The mayor {verb} the building at noon on Monday, officials said.\n\n" * 30)
    with Terminal([sys.executable, "-m", "storylens", "diff", str(tmp_path / "a"), str(tmp_path / "b")]) as terminal:
        assert terminal.expect("officials", 60)
        for columns, lines in ((1, 1), (2, 3), (500, 200), (20, 5), (80, 24), (500, 1), (1, 200), (120, 40)):
            terminal.resize(columns, lines)
            terminal.pump(0.4)
            assert terminal.exit_code is None
        assert foreign(terminal.text(), bell=True) == []
        terminal.raw.clear()
        terminal.send("\x1b[6~")
        terminal.resize(121, 40)
        assert terminal.expect("officials", 20), "\n".join(terminal.screen())
        terminal.send("q")
        assert terminal.wait(20) == 0
