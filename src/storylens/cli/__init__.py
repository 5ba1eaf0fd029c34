"""The command line: one command a file."""

from __future__ import annotations


def main() -> None:
    """Entry point of `storylens`."""
    raise SystemExit(2)
