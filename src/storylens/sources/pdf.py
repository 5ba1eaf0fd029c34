"""PDF documents, with pypdf (extra `pdf`): the text layer, its lines joined into paragraphs."""

from __future__ import annotations

import io
import logging
from statistics import median

from storylens.sources.reading import NeedsExtraError, Reading, RefusedError, paragraphs

MAX_PAGES = 500


def read(data: bytes, encoding: str | None = None) -> Reading:
    """The PDF in `data`. Raises `RefusedError`, `NeedsExtraError`."""
    try:
        import pypdf
        from pypdf.errors import PyPdfError
    except ImportError:
        raise NeedsExtraError("pdf") from None
    logging.disable(logging.CRITICAL)
    try:
        document = pypdf.PdfReader(io.BytesIO(data))
        if document.is_encrypted and not document.decrypt(""):
            raise RefusedError("protected by a password; save it without one")
        pages = document.pages[:MAX_PAGES]
        lines = [line for page in pages for line in [*page.extract_text().splitlines(), ""]]
        total = len(document.pages)
        meta = document.metadata
        title = meta.title if meta else None
    except PyPdfError as error:
        raise RefusedError(f"a damaged PDF ({error})") from None
    if not any(line.strip() for line in lines):
        raise RefusedError("a PDF without a text layer, pictures of pages only; run it through OCR first")
    blocks, hyphens = joined(lines)
    notes = [f"lines joined into paragraphs, {hyphens} words at line ends put together"]
    if total > MAX_PAGES:
        notes.append(f"only the first {MAX_PAGES} of {total} pages were read")
    return Reading(paragraphs(blocks), title=str(title) if title else None, notes=tuple(notes))


def joined(lines: list[str]) -> tuple[list[str], int]:
    """(paragraphs, words put together again) of printed `lines`.

    A paragraph ends at a blank line that does not cut a sentence, and at a short line that ends one.
    """
    lengths = [len(line.strip()) for line in lines if len(line.strip()) > 20]
    usual = median(lengths) if lengths else 0
    blocks: list[str] = []
    hyphens = 0
    open_ = ""
    for line in [*(line.strip() for line in lines), ""]:
        if not line:
            if open_ and (open_[-1] in ENDS or len(open_) < usual * 0.8):
                blocks.append(open_)
                open_ = ""
            continue
        if len(open_) > 1 and open_[-1] in "-\u2010\u00ad" and open_[-2].isalpha() and line[0].islower():
            open_ = open_[:-1] + line
            hyphens += 1
        else:
            open_ = f"{open_} {line}" if open_ else line
        if open_[-1] in ENDS and len(line) < usual * 0.8:
            blocks.append(open_)
            open_ = ""
    return [*blocks, open_] if open_ else blocks, hyphens


ENDS = '.!?:”"»)'
"""What a paragraph may end with."""
