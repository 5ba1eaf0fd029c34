"""Colour for printed text: a few SGR codes round words that are already safe, or nothing."""

from __future__ import annotations

from storylens.model import Severity

_SEVERITY = {"critical": "1;31", "major": "31", "minor": "33", "neutral": "2"}


class Paint:
    """Wraps words in colour when `on`, and gives them back as they are when not."""

    def __init__(self, on: bool) -> None:
        self.on = on

    def _with(self, code: str, text: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self.on and text else text

    def head(self, text: str) -> str:
        """A heading."""
        return self._with("1", text)

    def gone(self, text: str) -> str:
        """Words of the base."""
        return self._with("31", text)

    def new(self, text: str) -> str:
        """Words of the other version."""
        return self._with("32", text)

    def severity(self, severity: Severity) -> str:
        """The severity's name, in capitals where it is loud."""
        name = severity.upper() if severity in ("critical", "major") else severity
        return self._with(_SEVERITY[severity], name)
