"""The editor's verdicts for a command that only reads them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from storylens.cli.run import complain
from storylens.errors import ReviewError

if TYPE_CHECKING:
    from storylens.compare import Comparison
    from storylens.review import Review, Store


def store_at(named: str | None) -> Store | None:
    """The review file `named`, or the editor's own where there is one; None where nothing was ever decided.

    Raises `ReviewError` for a file that was named and is not there: a gate must not pass for want of it.
    """
    from storylens.review.opening import default_path, open_store

    path = Path(named) if named else default_path()
    if not path.exists():
        if named:
            raise ReviewError(f"{named}: no such review file; open the story with --review {named} to begin one")
        return None
    store = open_store(named)
    if store.notice:
        complain(store.notice)
    return store


def verdicts_on(comparison: Comparison, named: str | None) -> Review | None:
    """The verdicts on `comparison`, or None where there are none."""
    from storylens.review import Review

    store = store_at(named)
    return Review(store, comparison) if store else None
