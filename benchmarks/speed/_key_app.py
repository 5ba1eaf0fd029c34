"""The least an app can do with a key: one line that counts keys, over a Footer, behind a typer command."""

from __future__ import annotations

import typer

app = typer.Typer()


@app.command()
def diff(files: list[str]) -> None:
    """Open it. `j` counts, `t` changes the theme."""
    from textual.app import App, ComposeResult
    from textual.widgets import Footer, Static

    class Least(App[None]):
        BINDINGS = [("q", "quit", "Emptyquit"), ("j", "count", "count"), ("t", "turn", "theme")]  # noqa: RUF012
        pressed = 0

        def compose(self) -> ComposeResult:
            yield Static("READY", id="line")
            yield Footer()

        def action_count(self) -> None:
            self.pressed += 1
            self.query_one("#line", Static).update(f"K={self.pressed};")

        def action_turn(self) -> None:
            self.theme = "textual-light" if self.theme == "textual-dark" else "textual-dark"

    Least().run()


if __name__ == "__main__":
    app()
