"""Marks on clean news alone: human texts of which the base has only the opening, so that the text itself speaks.

    uv run python benchmarks/quality/score_clean.py ../shared/eval/data/translation-dev.jsonl.gz [--show 10]

Every document's human reference is joined to one text; the base is its first four sentences, so that the rest counts
as added and the rules that need no base read it. Printed: findings of category translation, neutral ones left out, per
1,000 words, and by type. The reach is 0.7 (issue 5); some of what is marked are true slips of the human text.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections import Counter
from pathlib import Path

import storylens


def documents(path: Path) -> list[list[str]]:
    """Each document's distinct references in the order of the file, the first four and all the rest."""
    out: dict[str, dict[str, None]] = {}
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for record in map(json.loads, lines):
            out.setdefault(record["doc"], {})[record["ref"]] = None
    return [[" ".join(s[:4]), " ".join(s[4:])] for s in map(list, out.values()) if len(s) > 4]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--show", type=int, default=0)
    args = parser.parse_args()
    words, kinds, shown = 0, Counter[str](), []
    for paragraphs in documents(args.data):
        text = "\n\n".join(paragraphs)
        words += sum(len(p.split()) for p in paragraphs[1:])
        for f in storylens.compare(paragraphs[0], text).pairs[0].findings:
            if f.category == "translation" and f.severity != "neutral" and f.other:
                kinds[f"{f.rule}/{f.type}"] += 1
                shown.append(f"{f.rule}: …{text[max(0, f.other.start - 40) : f.other.end + 40]}…")
    print(
        f"{1000 * kinds.total() / words:.2f} marks per 1,000 of {words} words; reach 0.7; {dict(kinds.most_common())}"
    )
    for line in shown[:: max(1, len(shown) // args.show)][: args.show] if args.show else ():
        print("  " + line.replace("\n", " "))


if __name__ == "__main__":
    main()
