"""What is fuzzed: functions of bytes that raise only for a fault of ours."""

from __future__ import annotations

import tomllib
from importlib import import_module

from tests.sources import documents

import storylens
from storylens.compare import Comparison
from storylens.config_schema import problems_of
from storylens.errors import StorylensError
from storylens.model import SEVERITIES, Span
from storylens.reports import html, json, markdown, sarif, text
from storylens.sources.decode import decode
from storylens.sources.html_text import visible_blocks
from storylens.sources.kinds import kind_of
from storylens.sources.page import declared, left_out
from storylens.sources.printed import Line, join, running_lines
from storylens.sources.reading import NeedsExtraError, RefusedError
from storylens.sources.xml_tree import parse_xml
from storylens.text.document import Document
from storylens.text.safe import safe, safe_view

IN_PROCESS = ("wire", "ninjs", "odt")
"""Readers of ours; those of third parties are fenced in a process of their own and not fuzzed for faults."""
REFUSALS = (RefusedError, NeedsExtraError, StorylensError, RecursionError)
SPLIT = b"\n-----\n"
MOST = 5
"""Versions that one input may hold."""


def readers(data: bytes) -> None:
    """Choosing, decoding and reading: refusals are fine, anything else is a fault; offsets point into the text."""
    _whole(data)
    _inner(data)
    _tables(data)


def _whole(data: bytes) -> None:
    """`data` as a file."""
    declared(data)
    kind = kind_of(data)
    try:
        if kind in IN_PROCESS:
            told = import_module(f"storylens.sources.{kind}").read(data, None).text
        else:
            told = decode(data, "fuzz").text
    except REFUSALS:
        return
    blocks = visible_blocks(told)
    assert left_out(blocks, blocks) == []
    pages = [[Line(text) for text in page.splitlines()] for page in told.split("\f")]
    running_lines(pages)
    join(pages)
    view = safe_view(told)
    assert len(view.starts) == len(told) + 1
    assert safe(view.text) == view.text
    document = Document(told)
    for paragraph in document.paragraphs:
        assert told[paragraph.start : paragraph.end].strip()
        for token in document.tokens(paragraph.number):
            assert told[token.start : token.end] == token.text


def _inner(data: bytes) -> None:
    """`data` as what stands inside a document: a zip's checksums would keep a fuzzer out."""
    if not data.startswith(b"<"):
        return
    for reader, part in (("odt", "content.xml"), ("docx", "word/document.xml")):
        try:
            import_module(f"storylens.sources.{reader}").read(documents.zipped({part: data}), None)
        except REFUSALS:
            continue
        except Exception:
            if reader == "odt":
                raise
            parse_xml(data)  # mammoth's own faults are fenced; ours are not


def _tables(data: bytes) -> None:
    """`data` as a story's manifest and as a desk's config."""
    from pydantic import ValidationError

    from storylens.sources.manifest import Manifest
    from storylens.sources.stories import first_problem

    try:
        table = tomllib.loads(data.decode("utf-8"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, RecursionError):
        return
    try:
        Manifest.model_validate(table)
    except ValidationError as error:
        told = first_problem(error)
    else:
        told = ""
    assert "\n" not in told
    assert all("\n" not in line for line in problems_of(table))


def collation(data: bytes) -> None:
    """Two texts or more: every paragraph stands in exactly one link and in the table, spans are the text."""
    texts = _texts(data)
    compared = storylens.compare(*texts)
    for pair in (compared.pair(i, j) for i in range(len(texts)) for j in range(len(texts)) if i != j):
        for side, document in (("base", pair.base_document), ("other", pair.other_document)):
            held = sorted(i for link in pair.links for i in getattr(link, side))
            assert held == list(range(len(document.paragraphs))), (side, held)
        for edit in pair.edits:
            _points(edit.base, pair.base.text)
            _points(edit.other, pair.other.text)
    rows = compared.table.rows
    for k, document in enumerate(compared.documents):
        held = sorted(i for row in rows for i in set(row.cells[k]) - set(row.spans[k] if row.spans else ()))
        assert held == list(range(len(document.paragraphs))), (k, held)
    assert _table(compared, range(len(texts))) == _turned(texts)


def findings(data: bytes) -> None:
    """Two texts: findings point into them, every report is printable, a text against itself has no finding."""
    base, other = _texts(data)[:2]
    compared = storylens.compare(base, other)
    pair = compared.pairs[0]
    found = (*pair.findings, *pair.suspicious)
    for finding in found:
        _points(finding.base, base)
        _points(finding.other, other)
        assert finding.severity in SEVERITIES
    assert len({finding.id for finding in found}) == len(found)
    assert all(0 <= pair.suspicion(k) <= 1 for k in range(len(pair.other_document.paragraphs)))
    assert json.report(compared)[:-1].isprintable()
    shown = text.report(compared).replace("\n", "").replace("\u200c", "").replace("\u200d", "")
    assert all(c.isprintable() or c in "\u00a0\u202f" or c.isspace() for c in shown)
    for report in (html, markdown, sarif):
        report.report(compared)
    assert storylens.compare(base, base).pairs[0].findings == ()


def _texts(data: bytes) -> list[str]:
    parts = [part.decode("utf-8", "replace") for part in data.split(SPLIT)[:MOST]]
    return parts if len(parts) > 1 else [*parts, ""]


def _points(span: Span | None, into: str) -> None:
    assert span is None or into[span.start : span.end] == span.text


def _table(compared: Comparison, order: range | list[int]) -> list[tuple[tuple[int, ...], ...]]:
    return sorted(tuple(row.cells[k] for k in order) for row in compared.table.rows)


def _turned(texts: list[str]) -> list[tuple[tuple[int, ...], ...]]:
    """The table with the rewrites in the opposite order, its columns put back."""
    return _table(storylens.compare(texts[0], *texts[:0:-1]), [0, *range(len(texts) - 1, 0, -1)])


TARGETS = {"readers": readers, "collation": collation, "findings": findings}
