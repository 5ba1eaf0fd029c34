"""A theme switch, in CPU time until the app rests, beside the same in an app that only counts keys."""

from __future__ import annotations

import statistics

from benchmarks.frame import Figure, workload
from benchmarks.speed._driven import OURS_READY, Driven, least, ours


def measure(runs: int) -> list[Figure]:
    """Through the app's own picker: opened and left again costs nothing of the switch, so it is taken off."""
    files = workload("6k")
    with Driven(least(*files), "READY") as app:
        app.send("tt")
        floor = statistics.median(app.cpu_of(lambda: app.send("t")) for _ in range(max(3, runs // 2)))
    with Driven(ours(*files), OURS_READY) as app:
        switched, opened = [], []
        for _ in range(max(3, runs // 2)):
            app.send("t")
            app.rest()
            switched.append(app.cpu_of(lambda: app.send("\x1b[B")))
            opened.append(app.cpu_of(lambda: app.send("\r")))
    told = f"switch {statistics.median(switched) * 1000:.0f} ms, counting app {floor * 1000:.0f} ms CPU"
    return [Figure("theme switch against a counting app", statistics.median(switched) / floor, 2, detail=told)]
