"""What a reader of documents gives back, and how it says no."""

from __future__ import annotations

from typing import NamedTuple


class Reading(NamedTuple):
    """The text a reader made, what the document says of itself, and what was left out.

    `notes` are one-line remarks; `dropped` are blocks of text in the document that do not stand in `text`.
    """

    text: str
    encoding: str = "utf-8"
    title: str | None = None
    byline: str | None = None
    outlet: str | None = None
    published: str | None = None
    url: str | None = None
    language: str | None = None
    notes: tuple[str, ...] = ()
    dropped: tuple[str, ...] = ()


class RefusedError(Exception):
    """A document that cannot be read; `str()` is the reason, without the file's name."""


class NeedsExtraError(Exception):
    """A reader whose library is not installed; `str()` is the extra's name."""


def paragraphs(blocks: list[str]) -> str:
    """`blocks` as one text: white space round each and empty ones dropped, a blank line between."""
    return "\n\n".join(block.strip() for block in blocks if block.strip()) + "\n"
