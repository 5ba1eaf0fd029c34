"""Changing the theme: every style sheet is parsed once for each theme, and the page is painted once.

Textual parses all style sheets anew at every switch, lays the page out again, paints it, and paints it once more
when the widgets have noticed. A theme changes colours only, so what was parsed is kept by its variables (sheets
without a variable are parsed once for all themes), no layout is made, and each widget is asked to paint once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import App
from textual.cache import LRUCache
from textual.color import Color
from textual.css.stylesheet import Stylesheet
from textual.filter import ANSIToTruecolor
from textual.theme import Theme as TextualTheme
from textual.widget import Widget

from storylens.errors import ConfigError
from storylens.themes import DEFAULT_THEME, Theme, load_theme
from storylens.tui.palette import Palette

if TYPE_CHECKING:
    from textual.css.model import RuleSet
    from textual.css.styles import RulesMap
    from textual.css.types import CSSLocation
    from textual.dom import DOMNode

Parsed = LRUCache[tuple[object, ...], "list[RuleSet]"]
KEPT_SHEETS = 256


class KeptStylesheet(Stylesheet):
    """A style sheet that remembers what it parsed, by variables."""

    def __init__(self, *, variables: dict[str, str] | None = None) -> None:
        super().__init__(variables=variables)
        self._by_variables: dict[frozenset[tuple[str, str]], Parsed] = {}
        self._plain: Parsed = LRUCache(KEPT_SHEETS)

    def set_variables(self, variables: dict[str, str]) -> None:
        """Other variables; what was parsed with them before is used again."""
        self._parse_cache = LRUCache(1)  # the one to be emptied
        super().set_variables(variables)
        self._parse_cache = self._by_variables.setdefault(frozenset(variables.items()), LRUCache(KEPT_SHEETS))

    def _parse_rules(
        self, css: str, read_from: CSSLocation, is_default_rules: bool = False, tie_breaker: int = 0, scope: str = ""
    ) -> list[RuleSet]:
        if "$" in css:
            return super()._parse_rules(css, read_from, is_default_rules, tie_breaker, scope)
        of_theme, self._parse_cache = self._parse_cache, self._plain
        try:
            return super()._parse_rules(css, read_from, is_default_rules, tie_breaker, scope)
        finally:
            self._parse_cache = of_theme

    def reparse(self) -> None:
        """Rules for the variables as they are; a fault leaves the rules as they were."""
        self.parse()

    def recolour(self, root: DOMNode) -> None:
        """As `update`, where everything is painted anew afterwards: a changed colour asks nobody to paint."""
        self.replace_rules = self._replace_colours  # type: ignore[method-assign]
        try:
            self.update_nodes(root.walk_children(with_self=True))
        finally:
            del self.replace_rules

    @staticmethod
    def _replace_colours(node: DOMNode, rules: RulesMap, animate: bool = False) -> None:
        base = node.styles.base
        known: dict[str, object] = base._rules  # type: ignore[assignment]
        wanted: dict[str, object] = rules  # type: ignore[assignment]
        for name in known.keys() | wanted.keys():
            before, after = known.get(name), wanted.get(name)
            if isinstance(before, Color) and isinstance(after, Color):
                base.set_rule(name, after)
            elif before != after:
                setattr(base, name, after)
        node.notify_style_update()


class Themed(App[int]):
    """An app whose widgets paint with a `Palette`. `warnings` are told when the app has begun."""

    stylesheet: KeptStylesheet
    palette: Palette
    ascii: bool
    warnings: list[str]

    def begin_theme(self, name: str) -> None:
        """Before the first paint: theme `name`, or the default one and a warning."""
        self.stylesheet = KeptStylesheet()
        self._filters = [f for f in self._filters if not isinstance(f, ANSIToTruecolor)]  # no theme paints in ANSI
        self._variables: dict[str, dict[str, str]] = {}
        self._palettes: dict[str, Palette] = {}
        try:
            theme = load_theme(name)
        except ConfigError as error:
            self.warnings.append(str(error))
            theme = load_theme(DEFAULT_THEME)
        self.palette = self._take(theme)
        self.theme = theme.name
        self.stylesheet.set_variables(self.get_css_variables())

    def _take(self, theme: Theme) -> Palette:
        self._variables.pop(theme.name, None)
        self.register_theme(_textual_theme(theme))
        palette = self._palettes[theme.name] = Palette(theme, self.ascii, self.no_color)
        return palette

    def use_theme(self, name: str, *, again: bool = False) -> None:
        """Switch to the theme called `name`; one that cannot be used is told in a toast. `again` reads its file
        once more."""
        if name == self.palette.theme.name and not again:
            return
        known = None if again else self._palettes.get(name)
        if known is None:
            try:
                known = self._take(load_theme(name))
            except ConfigError as error:
                self.say(str(error))
                return
        self.palette = known
        self._put_on(name)

    def _put_on(self, name: str) -> None:
        """What setting `App.theme` does, without the paint of half a change that comes before the style sheet."""
        self.set_reactive(App.theme, name)
        theme = self.current_theme
        names = {known: False for known in self.classes if known.startswith("-theme-")}
        names |= {f"-theme-{name}": True, "-dark-mode": theme.dark, "-light-mode": not theme.dark}
        self.update_classes(names, update=False)
        self._invalidate_css()
        self.refresh_css(animate=False)
        self.call_next(self.theme_changed_signal.publish, theme)

    def say(self, line: str) -> None:
        """A toast."""
        raise NotImplementedError

    def get_css_variables(self) -> dict[str, str]:
        """The variables of the theme in force, worked out once for each."""
        name = self.theme
        known = self._variables.get(name) if hasattr(self, "_variables") else None
        if known is None:
            known = super().get_css_variables()
            if hasattr(self, "_variables"):
                self._variables[name] = known
        self.theme_variables = known
        return known

    def refresh_css(self, animate: bool = True) -> None:
        """The colours of the theme in force, on every screen there is; places and sizes stay."""
        self.stylesheet.set_variables(self.get_css_variables())
        self.stylesheet.reparse()
        self.stylesheet.recolour(self)
        for screen in self.screen_stack:
            if screen is not self.screen:
                self.stylesheet.recolour(screen)
            screen._css_update_count = self._css_update_count
            for widget in screen.walk_children(Widget):
                widget.refresh()
            screen.refresh()


def _textual_theme(theme: Theme) -> TextualTheme:
    colours = {k: v for k, v in theme.colours.items() if k != "muted"}
    return TextualTheme(name=theme.name, dark=theme.dark, variables={"muted": theme.colours["muted"]}, **colours)  # type: ignore[arg-type]
