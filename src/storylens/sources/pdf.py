"""PDF documents, with pypdf (extra `pdf`): the text layer, its printed lines joined into paragraphs."""

from __future__ import annotations

import io
import logging
from typing import Any

from storylens.sources.printed import Line, join, running_lines
from storylens.sources.reading import NeedsExtraError, Reading, RefusedError, paragraphs

MAX_PAGES = 500
_LIGATURES = str.maketrans({"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"})


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
        pages = [lines_of(page) for page in document.pages[:MAX_PAGES]]
        total = len(document.pages)
        meta = document.metadata
        title = meta.title if meta else None
        author = meta.author if meta else None
    except PyPdfError as error:
        raise RefusedError(f"a damaged PDF ({error})") from None
    if not any(line.text for page in pages for line in page):
        raise RefusedError("a PDF without a text layer, pictures of pages only; run it through OCR first")
    running = running_lines(pages)
    blocks, hyphens = join([[line for line in page if line not in running] for page in pages])
    notes = [f"lines joined into paragraphs, {hyphens} words at line ends put together"]
    if running:
        notes.append(f"lines that run along all pages left out: {len(running)}")
    if total > MAX_PAGES:
        notes.append(f"only the first {MAX_PAGES} of {total} pages were read")
    return Reading(
        paragraphs(blocks),
        title=str(title) if title else None,
        byline=str(author) if author else None,
        notes=tuple(notes),
        dropped=tuple(dict.fromkeys(line.text for page in pages for line in page if line in running)),
    )


def lines_of(page: Any) -> list[Line]:
    """The printed lines of a page in reading order, each with its height on the page and the size of its letters."""
    out: list[Line] = []
    run: list[tuple[str, float, float]] = []

    def close() -> None:
        words = [(text, y, size) for text, y, size in run if text.strip()]
        if words:
            text = " ".join("".join(text for text, _, _ in run).translate(_LIGATURES).split())
            out.append(Line(text, words[0][1], max(size for _, _, size in words)))
        run.clear()

    def visit(text: str, matrix: list[float], place: list[float], _font: object, size: float) -> None:
        scale = abs(place[3] * matrix[3]) or 1.0
        height = matrix[5] + place[5] * matrix[3] + place[4] * matrix[1]
        for k, part in enumerate(text.split("\n")):
            if k:
                close()
            run.append((part, height, size * scale))

    page.extract_text(visitor_text=visit)
    close()
    return out
