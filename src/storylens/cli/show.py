"""A story is shown: in the app on a terminal, in print everywhere else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from storylens.cli.exits import ExitCode
from storylens.cli.load import options_for
from storylens.cli.options import FORMATS, LEVELS
from storylens.cli.streams import colour_wanted, interactive, write
from storylens.errors import UsageError
from storylens.model import Story

if TYPE_CHECKING:
    from storylens.compare import Comparison


def checked(format_: str | None, fail_on: str) -> None:
    """Raise `UsageError` for a `--format` or `--fail-on` that does not exist."""
    if format_ is not None and format_ not in FORMATS:
        raise UsageError(f"--format {format_}: no such format; choose from {', '.join(FORMATS)}")
    if fail_on not in LEVELS:
        raise UsageError(f"--fail-on {fail_on}: no such level; choose from {', '.join(LEVELS)}")


def show(
    story: Story, format_: str | None, fail_on: str = "change", *, theme: str | None = None, ascii_only: bool = False
) -> int:
    """Open the app on `story`, or print it; the exit code."""
    if format_ is None and interactive():
        from storylens.cli.app import open_app

        return open_app(story, theme=theme, ascii_only=ascii_only)
    from storylens.compare import compare

    comparison = compare(*story.versions, options=options_for(story))
    try:
        write(printed(comparison, format_ or "text"))
    except BrokenPipeError:
        from storylens.cli.streams import drop_pending

        drop_pending()
    return ExitCode.FOUND if reaches(comparison, fail_on) else ExitCode.CLEAN


def printed(comparison: Comparison, format_: str) -> str:
    """`comparison` in `format_`, ending in a line break."""
    if format_ == "json":
        from storylens.reports import json

        return json.report(comparison)
    from storylens.reports import text

    return text.report(comparison, colour=colour_wanted())


def reaches(comparison: Comparison, fail_on: str) -> bool:
    """Whether something in `comparison` is at or above `fail_on`; suspicious wording never counts."""
    if fail_on == "never":
        return False
    if fail_on == "change":
        return any(
            pair.findings or any(e.style is None for e in pair.edits) or any(k.moved for k in pair.links)
            for pair in comparison.pairs
        )
    from storylens.model import SEVERITIES, severity_rank

    least = SEVERITIES.index(fail_on)
    return any(severity_rank(f.severity) >= least for pair in comparison.pairs for f in pair.findings)
