"""The same input gives the same bytes, whatever the hash seed and in whatever order the versions come."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from hashlib import sha256
from itertools import islice, permutations
from json import dumps
from pathlib import Path
from typing import Any

import pytest
from tests.cli.conftest import clean_environment
from tests.hostile.running import WHOLE

import storylens

ENGINES = Path(__file__).resolve().parents[2] / "stories" / "engines"
TIMES = 100


def others() -> list[Path]:
    """Five versions to hold against the original: 120 orders."""
    return sorted(p for p in ENGINES.glob("*.txt") if p.name != "original.txt")[:5]


@pytest.mark.parametrize("format_", ["json", "text"] if WHOLE else ["json"])
def test_the_bytes_do_not_depend_on_the_hash_seed(format_: str) -> None:
    seeds = range(TIMES if WHOLE else 3)
    seen = {
        sha256(
            subprocess.run(
                [sys.executable, "-m", "storylens", "diff", str(ENGINES), "--format", format_],
                capture_output=True,
                env=clean_environment(PYTHONHASHSEED=str(seed)),
                stdin=subprocess.DEVNULL,
                check=False,
            ).stdout
        ).hexdigest()
        for seed in seeds
    }
    assert len(seen) == 1
    print(f"{len(seeds)} hash seeds, {format_}: the same bytes")


def put_back(report: dict[str, Any], order: Sequence[int]) -> bytes:
    """`report` with the versions of `order` (place in the report -> 1-based number) put back in order, as bytes."""
    place = {0: 0, **{number: at for at, number in enumerate(order, 1)}}
    columns = [place[number] for number in range(len(order) + 1)]
    table = {
        name: [[row[k] for k in columns] if row else row for row in rows] for name, rows in report["table"].items()
    }
    pairs = [report["pairs"][place[number] - 1] for number in range(1, len(order) + 1)]
    pairs = [{**pair, "other": number} for number, pair in enumerate(pairs, 1)]
    return dumps(
        {**report, "versions": [report["versions"][k] for k in columns], "pairs": pairs, "table": table}
    ).encode()


def test_the_bytes_do_not_depend_on_the_order_of_the_versions() -> None:
    """Put back in place, every order of five versions gives the same report: links, edits, findings, support, rows."""
    versions = {number: storylens.load(path) for number, path in enumerate(others(), 1)}
    base = storylens.load(ENGINES / "original.txt")
    orders = list(islice(permutations(sorted(versions, reverse=True)), TIMES if WHOLE else 3))
    seen = {
        sha256(put_back(storylens.compare(base, *(versions[n] for n in order)).to_dict(), order)).hexdigest()
        for order in [tuple(versions), *orders]
    }
    assert len(seen) == 1
    print(f"{len(orders)} orders of {len(versions)} versions: the same bytes")
