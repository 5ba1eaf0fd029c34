"""What a second reader from another package marks in words that the base lacks; off unless `--checker NAME` asks.

Why it matters: a desk has checkers of its own; held against the base they say only what the rewrite brought in.
Example: the council will receive it -> the council will recieve it
Leaves alone: what the base has too.
"""

from __future__ import annotations

from collections.abc import Iterable

from storylens.findings.context import PairContext
from storylens.findings.rule import Draft, Rule
from storylens.findings.translation.checkers.hits import KINDS, drafts


def find(context: PairContext) -> Iterable[Draft]:
    """A draft for each hit of each such reader that was asked. Raises `CheckerError`."""
    asked = context.options.checkers
    if not asked:
        return
    from storylens.findings.translation.checkers.installed import OWN, hits

    for name in asked:
        if name not in OWN:
            yield from drafts(context, name, hits(name, context.other.text))


RULE = Rule("second-reader", "translation", KINDS, find, doc=__doc__)
