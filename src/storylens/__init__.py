"""storylens: compare accounts of a single story.

    import storylens
    comparison = storylens.compare(original, rewrite)
    for finding in comparison.pairs[0].findings: ...

Every name is imported when it is first used, so that `import storylens` costs next to nothing.
"""

from __future__ import annotations

import sys
from types import ModuleType
from typing import TYPE_CHECKING, Any

from storylens._version import __version__

if TYPE_CHECKING:
    from storylens.compare import Comparison, Pair, compare
    from storylens.errors import StorylensError
    from storylens.findings.attribution.extract import attributions
    from storylens.model import (
        Attribution,
        Edit,
        Finding,
        House,
        Link,
        Options,
        Pin,
        Row,
        Span,
        Story,
        Table,
        Version,
    )
    from storylens.sources import load, load_story

__all__ = [
    "Attribution",
    "Comparison",
    "Edit",
    "Finding",
    "House",
    "Link",
    "Options",
    "Pair",
    "Pin",
    "Row",
    "Span",
    "Story",
    "StorylensError",
    "Table",
    "Version",
    "__version__",
    "attributions",
    "compare",
    "load",
    "load_story",
]

_HOMES = {
    "attributions": "storylens.findings.attribution.extract",
    "compare": "storylens.compare",
    "Comparison": "storylens.compare",
    "Pair": "storylens.compare",
    "StorylensError": "storylens.errors",
    "load": "storylens.sources",
    "load_story": "storylens.sources",
}


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module 'storylens' has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(_HOMES.get(name, "storylens.model")), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)


class _Package(ModuleType):
    """Keeps `storylens.compare` the function: importing the submodule of that name must not shadow it."""

    def __setattr__(self, name: str, value: object) -> None:
        if name in __all__ and isinstance(value, ModuleType):
            return
        super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package
