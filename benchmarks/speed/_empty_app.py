"""An empty Textual app with a Footer behind a typer command: what any app of this kind pays for its first paint."""

from __future__ import annotations

from typing import Annotated

import typer

app = typer.Typer()


@app.command()
def diff(files: list[str], format_: Annotated[str, typer.Option("--format")] = "text") -> None:
    """Open the empty app."""
    from textual.app import App, ComposeResult
    from textual.widgets import Footer

    class Empty(App[None]):
        BINDINGS = [("q", "quit", "Emptyquit")]  # noqa: RUF012

        def compose(self) -> ComposeResult:
            yield Footer()

    Empty().run()


if __name__ == "__main__":
    app()
