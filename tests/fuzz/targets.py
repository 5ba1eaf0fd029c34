"""What is fuzzed: readers and comparison, each a function of bytes that raises only for a fault of ours."""

from __future__ import annotations

from importlib import import_module

import storylens
from storylens.errors import StorylensError
from storylens.reports import json as json_report
from storylens.reports import text as text_report
from storylens.sources.decode import decode
from storylens.sources.html_text import visible_blocks
from storylens.sources.kinds import kind_of
from storylens.sources.reading import NeedsExtraError, RefusedError
from storylens.text.document import Document

IN_PROCESS = ("wire", "ninjs", "odt")
"""Readers of ours; those of third parties are fenced in a process of their own and not fuzzed for faults."""
SPLIT = b"\n-----\n"


def readers(data: bytes) -> None:
    """Choosing, decoding and reading: refusals are fine, anything else is a fault."""
    kind = kind_of(data)
    try:
        if kind in IN_PROCESS:
            text = import_module(f"storylens.sources.{kind}").read(data, None).text
        else:
            text = decode(data, "fuzz").text
    except (RefusedError, NeedsExtraError, StorylensError, RecursionError):
        return
    visible_blocks(text)
    document = Document(text)
    for paragraph in document.paragraphs:
        assert text[paragraph.start : paragraph.end].strip()
        for token in document.tokens(paragraph.number):
            assert text[token.start : token.end] == token.text


def comparison(data: bytes) -> None:
    """Two texts: every paragraph stands in exactly one link, spans are the text, reports are printable."""
    left, _, right = data.partition(SPLIT)
    base, other = left.decode("utf-8", "replace"), right.decode("utf-8", "replace")
    compared = storylens.compare(base, other)
    pair = compared.pairs[0]
    for side, document in (("base", pair.base_document), ("other", pair.other_document)):
        held = sorted(i for link in pair.links for i in getattr(link, side))
        assert held == list(range(len(document.paragraphs))), (side, held)
    for edit in pair.edits:
        for span, text in ((edit.base, base), (edit.other, other)):
            assert span is None or text[span.start : span.end] == span.text
    for finding in (*pair.findings, *pair.suspicious):
        for span, text in ((finding.base, base), (finding.other, other)):
            assert span is None or text[span.start : span.end] == span.text
    assert json_report.report(compared)[:-1].isprintable()
    shown = text_report.report(compared).replace("\n", "").replace("\u200c", "").replace("\u200d", "")
    assert all(c.isprintable() or c in "\u00a0\u202f" or c.isspace() for c in shown)
    assert storylens.compare(base, base).pairs[0].findings == ()


TARGETS = {"readers": readers, "comparison": comparison}
