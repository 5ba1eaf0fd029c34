"""Write `docs/keys.md` from the app's table of commands: `uv run python -m scripts.keys_page`."""

from __future__ import annotations

from pathlib import Path

from storylens.tui.commands import COMMANDS, GROUPS, Command, shown_key

TARGET = Path(__file__).resolve().parents[1] / "docs" / "keys.md"
HEAD = """# Keys and commands

Every command of the app with its keys, from the one table that the help (`?`), the palette (`ctrl+p`) and the footer
are made from. All of them work from the palette as well, most with the mouse. What needs AltGr on some keyboards has a
second key. A command is bound anew by its id in [the desk's config](config.md); the keys listed there replace these,
`false` or an empty list unbinds:

    [keys]
    "finding.next" = ["n", "f8"]
    "quit" = false

In a list (findings, help, coverage, themes): arrows or `j` `k`, `PgUp` `PgDn`, `Home` `End`, `Enter`; `Esc` leaves.
In the picker `Space` marks a file, the first marked is the base. A text that is pasted into the picker or beside a
story becomes a version, a pasted path is read. While a theme is chosen each is shown on the story, `Enter` keeps it,
`Esc` goes back.
"""


def page() -> str:
    """The page as it should stand."""
    out = [HEAD]
    for group in GROUPS:
        out += [f"## {group}\n", "| keys | does | id |", "|---|---|---|"]
        out += [row(command) for command in COMMANDS if command.group == group]
        out.append("")
    return "\n".join(out)


def row(command: Command) -> str:
    """One command."""
    keys = " ".join(f"`{shown_key(key)}`" for key in command.keys.split(",")).replace("|", "\\|")
    return f"| {keys} | {command.title} | `{command.id}` |"


if __name__ == "__main__":
    TARGET.write_text(page(), encoding="utf-8")
    print(f"wrote {TARGET}")
