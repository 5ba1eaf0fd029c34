"""How the lines of a text end."""

from __future__ import annotations


def line_ends(text: str) -> str:
    """`LF`, `CRLF and LF`, …; empty for a text of one line."""
    crlf = text.count("\r\n")
    counts = (("CRLF", crlf), ("LF", text.count("\n") - crlf), ("CR", text.count("\r") - crlf))
    return " and ".join(name for name, n in counts if n)
