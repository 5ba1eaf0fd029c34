"""Which paragraphs stand for which, and which words changed between them; which word for which: `align.pairing`."""

from storylens.align.links import align_paragraphs, likely_couples, links_from, pinned
from storylens.align.table import ALL_PAIRS, collate
from storylens.align.vote import voted
from storylens.align.weigh import Probabilities
from storylens.align.words import word_edits

__all__ = [
    "ALL_PAIRS",
    "Probabilities",
    "align_paragraphs",
    "collate",
    "likely_couples",
    "links_from",
    "pinned",
    "voted",
    "word_edits",
]
