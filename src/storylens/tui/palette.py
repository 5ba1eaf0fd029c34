"""From marks to what is painted: Rich styles and symbols of one theme, made once and kept."""

from __future__ import annotations

import unicodedata
from functools import cache

from rich.cells import cell_len
from rich.style import Style

from storylens.text.safe import SafeText, safe
from storylens.themes import Mark, Theme

_FLAG = "flag-"
_FINDING = "severity-"


class Palette:
    """Styles of one theme. `ascii`: symbols for terminals without UTF-8. `no_color`: the terminal shows no
    colour, so whatever a background would say is said by reverse video."""

    def __init__(self, theme: Theme, ascii: bool = False, no_color: bool = False) -> None:  # noqa: A002
        self.theme = theme
        self.ascii = ascii
        self.no_color = no_color
        self._known: dict[tuple[str, ...], Style] = {}
        colours = theme.colours
        self.text = Style(color=colours["foreground"], bgcolor=colours["background"])
        self.muted = Style(color=colours["muted"], bgcolor=colours["background"])
        self.panel = Style(color=colours["foreground"], bgcolor=colours["surface"])
        self.bar = Style(color=colours["foreground"], bgcolor=colours["panel"])
        self.selection = Style(reverse=True)

    def colour(self, name: str) -> str:
        """One of the theme's colours."""
        return self.theme.colours[name]

    def on(self, ground: Style, colour: str = "foreground", *, bold: bool = False, italic: bool = False) -> Style:
        """A plain style of the theme's colour `colour` on the ground of `ground`."""
        return ground + Style(color=self.theme.colours[colour], bold=bold or None, italic=italic or None)

    def style(self, kinds: tuple[str, ...]) -> Style:
        """The style that all of `kinds` make together, later ones over earlier ones."""
        known = self._known.get(kinds)
        if known is None:
            known = Style.null()
            for kind in kinds:
                known += self._one(kind)
            self._known[kinds] = known
        return known

    def _one(self, kind: str) -> Style:
        if kind.startswith(_FLAG):
            return Style.null()
        if kind == "quote":
            return Style(color=self.theme.colours["secondary"])
        if kind == "speaker":
            return Style(color=self.theme.colours["primary"], italic=True)
        if kind == "moved-away":
            return Style(color=self.theme.colours["muted"], italic=True, strike=True)
        mark = self.theme.marks[kind]
        if kind.startswith(_FINDING):
            loud = kind in ("severity-critical", "severity-major")
            return Style(color=mark.colour, bold=loud or None, underline2=True)
        style = _rich(mark)
        if kind == "cursor" and self.no_color:
            style += Style(reverse=True)
        return style

    def cursor_ground(self, ground: Style) -> Style:
        """The ground of a highlighted row."""
        mark = self.theme.marks["cursor"]
        if self.no_color:
            return ground + Style(reverse=True)
        return Style(color=mark.colour, bgcolor=mark.background or self.theme.colours["panel"]) + Style(
            reverse=("reverse" in mark.style) or None
        )

    def label(self, kind: str, ground: Style) -> Style:
        """The style of a mark's name or symbol on a label or list row."""
        mark = self.theme.marks[_named(kind)]
        return ground + Style(color=mark.colour, bold="bold" in mark.style or None)

    def symbol(self, kind: str) -> str:
        """The symbol of a kind of mark, '' for a kind without one."""
        mark = self.theme.marks.get(_named(kind))
        if mark is None:
            return ""
        return mark.ascii if self.ascii else mark.symbol

    def sendable(self, text: SafeText) -> SafeText:
        """`text` as this terminal can show it: without UTF-8, other characters of the same width."""
        return text if not self.ascii or text.isascii() else safe("".join(map(_plain, text)))

    def glyph(self, shown: str, plain: str) -> str:
        """`shown`, or `plain` where the terminal has no UTF-8."""
        return plain if self.ascii else shown


def _named(kind: str) -> str:
    """The mark of a theme that stands for `kind` on a label or in the gutter."""
    return "move" if kind == "moved-away" else kind.replace(_FLAG, _FINDING)


def _rich(mark: Mark) -> Style:
    flags = dict.fromkeys(mark.style, True)
    return Style(color=mark.colour, bgcolor=mark.background, **flags)  # type: ignore[arg-type]


_STAND_INS = str.maketrans("“”„«»‘’‚–—−…·¶→←↑↓×›‹⟨⟩✓✗✎•│▎ \u00a0", '"""""\'\'`---.-#><^vx><<>*xn*||  ')


@cache
def _plain(character: str) -> str:
    """One character in ASCII: its stand-in, its letter without accents, or a question mark for each cell."""
    shown = character.translate(_STAND_INS)
    if not shown.isascii():
        shown = unicodedata.normalize("NFKD", character)[:1]
    return shown if shown.isascii() and len(shown) == 1 else "?" * cell_len(character)
