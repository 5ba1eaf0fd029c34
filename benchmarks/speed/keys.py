"""Key to paint: a line down, beside an app that only counts keys; and the same at 1 MB as at 6 KB."""

from __future__ import annotations

import statistics

from benchmarks.frame import Figure, workload
from benchmarks.speed._driven import OURS_READY, Driven, keys_in_turns, least, ours

KEYS = 40


def measure(runs: int) -> list[Figure]:
    """`j` at 6 KB and 1 MB, p50, all apps open at once; the next change is told as well."""
    small, large = workload("6k"), workload("1m")
    with (
        Driven(least(*small), "READY") as counting,
        Driven(ours(*small), OURS_READY) as near,
        Driven(ours(*large), OURS_READY) as far,
    ):
        floor, down, far_down = map(statistics.median, keys_in_turns((counting, near, far), "j", KEYS))
        change, far_change = map(statistics.median, keys_in_turns((near, far), "]", KEYS))
    return [
        Figure("key to paint (a line down), 6 KB, against a counting app", down / floor, 5, detail=_ms(floor, down)),
        Figure("key to paint (a line down), 1 MB against 6 KB", far_down / down, 1.3, detail=_ms(down, far_down)),
        Figure("key to paint (next change), 1 MB against 6 KB", far_change / change, detail=_ms(change, far_change)),
    ]


def _ms(one: float, other: float) -> str:
    return f"{one * 1000:.1f} ms, {other * 1000:.1f} ms"
