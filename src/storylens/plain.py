"""A comparison as plain values: dicts, lists, strings and numbers (the JSON contract, without pydantic)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from storylens.compare import Comparison


def comparison_dict(comparison: Comparison) -> dict[str, Any]:
    """All of `comparison` as plain values."""
    return {"schema_version": 1, "versions": len(comparison.versions)}
