"""The JSON report: `Comparison.to_dict()` as text."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from storylens.compare import Comparison


def report(comparison: Comparison) -> str:
    """One JSON object on one line, keys in a fixed order, a line feed at the end.

    Everything beyond printable ASCII is escaped, so that no character of a story reaches a terminal raw.
    """
    return json.dumps(comparison.to_dict(), ensure_ascii=True).replace("\x7f", "\\u007f") + "\n"
