"""`storylens diff A B [C …]`: hold versions of a story against the first of them."""

from __future__ import annotations

from typing import Annotated

import typer

from storylens.cli.options import (
    AsciiOnly,
    Checker,
    ConfigFile,
    Encoding,
    FailOn,
    Format,
    LanguagetoolUrl,
    Review,
    Theme,
)


def command(
    files: Annotated[
        list[str],
        typer.Argument(metavar="FILE", help="The base, then what to hold against it; or one story folder. - is stdin."),
    ],
    format_: Format = None,
    fail_on: FailOn = None,
    encoding: Encoding = None,
    theme: Theme = None,
    ascii_only: AsciiOnly = False,
    review: Review = None,
    config: ConfigFile = None,
    checker: Checker = None,
    languagetool_url: LanguagetoolUrl = None,
) -> int:
    """Hold versions of a story against the first one.

    On a terminal this opens the app; piped, or with --format, it prints.

    When printing, the exit code is 0 for nothing at or above --fail-on, 1 for something, 2 for trouble.
    """
    from storylens.cli.load import load_arguments
    from storylens.cli.settings import settle
    from storylens.cli.show import show

    settings = settle(
        format_=format_,
        fail_on=fail_on,
        theme=theme,
        ascii_only=ascii_only,
        review=review,
        config=config,
        checkers=checker,
        languagetool_url=languagetool_url,
    )
    return show(load_arguments(files, encoding=encoding), settings)
