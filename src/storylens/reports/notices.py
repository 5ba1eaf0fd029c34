"""What a reader should know of a text before its findings: what its reader remarked, and what could not be judged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from storylens.reports.wording import ranges
from storylens.text.language import foreign_parts

if TYPE_CHECKING:
    from storylens.model import Version
    from storylens.text.document import Document


def notices(version: Version, document: Document) -> list[str]:
    """Lines on one version, not made safe: its reader's notes, foreign languages, a script without spaces."""
    out = [*version.notes, *language_notices(document)]
    if document.by_characters:
        out.append("a script without spaces between words; compared character by character")
    return out


def language_notices(document: Document) -> list[str]:
    """One line for each language other than English: where it stands, and that only some rules ran there."""
    out = []
    for part in foreign_parts(document):
        name = part.language
        if part.whole:
            out.append(f"{name[:1].upper()}{name[1:]}; only language-free rules ran")
        else:
            many = "s" if len(part.paragraphs) > 1 else ""
            out.append(f"paragraph{many} {ranges(part.paragraphs)}: {name}; only language-free rules ran there")
    return out
