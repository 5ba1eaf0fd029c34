"""Which paragraphs stand for which, and which words changed between them."""

from storylens.align.links import align_paragraphs
from storylens.align.table import collate
from storylens.align.words import word_edits

__all__ = ["align_paragraphs", "collate", "word_edits"]
