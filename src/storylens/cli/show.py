"""A story is shown: in the app on a terminal, in print everywhere else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from storylens.cli.exits import ExitCode
from storylens.cli.settings import Settings
from storylens.cli.streams import colour_wanted, drop_pending, interactive, write
from storylens.model import Story

if TYPE_CHECKING:
    from storylens.compare import Comparison


def show(story: Story, settings: Settings) -> int:
    """Open the app on `story`, or print it; the exit code."""
    if settings.format is None and interactive():
        from storylens.cli.app import open_app

        return open_app(story, settings)
    from storylens.compare import compare

    comparison = compare(*story.versions, options=settings.options(story))
    try:
        write(printed(comparison, settings.format or "text"))
    except BrokenPipeError:
        drop_pending()
    return ExitCode.FOUND if reaches(comparison, settings.fail_on) else ExitCode.CLEAN


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
