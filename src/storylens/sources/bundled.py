"""Where the stories and themes that come with storylens lie: in the wheel, or beside `src` in a checkout."""

from __future__ import annotations

from pathlib import Path

from storylens.sources.stories import MANIFEST

_PACKAGE = Path(__file__).resolve().parent.parent


def bundled(kind: str) -> Path:
    """The folder of bundled `stories` or `themes`."""
    in_wheel = _PACKAGE / f"_{kind}"
    return in_wheel if in_wheel.is_dir() else _PACKAGE.parent.parent / kind


def bundled_stories() -> tuple[Path, ...]:
    """Folders of the bundled stories, by name."""
    home = bundled("stories")
    return tuple(sorted(p.parent for p in home.glob(f"*/{MANIFEST}"))) if home.is_dir() else ()


def bundled_themes() -> Path:
    """The folder of the bundled themes (it may hold none)."""
    return bundled("themes")
