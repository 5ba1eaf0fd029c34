"""Who speaks in each version, and how often: the outline behind the sources panel. Pure."""

from __future__ import annotations

from typing import NamedTuple

from storylens.text.document import Document

UNNAMED = "(no source named)"


class Speaker(NamedTuple):
    """A source as it is named. `paragraphs`: where its words stand, ascending; `times`: attributions."""

    name: str
    times: int
    paragraphs: tuple[int, ...]
    first: int


def speakers(document: Document) -> list[Speaker]:
    """The sources of one text in the order in which they first speak; names that differ in case only are one."""
    from storylens import attributions

    known: dict[str, list[int]] = {}
    names: dict[str, str] = {}
    starts: dict[str, int] = {}
    for attribution in attributions(document.text):
        name = " ".join(" ".join(s.text for s in attribution.source).split()) or UNNAMED
        key = name.casefold()
        spans = (*attribution.source, *attribution.cue, *attribution.content)
        at = min((s.start for s in spans), default=0)
        names.setdefault(key, name)
        starts.setdefault(key, at)
        known.setdefault(key, []).append(document.paragraph_at(at))
    return [Speaker(names[k], len(p), tuple(sorted(set(p))), starts[k]) for k, p in known.items()]
