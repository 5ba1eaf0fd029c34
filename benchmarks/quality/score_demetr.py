"""Recall by kind of injected damage, and false alarms, on DEMETR (Karpinska et al. 2022, MIT): sentences.

    git clone https://github.com/marzenakrp/demetr DIR        # outside this repository; nothing of it comes in
    uv run python benchmarks/quality/score_demetr.py DIR/dataset [--show 10] [--kinds gender,tense]

Each record holds a human English sentence, a machine translation of the same source, and that translation with one
injected error. The human sentence is the base. A kind is found where the damaged sentence has a finding (neutral ones
and the suspicious tier do not count) that the undamaged one has not, and which touches the injected place; damage that
only takes words away counts where a new finding touches the words around the gap. False alarms are findings of
category translation and fact per 1,000 words of the undamaged machine translations. Development: even ids of nine
languages (French is held out).
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import Counter
from pathlib import Path
from typing import Any

from rapidfuzz.distance import LCSseq

import storylens
from storylens.model import Finding
from storylens.text.document import Document

KINDS = {
    "number": ("critical_id10_numbers_replaced", 90),
    "gender": ("critical_id11_gender", 97),
    "negation": ("critical_id8_negation", 75),
    "antonym": ("critical_id7_antonym", 45),
    "name": ("critical_id9_ne_replaced", 75),
    "tense": ("major_id17_tense", 50),
    "untranslated": ("critical_id4_codemix", 85),
    "repeated": ("minor_id1_repeat2", 97),
    "repeated-4": ("minor_id2_repeat4", None),
    "aspect": ("major_id18_aspect", None),
    "shuffled": ("critical_id20_shuffled", None),
    "function-word": ("minor_id16_function_word", None),
    "word-swap": ("minor_id14_word_swap", None),
    "misspelt": ("minor_id26_misspelled", None),
    "noun-removed": ("critical_id23_noun_removed", None),
    "verb-removed": ("critical_id22_verb_removed", None),
    "subject-removed": ("critical_id24_subj_removed", None),
    "addition": ("critical_id6_addition", None),
    "hypernym": ("major_id3_hypernym", None),
    "part-of-speech": ("minor_id13_pos_shift", None),
    "conjunction-removed": ("minor_id12_conj_removed", None),
}
"""Kind -> (file, recall that the project asks for, in percent)."""


def findings(base: str, other: str) -> list[Finding]:
    """Countable findings of any category with words on the other side."""
    pair = storylens.compare(base, other).pairs[0]
    return [f for f in pair.findings if f.severity != "neutral" and f.other]


def injected(clean: str, damaged: str) -> list[tuple[int, int]]:
    """Character ranges of `damaged` that differ from `clean`; around a gap, the words on both sides of it."""
    a, b = ([t for i in range(len(d.paragraphs)) for t in d.tokens(i)] for d in (Document(clean), Document(damaged)))
    out = []
    for op in LCSseq.opcodes([t.text for t in a], [t.text for t in b]):
        if op.tag == "equal":
            continue
        low, high = op.dest_start, op.dest_end
        if low == high:
            low, high = max(0, low - 1), min(len(b), high + 1)
        out.append((b[low].start, b[high - 1].end))
    return out


def key(f: Finding) -> tuple[str, str]:
    """What makes a finding on the damaged sentence the same as one on the clean sentence."""
    return f.type, f.other.text if f.other else ""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("dataset", type=Path)
    parser.add_argument("--kinds", default="", help="comma-separated; all by default")
    parser.add_argument("--limit", type=int, default=0)
    parser.add_argument("--show", type=int, default=0, metavar="N", help="print N misses a kind and N false alarms")
    parser.add_argument("--json", type=Path)
    args = parser.parse_args()
    if not args.dataset.is_dir():
        sys.exit(f"{args.dataset}: no such folder; see the head of this file")
    wanted = [k for k in args.kinds.split(",") if k] or list(KINDS)
    clean: dict[int, list[Finding]] = {}
    texts: dict[int, tuple[str, str]] = {}
    result: dict[str, Any] = {}
    started = time.process_time()
    for kind in wanted:
        name, bar = KINDS[kind]
        records = json.loads((args.dataset / f"{name}.json").read_text("utf-8"))
        records = [r for r in records if r["id"] % 2 == 0 and r["lang_tag"] != "french" and r["pert_check"]]
        if args.limit:
            records = records[:: max(1, len(records) // args.limit)]
        hit, misses, by = 0, [], Counter[str]()
        for r in records:
            base, mt, damaged = r["eng_sent"], r["mt_sent"], r["pert_sent"]
            if r["id"] not in clean:
                clean[r["id"]] = findings(base, mt)
                texts[r["id"]] = (base, mt)
            places = injected(mt, damaged)
            known = Counter(map(key, findings(base, mt) if texts[r["id"]] != (base, mt) else clean[r["id"]]))
            fresh = []
            for f in findings(base, damaged):
                if known[key(f)]:
                    known[key(f)] -= 1
                elif f.other and any(f.other.start < e and s < f.other.end for s, e in places):
                    fresh.append(f)
            hit += bool(fresh)
            by.update({f.type for f in fresh})
            if not fresh:
                misses.append(f"R {base}\n      D {damaged}\n      ! {[damaged[s:e] for s, e in places]}")
        share = 100 * hit / len(records) if records else 0.0
        result[kind] = {"recall": share, "records": len(records), "bar": bar}
        print(f"{kind:20} {share:5.1f} %  of {len(records):3}  bar {bar or '-':>3}  {dict(by.most_common(5))}")
        for line in misses[:: max(1, len(misses) // args.show)][: args.show] if args.show else ():
            print("    " + line)
    words = sum(len(mt.split()) for _, mt in texts.values())
    alarms = Counter(f.type for found in clean.values() for f in found if f.category in ("translation", "fact"))
    rest = Counter(f.type for found in clean.values() for f in found if f.category not in ("translation", "fact"))
    total = sum(alarms.values())
    result["false_alarms_per_1k"] = 1000 * total / words
    print(
        f"false alarms on clean machine text: {1000 * total / words:.2f} per 1,000 of {words} words, "
        f"{dict(alarms)}; other categories: {dict(rest)}"
    )
    if args.show:
        told = [(k, f) for k, found in sorted(clean.items()) for f in found]
        for k, f in told[:: max(1, len(told) // (3 * args.show))]:
            print(
                f"    {f.type}: {f.base.text if f.base else None!r} -> {f.other.text if f.other else None!r}\n"
                f"      R {texts[k][0]}\n      M {texts[k][1]}"
            )
    print(f"{time.process_time() - started:.1f} CPU s")
    if args.json:
        args.json.write_text(json.dumps(result, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
