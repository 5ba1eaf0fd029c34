"""`storylens align A B [C …]`: which paragraphs stand for which, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from storylens.cli.options import Files, with_settings
from storylens.cli.settings import Settings

if TYPE_CHECKING:
    from storylens.compare import Comparison, Pair

WIDTH = 60
"""How much of a paragraph's beginning the text form prints."""


@with_settings("format_", "encoding")
def command(files: Files, settings: Settings) -> int:
    """Print which paragraphs stand for which, and nothing else."""
    from storylens.cli.exits import ExitCode
    from storylens.cli.load import load_arguments
    from storylens.cli.streams import drop_pending, write
    from storylens.compare import compare

    story = load_arguments(files, encoding=settings.encoding)
    comparison = compare(*story.versions, options=settings.options(story))
    try:
        write(_as_json(comparison) if settings.format == "json" else _as_text(comparison))
    except BrokenPipeError:
        drop_pending()
    return ExitCode.CLEAN


def _as_json(comparison: Comparison) -> str:
    from json import dumps

    pairs = [
        {
            "base": pair.base_index,
            "other": pair.other_index,
            "related": pair.related,
            "links": [
                {"kind": k.kind, "base": list(k.base), "other": list(k.other), "moved": k.moved, "score": k.score}
                for k in pair.links
            ],
        }
        for pair in comparison.pairs
    ]
    out = {
        "versions": list(comparison.keys),
        "pairs": pairs,
        "rows": [list(map(list, r.cells)) for r in comparison.table.rows],
    }
    return dumps(out, indent=1).replace("\x7f", "\\u007f") + "\n"


def _as_text(comparison: Comparison) -> str:
    from storylens.text.safe import safe

    lines: list[str] = []
    for pair in comparison.pairs:
        lines.append(safe(f"{comparison.keys[pair.base_index]} | {comparison.keys[pair.other_index]}"))
        lines.extend(f"  {remark}" for remark in _remarks(pair))
        lines.extend("  " + _line(pair, number) for number in range(len(pair.links)))
        lines.append("")
    return "\n".join(lines)


def _remarks(pair: Pair) -> list[str]:
    out = []
    if not pair.related:
        out.append("These two do not tell the same story: hardly a paragraph of one has a counterpart in the other.")
    if pair.base_document.by_characters or pair.other_document.by_characters:
        out.append("Written without spaces between words: aligned letter by letter.")
    return out


def _line(pair: Pair, number: int) -> str:
    """Numbers count from 1: `3-4 = 5  n-1 moved 0.98  beginning | beginning`."""
    link = pair.links[number]
    here, there = _numbers(link.base), _numbers(link.other)
    score = f"{link.score:.2f}" if link.base and link.other else ""
    kind = f"{link.kind} moved" if link.moved else link.kind
    text = _beginning(pair.base_document.paragraph_text(link.base[0])) if link.base else "–"
    facing = _beginning(pair.other_document.paragraph_text(link.other[0])) if link.other else "–"
    return f"{here:>7} = {there:<7} {kind:<9} {score:<4}  {text} | {facing}"


def _numbers(indexes: tuple[int, ...]) -> str:
    if not indexes:
        return "–"
    if len(indexes) > 1 and indexes[-1] - indexes[0] == len(indexes) - 1:
        return f"{indexes[0] + 1}-{indexes[-1] + 1}"
    return ",".join(str(i + 1) for i in indexes)


def _beginning(text: str) -> str:
    from storylens.text.safe import safe

    shown = " ".join(safe(text[: 2 * WIDTH], newlines=True).split())
    return shown if len(shown) <= WIDTH else shown[: WIDTH - 1] + "…"
