"""TOML files of the user, read with care: a size cap, and one line for whatever is wrong."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from storylens.errors import ConfigError

LARGEST = 200_000
"""Bytes beyond which a config or theme file is refused unread."""


def read_toml(path: Path, name: str | None = None) -> dict[str, Any]:
    """The tables of `path`. Raises `ConfigError`, one line that begins with `name` (default: the file's name)."""
    import tomllib

    name = name or path.name
    try:
        with path.open("rb") as file:
            raw = file.read(LARGEST + 1)
        if len(raw) > LARGEST:
            raise ConfigError(f"{name}: larger than {LARGEST:,} bytes, which no such file is; left unread")
        return tomllib.loads(raw.decode("utf-8"))
    except OSError as error:
        raise ConfigError(f"{name}: cannot be read ({error.strerror or error})") from error
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError) as error:
        raise ConfigError(f"{name}: not TOML ({' '.join(str(error).split())})") from error
