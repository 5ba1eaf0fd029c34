from __future__ import annotations

import subprocess
import sys
from hashlib import sha256
from itertools import islice, permutations
from pathlib import Path

from tests.cli.conftest import clean_environment
from tests.hostile.running import WHOLE

import storylens

ENGINES = Path(__file__).resolve().parents[2] / "stories" / "engines"


def test_the_bytes_do_not_depend_on_the_hash_seed() -> None:
    seeds = range(100 if WHOLE else 4)
    seen = {
        subprocess.run(
            [sys.executable, "-m", "storylens", "diff", str(ENGINES), "--format", format_],
            capture_output=True,
            env=clean_environment(PYTHONHASHSEED=str(seed)),
            stdin=subprocess.DEVNULL,
            check=False,
        ).stdout
        for seed in seeds
        for format_ in ("json",)
    }
    assert len({sha256(out).hexdigest() for out in seen}) == 1
    print(f"{len(seeds)} hash seeds: the same bytes")


def test_a_pair_does_not_depend_on_the_order_of_the_others() -> None:
    """What A says against B is the same wherever the further versions stand (their support is counted, not ordered)."""
    names = sorted(p.name for p in ENGINES.glob("rewrite-*.txt"))
    versions = {name: storylens.load(ENGINES / name) for name in names}
    base = storylens.load(ENGINES / "original.txt")
    orders = islice(permutations(names), None if WHOLE else 3)
    seen: dict[str, set[str]] = {name: set() for name in names}
    for order in orders:
        report = storylens.compare(base, *(versions[name] for name in order)).to_dict()
        for pair, name in zip(report["pairs"], order, strict=True):
            told = {key: value for key, value in pair.items() if key not in ("base", "other")}
            seen[name].add(sha256(repr(told).encode()).hexdigest())
    assert {name: len(hashes) for name, hashes in seen.items()} == dict.fromkeys(names, 1)
