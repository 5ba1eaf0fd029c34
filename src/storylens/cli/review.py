"""`storylens review export|import|list`: the verdicts, to look at and to carry between machines."""

from __future__ import annotations

from typing import Annotated

import typer

from storylens.cli.options import Output, with_settings
from storylens.cli.settings import Settings
from storylens.errors import ReviewError, UnreadableError

command = typer.Typer(
    help="The verdicts: list, export, import a colleague's.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
)
LARGEST = 50_000_000
"""Bytes of an import beyond which it is refused unread."""


@command.command("list")
@with_settings("review", "config")
def list_verdicts(settings: Settings) -> int:
    """Print every verdict, story by story, oldest first."""
    from storylens.cli.streams import write
    from storylens.cli.verdicts import store_at
    from storylens.reports.verdicts import verdict_line
    from storylens.text.safe import safe

    store = store_at(settings.review)
    lines = []
    for story in store.stories() if store else ():
        verdicts = {v.finding: v for v in store.verdicts([story.id])} if store else {}
        standing = [v for v in verdicts.values() if v.state != "open"]
        if standing:
            lines.append(str(safe(story.title)))
        for v in standing:
            words = " became ".join(f"“{safe(w)}”" if w is not None else "nothing" for w in (v.base, v.other))
            lines.append(f"  {safe(v.version)}: {safe(v.category)}, {safe(v.type)}: {words}")
            lines.append(f"    {verdict_line(v)}")
    write("\n".join(lines or ["No verdicts yet."]) + "\n")
    return 0


@command.command("export")
@with_settings("review", "config")
def export_verdicts(settings: Settings, output: Output = None) -> int:
    """Write all verdicts as JSON, without any path of this machine."""
    from pathlib import Path

    from storylens.cli.report import save
    from storylens.cli.streams import write
    from storylens.cli.verdicts import store_at
    from storylens.review.exchange import export_text

    store = store_at(settings.review)
    if store is None:
        raise ReviewError("there are no verdicts yet; give some in `storylens open`, or name a file with --review")
    text = export_text(store)
    if output in (None, "-"):
        write(text)
    else:
        target = Path(str(output))
        if store.path and target.exists() and store.path.exists() and target.samefile(store.path):
            raise ReviewError(f"{output}: the review file itself; give the export another name")
        save(target, text)
    return 0


@command.command("import")
@with_settings("review", "config")
def import_verdicts(
    file: Annotated[str, typer.Argument(metavar="FILE", help="What `storylens review export` wrote; - is stdin.")],
    settings: Settings,
) -> int:
    """Take in a colleague's verdicts. Importing twice adds nothing."""
    from storylens.cli.run import complain
    from storylens.cli.streams import write
    from storylens.review import open_store
    from storylens.review.exchange import import_text

    text = _read(file)
    store = open_store(settings.review)
    if not store.kept:
        raise ReviewError(f"{store.notice}; nothing was imported")
    if store.notice:
        complain(store.notice)
    added = import_text(store, text, file)
    write(f"{added} verdict{'' if added == 1 else 's'} imported\n")
    return 0


def _read(file: str) -> str:
    import sys

    try:
        if file == "-":
            raw = sys.stdin.buffer.read(LARGEST + 1)
        else:
            with open(file, "rb") as stream:
                raw = stream.read(LARGEST + 1)
        if len(raw) > LARGEST:
            raise UnreadableError(f"{file}: larger than any review; left unread")
        return raw.decode("utf-8-sig")
    except OSError as error:
        raise UnreadableError(f"{file}: cannot be read ({(error.strerror or str(error)).lower()})") from error
    except UnicodeDecodeError as error:
        raise UnreadableError(f"{file}: not an export of a review (no UTF-8)") from error
