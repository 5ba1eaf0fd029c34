"""Word links against the human gold of MultiMWA (Lan et al., ACL 2021): macro P/R/F1, sure links.

    uv run python -m benchmarks.quality.score_word_links PATH/mtref-dev.tsv [--limit N] [--show N]

PATH: from a checkout of the public repository chaojiang06/neural-Jacana, outside every repository. MultiMWA states no
licence: it is read for measuring, nothing of it may be committed and nothing is fitted on it.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from storylens.align.pairing import word_links
from storylens.text.document import Token
from storylens.text.normal import norm

Links = set[tuple[int, int]]


def tokens(sentence: str) -> list[Token]:
    out, at = [], 0
    for word in sentence.split():
        kind = "number" if word[0].isdigit() else "word" if any(c.isalnum() for c in word) else "mark"
        out.append(Token(word, at, at + len(word), norm(word), kind))  # type: ignore[arg-type]
        at += len(word) + 1
    return out


def links(field: str) -> Links:
    return {(int(a), int(b)) for a, b in (pair.split("-") for pair in field.split())}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--limit", type=int)
    parser.add_argument("--show", type=int, default=0)
    args = parser.parse_args()
    rows = [line.rstrip("\n").split("\t") for line in args.data.open(encoding="utf-8")][: args.limit]
    totals = {"sure": [0.0, 0.0, 0.0], "sure+possible": [0.0, 0.0, 0.0]}
    for number, row in enumerate(rows):
        left, right = tokens(row[1]), tokens(row[3])
        found = set(word_links(left, right))
        sure = links(row[7])
        both = sure | links(row[8] if len(row) > 8 else "")
        for name, gold in (("sure", sure), ("sure+possible", both)):
            right_ones = len(found & gold)
            p = right_ones / len(found) if found else 1.0
            r = right_ones / len(gold) if gold else 1.0
            for k, x in enumerate((p, r, 2 * p * r / (p + r) if p + r else 0.0)):
                totals[name][k] += x
        if number < args.show:
            print(row[1], "\n", row[3])
            for label, couples in (("missed", sure - found), ("wrong", found - both)):
                print("  ", label, *(f"{left[i].text}-{right[j].text}" for i, j in sorted(couples)))
    for name, (p, r, f) in totals.items():
        print(f"{name:14s} P {p / len(rows):.3f} R {r / len(rows):.3f} F1 {f / len(rows):.3f}  ({len(rows)} pairs)")


if __name__ == "__main__":
    main()
