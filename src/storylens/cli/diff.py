"""`storylens diff A B [C …]`: hold versions of a story against the first of them."""

from __future__ import annotations

from typing import Annotated

import typer

from storylens.cli.options import AsciiOnly, Encoding, FailOn, Format, Theme


def command(
    files: Annotated[
        list[str],
        typer.Argument(
            metavar="A B [C …]", help="The base and what to hold against it, or one story folder; - is stdin."
        ),
    ],
    format_: Format = None,
    fail_on: FailOn = "change",
    encoding: Encoding = None,
    theme: Theme = None,
    ascii_only: AsciiOnly = False,
) -> int:
    """Show what the other versions did to the first: on a terminal in the app, otherwise in print.

    When printing, the exit code is 0 for nothing at or above --fail-on, 1 for something, 2 for trouble.
    """
    from storylens.cli.load import load_arguments
    from storylens.cli.show import checked, show

    checked(format_, fail_on)
    return show(load_arguments(files, encoding=encoding), format_, fail_on, theme=theme, ascii_only=ascii_only)
