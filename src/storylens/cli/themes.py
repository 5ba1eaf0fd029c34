"""`storylens themes`: which themes there are, where your own go, and what is wrong with one."""

from __future__ import annotations


def command() -> int:
    """List the colour themes, and what is wrong with one of yours."""
    from storylens.cli.exits import ExitCode
    from storylens.cli.run import complain
    from storylens.cli.streams import write
    from storylens.places import config_directory
    from storylens.text.safe import safe
    from storylens.themes import load_themes

    themes, failures = load_themes()
    width = max(len(safe(name)) for name in themes)
    lines = [f"{safe(name):{width}}  {safe(theme.title)}" for name, theme in themes.items()]
    lines += ["", safe(f"Your own: {config_directory() / 'themes' / 'NAME.toml'}")]
    write("\n".join(lines) + "\n")
    for failure in failures:
        complain(failure)
    return ExitCode.TROUBLE if failures else ExitCode.CLEAN
