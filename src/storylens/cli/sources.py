"""`storylens sources A B [C …]`: who speaks in each version, how often, and what became of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from storylens.cli.options import Files, with_settings
from storylens.cli.settings import Settings

if TYPE_CHECKING:
    from storylens.compare import Pair
    from storylens.findings.attribution.outline import Entry, Row


@with_settings("encoding")
def command(files: Files, settings: Settings) -> int:
    """List who speaks in each version, and what became of them.

    How often, in what words, and whether that was kept, changed, left out or is new.
    """
    from storylens.cli.load import load_arguments
    from storylens.cli.streams import write
    from storylens.compare import compare

    story = load_arguments(files, encoding=settings.encoding)
    comparison = compare(*story.versions)
    write("\n".join(line for pair in comparison.pairs for line in lines(pair)))
    return 0


def lines(pair: Pair) -> list[str]:
    """The outline of one pair as lines of safe text, an empty one at the end."""
    from storylens.findings.attribution.outline import side_by_side
    from storylens.text.safe import safe

    rows = side_by_side(pair.context)
    head = f"{pair.base.name or 'A'} -> {pair.other.name or 'B'}"
    out = [safe(head), str(pair.retention), ""]
    for state in ("gone", "changed", "kept", "new"):
        group = [r for r in rows if r.state == state]
        if group:
            out.append(f"{_TITLES[state]} ({len(group)})")
            out.extend("  " + safe(_row(r)) for r in group)
            out.append("")
    if not rows:
        out += ["Nobody is quoted or named as a source in either version.", ""]
    return out


_TITLES = {
    "gone": "Gone",
    "changed": "Changed",
    "kept": "Kept",
    "new": "New in this version",
}


def _row(row: Row) -> str:
    if row.base is None:
        return _said(row.other) if row.other else ""
    told = _said(row.base)
    if row.state == "changed":
        told += f"; {row.kept} of {row.said} kept"
        if row.instead:
            told += "; instead: " + ", ".join(f"“{text}”" for text in row.instead)
    return told


def _said(entry: Entry) -> str:
    """ "Ana Ruiz, named: 3 times, 2 quoted (said, added)"."""
    times = "once" if entry.count == 1 else f"{entry.count} times"
    quoted = f", {entry.quoted} quoted" if entry.quoted else ""
    cues = ", ".join(dict.fromkeys(c.lower() for c in entry.cues))
    return f"{entry.name} [{'named' if entry.named else 'unnamed'}]: {times}{quoted} ({cues})"
