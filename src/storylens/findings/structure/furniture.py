"""A paragraph of the page, not of the story: a share line, a newsletter, a breadcrumb, a copyright line.

Why it matters: furniture shows that the text was taken off a page by machine, and it must not be read as part of the
story.
Example: - -> Sign up for our morning letter
Leaves alone: furniture that the base has too.
"""

from __future__ import annotations

from collections.abc import Iterable

from storylens.findings.context import PairContext
from storylens.findings.rule import Draft, Rule
from storylens.text.furniture import is_furniture


def find(context: PairContext) -> Iterable[Draft]:
    """A draft for each added paragraph that is furniture."""
    for link in context.links:
        if link.base:
            continue
        for j in link.other:
            if is_furniture(context.other, j):
                p = context.other.paragraphs[j]
                yield Draft(
                    "furniture-added", None, context.other.span(p.start, p.end), "This is the page's, not the story's."
                )


RULE = Rule("furniture", "structure", {"furniture-added": "neutral"}, find, doc=__doc__, cap=20)
