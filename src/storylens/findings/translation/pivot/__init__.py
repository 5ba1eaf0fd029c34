"""Which language a rewrite probably went through, and what speaks for it."""

from storylens.findings.translation.pivot.vote import LEAST, guess

__all__ = ["LEAST", "guess"]
