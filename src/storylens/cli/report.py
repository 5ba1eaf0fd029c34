"""`storylens report A B … -o FILE`: a report to take along, with the editor's verdicts in it."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from storylens.cli.options import COMPARED, Files, Output, with_settings
from storylens.cli.settings import Settings
from storylens.errors import StorylensError, UsageError

if TYPE_CHECKING:
    from storylens.compare import Comparison
    from storylens.review import Review as Verdicts

KINDS = ("html", "markdown", "json", "sarif", "text", "note")
_BY_NAME = {".html": "html", ".htm": "html", ".md": "markdown", ".json": "json", ".sarif": "sarif", ".txt": "text"}


def _kinds() -> list[str]:
    return list(KINDS)


@with_settings("review", *COMPARED)
def command(
    files: Files,
    settings: Settings,
    kind: Annotated[
        str | None,
        typer.Option(
            "--format",
            metavar="|".join(KINDS),
            autocompletion=_kinds,
            help="Default: by the name of FILE, else html. note is a draft to the outlet, of what was accepted.",
        ),
    ] = None,
    output: Output = None,
) -> int:
    """Write a report: HTML, Markdown, JSON, SARIF, text or a note.

    The HTML page is one file that loads nothing; the note is a draft to the outlet, of the findings accepted.
    """
    from storylens.cli.load import load_arguments
    from storylens.cli.streams import write
    from storylens.cli.verdicts import verdicts_on
    from storylens.compare import compare

    target = None if output in (None, "-") else output
    kind = kind or _kind_of(target)
    if kind not in KINDS:
        raise UsageError(f"--format {kind}: no such report; choose from {', '.join(KINDS)}")
    if target:
        refuse_input(target, files)
    story = load_arguments(files, encoding=settings.encoding)
    comparison = compare(*story.versions, options=settings.options(story))
    text = rendered(comparison, kind, verdicts_on(comparison, settings.review), story.title)
    if target:
        save(Path(target), text)
    else:
        write(text)
    return 0


def _kind_of(target: str | None) -> str:
    """The kind of report that a file's name asks for. Raises `UsageError` for an ending that names none."""
    ending = Path(target or "").suffix.lower()
    if ending and ending not in _BY_NAME and not Path(target or "").is_char_device():
        raise UsageError(f"{target}: no report is named {ending}; end it in {', '.join(_BY_NAME)}, or give --format")
    return _BY_NAME.get(ending, "html")


def rendered(comparison: Comparison, kind: str, verdicts: Verdicts | None, title: str | None) -> str:
    """The report `kind` of `comparison`. Raises `UsageError` for a note of nothing."""
    if kind == "json":
        from storylens.reports import json

        return json.report(comparison, verdicts)
    if kind == "text":
        from storylens.reports import text

        return text.report(comparison, verdicts)
    from storylens.reports import html, markdown, note, sarif

    make = {"html": html.report, "markdown": markdown.report, "sarif": sarif.report, "note": note.report}[kind]
    made = make(comparison, verdicts, title=title)
    if not made:
        raise UsageError("no finding has been accepted yet; accept some with `a` in `storylens open`, then ask again")
    return made


def refuse_input(target: str, files: Sequence[str]) -> None:
    """Raise `UsageError` where a report would be written over what it is made from."""
    for name in files:
        if os.path.exists(target) and os.path.exists(name) and os.path.samefile(target, name):
            raise UsageError(f"{target}: one of the texts to compare; give the report another name")


def save(target: Path, text: str) -> None:
    """Write `text` to `target`, whole or not at all."""
    try:
        if target.exists() and not target.is_file():
            with target.open("w", encoding="utf-8", newline="") as stream:
                stream.write(text)
            return
        place = target.resolve()
        part = place.with_name(f".{place.name}.{os.getpid()}.part")
        try:
            part.write_text(text, "utf-8", newline="")
            part.replace(place)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
        raise StorylensError(f"{target}: the report cannot be written ({reason}); name another file") from error
