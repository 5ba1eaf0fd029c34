"""Every command there is, one line each; a command's module is imported when it is called or listed."""

from __future__ import annotations

import os
from importlib import import_module
from typing import Annotated, Any

import typer
from typer.core import TyperArgument, TyperCommand, TyperGroup
from typer.main import get_command, get_command_from_info
from typer.models import CommandInfo

from storylens.errors import UsageError

GROUPS = {
    "Look at a story": ("diff", "open", "demo", "pick"),
    "Print and pass on": ("check", "report", "sources", "align", "read"),
    "The desk": ("review", "rules", "themes", "config", "schema"),
}
"""The commands under their headings, in the order of `--help`; each is a module of this package."""
COMMANDS = {name: f"storylens.cli.{name}" for names in GROUPS.values() for name in names}
"""Name of a command -> module that holds its function `command`."""
EXAMPLES = (
    "storylens demo",
    "storylens diff original.txt rewrite.txt",
    "storylens diff original.docx https://example.com/story --format text",
    "storylens check original.txt rewrite.txt --fail-on major",
    "storylens report original.txt rewrite.txt -o changes.html",
)


def as_given(parameters: list[Any]) -> list[Any]:
    """`parameters`, set to take plain strings and switches as they are.

    Typer sends every value through a pydantic adapter; importing pydantic is half the run time of a small
    comparison, and there is nothing to validate in a string. Where typer's inside changes, its own way is left.
    """
    try:
        from typer._coercion import RuntimeParam
    except ImportError:  # pragma: no cover
        return parameters

    class AsGiven(RuntimeParam):
        def _coerce_value(self, value: Any, param: Any, ctx: Any) -> Any:
            return value

    for parameter in parameters:
        if isinstance(parameter, TyperArgument):
            _plainly_named(parameter)
        descriptor = getattr(parameter, "type_descriptor", None)
        if descriptor is not None and descriptor.annotation in (str, list[str], bool):
            parameter._runtime_param = AsGiven(descriptor.parameter_info, descriptor.annotation)
    return parameters


def _plainly_named(argument: Any) -> None:
    """`A B [C …]`, as it was named, in place of `{A B [C …]}...` and `A B [C …] <list[str]>`."""
    argument._usage_display_name = lambda: argument.metavar or argument.display_name_raw
    argument.display_type_rich = lambda ctx: None


class QuickCommand(TyperCommand):
    """A command that does not import pydantic to read strings."""

    def get_params(self, ctx: Any) -> list[Any]:
        """All parameters, the help option too."""
        return as_given(super().get_params(ctx))


class LazyGroup(TyperGroup):
    """The commands of storylens, each imported on demand.

    `storylens FILE …` without a command opens the picker with those files.
    """

    def get_params(self, ctx: Any) -> list[Any]:
        """All parameters, the help option too."""
        return as_given(super().get_params(ctx))

    def list_commands(self, ctx: Any) -> list[str]:
        """Names in the order of `COMMANDS`."""
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The command called `cmd_name`, or None."""
        module = COMMANDS.get(cmd_name)
        if module is None:
            return None
        known = self.commands.get(cmd_name)
        if known is None:
            known = self.commands[cmd_name] = _command(cmd_name, module)
        return known

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """A name that is no command but a file there is: the picker, with that file."""
        if args and args[0] not in COMMANDS and not ctx.resilient_parsing and not args[0].startswith("-"):
            if os.path.exists(args[0]):
                return "pick", self.get_command(ctx, "pick"), args
            raise UsageError(_unknown(args[0]))
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """The commands under their headings, then how they are used."""
        width = max(map(len, COMMANDS))
        for title, names in GROUPS.items():
            known = [(name, self.get_command(ctx, name)) for name in names]
            with formatter.section(title):
                formatter.write_dl(
                    [(name.ljust(width), command.get_short_help_str(70)) for name, command in known if command]
                )
        with formatter.section("For example"):
            formatter.write("".join(f"  {line}\n" for line in EXAMPLES))


def _unknown(name: str) -> str:
    """What to do about a word that is no command and no file."""
    from rapidfuzz import fuzz, process

    near = process.extractOne(name, list(COMMANDS), scorer=fuzz.ratio, score_cutoff=60)
    if near:
        return f"{name}: no such command; did you mean {near[0]}?"
    if "." in name or os.sep in name:
        return f"{name}: no such file; to compare two: storylens diff A B"
    return f"{name}: no such command and no such file; storylens --help lists the commands"


def _command(name: str, module: str) -> Any:
    """The command in `module`: its function `command`, or a `typer.Typer` of that name for a group."""
    function = import_module(module).command
    if isinstance(function, typer.Typer):
        function.info.name = name
        return get_command(function)
    info = CommandInfo(
        name=name, cls=QuickCommand, callback=function, context_settings={"help_option_names": ["-h", "--help"]}
    )
    return get_command_from_info(info, pretty_exceptions_short=False, rich_markup_mode=None)


def _version(asked: bool) -> None:
    if asked:
        from storylens._version import __version__

        typer.echo(f"storylens {__version__}")
        raise typer.Exit


def _main(
    context: typer.Context,
    version: Annotated[
        bool, typer.Option("--version", "-V", callback=_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> None:
    """Compare accounts of a single story: what was reworded, what broke, whose words lost their source."""
    if context.invoked_subcommand is None:
        from storylens.cli.pick import command

        raise typer.Exit(command(files=[]))


def command_line() -> Any:
    """The whole command line, ready to be called with `main(arguments, standalone_mode=False)`."""
    app = typer.Typer(
        cls=LazyGroup,
        invoke_without_command=True,
        no_args_is_help=False,
        add_completion=_completion_wanted(),
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback()(_main)
    return get_command(app)


def _completion_wanted() -> bool:
    """Typer's completion options cost start-up time; they matter for `--help` and for themselves only."""
    import sys

    return "_STORYLENS_COMPLETE" in os.environ or any(a in ("--help", "-h") or "completion" in a for a in sys.argv[1:])
