"""How a finding is told: in an editor's words, with quoted words that can be read.

Rules write “the base”, which is our word. Where the base is the original, the reader is told so.
"""

from __future__ import annotations

import re

from storylens.model import Span

LONGEST = 140
"""Characters of a quoted passage beyond which its middle is left out."""
_HEAD = 90
_OPENING = " \t\r\n,;:.!?…)]}”’»–—"
_CLOSING = " \t\r\n,;:([{“‘«–—"
_PAIRS = {"“": "”", "«": "»", "(": ")", "[": "]"}


def told(line: str, base: Span | None, other: Span | None, *, original: bool) -> str:
    """`line` as the reader gets it. `base` and `other`: the words that a rule may have quoted in it as they stand.
    `original`: whether the base is the story's original."""
    for span in (base, other):
        if span and span.text.strip():
            line = line.replace(f"“{span.text}”", quoted(span.text))
    wrong, right = ("he base", "he original") if original else ("he original", "he base")
    if wrong not in line:
        return line
    parts = re.split("(“[^”]*”)", line)  # what is quoted stands in every other part
    return "".join(p if k % 2 else p.replace(wrong, right) for k, p in enumerate(parts))


def quoted(text: str) -> str:
    """`text` between quotation marks: on one line, without marks torn off at its ends, its own quotation marks single,
    without its middle where it is long, and without the stop of a whole sentence: the message goes on behind it."""
    words = _whole(" ".join(text.split()))
    if len(words) > LONGEST:
        head = words[:_HEAD].rpartition(" ")[0] or words[:_HEAD]
        tail = words[len(head) - LONGEST :]
        words = f"{head} … {tail.partition(' ')[2] or tail}"
    return f"“{words.translate(_SINGLE)}”"


def _whole(words: str) -> str:
    """`words` without punctuation at the ends that belongs to their neighbours; unchanged if nothing else is there."""
    inner = words.lstrip(_OPENING).rstrip(_CLOSING)
    for opening, closing in _PAIRS.items():
        if inner.startswith(opening) and closing not in inner:
            inner = inner[1:]
        if inner.endswith(closing) and opening not in inner:
            inner = inner[:-1]
    if inner[:1] + inner[-1:] in ("“”", '""') and not _MARKS.intersection(inner[1:-1]):
        inner = inner[1:-1]
    inner = inner.strip() or words
    sentence = inner.endswith(".") and inner.count(" ") > 3 and "." not in inner.rpartition(" ")[2][:-1]
    return inner[:-1] if sentence else inner


_MARKS = frozenset('“”"')
_SINGLE = str.maketrans({"“": "‘", "”": "’", "„": "‘", "«": "‘", "»": "’"})
