"""The verdicts of an editor, kept: bound to findings (`Review`), stored in SQLite (`Store`)."""

from storylens.review.opening import open_store
from storylens.review.review import Review, Undone
from storylens.review.store import Store
from storylens.review.verdict import State, Verdict

__all__ = ["Review", "State", "Store", "Undone", "Verdict", "open_store"]
