"""A typer command that does nothing: what any tool of this kind pays before it starts."""

from __future__ import annotations

from typing import Annotated

import typer

app = typer.Typer()


@app.command()
def diff(files: list[str], format_: Annotated[str, typer.Option("--format")] = "text") -> None:
    """Do nothing."""


if __name__ == "__main__":
    app()
