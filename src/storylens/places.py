"""Where files live: the user's own directories, and what is shipped beside the code."""

from __future__ import annotations

import os
import sys
from pathlib import Path


def config_directory() -> Path:
    """The user's directory for `config.toml` and `themes/` (it may not exist)."""
    if sys.platform == "linux":
        return _xdg("XDG_CONFIG_HOME", "~/.config")
    from platformdirs import user_config_path

    return user_config_path("storylens", appauthor=False)


def data_directory() -> Path:
    """The user's directory for what storylens keeps: the verdicts (it may not exist)."""
    if sys.platform == "linux":
        return _xdg("XDG_DATA_HOME", "~/.local/share")
    from platformdirs import user_data_path

    return user_data_path("storylens", appauthor=False)


def _xdg(variable: str, default: str) -> Path:
    """What platformdirs says on Linux, without the time its import takes of every start."""
    named = os.environ.get(variable, "")
    return Path(named if named.strip() else os.path.expanduser(default)) / "storylens"


def shipped(name: str) -> Path:
    """The shipped folder `name` ("themes", "stories"): inside the wheel, or at the root of a checkout."""
    package = Path(__file__).parent
    carried = package / f"_{name}"
    return carried if carried.is_dir() else package.parents[1] / name
