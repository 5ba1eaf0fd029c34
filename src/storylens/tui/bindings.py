"""From the table of commands to Textual's bindings, and to the keys that are live now."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from textual.binding import Binding, BindingType

from storylens.tui.commands import COMMANDS, Command, shown_key

UNBOUND = "f24"
"""A key nobody has: what a command is bound to that the user's config unbinds."""


def bindings(commands: Iterable[Command] = COMMANDS) -> list[BindingType]:
    """One binding for each command, with its id, so that a keymap can replace its keys."""
    return [
        Binding(c.keys, c.action, c.title, show=False, id=c.id, tooltip=c.title, priority=c.id == "focus.next")
        for c in commands
    ]


def keymap(keys: Mapping[str, Sequence[str]]) -> tuple[dict[str, str], tuple[str, ...]]:
    """A Textual keymap from the user's `keys`, and one line for every problem; of two claims to a key the first
    wins. Keys that a rebound command takes from another's defaults are taken silently."""
    known = {c.id for c in COMMANDS}
    problems: list[str] = []
    taken: dict[str, str] = {}
    out: dict[str, str] = {}
    for name, wanted in keys.items():
        if name not in known:
            problems.append(f"keys.{name}: there is no such command")
            continue
        kept = []
        for key in wanted:
            if key in taken:
                problems.append(f"keys.{name}: {key} is already taken by {taken[key]}")
                continue
            taken[key] = name
            kept.append("comma" if key == "," else key)
        out[name] = ",".join(kept) or UNBOUND
    return out, tuple(problems)


def live_keys(command: Command, keymap: Mapping[str, str]) -> str:
    """The keys of `command` as they are now; '' where unbound."""
    keys = keymap.get(command.id, command.keys)
    return "" if keys == UNBOUND else keys


def shown_keys(command: Command, keymap: Mapping[str, str]) -> str:
    """All live keys of `command` as a person writes them: `], →`; '' where unbound."""
    return ", ".join(shown_key(key) for key in live_keys(command, keymap).split(",") if key)
