"""A resize with 8 versions of 60 paragraphs open, in CPU time until the app rests."""

from __future__ import annotations

import random
import statistics
from pathlib import Path

from benchmarks.frame import CACHE, Figure
from benchmarks.speed._driven import OURS_READY, Driven, ours

VERSIONS, PARAGRAPHS, WORDS = 8, 60, 60
VOCABULARY = (
    "harbour council mayor officials ships quay Tuesday said that the a of in to and night market price strike "
    "union report minister budget school road bridge storm island ferry doctor nurse court judge evidence river"
).split()


def eight() -> list[Path]:
    """Eight versions of a made-up story: a few words of each paragraph differ from one to the next."""
    chance = random.Random(60)
    base = [[chance.choice(VOCABULARY) for _ in range(WORDS)] for _ in range(PARAGRAPHS)]
    folder = CACHE / "eight"
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for version in range(VERSIONS):
        body = [[w if chance.random() > 0.06 * (version > 0) else "other" for w in p] for p in base]
        path = folder / f"version-{version}.txt"
        path.write_text("\n\n".join(f"Part {k}: {' '.join(p)}." for k, p in enumerate(body)) + "\n", "utf-8")
        paths.append(path)
    return paths


def measure(runs: int) -> list[Figure]:
    """Between 200 and 160 columns, all columns shown, and back."""
    with Driven(ours(*eight()), OURS_READY, columns=200) as app:
        app.send("sss")  # past side by side and inline to all columns
        spent = []
        for _ in range(max(3, runs // 2)):
            spent.append(app.cpu_of(lambda: app.resize(160, 40)))
            spent.append(app.cpu_of(lambda: app.resize(200, 40)))
    return [Figure("resize, 8 versions of 60 paragraphs", statistics.median(spent) * 1000, 200, unit="ms")]
