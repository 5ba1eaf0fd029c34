"""The stories that were open lately, by the paths of their files: for the picker, and for no one else."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from storylens.model import Story
from storylens.places import data_directory, shipped

KEPT = 9


class Recent(NamedTuple):
    """A story: its title, and its folder (one path) or its files (two and more), the base first."""

    title: str
    paths: tuple[Path, ...]


def recent_stories() -> list[Recent]:
    """The last ones first, those whose files are still there. Never raises: a list that cannot be read is empty."""
    try:
        rows = json.loads(_file().read_text("utf-8"))
        known = [Recent(str(row["title"]), tuple(map(Path, row["paths"]))) for row in rows]
    except (OSError, ValueError, TypeError, KeyError, RecursionError):
        return []
    return [r for r in known if r.paths and all(_there(p, alone=len(r.paths) == 1) for p in r.paths)]


def remember(story: Story) -> None:
    """Put `story` first. One that is not made of files, or is shipped, is not remembered; neither is anything where
    the list cannot be written."""
    paths = [story.path] if story.path else [v.path for v in story.versions]
    if not all(p and p != "-" and os.path.exists(p) for p in paths):
        return
    here = Recent(story.title, tuple(Path(str(p)).resolve() for p in paths))
    root = shipped("stories").resolve()
    if any(root in p.parents for p in here.paths):
        return
    rows = [here, *(r for r in recent_stories() if r.paths != here.paths)][:KEPT]
    told = json.dumps([{"title": r.title, "paths": list(map(str, r.paths))} for r in rows], indent=1)
    with suppress(OSError, ValueError):
        _file().parent.mkdir(parents=True, exist_ok=True)
        half = _file().with_suffix(f".{os.getpid()}")
        half.write_text(told, "utf-8")
        half.replace(_file())


def _file() -> Path:
    return data_directory() / "recent.json"


def _there(path: Path, *, alone: bool) -> bool:
    return (path / "story.toml").is_file() or path.name == "story.toml" if alone else path.is_file()
