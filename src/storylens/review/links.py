"""The editor's word on links (pins), kept beside the verdicts.

A pin names paragraphs by number, and numbers change when a text is edited: what is kept is the words of both paragraphs
(as a digest) with the numbers as a tie-break. A pin whose paragraphs are not there any more waits until they are.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from storylens.model import Pin
from storylens.plain import digest
from storylens.review.store import KeptLink
from storylens.review.story import story_keys

if TYPE_CHECKING:
    from storylens.compare import Comparison
    from storylens.review.store import Store
    from storylens.text.document import Document


def keep_links(store: Store, comparison: Comparison, title: str, pins: Sequence[Pin], initials: str) -> list[str]:
    """Put `pins` (on the base of `comparison`) down; their ids. Raises `ReviewError` where they cannot be kept."""
    documents = comparison.documents
    links = [
        KeptLink(
            comparison.keys[p.other_version],
            _words(documents[p.base_version], p.base),
            _words(documents[p.other_version], p.other),
            p.base,
            p.other,
            p.forbidden,
            initials,
        )
        for p in pins
    ]
    return store.keep_links(story_keys(comparison), title, links)


def recalled_links(store: Store, comparison: Comparison) -> list[Pin]:
    """The pins kept for the story of `comparison`, oldest first; later ones overrule earlier ones."""
    known = store.links(store.stories_of(story_keys(comparison)))
    if not known:
        return []
    places = [_places(document) for document in comparison.documents]
    out = []
    for link in known:
        base = _nearest(places[0].get(link.base, ()), link.base_at)
        named = [k for k, key in enumerate(comparison.keys) if k and key == link.version]
        for version in [*named, *(k for k in range(1, len(places)) if k not in named)]:
            other = _nearest(places[version].get(link.other, ()), link.other_at)
            if base is not None and other is not None:
                out.append(Pin(0, base, version, other, link.forbidden))
                break
    return out


def _words(document: Document, paragraph: int) -> str:
    return digest(" ".join(document.paragraph_text(paragraph).split()))


def _places(document: Document) -> dict[str, list[int]]:
    out: dict[str, list[int]] = {}
    for k in range(len(document.paragraphs)):
        out.setdefault(_words(document, k), []).append(k)
    return out


def _nearest(places: Sequence[int], wanted: int) -> int | None:
    return min(places, key=lambda k: (abs(k - wanted), k), default=None)
