"""Makes `findings/translation/data/words.txt` from SCOWL (Debian package `scowl`): the English words and how common.

    apt-get download scowl && dpkg -x scowl_*.deb DIR
    uv run python scripts/make_words.py DIR/usr/share/dict/scowl

One line a word: the word and a digit, 1 (SCOWL level 10, the commonest) to 6 (level 60). Inflections that
`lexicon.stems` leads back to a listed word at the same level or a commoner one are left out.
"""

from __future__ import annotations

import sys
from pathlib import Path

from storylens.findings.translation.lexicon import stems

LEVELS = {10: 1, 20: 2, 35: 3, 40: 4, 50: 4, 55: 5, 60: 6}
LISTS = ("english", "american", "british", "british_z")
OUT = Path(__file__).parent.parent / "src/storylens/findings/translation/data/words.txt"


def main() -> None:
    folder = Path(sys.argv[1])
    known: dict[str, int] = {}
    for level, digit in LEVELS.items():
        for name in LISTS:
            path = folder / f"{name}-words.{level}"
            for word in path.read_text("latin-1").split() if path.exists() else ():
                if word.isascii() and word.isalpha() and word.islower() and (len(word) > 1 or word in "ai"):
                    known.setdefault(word, digit)

    def redundant(word: str, digit: int) -> bool:
        found = [known[s] for s in stems(word) if len(s) > 2 and s in known]
        return bool(found) and min(found) == digit

    kept = sorted(f"{w}{d}" for w, d in known.items() if not redundant(w, d))
    kept.sort(key=lambda line: line[:-1].encode())
    OUT.write_text("\n".join(kept) + "\n", encoding="ascii")
    print(f"{len(kept)} of {len(known)} words, {OUT.stat().st_size} bytes")


if __name__ == "__main__":
    main()
