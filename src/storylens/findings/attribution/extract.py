"""Who said what: attributions found on one text."""

from __future__ import annotations

from storylens.model import Attribution


def attributions(text: str) -> list[Attribution]:
    """All attributions of `text`, in reading order."""
    return []
