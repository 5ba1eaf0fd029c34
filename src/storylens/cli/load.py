"""The arguments of a command become a story: two or more files, or one folder with a `story.toml`."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace

from storylens.errors import UsageError
from storylens.model import Story, Version
from storylens.sources import is_story, load, load_story


def load_arguments(names: Sequence[str], *, encoding: str | None = None) -> Story:
    """The story that `names` stand for; the first version is the base.

    Raises `UsageError` when they make no story, and what the readers raise.
    """
    if len(names) == 1 and (os.path.isdir(names[0]) or os.path.basename(names[0]) == "story.toml"):
        return with_two(load_story(names[0], encoding=encoding))
    if len(names) < 2:
        raise UsageError("one file is nothing to compare; name two or more, or a folder with a story.toml")
    if list(names).count("-") > 1:
        raise UsageError("-: standard input can be read only once; name the other file")
    for name in names:
        if os.path.isdir(name):
            hint = "open it alone" if is_story(name) else "name the files in it"
            raise UsageError(f"{name}: a folder among files; {hint}")
    versions = [load(name, encoding=encoding) for name in names]
    titled = [
        replace(v, name=name, role="original" if k == 0 else v.role)
        for k, (v, name) in enumerate(zip(versions, short_names(names, versions), strict=True))
    ]
    return Story(titled[0].title or titled[0].name, tuple(titled))


def with_two(story: Story) -> Story:
    """`story` if there is something to compare in it."""
    if len(story.versions) < 2:
        raise UsageError(f"{story.path}: the story has one version only; add another [[version]] to its story.toml")
    return story


def short_names(names: Sequence[str], versions: Sequence[Version]) -> list[str]:
    """What each version is called on screen: its file name, with as much of its folders as tells it apart."""
    own = [v.name for v in versions]
    parts = [os.path.normpath(n).split(os.sep) for n in names]
    out = []
    for mine, name in zip(parts, own, strict=True):
        rivals = [p for p, other in zip(parts, own, strict=True) if other == name and p != mine]
        depth = 1
        while rivals and depth < len(mine):
            depth += 1
            rivals = [p for p in rivals if p[-depth:] == mine[-depth:]]
        out.append(name if depth == 1 else os.sep.join(mine[-depth:]))
    return out
