"""A hundred thousand paragraphs: opened, scrolled, jumped through."""

from __future__ import annotations

import statistics
from pathlib import Path

from benchmarks.frame import CACHE, Figure
from benchmarks.speed._driven import OURS_READY, Driven, keys_in_turns, ours

PARAGRAPHS = 100_000


def long_pair() -> tuple[Path, Path]:
    """Two versions of 100,000 short paragraphs; every fiftieth differs in a word."""
    folder = CACHE / "paragraphs"
    folder.mkdir(parents=True, exist_ok=True)
    a, b = folder / "a.txt", folder / "b.txt"
    text = "Item {k}: the {word} of ward {k} met on day {n} and adjourned."
    for path, changed in ((a, "board"), (b, "council")):
        path.write_text(
            "\n\n".join(
                text.format(k=k, n=k * 7919 % 365, word=changed if k % 50 == 0 else "board") for k in range(PARAGRAPHS)
            ),
            "utf-8",
        )
    return a, b


def measure(runs: int) -> list[Figure]:
    """The first page, the alignment, and keys on what is open."""
    with Driven(ours(*long_pair()), "Item 3", seconds=60) as app:
        out = [Figure("100,000 paragraphs: first page", app.ready_after * 1000, unit="ms")]
        app.expect(OURS_READY, 240)
        app.rest(seconds=240)
        out.append(
            Figure(
                "100,000 paragraphs: a line down", statistics.median(keys_in_turns([app], "j", 20)[0]) * 1000, unit="ms"
            )
        )
        jump = [app.key_to_paint(key) for key in ("G", "g", "G", "g")]
        worst = max(j if j is not None else 99 for j in jump)
        out.append(Figure("100,000 paragraphs: to the end and back, worst of four", worst * 1000, unit="ms"))
        app.send("q")
        app.wait(10)
    return out
