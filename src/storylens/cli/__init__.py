"""The command line: one command a file, each imported only when it is asked for."""

from __future__ import annotations


def main() -> None:
    """Entry point of `storylens`. Always ends in `SystemExit` with a code of `cli.exits.ExitCode`."""
    import gc

    # A short run ends before garbage matters; the app switches collection on again.
    gc.disable()
    try:
        from storylens.cli.run import run

        raise SystemExit(run())
    except KeyboardInterrupt:
        raise SystemExit(130) from None
