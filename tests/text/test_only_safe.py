"""No room of the program hands a foreign string to a screen or a stream past `safe`."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import storylens

SOURCE = Path(storylens.__file__).parent
SINKS = {"notify", "Content", "Static", "Label", "Option", "Markdown", "RichLog"}
"""Calls in the tui whose first argument is painted."""
MAKERS = {"safe", "Content", "SafeText", "clip"}
"""What may make such an argument."""
PRINTERS = {"print", "echo", "secho"}
MARKUP = {"from_markup", "from_rich_text", "render_markup"}


def called(node: ast.AST) -> str:
    if not isinstance(node, ast.Call):
        return ""
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


def calls(room: str) -> Iterator[tuple[str, ast.Call]]:
    for path in sorted((SOURCE / room).rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call):
                yield f"{path.relative_to(SOURCE)}:{node.lineno}", node


def test_what_the_app_paints_is_made_safe() -> None:
    raw = [
        f"{where}: {called(call)}({ast.unparse(call.args[0])})"
        for where, call in calls("tui")
        if called(call) in SINKS and call.args
        if not (isinstance(call.args[0], ast.Constant) or called(call.args[0]) in MAKERS)
    ]
    assert raw == []


def test_the_app_parses_no_markup() -> None:
    used = [where for where, call in calls("tui") if called(call) in MARKUP]
    loud = [
        where
        for where, call in calls("tui")
        if called(call) == "notify"
        and not any(k.arg == "markup" and ast.unparse(k.value) == "False" for k in call.keywords)
    ]
    assert used == []
    assert loud == []


def test_the_command_line_prints_through_its_streams_only() -> None:
    raw = [
        f"{where}: {ast.unparse(call)}"
        for where, call in calls("cli")
        if called(call) in PRINTERS and ast.unparse(call) != "typer.echo(f'storylens {__version__}')"
    ]
    assert raw == []
