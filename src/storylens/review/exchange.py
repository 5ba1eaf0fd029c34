"""Verdicts as JSON, to carry between machines and editors. No path of this machine goes out."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from storylens.errors import ReviewError
from storylens.review.store import StoryRecord
from storylens.review.verdict import Verdict

if TYPE_CHECKING:
    from storylens.review.store import Store

EXCHANGE_VERSION = 1


def exported(store: Store) -> dict[str, Any]:
    """Everything in `store` as plain values: stories by title, verdicts oldest first, undone ones left out."""
    stories = []
    for record in store.stories():
        verdicts = [
            {k: v for k, v in asdict(verdict).items() if k != "carried"} for verdict in store.verdicts([record.id])
        ]
        if verdicts:
            keys = [key for key in record.keys if key.startswith("text:")]
            stories.append({"id": record.id, "title": record.title, "keys": keys, "verdicts": verdicts})
    return {"schema_version": EXCHANGE_VERSION, "tool": "storylens", "kind": "review", "stories": stories}


def export_text(store: Store) -> str:
    """`exported` as JSON, indented, ending in a line break."""
    return json.dumps(exported(store), ensure_ascii=False, indent=2) + "\n"


def import_text(store: Store, text: str, name: str) -> int:
    """Take the verdicts in `text` into `store`, all or none; how many were new. Importing twice adds nothing.

    Raises `ReviewError`, one line beginning with `name`, where `text` is no such export.
    """
    from pydantic import ValidationError

    from storylens.review.exchange_schema import ReviewFile
    from storylens.schema_lines import error_lines

    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ReviewError(f"{name}: not JSON ({' '.join(str(error).split())})") from error
    if isinstance(data, dict) and isinstance(v := data.get("schema_version"), int) and v > EXCHANGE_VERSION:
        raise ReviewError(f"{name}: made by a newer storylens; nothing was imported")
    try:
        file = ReviewFile.model_validate(data)
    except ValidationError as error:
        lines = error_lines(error)
        more = f" (and {len(lines) - 1} more)" if len(lines) > 1 else ""
        raise ReviewError(f"{name}: {lines[0]}{more}; nothing was imported") from error
    return store.merge(
        (
            StoryRecord(story.id, story.title, tuple(story.keys)),
            [Verdict(**verdict.model_dump()) for verdict in story.verdicts],
        )
        for story in file.stories
    )
