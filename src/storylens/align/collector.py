"""Python's cycle collector, kept waiting while many small values are made that hold no cycles."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_waits() -> Iterator[None]:
    """Within it nothing is searched for cycles, which on long texts costs as much as the work itself; what is no
    longer in use is given back all the same. Left as it was found. Serves as a decorator too."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            _call_old()
            gc.enable()


def _call_old() -> None:
    """What was made meanwhile counts as old at once: it would be looked through as soon as the collector wakes, twice,
    and nothing of it is a cycle. Where somebody keeps values frozen they stay so."""
    if not gc.get_freeze_count():
        gc.freeze()
        gc.unfreeze()
