"""What a story is known by in the review file."""

from __future__ import annotations

import os

from storylens.compare import Comparison
from storylens.plain import digest


def story_keys(comparison: Comparison) -> tuple[str, ...]:
    """What a story is known by: the text of its base, and the place of it. Either may change, not both at once."""
    base = comparison.base
    keys = ["text:" + digest(base.text)]
    if base.path and base.path != "-" and os.path.isfile(base.path):
        keys.append("path:" + os.path.realpath(base.path))
    return tuple(k.encode("utf-8", "backslashreplace").decode("utf-8") for k in keys)
