"""Makes `words.txt` and `rare_words.txt` of `findings/translation/data` from SCOWL (Debian package `scowl`).

    apt-get download scowl && dpkg -x scowl_*.deb DIR
    uv run python scripts/make_words.py DIR/usr/share/dict/scowl

One line for all words that begin with the same three letters: these letters, then the rest of each word with a digit,
1 (SCOWL level 10, the commonest) to 6 (level 60), and in the second file 7 (level 70, and words that English writes
with accents, here without them). Inflections that `lexicon.stems` leads back to a listed word at the same level or a
commoner one are left out.
"""

from __future__ import annotations

import sys
import unicodedata
from itertools import groupby
from pathlib import Path

from storylens.findings.translation.lexicon import stems

LEVELS = {10: 1, 20: 2, 35: 3, 40: 4, 50: 4, 55: 5, 60: 6}
RARE = {70: 7}
LISTS = ("english", "american", "british", "british_z")
OUT = Path(__file__).parent.parent / "src/storylens/findings/translation/data"


def main() -> None:
    folder = Path(sys.argv[1])
    known: dict[str, int] = {}
    for word, digit in listed(folder, LEVELS):
        if word.isascii():
            known.setdefault(word, digit)
    write(known, known, "words.txt")
    rare: dict[str, int] = {}
    for word, _ in listed(folder, LEVELS | RARE):
        rare.setdefault(plain(word), 7)
    write({w: d for w, d in rare.items() if w.isascii() and w not in known}, known | rare, "rare_words.txt")


def listed(folder: Path, levels: dict[int, int]) -> list[tuple[str, int]]:
    """(lower-case word, digit) of every word of these levels, the commonest first."""
    out = []
    for level, digit in levels.items():
        for name in LISTS:
            path = folder / f"{name}-words.{level}"
            words = path.read_text("utf-8").split() if path.exists() else []
            out += [(w, digit) for w in words if w.isalpha() and w.islower() and (len(w) > 1 or w in "ai")]
    return out


def plain(word: str) -> str:
    """`word` without accents."""
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


def write(words: dict[str, int], known: dict[str, int], name: str) -> None:
    def redundant(word: str, digit: int) -> bool:
        found = [known[s] for s in stems(word) if len(s) > 2 and s in known]
        return bool(found) and min(found) == digit

    kept = sorted(w for w, d in words.items() if not redundant(w, d))
    lines = [
        " ".join((opening, *(f"{w[3:]}{words[w]}" for w in run))) for opening, run in groupby(kept, lambda w: w[:3])
    ]
    (OUT / name).write_text("".join(f"{line}\n" for line in lines), encoding="ascii")
    print(f"{name}: {len(kept)} of {len(words)} words, {(OUT / name).stat().st_size} bytes")


if __name__ == "__main__":
    main()
