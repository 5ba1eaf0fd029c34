"""What one call of a command wants: its switches over the desk's config."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from storylens.cli.options import FORMATS, LEVELS
from storylens.config import Config, load_config
from storylens.errors import UsageError

if TYPE_CHECKING:
    from storylens.model import Options, Story


@dataclass(frozen=True, slots=True)
class Settings:
    """Checked switches. `format` None means: the app on a terminal, text elsewhere."""

    format: str | None = None
    fail_on: str = "change"
    theme: str | None = None
    ascii: bool | None = None
    review: str | None = None
    config: Config = field(default_factory=Config)

    def options(self, story: Story | None = None) -> Options:
        """What to look for: the desk's options, and the pins of `story`."""
        return replace(self.config.options, pins=story.pins) if story else self.config.options


def settle(
    *,
    format_: str | None = None,
    fail_on: str | None = None,
    theme: str | None = None,
    ascii_only: bool = False,
    review: str | None = None,
    config: str | None = None,
) -> Settings:
    """Switches over config over defaults. Raises `UsageError` and `ConfigError`, one line each."""
    desk = load_config(config)
    level = fail_on or desk.fail_on or "change"
    if format_ is not None and format_ not in FORMATS:
        raise UsageError(f"--format {format_}: no such format; choose from {', '.join(FORMATS)}")
    if level not in LEVELS:
        raise UsageError(f"--fail-on {level}: no such level; choose from {', '.join(LEVELS)}")
    return Settings(
        format=format_,
        fail_on=level,
        theme=theme or desk.theme,
        ascii=True if ascii_only else desk.ascii,
        review=review or desk.review,
        config=desk,
    )
