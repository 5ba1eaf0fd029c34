"""No room of the program hands a foreign string to a screen or a stream past `safe`.

What takes a string and paints it stands in `tui/shown.py` and takes `SafeText` (`test_typed_safe.py`); here every other
way that Textual and Rich offer is kept out of the rest.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import storylens

SOURCE = Path(storylens.__file__).parent
DOORS = "tui/shown.py"
PAINTERS = ("textual.widgets", "textual.content", "textual.visual", "textual.markup", "rich.segment", "rich.text",
            "rich.markup", "rich.console", "rich.table", "rich.panel", "rich.markdown")  # fmt: skip
"""Modules whose things paint any string they get."""
CALLS = {"notify", "update", "SystemCommand", "Hit", "DiscoveryHit", "from_markup", "from_rich_text", "render_markup"}
"""What paints its arguments wherever it comes from."""
ATTRIBUTES = {"border_title", "border_subtitle", "tooltip", "sub_title", "placeholder", "loading_message"}
"""What is painted once it is set."""
MAKERS = {"text/safe.py", "tui/geometry/view.py"}
"""Who may call a string safe: `safe` itself, and the view that has looked at every character of the whole text."""
PRINTERS = {"print", "echo", "secho"}


def trees(room: str, *, but: str = "") -> Iterator[tuple[str, ast.AST]]:
    """(file:line, node) of everything in `room`."""
    for path in sorted((SOURCE / room).rglob("*.py")):
        name = path.relative_to(SOURCE).as_posix()
        if name != but:
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                yield f"{name}:{getattr(node, 'lineno', 0)}", node


def called(node: ast.AST) -> str:
    if not isinstance(node, ast.Call):
        return ""
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


def for_types_only(room: str) -> set[ast.AST]:
    """Imports that the running program never makes."""
    return {
        inner
        for path in (SOURCE / room).rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"
        for inner in ast.walk(node)
    }


def test_only_the_doors_import_what_paints() -> None:
    typed = {ast.unparse(node) for node in for_types_only("tui") if isinstance(node, ast.ImportFrom)}
    imported = [
        f"{where}: {ast.unparse(node)}"
        for where, node in trees("tui", but=DOORS)
        if (isinstance(node, ast.ImportFrom) and (node.module or "").startswith(PAINTERS))
        or (isinstance(node, ast.Import) and any(n.name.startswith(PAINTERS) for n in node.names))
        if ast.unparse(node) not in typed
    ]
    assert imported == []


def test_only_the_doors_paint() -> None:
    painted = [f"{where}: {ast.unparse(n)}" for where, n in trees("tui", but=DOORS) if called(n) in CALLS]
    set_ = [
        f"{where}: {ast.unparse(target)}"
        for where, node in trees("tui")
        for target in (node.targets if isinstance(node, ast.Assign) else ())
        if isinstance(target, ast.Attribute) and target.attr in ATTRIBUTES
    ]
    drawn = [
        f"{where}: def {node.name}"
        for where, node in trees("tui")
        if isinstance(node, ast.FunctionDef) and node.name in ("render", "__rich__", "__rich_console__", "visualize")
    ]
    assert (painted, set_, drawn) == ([], [], [])


def test_the_doors_take_safe_text_only() -> None:
    """Every parameter through which a string could come is typed `SafeText`; ids and what is typed in are ours."""
    tree = ast.parse((SOURCE / DOORS).read_text("utf-8"))
    loose = [
        f"{node.name}({argument.arg})"
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef) and node.name != "validate_value"
        for argument in (*node.args.args, *node.args.kwonlyargs)
        if argument.annotation and argument.arg != "id" and "str" in ast.unparse(argument.annotation).split(" | ")
    ]
    assert loose == []


def test_only_safe_calls_a_string_safe() -> None:
    vouched = [
        f"{where}: {ast.unparse(node)}"
        for where, node in trees(".")
        if (called(node) == "SafeText" or (called(node) == "cast" and "SafeText" in ast.unparse(node)))
        if where.partition(":")[0] not in MAKERS
    ]
    assert vouched == []


def test_no_type_error_is_waved_through_in_the_app() -> None:
    """`# type: ignore[arg-type]` could hand a raw string to a door."""
    waved = [
        f"{path.relative_to(SOURCE)}: {line.strip()}"
        for path in sorted((SOURCE / "tui").rglob("*.py"))
        for line in path.read_text("utf-8").splitlines()
        if "type: ignore" in line and any(door in line for door in ("segment(", "label(", "toast(", "palette_entry("))
    ]
    assert waved == []


def test_the_command_line_prints_through_its_streams_only() -> None:
    raw = [
        f"{where}: {ast.unparse(call)}"
        for where, call in trees("cli")
        if called(call) in PRINTERS and ast.unparse(call) != "typer.echo(f'storylens {__version__}')"
    ]
    assert raw == []
