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


@lru_cache(maxsize=1 << 16)
def norm(token: str) -> str:
    """The compared form of one printed token: lower case, straight quotes, plain hyphens, NFC."""
    if token.isascii():
        lowered = token.lower()
        return '"' if lowered in ("''", "``") else lowered
    return unicodedata.normalize("NFC", token.translate(_GLYPHS)).lower() or token
