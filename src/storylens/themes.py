"""Theme files (`themes/*.toml`), shipped and the user's own; used by the cli and the tui only.

A theme is data: colours, and for every mark a colour, a background, text styles and symbols. No mark depends on
its colour: the looks below give each one a style or a symbol of its own, so that it is told apart on paper, under
NO_COLOR and by every eye.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from storylens.errors import ConfigError
from storylens.places import config_directory, shipped
from storylens.toml_files import read_toml

DEFAULT_THEME = "night-desk"
SHIPPED = ("newsprint", "salmon", "night-desk", "high-contrast", "colour-blind", "mono")
COLOURS = (
    "primary",
    "secondary",
    "accent",
    "success",
    "warning",
    "error",
    "foreground",
    "background",
    "surface",
    "panel",
    "muted",
)
STYLES = ("bold", "italic", "underline", "underline2", "strike", "reverse")


class Look(NamedTuple):
    """What tells a mark apart without colour: text styles and a symbol, with a stand-in for ASCII terminals."""

    style: tuple[str, ...]
    symbol: str
    ascii: str


LOOKS: Mapping[str, Look] = {
    "insert": Look(("underline",), "+", "+"),
    "delete": Look(("strike",), "-", "-"),
    "replace": Look(("bold",), "~", "~"),
    "move": Look(("italic",), "↕", "^"),
    "style": Look((), "≈", "="),
    "omitted": Look(("strike", "italic"), "⊖", "[-]"),
    "added": Look(("underline", "italic"), "⊕", "[+]"),
    "suspicious": Look(("underline2",), "?", "?"),
    "search": Look(("bold", "underline"), "/", "/"),
    "cursor": Look(("bold",), "▸", ">"),
    "severity-neutral": Look((), "·", "."),
    "severity-minor": Look((), "▪", "*"),
    "severity-major": Look(("bold",), "!", "!"),
    "severity-critical": Look(("bold",), "‼", "!!"),
    "category-attribution": Look((), "A", "A"),
    "category-quote": Look((), "Q", "Q"),
    "category-fact": Look((), "F", "F"),
    "category-translation": Look((), "T", "T"),
    "category-structure": Look((), "S", "S"),
    "category-text-safety": Look((), "X", "X"),
}
MARKS = tuple(LOOKS)
"""Every mark a theme may colour. Those before `cursor` stand on words, the others on labels and list rows."""


@dataclass(frozen=True, slots=True)
class Mark:
    """How one mark looks. `colour` and `background` are `#rrggbb`; a background of None leaves the one beneath."""

    colour: str
    background: str | None
    style: tuple[str, ...]
    symbol: str
    ascii: str


@dataclass(frozen=True, slots=True)
class Theme:
    """A validated theme. `colours` has every name of `COLOURS`, `marks` every name of `MARKS`."""

    name: str
    title: str
    dark: bool
    colours: Mapping[str, str]
    marks: Mapping[str, Mark]
    path: Path

    def variables(self) -> dict[str, str]:
        """Flat style-sheet variables: `mark-insert-color`, `-background`, `-style` for every mark, and `muted`."""
        out = {"muted": self.colours["muted"]}
        for name, mark in self.marks.items():
            out[f"mark-{name}-color"] = mark.colour
            out[f"mark-{name}-background"] = mark.background or "transparent"
            out[f"mark-{name}-style"] = " ".join(mark.style) or "none"
        return out


class LoadedThemes(NamedTuple):
    """All themes by name, and one line for every one that could not be used."""

    themes: dict[str, Theme]
    failures: tuple[str, ...]


def theme_paths() -> tuple[Path, ...]:
    """Theme files of the user, by name. They may change while the program runs."""
    folder = config_directory() / "themes"
    try:
        return tuple(sorted(p for p in folder.iterdir() if p.suffix == ".toml"))
    except OSError:
        return ()


def theme_names() -> tuple[str, ...]:
    """Names one may ask for, shipped ones first; no file is read."""
    own = [p.stem for p in theme_paths() if p.stem not in SHIPPED]
    return (*SHIPPED, *own)


def load_theme(name: str) -> Theme:
    """The theme called `name`; a user's file takes the place of a shipped one of the same name.

    Raises `ConfigError`, one line, when there is none or its file does not validate.
    """
    own = {p.stem: p for p in theme_paths()}
    if name in own:
        theme, problems = read_theme(own[name])
        if theme is None:
            raise ConfigError("; ".join(problems))
        return theme
    if name in SHIPPED:
        return _shipped(name)
    raise ConfigError(f"theme {name!r}: there is none of that name; choose from {', '.join(theme_names())}")


def load_themes() -> LoadedThemes:
    """Every theme there is. A file that cannot be used costs a line, never an exception."""
    themes = {name: _shipped(name) for name in SHIPPED}
    failures: list[str] = []
    for path in theme_paths():
        theme, problems = read_theme(path)
        failures.extend(problems)
        if theme is not None:
            themes[theme.name] = theme
    return LoadedThemes(themes, tuple(failures))


def read_theme(path: Path) -> tuple[Theme | None, tuple[str, ...]]:
    """The theme in a user's file, and one line for each thing wrong with it (contrast alone is no reason to refuse).

    What the file leaves out comes from the theme it `extends`, by default the shipped one as light or as dark.
    """
    from storylens.theme_schema import problems_of

    try:
        data = read_toml(path)
    except ConfigError as error:
        return None, (str(error),)
    problems = tuple(f"{path.name}: {line}" for line in problems_of(data))
    if problems:
        return None, problems
    under = data.get("extends") or ("night-desk" if data.get("dark", True) else "newsprint")
    theme = _build(path, data, _shipped(under))
    return theme, tuple(f"{path.name}: {line}" for line in faint_marks(theme))


def _shipped(name: str) -> Theme:
    """A shipped theme. The tests hold these files to the schema, so that opening the app need not."""
    path = shipped("themes") / f"{name}.toml"
    return _build(path, read_toml(path), None)


def _build(path: Path, data: Mapping[str, Any], under: Theme | None) -> Theme:
    given = data.get("colours", {})
    colours = {
        name: hex_colour(given[name]) if under is None or name in given else under.colours[name] for name in COLOURS
    }
    marks = {}
    for name, look in LOOKS.items():
        table = data.get("marks", {}).get(name)
        if table is None:
            marks[name] = under.marks[name] if under else Mark(colours["foreground"], None, *look)
            continue
        background = table.get("background")
        marks[name] = Mark(
            hex_colour(table["colour"]),
            hex_colour(background) if background else None,
            tuple(table["style"].split()) if "style" in table else look.style,
            table.get("symbol", look.symbol),
            look.ascii,
        )
    return Theme(path.stem, data["title"], data.get("dark", True), colours, marks, path)


_HEX = re.compile(r"#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})", re.ASCII)


def hex_colour(value: str) -> str:
    """`#rgb` or `#rrggbb` as `#rrggbb`, lower case. Raises ValueError on anything else: names and percentages of
    colours mean different things to a style sheet and to a renderer."""
    if not _HEX.fullmatch(value):
        raise ValueError(f"{value!r} is no colour; write #rgb or #rrggbb")
    digits = value[1:].lower()
    return "#" + (digits if len(digits) == 6 else "".join(c * 2 for c in digits))


def linear_rgb(colour: str) -> tuple[float, float, float]:
    """`#rrggbb` as linear light, each 0..1 (sRGB, IEC 61966-2-1)."""
    parts = (int(colour[k : k + 2], 16) / 255 for k in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return red, green, blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, 1..21 (WCAG 2.2, relative luminance)."""
    low, high = sorted(0.2126 * r + 0.7152 * g + 0.0722 * b for r, g, b in map(linear_rgb, (one, other)))
    return (high + 0.05) / (low + 0.05)


def faint_marks(theme: Theme, least: float = 4.5) -> list[str]:
    """One line for each text that falls short of the contrast `least` on what it may stand on."""
    grounds = {name: theme.colours[name] for name in ("background", "surface", "panel")}
    cursor = theme.marks["cursor"].background
    if cursor:
        grounds["cursor"] = cursor
    texts = {name: (mark.colour, mark.background) for name, mark in theme.marks.items()}
    texts |= {name: (theme.colours[name], None) for name in ("foreground", "muted")}
    out = []
    for name, (colour, own) in texts.items():
        for ground, beneath in {name: own}.items() if own else grounds.items():
            ratio = contrast(colour, beneath or "")
            if ratio < least:
                out.append(f"{name} on {ground}: contrast {ratio:.1f}, below {least}")
    return out
