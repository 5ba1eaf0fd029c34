"""Runs one command and turns whatever goes wrong into one safe line on stderr and an exit code."""

from __future__ import annotations

import os
import sys

import typer

from storylens.cli.exits import ExitCode
from storylens.cli.streams import drop_pending, write
from storylens.errors import StorylensError


def run(arguments: list[str] | None = None) -> int:
    """Run the command line `arguments` (default: the process's own); the exit code."""
    from storylens.cli.commands import command_line

    try:
        code = command_line().main(arguments, prog_name="storylens", standalone_mode=False)
        return code if isinstance(code, int) else ExitCode.CLEAN
    except StorylensError as error:
        complain(str(error))
        return error.exit_code
    except typer.TyperException as error:
        if type(error).__name__ == "NoArgsIsHelpError":
            write(error.format_message() + "\n")
            return ExitCode.CLEAN
        complain(_usage(error))
        return ExitCode.TROUBLE
    except typer.Exit as stop:
        return stop.exit_code
    except (typer.Abort, KeyboardInterrupt):
        return ExitCode.INTERRUPTED
    except BrokenPipeError:
        drop_pending()
        return ExitCode.CLEAN
    except MemoryError:
        complain("not enough memory for these texts; compare shorter ones")
        return ExitCode.TROUBLE
    except Exception as error:
        return _fault(error)


def complain(message: str) -> None:
    """One line on stderr, `storylens: …`, made safe for a terminal."""
    from storylens.text.safe import safe

    try:
        sys.stderr.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
        sys.stderr.write(f"storylens: {safe(message)}\n")
        sys.stderr.flush()
    except (OSError, ValueError, AttributeError):
        pass


def _usage(error: typer.TyperException) -> str:
    message = " ".join(error.format_message().split("\n\t")).rstrip(".")
    context = getattr(error, "ctx", None)
    command = context.command_path if context else "storylens"
    return f"{message}; see {command} --help"


def _fault(error: Exception) -> int:
    if os.environ.get("STORYLENS_DEBUG"):
        import traceback

        from storylens.text.safe import safe

        sys.stderr.write(safe("".join(traceback.format_exception(error)), newlines=True))
    detail = f"{type(error).__name__}: {error}".rstrip(": ")
    complain(f"a fault of ours ({detail}); please report it, with what STORYLENS_DEBUG=1 prints")
    return ExitCode.FAULT
