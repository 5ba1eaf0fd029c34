"""`storylens config`: where the desk's config is, and whether all is well with it."""

from __future__ import annotations

from storylens.cli.options import ConfigFile


def command(config: ConfigFile = None) -> int:
    """Print where the desk's config is and what it settles.

    Where something in it is wrong, that is said, and the exit code is 2.
    """
    from storylens.cli.streams import write
    from storylens.config import config_path, load_config
    from storylens.text.safe import safe

    desk = load_config(config)
    if desk.path is None:
        write(safe(f"{config_path()}: not there; everything is as shipped") + "\n")
        return 0
    options = desk.options
    house = options.house
    settled = {
        "theme": desk.theme,
        "fail-on": desk.fail_on,
        "initials": desk.initials,
        "review": desk.review,
        "ascii": desk.ascii,
        "rules off": ", ".join(sorted(options.disabled)),
        "graded anew": ", ".join(f"{name} {grade}" for name, grade in sorted(options.severities.items())),
        "house": f"{len(house.fine)} fine, {len(house.never)} never, {len(house.spellings)} spellings",
        "keys": ", ".join(f"{name} {' '.join(keys) or 'unbound'}" for name, keys in desk.keys.items()),
        "second readers": ", ".join((*options.checkers, *filter(None, [options.languagetool_url]))),
    }
    lines = [str(desk.path), *(f"  {name}: {value}" for name, value in settled.items() if value not in (None, ""))]
    write("".join(f"{safe(line)}\n" for line in lines))
    return 0
