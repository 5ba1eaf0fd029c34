"""Files that are odd but are read: whole, and with a note wherever something was assumed."""

from __future__ import annotations

import codecs
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.hostile.running import WHOLE, run

from storylens.sources import load

PROSE = "The café’s owner said “no” on Monday – it was the third time this year that he had turned the city down.\n"
PLAIN = "The owner said no on Monday. It was the third time this year.\n"
JAPANESE = "市長は月曜日に橋を閉鎖すると発表した。検査で二本の柱にひびが見つかったためだという。\n" * 4
RUSSIAN = "Мэр города сообщил в понедельник, что мост закрыт после проверки, которая нашла трещины.\n" * 4

ODD: dict[str, tuple[bytes, str, str]] = {
    "UTF-16 little endian without a mark": (PROSE.encode("utf-16-le"), PROSE, "read as utf-16-le"),
    "UTF-16 big endian without a mark": (PROSE.encode("utf-16-be"), PROSE, "read as utf-16-be"),
    "UTF-32 without a mark": (PROSE.encode("utf-32-le"), PROSE, "read as utf-32-le"),
    "UTF-8 with a mark": (codecs.BOM_UTF8 + PROSE.encode(), PROSE, "Encoding: utf-8"),
    "UTF-16 with a mark": (codecs.BOM_UTF16_BE + PROSE.encode("utf-16-be"), PROSE, "Encoding: utf-16-be"),
    "cp1252": (PROSE.encode("cp1252"), PROSE, "a guess: --encoding names another"),
    "MacRoman": (
        "The owner’s reply was “no” on Monday, and the city didn’t ask him for another one.\n".encode("mac_roman"),
        "The owner’s reply was “no” on Monday, and the city didn’t ask him for another one.\n",
        "read as mac_roman, a guess",
    ),
    "cp1251": (RUSSIAN.encode("cp1251"), RUSSIAN, "read as cp1251, a guess"),
    "Shift JIS": (JAPANESE.encode("shift_jis"), JAPANESE, "a guess"),
    "mojibake": ("It wasnâ€™t him, she said.\n".encode(), "It wasnâ€™t him, she said.\n", "decoded wrongly before"),
    "mixed line ends": (b"One.\r\nTwo.\nThree.\rFour.\n", "One.\r\nTwo.\nThree.\rFour.\n", "CRLF and LF and CR"),
    "carriage returns only": (b"One.\rTwo.\r", "One.\rTwo.\r", "Line ends: CR"),
    "no final newline": (b"One line, no end", "One line, no end", "Line ends: none"),
    "form feeds": (b"Page one.\n\x0cPage two.\n", "Page one.\n\x0cPage two.\n", "Paragraphs: 2"),
    "terminal escapes": (b"\x1b[1mBold\x1b[0m words.\n", "\x1b[1mBold\x1b[0m words.\n", "⟨U+001B⟩"),
    "Unicode line separators": ("One.\u2028Two.\u2029Three.\n".encode(), "One.\u2028Two.\u2029Three.\n", "Paragraphs"),
    "no-break spaces and soft hyphens": ("30\u00a0000 work\u00aders\n".encode(), "30\u00a0000 work\u00aders\n", "⟨U+00AD⟩"),
    "bidi overrides": ("safe \u202eevil\u202c\n".encode(), "safe \u202eevil\u202c\n", "⟨U+202E⟩"),
    "a 1 MB sentence": ((PLAIN[:-2] + " and ") .encode() * 16_000, (PLAIN[:-2] + " and ") * 16_000, "Paragraphs: 1"),
    "a 10 MB line": (PLAIN[:-1].encode() * 170_000, PLAIN[:-1] * 170_000, "Line ends: none"),
    "a long word": (b"x" * 300_000 + b"\n", "x" * 300_000 + "\n", "Paragraphs: 1"),
    "a hundred thousand empty paragraphs": (b"One.\n" + b"\n \n" * 100_000 + b"Two.\n", "", "Paragraphs: 2"),
}  # fmt: skip
ODD["only quotation marks"] = (("“" * 5000).encode(), "“" * 5000, "Paragraphs: 1")


@pytest.mark.parametrize("kind", ODD)
def test_read_whole_with_a_note(tmp_path: Path, kind: str, record_property: Callable[[str, object], None]) -> None:
    data, text, note = ODD[kind]
    path = tmp_path / "odd.txt"
    path.write_bytes(data)
    shown = run("read", str(path))
    assert (shown.code, shown.err) == (0, "")
    assert note in shown.out
    if text:
        assert load(path).text == text
    record_property("bar: odd, read with a note", shown.measures)
    print(f"read: {kind}, {shown.megabytes:.0f} MB")


def test_a_named_encoding_wins_over_the_guess(tmp_path: Path) -> None:
    path = tmp_path / "odd.txt"
    path.write_bytes(PROSE.encode("cp1252"))
    shown = run("read", str(path), "--encoding", "iso-8859-2")
    assert "Encoding: iso8859-2" in shown.out
    assert "guess" not in shown.out


@pytest.mark.parametrize("text", [PLAIN, PROSE + "😀\n"], ids=["ascii", "with-emoji"])
@pytest.mark.skipif(not WHOLE, reason="make hostile runs it")
def test_a_100_mb_text(tmp_path: Path, text: str, record_property: Callable[[str, object], None]) -> None:
    """Its bytes and its characters (four bytes each where one of them needs so many) stand in memory, little else."""
    data = (text + "\n").encode()
    path = tmp_path / "huge.txt"
    path.write_bytes(data * (100 * 1024 * 1024 // len(data)))
    shown = run("read", str(path), seconds=240)
    assert (shown.code, shown.err) == (0, "")
    record_property(f"bar: a text of 100 MB, {'ASCII' if text.isascii() else 'with emoji'}, read", shown.measures)
    assert shown.megabytes <= (300 if text.isascii() else 600)
