"""Texts that attack a terminal, and what a clean stream of bytes looks like."""

from __future__ import annotations

import json
import random
import re
import unicodedata
from pathlib import Path

SHARED = Path(__file__).resolve().parents[3] / "shared" / "hostile" / "naughty-strings.json"

ATTACKS = (
    "\x1b[5;38;5;123mblink",
    "\x1b]0;owned title\x07",
    "\x1b]52;c;b3duZWQ=\x07",
    "\x1b]8;;http://evil.example\x1b\\link\x1b]8;;\x1b\\",
    '\x1bP$q"p\x1b\\',
    "\x1b_apc\x1b\\ \x1b^pm\x1b\\ \x1bXsos\x1b\\",
    "\x1bc full reset",
    "\x1b[2J\x1b[3J\x1b[999;999H",
    "\x1b[?1337l\x1b[?1337h",
    "\x1b[6n\x1b[c\x1b[21t",
    "\x9b5;38;5;123m c1 \x9d0;owned\x9c \x90dcs\x9c",
    "back\b\b\b\bspace \x7f del \x07 bell \x00",
    "carriage\rreturn over",
    "\u202eright to left\u202c \u2066isolate\u2069 \u061c \u200e\u200f",
    "zero\u200bwidth\u2060joiner\ufeff soft\u00adhyphen \u180e",
    "tag \U000e0041\U000e0042 and variation \ufe0f \U000e0101",
    "lines\u2028and\u2029paragraphs \x0b vertical \x0c form \x85 next",
    "private \ue000 unassigned \U000e0fff nonchar \ufdd0",
    "pile e" + "\u0301" * 40,
    "[sic] [Reuters] [/b] [bold]x[/bold] [@click=app.quit]press[/] [link=http://evil.example]l[/link] [[x]]",
    "$primary {{ 7*7 }} %s %(x)s {0} \\x1b[31m <script>alert(1)</script>",
    "q quit\x1b[Aq\x03\x04\x1a\x1c",
)

_ALLOWED = re.compile(
    r"\x1b\[[0-9;:]*m"  # SGR
    r"|\x1b\[[0-9;]*[HfABCDEFGJKdST]"  # moving and clearing
    r"|\x1b\[\?[0-9;]*[hl]"  # modes
    r"|\x1b\[\?[0-9;]*\$p|\x1b\[[>=<?]?[0-9;]*[uc]|\x1b\[6n"  # questions to the terminal
    r"|\x1b\]22;[a-z-]*\x07"  # shape of the mouse pointer: Textual's own
    r"|\x1b\[[0-9;]*[tr]|\x1b\[[0-9] q|\x1b[78=>]"
)
_PAYLOADS = re.compile(
    r"\x1b\[[0-9;]*38;5;123|\x1b\[\?1337|\x1b\[3J|\x1b\[21t|\x1b\[999;999H|\x1bc"
    r"|\x1b\][^\x1b\x07]{0,40}(?:owned|b3duZWQ|evil)"
)
"""Sequences of ours that an app might send for reasons of its own, with parameters that none has."""


def foreign(output: str, *, bell: bool = False) -> list[str]:
    """What in `output` a face of storylens would never send: payloads of ours, and raw hidden characters.

    `bell` lets the toolkit's own bell pass (it rings for a key that does nothing).
    """
    out = [m[0] for m in _PAYLOADS.finditer(output)]
    # What is looked at may end in the middle of a sequence that is still being sent.
    rest = re.sub(r"\x1b(?:\[[0-9;:?]*)?\Z", "", _ALLOWED.sub("", output))
    if re.search(r"\r+(?![\r\n])", rest):
        out.append("a lone carriage return")
    for c in rest:
        if c in "\r\n" or (bell and c == "\x07") or c in "\u200c\u200d":
            continue
        if unicodedata.category(c) in ("Cc", "Cf", "Cs", "Co", "Zl", "Zp"):
            out.append(f"U+{ord(c):04X}")
    return out


def naughty() -> list[str]:
    """The shared collection, or nothing where it is absent."""
    if not SHARED.is_file():
        return []
    loaded = json.loads(SHARED.read_text("utf-8"))
    return [s for s in loaded if isinstance(s, str) and s.strip()]


def generated(count: int, seed: int = 7) -> list[str]:
    """`count` further texts, from pieces of escapes, hidden characters, markup and words."""
    rng = random.Random(seed)
    finals = "ABCDEFGHJKLMPSTXZ@`abcdefghilmnpqrstu"
    hidden = [chr(c) for c in (*range(0x20), *range(0x7F, 0xA0), 0xAD, *range(0x200B, 0x2010), *range(0x202A, 0x202F))]
    hidden += [chr(c) for c in (*range(0x2060, 0x2070), 0xFEFF, 0xFFF9, 0xE0001, 0xE007F, 0x61C, 0x180E)]
    makers = (
        lambda: (
            f"\x1b[{rng.choice(['', '?', '>', '='])}{';'.join(str(rng.randrange(2000)) for _ in range(rng.randrange(4)))}{rng.choice(finals)}"
        ),
        lambda: (
            f"\x1b]{rng.randrange(120)};{rng.randrange(1 << 30):x}{rng.choice([chr(7), chr(27) + chr(92), chr(0x9C)])}"
        ),
        lambda: f"\x1b{rng.choice('PX^_')}{rng.randrange(1 << 20):x}\x1b\\",
        lambda: "".join(rng.choice(hidden) for _ in range(rng.randrange(1, 5))),
        lambda: rng.choice(["[b]", "[/]", "[@click=app.bell]x[/]", "[$error]", "[link='x']", "[[", "]]", "\\["]),
        lambda: rng.choice(
            ["officials said", "“quoted", "300 tons", "на русском", "中文", "עברית", "👩‍👩‍👧", "e\u0301"]
        ),
    )
    return [
        "".join(rng.choice(makers)() + rng.choice([" ", ""]) for _ in range(rng.randrange(2, 9))) for _ in range(count)
    ]
