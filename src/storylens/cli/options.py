"""The options that commands share, each defined once, and how a command asks for them.

    @with_settings("format_", "encoding")
    def command(files: Files, settings: Settings) -> int: ...

gives `command` the options of those names (keywords of `settings.settle`) and hands it what they settle.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Annotated, Any

import typer

from storylens.cli.settings import FORMATS, LEVELS, settle


def _checkers() -> list[str]:
    from storylens.findings.translation.checkers.installed import names

    return list(names())


def _formats() -> list[str]:
    return list(FORMATS)


def _levels() -> list[str]:
    return list(LEVELS)


def _themes() -> list[str]:
    from storylens.themes import theme_names

    return list(theme_names())


Files = Annotated[
    list[str],
    typer.Argument(
        metavar="A B [C …]",
        help="The base, then what to hold against it; or one story folder. An address is fetched, - is stdin.",
    ),
]
Output = Annotated[str | None, typer.Option("--output", "-o", metavar="FILE", help="Default: print it.")]
Format = Annotated[
    str | None,
    typer.Option("--format", metavar="|".join(FORMATS), autocompletion=_formats, help="Print, in this form."),
]
FailOn = Annotated[
    str | None,
    typer.Option(
        "--fail-on",
        metavar="LEVEL",
        autocompletion=_levels,
        help=f"When printing, exit 1 from here on: {', '.join(LEVELS)}.",
    ),
]
Checker = Annotated[
    list[str] | None,
    typer.Option(
        "--checker",
        metavar="NAME",
        autocompletion=_checkers,
        help="A second reader to ask as well: harper, or one that a package brings. Repeatable.",
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
    typer.Option("--review", metavar="FILE", help="Where the verdicts are kept; default: your data folder."),
]

SWITCHES: dict[str, Any] = {
    "format_": Format,
    "fail_on": FailOn,
    "encoding": Encoding,
    "theme": Theme,
    "ascii_only": AsciiOnly,
    "review": Review,
    "config": ConfigFile,
    "checkers": Checker,
    "languagetool_url": LanguagetoolUrl,
}
"""Keyword of `settle` -> the option that fills it, in the order of `--help`."""
SHOWN = ("format_", "fail_on", "encoding", "theme", "ascii_only", "review", "config", "checkers", "languagetool_url")
"""What a command takes that opens a story in the app or prints it."""
COMPARED = ("encoding", "config", "checkers", "languagetool_url")
"""What a command takes that compares and prints."""


def with_settings(*switches: str, **fixed: Any) -> Callable[[Callable[..., int]], Callable[..., int]]:
    """Give a command the options `switches`, and what they settle (with `fixed`) as its keyword `settings`."""

    def decorate(command: Callable[..., int]) -> Callable[..., int]:
        def run(**given: Any) -> int:
            settings = settle(**{name: given.pop(name, None) for name in switches}, **fixed)
            return command(settings=settings, **given)

        own = inspect.signature(command, eval_str=True)
        kept = [p.replace(kind=p.KEYWORD_ONLY) for p in own.parameters.values() if p.name != "settings"]
        added = [
            inspect.Parameter(
                name, inspect.Parameter.KEYWORD_ONLY, default=False if name == "ascii_only" else None, annotation=kind
            )
            for name, kind in SWITCHES.items()
            if name in switches
        ]
        parameters = [*kept, *added]
        run.__signature__ = own.replace(parameters=parameters)  # type: ignore[attr-defined]
        run.__annotations__ = {p.name: p.annotation for p in parameters}
        run.__doc__, run.__name__, run.__module__ = command.__doc__, command.__name__, command.__module__
        return run

    return decorate
