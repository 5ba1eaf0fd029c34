"""The form in which printed tokens are compared: case, quote and dash glyphs and Unicode form folded away."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_GLYPHS = str.maketrans(
    {
        "’": "'", "‘": "'", "ʼ": "'", "′": "'", "`": "'",
        "“": '"', "”": '"', "„": '"', "‟": '"', "″": '"',
        "–": "-", "—": "-", "‒": "-", "―": "-", "‐": "-", "‑": "-", "−": "-",
        "…": "...",
        "\u00ad": None,
    }
)  # fmt: skip


def norm(token: str) -> str:
    """The compared form of one printed token: lower case, straight quotes, plain hyphens, NFC."""
    if token.isascii():
        lowered = token.lower()
        return '"' if lowered in ("''", "``") else lowered
    return _folded(token)


@lru_cache(maxsize=1 << 13)
def _folded(token: str) -> str:
    return unicodedata.normalize("NFC", token.translate(_GLYPHS)).lower() or token
