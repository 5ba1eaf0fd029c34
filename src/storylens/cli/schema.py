"""`storylens schema`: the JSON Schema of what `--format json` prints."""

from __future__ import annotations


def command() -> int:
    """Print the JSON Schema of --format json."""
    from importlib.resources import files

    from storylens.cli.streams import write

    write(files("storylens.reports").joinpath("comparison.schema.json").read_text("utf-8"))
    return 0
