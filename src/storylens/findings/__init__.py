"""What an editor must act on: rules over an aligned pair, one a file, in families."""

from storylens.findings.engine import find_all

__all__ = ["find_all"]
