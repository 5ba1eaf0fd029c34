"""`storylens check A B …`: the gate for a CMS or CI; prints only what fails, one line each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from storylens.cli.exits import ExitCode
from storylens.cli.options import COMPARED, Files, with_settings
from storylens.cli.settings import Settings
from storylens.text.safe import safe

if TYPE_CHECKING:
    from storylens.compare import Comparison, Pair
    from storylens.model import Edit, Span
    from storylens.reports.places import Lines
    from storylens.review import Review


@with_settings("fail_on", *COMPARED, least="major")
def command(
    files: Files,
    settings: Settings,
    review: Annotated[
        str | None,
        typer.Option("--review", metavar="FILE", help="Findings dismissed in this review do not fail."),
    ] = None,
) -> int:
    """The gate for a CMS or CI: print what fails, one line each.

    What is at or above --fail-on (default: major), as FILE:LINE:COLUMN; the exit code is 1 if anything is.
    """
    from storylens.cli.load import load_arguments
    from storylens.cli.streams import drop_pending, write
    from storylens.cli.verdicts import verdicts_on
    from storylens.compare import compare

    level = settings.fail_on
    story = load_arguments(files, encoding=settings.encoding)
    comparison = compare(*story.versions, options=settings.options(story))
    lines = list(failures(comparison, level, verdicts_on(comparison, review) if review else None))
    try:
        write("".join(f"{line}\n" for line in lines))
    except BrokenPipeError:
        drop_pending()
    return ExitCode.FOUND if lines else ExitCode.CLEAN


def failures(comparison: Comparison, level: str, verdicts: Review | None = None) -> Iterator[str]:
    """A line for each finding at or above `level` that was not dismissed; for `change`, for each change as well."""
    from storylens.model import SEVERITIES, severity_rank
    from storylens.reports.places import Lines, stand_in

    if level == "never":
        return
    least = 0 if level == "change" else SEVERITIES.index(level)
    for pair in comparison.pairs:
        lines = Lines(pair.other.text)
        for f in pair.findings:
            verdict = verdicts.verdict(f) if verdicts else None
            if severity_rank(f.severity) >= least and not (verdict and verdict.state == "dismissed"):
                place = _place(pair, lines, f.other or stand_in(pair, f))
                yield f"{place}: {f.severity}: {safe(f.message)} [{f.category}/{f.type} {f.id}]"
        if level == "change":
            yield from _changes(pair, lines)


def _place(pair: Pair, lines: Lines, span: Span | None) -> str:
    name = safe(pair.other.path or pair.other.name)
    if span is None:
        return name
    region = lines.region(span)
    return f"{name}:{region['startLine']}:{region['startColumn']}"


def _changes(pair: Pair, lines: Lines) -> Iterator[str]:
    for edit in pair.edits:
        if edit.style is None:
            yield f"{_place(pair, lines, edit.other)}: change: {_words(edit)}"
    for link in pair.links:
        if link.moved:
            p = pair.other_document.paragraphs[link.other[0]]
            yield f"{_place(pair, lines, pair.other_document.span(p.start, p.end))}: change: paragraph moved"


def _words(edit: Edit) -> str:
    old = f"“{safe(edit.base.text)}”" if edit.base else ""
    new = f"“{safe(edit.other.text)}”" if edit.other else ""
    if edit.op == "move":
        return f"{old} moved"
    return f"{old} became {new}" if old and new else f"{old} left out" if old else f"{new} added"
