"""Files that are refused: exit 2, one line that names the file and the reason, no hang, little memory."""

from __future__ import annotations

import codecs
import io
import os
import socket
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.hostile.running import WHOLE, Outcome, run
from tests.sources import documents as d

from storylens.errors import StorylensError
from storylens.sources import load
from storylens.sources import raw as raw_module


def empty_zip_member() -> bytes:
    return d.zipped({"notes.txt": "nothing"})


def no_text_pdf() -> bytes:
    return d.pdf([])


def locked_pdf() -> bytes:
    import pypdf

    writer = pypdf.PdfWriter(clone_from=io.BytesIO(d.pdf(["secret"])))
    writer.encrypt("key", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


LAUGHS = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
BYTES: dict[str, bytes] = {
    "empty": b"",
    "white space": b" \n\t \r\n",
    "only a mark": codecs.BOM_UTF8,
    "NUL in text": b"The mayor\0 left.\n",
    "control characters": bytes(range(1, 9)) * 50,
    "PNG": b"\x89PNG\r\n\x1a\n" + bytes(50),
    "JPEG": b"\xff\xd8\xff\xe0" + bytes(50),
    "GIF": b"GIF89a" + bytes(50),
    "gzip": b"\x1f\x8b\x08" + bytes(50),
    "program": b"\x7fELF\x02\x01\x01" + bytes(50),
    "database": b"SQLite format 3\x00" + bytes(50),
    "old Word": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(50),
    "film": b"\x00\x00\x00\x18ftypmp42" + bytes(50),
    "plain zip": empty_zip_member(),
    "truncated docx": d.docx(d.paragraph("Text."))[:-30],
    "docx cut in the middle": d.docx(d.paragraph("Text. " * 500))[:200] + b"word/document.xml",
    "docx without text": d.docx(""),
    "docx with broken XML": d.docx("<w:p>"),
    "docx with entities": d.zipped({"word/document.xml": LAUGHS + "<x>&b;</x>"}),
    "odt of another kind": d.odt("").replace(b"<office:text></office:text>", b"<office:chart/>     "),
    "odt without text": d.odt(""),
    "PDF without text": no_text_pdf(),
    "PDF with password": locked_pdf(),
    "PDF cut short": d.pdf(["The text."])[:120],
    "PDF that is none": b"%PDF-1.7\nnothing here\n",
    "empty page": b"<!doctype html><html><body></body></html>",
    "page too large": b"<!doctype html><html><body>" + b"<p>word</p>" * 500_000,
    "unknown XML": b'<?xml version="1.0"?><invoice><total>3</total></invoice>',
    "broken XML": b'<?xml version="1.0"?><rss><channel>',
    "NITF without text": b"<nitf><body><body.content></body.content></body></nitf>",
    "NewsML picture": b"<newsItem><contentSet><remoteContent href='x.jpg'/></contentSet></newsItem>",
    "feed without items": b"<rss version='2.0'><channel><title>x</title></channel></rss>",
    "ninjs picture": b'{"uri": "urn:1", "headline": "x", "type": "picture"}',
    "broken ninjs": b'{"uri": "urn:1", "headline": "x",',
    "UTF-16 with an odd byte": codecs.BOM_UTF16_LE + "Text.".encode("utf-16-le") + b"x",
    "UTF-8 mark, other bytes": codecs.BOM_UTF8 + b"caf\xe9 au lait",
    "deflate stream": zlib.compress(b"text" * 100) + bytes(40),
    "RTF without text": rb"{\rtf1\ansi }",
}


STREAMS: dict[str, Callable[[], bytes]] = {
    "empty standard input": bytes,
    "standard input over the cap": lambda: b"The mayor left.\n" * (raw_module.MAX_BYTES // 16 + 1),
    "NUL at the end of 100 MB": lambda: b"The mayor left.\n" * (100 * 65536) + b"\0",
    "no UTF-8 at the end of 100 MB": lambda: b"The mayor left.\n" * (100 * 65536) + b"\x81\xff\x81",
}
LARGE = [kind for kind in STREAMS if "MB" in kind or "cap" in kind]


def _fifo(at: Path) -> None:
    os.mkfifo(at)


def _loop(at: Path) -> None:
    at.symlink_to(at)


def _dangling(at: Path) -> None:
    at.symlink_to(at.with_name("gone"))


def _socket(at: Path) -> None:
    with socket.socket(socket.AF_UNIX) as s:
        s.bind(os.path.relpath(at))


def _huge(at: Path) -> None:
    with at.open("wb") as file:
        file.truncate(raw_module.MAX_BYTES + 1)


def _unreadable(at: Path) -> None:
    at.write_text("Text.")
    at.chmod(0)
    if os.access(at, os.R_OK):
        pytest.skip("root reads everything")


PLACES: dict[str, Callable[[Path], None]] = {
    "missing": lambda at: None,
    "folder": lambda at: at.mkdir(),
    "pipe without writer": _fifo,
    "link to itself": _loop,
    "link to nothing": _dangling,
    "socket": _socket,
    "over the cap": _huge,
    "unreadable": _unreadable,
}
NAMES = {
    "device without end": "/dev/zero",
    "device without data": "/dev/null",
    "memory of a process": "/proc/self/mem",
    "file as a folder": "/etc/passwd/story.txt",
    "name too long": "n" * 300,
}


Bar = Callable[[str, object], None]


def refused(tmp_path: Path, name: str, bar: Bar) -> None:
    good = tmp_path / "good.txt"
    good.write_text("The mayor left.\n")
    outcome = run("diff", name, str(good))
    assert outcome.code == 2, outcome
    assert outcome.out == ""
    assert outcome.err.count("\n") == 1, outcome.err
    assert name in outcome.err
    assert "fault of ours" not in outcome.err
    assert outcome.err[:-1].isprintable()
    held(outcome, bar)


def held(outcome: Outcome, bar: Bar) -> None:
    """At most 2 s and 300 MB; a busy machine may take longer, so time is only told unless `make hostile` asks."""
    bar("bar: refused, exit 2, one line (bar: 300 MB, 2 s)", outcome.measures)
    print(f"refused in {outcome.wall:.2f} s, {outcome.megabytes:.0f} MB: {outcome.err[:-1]}")
    assert outcome.megabytes <= 300
    assert not WHOLE or outcome.seconds <= 2


@pytest.mark.parametrize("kind", BYTES)
def test_bytes(tmp_path: Path, kind: str, record_property: Bar) -> None:
    path = tmp_path / "story.txt"
    path.write_bytes(BYTES[kind])
    refused(tmp_path, str(path), record_property)


@pytest.mark.parametrize("kind", PLACES)
def test_places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str, record_property: Bar) -> None:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "place"
    PLACES[kind](path)
    refused(tmp_path, str(path), record_property)


@pytest.mark.parametrize("kind", NAMES)
def test_names(tmp_path: Path, kind: str, record_property: Bar) -> None:
    name = NAMES[kind]
    if name.startswith("/") and not os.path.exists(name) and kind != "file as a folder":
        pytest.skip(f"no {name} here")
    refused(tmp_path, name, record_property)


@pytest.mark.parametrize("kind", STREAMS)
def test_streams(tmp_path: Path, kind: str, record_property: Bar) -> None:
    if kind in LARGE and not WHOLE:
        pytest.skip("make hostile runs it")
    (tmp_path / "a").write_text("Text.")
    outcome = run("diff", str(tmp_path / "a"), "-", stdin=STREAMS[kind]())
    assert (outcome.code, outcome.out, outcome.err.count("\n")) == (2, "", 1), outcome.err
    assert "standard input" in outcome.err
    held(outcome, record_property)


def test_a_file_that_vanishes_while_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Text.")

    def stale(*_: object) -> bytes:
        raise OSError(116, "Stale file handle")

    monkeypatch.setattr(os, "read", stale)
    with pytest.raises(StorylensError, match="vanished from its network drive"):
        load(path)
