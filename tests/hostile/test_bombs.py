"""Documents made to hurt their reader: refused or read, never more than the caps, never a traceback."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.hostile.running import WHOLE, run
from tests.sources import documents as d


def laughs(root: str) -> bytes:
    entities = "".join(f'<!ENTITY l{k} "{f"&l{k - 1};" * 10 if k else "ha"}">' for k in range(10))
    return f'<?xml version="1.0"?><!DOCTYPE {root} [{entities}]><{root}>&l9;</{root}>'.encode()


def quadratic() -> bytes:
    return (
        b'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "'
        + b"a" * 100_000
        + b'">]><rss>'
        + b"&a;" * 50_000
        + b"</rss>"
    )


def outside() -> bytes:
    return b'<?xml version="1.0"?><!DOCTYPE nitf [<!ENTITY x SYSTEM "file:///etc/passwd">]><nitf><p>&x;</p></nitf>'


def page(body: str) -> bytes:
    return f"<!doctype html><html><body><article>{body}</article></body></html>".encode()


def looping_pdf() -> bytes:
    return d.pdf(["text"]).replace(b"/Kids [3 0 R]", b"/Kids [2 0 R]")


def inflating_pdf() -> bytes:
    packed = zlib.compress(bytes(INFLATED), 9)
    stream = b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(packed), packed)
    base = d.pdf(["text"])
    start = base.index(b"4 0 obj") + 8
    end = base.index(b"endobj", start)
    return base[:start] + stream + b"\n" + base[end:]


ATTRIBUTES = 100_000 if WHOLE else 10_000
"""Its parser is quadratic in them; the whole number runs into the time limit."""
MANY = 500_000 if WHOLE else 100_000
INFLATED = 300_000_000 if WHOLE else 120_000_000
P = d.paragraph("The mayor left.")
BOMBS: dict[str, Callable[[], bytes]] = {
    "docx: compressed 1000:1": lambda: d.docx(P * 100_000),
    "docx: ten thousand parts": lambda: d.zipped(
        {f"word/{k}.xml": "x" for k in range(10_000)} | {"word/document.xml": "<x/>"}
    ),
    "docx: billion laughs": lambda: d.zipped({"word/document.xml": laughs("document")}),
    "docx: a hundred thousand elements deep": lambda: d.docx("<w:sdt>" * 100_000 + P + "</w:sdt>" * 100_000),
    "odt: billion laughs": lambda: d.zipped(
        {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": laughs("x")}, compression=0
    ),
    "odt: deep": lambda: d.odt("<text:section>" * 50_000 + "<text:p>x</text:p>" + "</text:section>" * 50_000),
    "xml: billion laughs": lambda: laughs("rss"),
    "xml: quadratic blow-up": quadratic,
    "xml: a file from outside": outside,
    "xml: deep": lambda: b"<nitf>" + b"<p>" * 200_000 + b"x" + b"</p>" * 200_000 + b"</nitf>",
    "page: deep": lambda: page("<div>" * 100_000 + "The mayor left." + "</div>" * 100_000),
    "page: attributes": lambda: page(
        "<p " + " ".join(f'a{k}="{k}"' for k in range(ATTRIBUTES)) + ">The mayor left.</p>"
    ),
    "page: nested tables": lambda: page("<table><tr><td>" * 5_000 + "The mayor left." + "</td></tr></table>" * 5_000),
    "page: open comments": lambda: page("<p>The mayor left.</p>" + "<!--" * 200_000),
    "page: open brackets": lambda: page("<p>The mayor left.</p>" + "<" * MANY),
    "page: entities": lambda: page("<p>The mayor left.</p><p>" + "&amp" * MANY + "</p>"),
    "pdf: pages in a circle": looping_pdf,
    "pdf: a stream that swells": inflating_pdf,
    "rtf: a million braces": lambda: rb"{\rtf1 " + b"{" * 1_000_000 + b"text" + b"}" * 1_000_000,
    "ninjs: deep": lambda: b'{"uri": "x", "headline": ' + b"[" * 200_000 + b"]" * 200_000 + b"}",
}


@pytest.mark.parametrize("kind", BOMBS)
def test_a_bomb_ends_in_one_line_or_in_text(
    tmp_path: Path, kind: str, record_property: Callable[[str, object], None]
) -> None:
    path = tmp_path / "bomb"
    path.write_bytes(BOMBS[kind]())
    outcome = run("read", str(path))
    record_property("bar: bombs, refused or read (bar: 1024 MB, 30 s)", outcome.measures)
    print(f"{kind}: exit {outcome.code}, {outcome.megabytes:.0f} MB; {(outcome.err or 'read')[:100].strip()}")
    assert outcome.code in (0, 2), outcome.err
    assert outcome.megabytes <= 1024
    assert not WHOLE or outcome.seconds <= 30
    assert "root:" not in outcome.out
    if outcome.code == 2:
        assert outcome.err.count("\n") == 1
        assert "fault of ours" not in outcome.err
