from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

import storylens as package
from storylens.cli import commands
from storylens.cli.run import run

Run = Callable[..., subprocess.CompletedProcess[str]]


def test_version(storylens: Run) -> None:
    done = storylens("--version")
    assert (done.returncode, done.stdout) == (0, f"storylens {package.__version__}\n")


@pytest.mark.parametrize("name", [None, *commands.COMMANDS])
def test_help_of_every_command(capsys: pytest.CaptureFixture[str], name: str | None) -> None:
    assert run([*([name] if name else []), "--help"]) == 0
    shown = capsys.readouterr().out
    assert "Usage: storylens" in shown
    assert max(map(len, shown.splitlines())) <= 80
    assert "..." not in shown.partition("For example")[0].partition("[ARGS]...")[2]
    assert "list[str]" not in shown


def test_a_group_alone_shows_what_is_in_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["review"]) == 0
    out, err = capsys.readouterr()
    assert (err, "import" in out) == ("", True)


def test_every_command_stands_under_a_heading() -> None:
    listed = {
        p.stem
        for p in Path(commands.__file__).parent.glob("*.py")
        if "\ncommand = " in (t := p.read_text("utf-8")) or "\ndef command(" in t
    }
    assert listed == set(commands.COMMANDS)


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (["nonsense"], "no such command and no such file"),
        (["dif", "a", "b"], "did you mean diff?"),
        (["a.txt", "b.txt"], "storylens diff A B"),
        (["demo", "--theme", "nosuch"], "choose from"),
        (["diff"], "Missing argument"),
        (["diff", "one.txt"], "one file is nothing to compare"),
        (["diff", "-", "-"], "only once"),
        (["diff", "a", "b", "--format", "yaml"], "--format yaml"),
        (["diff", "a", "b", "--format", "sarif"], "storylens report A B --format sarif"),
        (["report", "a", "b", "-o", "r.doc"], "no report is named .doc"),
        (["diff", "a", "b", "--fail-on", "loud"], "--fail-on loud"),
        (["diff", "a", "b", "--no-such"], "--no-such"),
        (["diff", "a\x1b]52;c;AA\x07", "b\u202e"], "⟨U+001B⟩"),
        (["--\u202eevil"], "⟨U+202E⟩"),
        ([], "needs a terminal"),
    ],
)
def test_a_wrong_command_line_is_one_safe_line(
    capsys: pytest.CaptureFixture[str], arguments: list[str], word: str
) -> None:
    assert run(arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("\n") == 1
    assert err.startswith("storylens: ")
    assert word in err
    assert err[:-1].isprintable()


def test_a_fault_of_ours_is_70(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    def broken() -> None:
        raise RuntimeError("boom\x1b[31m")

    monkeypatch.setattr(commands, "command_line", broken)
    assert run([]) == 70
    err = capsys.readouterr().err
    assert err.count("\n") == 1
    assert "RuntimeError: boom⟨U+001B⟩" in err


def test_ctrl_c_is_130(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted() -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(commands, "command_line", interrupted)
    assert run([]) == 130
