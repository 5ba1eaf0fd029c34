"""The options that several commands share, so that each reads the same everywhere."""

from __future__ import annotations

from typing import Annotated

import typer

FORMATS = ("text", "json")
"""What `--format` takes."""
LEVELS = ("change", "neutral", "minor", "major", "critical", "never")
"""What `--fail-on` takes: any change beyond house style, a finding of that severity or above, or nothing."""
CHECKERS = ("harper",)
"""What `--checker` takes."""


def _checkers() -> list[str]:
    return list(CHECKERS)


def _formats() -> list[str]:
    return list(FORMATS)


def _levels() -> list[str]:
    return list(LEVELS)


def _themes() -> list[str]:
    from storylens.themes import theme_names

    return list(theme_names())


Format = Annotated[
    str | None,
    typer.Option(
        "--format", metavar="|".join(FORMATS), autocompletion=_formats, help="Print instead of opening the app."
    ),
]
FailOn = Annotated[
    str | None,
    typer.Option(
        "--fail-on",
        metavar="LEVEL",
        autocompletion=_levels,
        help=f"When printing, exit 1 from here on: {', '.join(LEVELS)} (default: change).",
    ),
]
Checker = Annotated[
    list[str] | None,
    typer.Option(
        "--checker",
        metavar="NAME",
        autocompletion=_checkers,
        help="A second reader to ask as well: harper. Repeatable.",
    ),
]
LanguagetoolUrl = Annotated[
    str | None,
    typer.Option("--languagetool-url", metavar="URL", help="Your own LanguageTool server, asked as a second reader."),
]
Encoding = Annotated[
    str | None, typer.Option("--encoding", metavar="NAME", help="The encoding of the files; wins over any guess.")
]
ConfigFile = Annotated[
    str | None, typer.Option("--config", metavar="FILE", help="The desk's config; default: the one in your own folder.")
]
Theme = Annotated[
    str | None, typer.Option("--theme", metavar="NAME", autocompletion=_themes, help="The app's colour theme.")
]
AsciiOnly = Annotated[bool, typer.Option("--ascii", help="The app draws with ASCII characters only.")]
Review = Annotated[
    str | None,
    typer.Option("--review", metavar="FILE", help="Where the app keeps verdicts; default: your data folder."),
]
