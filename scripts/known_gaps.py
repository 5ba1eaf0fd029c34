"""Set the known-gap marks of every `stories/*/expected.toml` to what the engine finds today.

uv run python -m scripts.known_gaps           # says what would change
uv run python -m scripts.known_gaps --remove  # removes marks of gaps that are closed
uv run python -m scripts.known_gaps --add     # marks what is not found (look at each one before you commit it)
"""

from __future__ import annotations

import sys
from pathlib import Path

from tests.stories.expected import hits, read, story_folders

MARK = "known-gap = true"


def main(arguments: list[str]) -> None:
    for folder in story_folders():
        states = [bool(hits(e, folder)) == (e.sort == "silent") for e in read(folder).entries]
        marks = [e.known_gap for e in read(folder).entries]
        for entry, gap, mark in zip(read(folder).entries, states, marks, strict=True):
            if gap != mark:
                print(f"{'not yet right' if gap else 'no longer a gap'}: {folder.name}/{entry}")
        wanted = [
            (mark or (gap and "--add" in arguments)) and (gap or "--remove" not in arguments)
            for gap, mark in zip(states, marks, strict=True)
        ]
        rewrite(folder / "expected.toml", wanted)


def rewrite(path: Path, wanted: list[bool]) -> None:
    """Entries are read findings first, then silents; the file must hold them in that order."""
    out: list[str] = []
    entry = -1
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        lines = [line for line in block.split("\n") if line != MARK]
        if any(line in ("[[finding]]", "[[silent]]") for line in lines):
            entry += 1
            if wanted[entry]:
                end = len(lines) if lines[-1] else len(lines) - 1
                lines.insert(end, MARK)
        out.append("\n".join(lines))
    assert entry == len(wanted) - 1
    path.write_text("\n\n".join(out), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
