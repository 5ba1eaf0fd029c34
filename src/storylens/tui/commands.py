"""Every command there is, once. Bindings, help, palette, footer and docs derive from this table.

A command is named; its keys are the defaults, which the user's config may replace (`keys.<id> = ["…"]`, an empty
list unbinds). Importing this module costs nothing: no Textual in it.
"""

from __future__ import annotations

from typing import NamedTuple

GROUPS = ("Move", "Versions", "View", "Findings", "Review", "Links", "Take it with you", "Program")


class Command(NamedTuple):
    """`id` is the public name, `action` the method that does it, `keys` Textual key names (comma-separated
    alternatives). `footer`: short label where the footer shows it. `argument` goes to the action."""

    id: str
    keys: str
    title: str
    group: str
    action: str
    footer: str = ""


def _versions() -> tuple[Command, ...]:
    return tuple(
        Command(f"version.{k}", str(k), f"Show version {k}", "Versions", f"show_version({k})") for k in range(1, 9)
    )


COMMANDS: tuple[Command, ...] = (
    Command("change.next", "],right", "Next change", "Move", "next_change", "change"),
    Command("change.previous", "[,left", "Previous change", "Move", "previous_change"),
    Command("finding.next", "},shift+right", "Next finding", "Move", "next_finding", "finding"),
    Command("finding.previous", "{,shift+left", "Previous finding", "Move", "previous_finding"),
    Command("scroll.down", "j,down", "Down one line", "Move", "scroll_lines(1)"),
    Command("scroll.up", "k,up", "Up one line", "Move", "scroll_lines(-1)"),
    Command("half.down", "ctrl+d", "Down half a page", "Move", "scroll_pages(0.5)"),
    Command("half.up", "ctrl+u", "Up half a page", "Move", "scroll_pages(-0.5)"),
    Command("page.down", "space,pagedown", "Down a page", "Move", "scroll_pages(1)"),
    Command("page.up", "b,pageup", "Up a page", "Move", "scroll_pages(-1)"),
    Command("top", "g,home", "To the beginning", "Move", "to_end(False)"),
    Command("bottom", "G,end", "To the end", "Move", "to_end(True)"),
    Command("other-end", "%,m", "To the other end of a move", "Move", "other_end"),
    Command("search", "/,ctrl+f", "Search in all versions shown", "Move", "search", "search"),
    Command("match.next", "n", "Next match (without a search: next finding)", "Move", "next_match"),
    Command("match.previous", "N", "Previous match (without a search: previous finding)", "Move", "previous_match"),
    Command("jump", "J", "Jump mode: a letter for each finding in sight", "Move", "jump"),
    Command("version.next", ".,ctrl+right", "Next version", "Versions", "step_version(1)", "version"),
    Command("version.previous", "comma,ctrl+left", "Previous version", "Versions", "step_version(-1)"),
    *_versions(),
    Command("base.make", "B", "Make this version the base", "Versions", "make_base"),
    Command("layout", "s", "Layout: by width, side by side, inline, all columns", "View", "cycle_layout", "layout"),
    Command("style.hide", "i", "House-style changes: dimmed or hidden", "View", "toggle_style"),
    Command("fold", "z", "Fold what is unchanged", "View", "toggle_fold"),
    Command("peek", "p", "Peek at a moved paragraph in its own place", "View", "peek"),
    Command("suspicious", "w", "Suspicious wording: shown or hidden", "View", "toggle_suspicious"),
    Command("panel", "l", "Findings list: shown or hidden", "View", "toggle_panel"),
    Command("overview", "o", "Overview of the whole story", "View", "overview"),
    Command("coverage", "T", "Coverage table: which version keeps what", "View", "coverage"),
    Command("sources", "S", "Who speaks: the sources side by side", "View", "sources"),
    Command("scorecard", "C", "Scorecard of all versions", "View", "scorecard"),
    Command("theme", "t", "Theme", "View", "theme"),
    Command("filter", "f", "Filter findings", "Findings", "filter", "filter"),
    Command("filter.unreviewed", "F", "Only unreviewed findings", "Findings", "toggle_unreviewed"),
    Command("focus.next", "tab", "To the list and back to the text", "Findings", "switch_pane"),
    Command("accept", "a", "Accept the finding", "Review", "verdict('accepted')", "accept"),
    Command("dismiss", "x", "Dismiss the finding", "Review", "verdict('dismissed')", "dismiss"),
    Command("note", "c", "Note on the finding", "Review", "note"),
    Command("undo", "U", "Undo the last verdict, pin or change of base", "Review", "undo"),
    Command("link.pin", "P", "Pin: this base paragraph stands for …", "Links", "pin"),
    Command("link.forbid", "X", "Forbid the link of this paragraph", "Links", "forbid"),
    Command("copy", "y", "Copy the selection, or this paragraph", "Take it with you", "copy_text"),
    Command("copy.quote", "Y", "Copy as a quotation with its place", "Take it with you", "copy_quote"),
    Command("export", "e", "Export a report or a note to the outlet", "Take it with you", "export"),
    Command("help", "?,f1", "Help", "Program", "help", "help"),
    Command("palette", "ctrl+p", "All commands", "Program", "palette"),
    Command("cancel", "escape", "Cancel what is under way; leave search and filter", "Program", "cancel"),
    Command("quit", "q,ctrl+q", "Quit", "Program", "quit_app", "quit"),
)


def shown_key(keys: str) -> str:
    """The first of `keys` as a person writes it."""
    first = keys.split(",")[0].strip() if keys != "," else "comma"
    names = {
        "comma": ",", "pagedown": "PgDn", "pageup": "PgUp", "escape": "Esc", "tab": "Tab", "space": "Space",
        "left": "←", "right": "→", "up": "↑", "down": "↓", "home": "Home", "end": "End", "f1": "F1",
        "enter": "Enter", "right_square_bracket": "]", "left_square_bracket": "[",
    }  # fmt: skip
    parts = first.split("+")
    return "+".join(names.get(part, part.capitalize() if len(part) > 1 else part) for part in parts)
