"""RTF documents, with striprtf (extra `office`): the text as it stands after all tracked changes are accepted.

striprtf leaves footnotes and comments out without a word and keeps what was deleted; both are cut out before
(`rtf_groups`), and the notes are told.
"""

from __future__ import annotations

import re

from storylens.sources.reading import NeedsExtraError, Reading, RefusedError, paragraphs
from storylens.sources.rtf_groups import CELL, cut


def read(data: bytes, encoding: str | None = None) -> Reading:
    """The RTF document in `data`. Raises `RefusedError`, `NeedsExtraError`."""
    try:
        from striprtf.striprtf import rtf_to_text
    except ImportError:
        raise NeedsExtraError("office") from None
    source = data.decode("latin-1")
    if source.count("{") - source.count("\\{") > 100_000:
        raise RefusedError("an RTF document nested too deeply")
    kept = cut(source)

    def told(rtf: str) -> str:
        return str(rtf_to_text(rtf, encoding=encoding or "cp1252", errors="replace"))  # type: ignore[no-untyped-call]

    text = re.sub(rf"\s*{CELL}", "\t", told(kept.source))
    blocks = [" ".join(line.rstrip("\t").split("\x0b")) for line in text.split("\n")]
    aside = tuple(t for note in kept.aside if (t := " ".join(told("{" + note + "}").split())))
    notes = ["characters that could not be decoded are shown as �"] if "�" in text else []
    if kept.deleted or kept.inserted:
        notes.append(f"tracked changes accepted: {kept.inserted} insertions kept, {kept.deleted} deletions left out")
    if aside:
        notes.append(f"footnotes and comments left out: {len(aside)}")
    return Reading(paragraphs(blocks), encoding=encoding or "cp1252", notes=tuple(notes), dropped=aside)
