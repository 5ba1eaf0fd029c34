"""What the picker offers: shipped stories, recent ones, files, pasted texts; and what a preview says of each."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from storylens.errors import StorylensError
from storylens.model import Story, Version
from storylens.tui.recent import Recent, recent_stories
from storylens.tui.scorecard import Card, loudness
from storylens.tui.widgets.prose import Text

FIRST = 420
GROUPS = ("Recent", "Stories", "Files and pasted texts")


class Choice(NamedTuple):
    """One row. `group` is its heading; `paths` are a folder, a file, or the files of a recent story; a pasted text
    has none and is `version`. `title`: what it is called before it is read."""

    group: str
    paths: tuple[Path, ...]
    title: str
    version: Version | None = None

    @property
    def single(self) -> bool:
        """Whether it is one text, to be marked and compared with others."""
        return self.group == GROUPS[2]


def offered(files: Sequence[str]) -> list[Choice]:
    """Recent stories, shipped stories, and the files named on the command line."""
    recent = [Choice(GROUPS[0], r.paths, title_of(r)) for r in recent_stories()]
    titles = [c.title for c in recent]
    recent = [
        c._replace(title=f"{c.title}  ({c.paths[0].parent.name}/)") if titles.count(c.title) > 1 else c for c in recent
    ]
    return [*recent, *(Choice(GROUPS[1], (p,), p.name) for p in story_folders()), *map(of_path, map(Path, files))]


def of_path(path: Path) -> Choice:
    """A story folder or a file."""
    folder = (path / "story.toml").is_file()
    return Choice(GROUPS[1] if folder else GROUPS[2], (path,), path.name)


def title_of(recent: Recent) -> str:
    """Title of a recent story; one named after its base has the other files' names added."""
    if len(recent.paths) == 1:
        return recent.title
    return f"{recent.title}  ·  {', '.join(p.name for p in recent.paths[1:])}"


def story_folders() -> list[Path]:
    """The folders of the shipped stories."""
    from storylens.places import shipped

    root = shipped("stories")
    return sorted(p.parent for p in root.glob("*/story.toml")) if root.is_dir() else []


def read(choice: Choice) -> Story | Version | str:
    """What stands in a choice, or the line that says why it cannot be read."""
    from storylens.sources import load, load_story

    if choice.version is not None:
        return choice.version
    try:
        if choice.single:
            return load(choice.paths[0])
        if len(choice.paths) == 1:
            return load_story(choice.paths[0])
        return story_of([load(path) for path in choice.paths])
    except StorylensError as error:
        return str(error)


def story_of(versions: Sequence[Version]) -> Story:
    """A story of single texts, the first being the base."""
    return Story(versions[0].title or versions[0].name, tuple(versions))


def preview(found: Story | Version | str, cards: dict[int, Card], where: str = "") -> list[Text]:
    """What a choice holds: title, place, versions with what is known of them already, how the first begins."""
    if isinstance(found, str):
        return [Text(found, "severity-major")]
    if isinstance(found, Version):
        size = f"{len(found.text.split())} words · {found.reader} · {found.encoding}"
        return [Text(found.name, "title"), Text(size, "muted"), Text(""), Text(_beginning(found))]
    out = [Text(found.title, "title"), *([Text(where, "muted")] if where else []), Text("")]
    for k, v in enumerate(found.versions):
        words = [v.outlet or v.name, v.role, f"{len(v.text.split())} words"]
        if v.language and k:
            words.append(f"through {v.language}")
        out.append(Text(" · ".join(words), "plain" if k else "strong", "base" if k == 0 else str(k), 6))
        if k in cards:
            out.append(Text(f"{cards[k].verbatim:.0%} verbatim · {loudness(cards[k])}", "muted", "", 6))
    return [*out, Text(""), Text(_beginning(found.versions[0]), "muted")]


def _beginning(version: Version) -> str:
    return version.text[:FIRST] + (" …" if len(version.text) > FIRST else "")
