"""What one call of a command wants: its switches over the desk's config."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from storylens.config import Config, load_config
from storylens.errors import UsageError

if TYPE_CHECKING:
    from storylens.model import Options, Story


FORMATS = ("text", "json")
"""What `--format` takes."""
LEVELS = ("change", "neutral", "minor", "major", "critical", "never")
"""What `--fail-on` takes: any change beyond house style, a finding of that severity or above, or nothing."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Checked switches. `format` None means: the app on a terminal, text elsewhere."""

    format: str | None = None
    fail_on: str = "change"
    theme: str | None = None
    ascii: bool | None = None
    review: str | None = None
    encoding: str | None = None
    config: Config = field(default_factory=Config)

    def options(self, story: Story | None = None) -> Options:
        """What to look for: the desk's options, and the pins of `story`."""
        return replace(self.config.options, pins=story.pins) if story else self.config.options


def settle(
    *,
    format_: str | None = None,
    fail_on: str | None = None,
    encoding: str | None = None,
    theme: str | None = None,
    ascii_only: bool | None = None,
    review: str | None = None,
    config: str | None = None,
    checkers: Sequence[str] | None = None,
    languagetool_url: str | None = None,
    least: str = "change",
) -> Settings:
    """Switches over config over defaults; `least` is the level of `fail_on` that nobody named.

    Raises a `StorylensError`, one line, where one is wrong.
    """
    desk = _with_readers(load_config(config), tuple(checkers or ()), languagetool_url)
    level = fail_on or desk.fail_on or least
    if format_ is not None and format_ not in FORMATS:
        raise UsageError(f"--format {format_}: {_instead(format_)}")
    if level not in LEVELS:
        raise UsageError(f"--fail-on {level}: no such level; choose from {', '.join(LEVELS)}")
    if theme is not None:
        _refuse_unknown_theme(theme)
    return Settings(
        format=format_,
        fail_on=level,
        theme=theme or desk.theme,
        ascii=True if ascii_only else desk.ascii,
        review=review or desk.review,
        encoding=encoding,
        config=desk,
    )


def _instead(wanted: str) -> str:
    """What to do about a format that is none of those printed."""
    from storylens.cli.report import KINDS

    if wanted in KINDS:
        return f"{' and '.join(FORMATS)} are printed here; storylens report A B --format {wanted} writes that"
    return f"no such format; choose from {', '.join(FORMATS)}"


def _with_readers(desk: Config, names: tuple[str, ...], url: str | None) -> Config:
    """`desk` with the second readers named on the command line; all of them can be asked."""
    for name in names:
        if name != "harper":
            from storylens.findings.translation.checkers import installed

            if name not in installed.names():
                choices = ", ".join(installed.names())
                raise UsageError(f"--checker {name}: no such second reader; choose from {choices}")
    asked = tuple(dict.fromkeys((*desk.options.checkers, *names)))
    server = url if url is not None else desk.options.languagetool_url
    if "harper" in asked:
        from storylens.findings.translation.checkers.harper import require

        require()
    if server is not None:
        from storylens.findings.translation.checkers.server import place

        place(server)
    if (asked, server) == (desk.options.checkers, desk.options.languagetool_url):
        return desk
    return replace(desk, options=replace(desk.options, checkers=asked, languagetool_url=server))


def _refuse_unknown_theme(name: str) -> None:
    from storylens.themes import theme_names

    names = theme_names()
    if name not in names:
        raise UsageError(f"--theme {name}: no such theme; choose from {', '.join(names)}")
