"""What a version is called where there is little room."""

from __future__ import annotations

from collections.abc import Sequence

from storylens.model import Version
from storylens.text.safe import safe
from storylens.tui.widgets.paint import clip

TAB = 24


def tab_names(versions: Sequence[Version]) -> list[str]:
    """What a version is called in few cells: its outlet and language, else its file without the ending."""
    out = []
    for k, v in enumerate(versions):
        name = v.outlet or (v.name.rsplit(".", 1)[0] if "." in v.name[1:] else v.name) or f"version {k}"
        shown = clip(safe(name), TAB)
        out.append(f"{shown} ({clip(safe(v.language), 8)})" if k and v.language and v.outlet else shown)
    return out
