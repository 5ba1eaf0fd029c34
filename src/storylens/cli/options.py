"""The options that several commands share, so that each reads the same everywhere."""

from __future__ import annotations

from typing import Annotated

import typer

FORMATS = ("text", "json")
"""What `--format` takes."""
LEVELS = ("change", "neutral", "minor", "major", "critical", "never")
"""What `--fail-on` takes: any change beyond house style, a finding of that severity or above, or nothing."""


def _formats() -> list[str]:
    return list(FORMATS)


def _levels() -> list[str]:
    return list(LEVELS)


Format = Annotated[
    str | None,
    typer.Option(
        "--format", metavar="|".join(FORMATS), autocompletion=_formats, help="Print instead of opening the app."
    ),
]
FailOn = Annotated[
    str,
    typer.Option(
        "--fail-on", metavar="LEVEL", autocompletion=_levels, help=f"Exit 1 from here on: {', '.join(LEVELS)}."
    ),
]
Encoding = Annotated[
    str | None, typer.Option("--encoding", metavar="NAME", help="The encoding of the files; wins over any guess.")
]
Theme = Annotated[str | None, typer.Option("--theme", metavar="NAME", help="The app's colour theme.")]
AsciiOnly = Annotated[bool, typer.Option("--ascii", help="The app draws with ASCII characters only.")]
