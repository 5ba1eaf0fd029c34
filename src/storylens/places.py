"""Where files live: the user's own directories, and what is shipped beside the code."""

from __future__ import annotations

from pathlib import Path


def config_directory() -> Path:
    """The user's directory for `config.toml` and `themes/` (it may not exist)."""
    from platformdirs import user_config_path

    return user_config_path("storylens", appauthor=False)


def data_directory() -> Path:
    """The user's directory for what storylens keeps: the verdicts (it may not exist)."""
    from platformdirs import user_data_path

    return user_data_path("storylens", appauthor=False)


def shipped(name: str) -> Path:
    """The shipped folder `name` ("themes", "stories"): inside the wheel, or at the root of a checkout."""
    package = Path(__file__).parent
    carried = package / f"_{name}"
    return carried if carried.is_dir() else package.parents[1] / name
