"""Make the pictures of the README anew: screenshots of the app as SVG, without links to anywhere.

    uv run python -m scripts.pictures            # all of them, into docs/pictures/
    uv run python -m scripts.pictures reading    # one

Textual draws its screenshots with a font fetched from a content network. A page that shows such a picture would tell
that network who reads it, so the links go; every machine has a monospaced font of its own.
"""

from __future__ import annotations

import asyncio
import os
import re
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[1]
OUT = ROOT / "docs" / "pictures"
FONTS = "ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace"


class Picture(NamedTuple):
    """`files`: a story folder, or versions of one, below `stories/`. `keys` are pressed before the picture is taken."""

    name: str
    title: str
    files: tuple[str, ...]
    keys: tuple[str, ...] = ()
    theme: str = "night-desk"
    size: tuple[int, int] = (150, 42)


ENGINES_FR = ("engines/original.txt", "engines/rewrite-fr.txt")
PICTURES = (
    Picture("reading", "storylens diff original.txt rewrite-fr.txt", ENGINES_FR, ("}",) * 6, "newsprint"),
    Picture(
        "night", "a paraphrase by a language model", ("engines/original.txt", "engines/rewrite-lm.txt"), ("}",) * 4
    ),
    Picture("story", "storylens open stories/storm", ("storm",), (".", ".", *("}",) * 9), "salmon"),
    Picture("coverage", "storylens open stories/engines: who keeps what", ("engines",), ("T",), "newsprint"),
    Picture("narrow", "on a narrow terminal", ENGINES_FR, ("}",) * 6, "newsprint", (80, 36)),
    Picture("mono", "NO_COLOR: nothing is told by colour alone", ENGINES_FR, ("}",) * 6, "mono"),
)


def without_links(svg: str) -> str:
    """`svg` with fonts fetched from elsewhere replaced by the reader's own. Raises ValueError if a link is left."""
    svg = re.sub(r"<!--.*?-->\n?", "", svg, flags=re.DOTALL)
    svg = re.sub(r"@font-face\s*\{[^}]*\}", "", svg)
    svg = re.sub(r"font-family:\s*[^;]*Fira Code[^;]*;", f"font-family: {FONTS};", svg)
    svg = re.sub(r"[ \t]+$", "", svg, flags=re.MULTILINE)
    left = [
        link for link in re.findall(r"https?://[^\s\"')<]+", svg) if "w3.org" not in link and ".example" not in link
    ]
    if left or "url(http" in svg:
        raise ValueError(f"a picture still links to {left}")
    return svg


async def draw(picture: Picture) -> str:
    """The picture as SVG."""
    from storylens.model import Options, Story
    from storylens.sources import load, load_story
    from storylens.tui.app import StorylensApp

    paths = [ROOT / "stories" / name for name in picture.files]
    story = load_story(paths[0]) if paths[0].is_dir() else Story(picture.title, tuple(load(path) for path in paths))
    app = StorylensApp(story, Options(), theme=picture.theme, ascii=False, watch=False)
    async with app.run_test(size=picture.size) as pilot:
        await pilot.pause()
        await app.workers.wait_for_complete()
        for key in picture.keys:
            await pilot.press(key)
            await pilot.pause()
        return without_links(app.export_screenshot(title=picture.title))


def main(names: Sequence[str]) -> None:
    with tempfile.TemporaryDirectory() as home:
        for name in ("NO_COLOR", "TEXTUAL_THEME", "COLORTERM"):
            os.environ.pop(name, None)
        os.environ.update(
            XDG_CONFIG_HOME=home, XDG_DATA_HOME=home, TEXTUAL_ANIMATIONS="none", TEXTUAL_COLOR_SYSTEM="truecolor"
        )
        os.chdir(ROOT / "stories")
        OUT.mkdir(parents=True, exist_ok=True)
        for picture in PICTURES:
            if not names or picture.name in names:
                (OUT / f"{picture.name}.svg").write_text(asyncio.run(draw(picture)), encoding="utf-8")
                print(f"docs/pictures/{picture.name}.svg")


if __name__ == "__main__":
    main(sys.argv[1:])
