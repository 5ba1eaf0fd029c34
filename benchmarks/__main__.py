"""`python -m benchmarks [NAME …] [--runs N]`: every figure with its bar; exit 1 where a bar is missed."""

from __future__ import annotations

import argparse
import sys
from importlib import import_module
from pathlib import Path

from benchmarks.frame import Figure


def names() -> list[str]:
    """The modules of `benchmarks.speed` that measure something: each has `measure(runs) -> list[Figure]`."""
    folder = Path(__file__).parent / "speed"
    return sorted(p.stem for p in folder.glob("*.py") if not p.stem.startswith("_"))


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"of {', '.join(names())}; default: all")
    parser.add_argument("--runs", type=int, default=9)
    asked = parser.parse_args()
    missed: list[Figure] = []
    for name in asked.names or names():
        try:
            figures = import_module(f"benchmarks.speed.{name}").measure(asked.runs)
        except FileNotFoundError as error:
            print(f"{name}: not measured, {error}")
            continue
        for figure in figures:
            print(figure.line(), flush=True)
            if not figure.held:
                missed.append(figure)
    print(f"{len(missed)} bars missed" if missed else "all bars held")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
