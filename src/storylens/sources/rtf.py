"""RTF documents, with striprtf (extra `office`)."""

from __future__ import annotations

from storylens.sources.reading import NeedsExtraError, Reading, RefusedError, paragraphs


def read(data: bytes, encoding: str | None = None) -> Reading:
    """The RTF document in `data`. Raises `RefusedError`, `NeedsExtraError`."""
    try:
        from striprtf.striprtf import rtf_to_text
    except ImportError:
        raise NeedsExtraError("office") from None
    source = data.decode("latin-1")
    if source.count("{") - source.count("\\{") > 100_000:
        raise RefusedError("an RTF document nested too deeply")
    text: str = rtf_to_text(source, encoding=encoding or "cp1252", errors="replace")  # type: ignore[no-untyped-call]
    blocks = [" ".join(line.split("\x0b")) for line in text.split("\n")]
    notes = ("characters that could not be decoded are shown as �",) if "�" in text else ()
    return Reading(paragraphs(blocks), encoding=encoding or "cp1252", notes=notes)
