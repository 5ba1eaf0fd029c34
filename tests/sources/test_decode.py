from __future__ import annotations

import codecs

import pytest

from storylens.errors import StorylensError
from storylens.sources.decode import SAMPLE, decode, strict

TEXT = "Déjà vu: the café’s owner said “no” to the £5 offer that the town had made to him.\r\nIt was the second offer this year – the end, he told reporters.\n"


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TEXT.encode(), "utf-8"),
        (codecs.BOM_UTF8 + TEXT.encode(), "utf-8"),
        (codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), "utf-16-le"),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "utf-16-be"),
        (codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"), "utf-32-le"),
        (codecs.BOM_UTF32_BE + TEXT.encode("utf-32-be"), "utf-32-be"),
    ],
)
def test_certain_encodings_need_no_note(data: bytes, encoding: str) -> None:
    assert decode(data, "x") == (TEXT, encoding, ())


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be", "cp1252"])
def test_guesses_are_told(encoding: str) -> None:
    text, found, notes = decode(TEXT.encode(encoding), "x")
    assert (text, found) == (TEXT, encoding)
    assert len(notes) == 1


def test_a_named_encoding_wins() -> None:
    assert decode(TEXT.encode("mac-roman", "replace"), "x", "mac-roman").encoding == "mac-roman"
    with pytest.raises(StorylensError, match="no such encoding"):
        decode(b"abc", "x", "klingon")
    with pytest.raises(StorylensError, match="no such encoding"):
        decode(b"abc", "x", "rot13")
    with pytest.raises(StorylensError, match="not ascii"):
        decode(TEXT.encode(), "x", "ascii")


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b" \n\t\n",
        codecs.BOM_UTF8,
        b"\x89PNG\r\n\x1a\n",
        b"GIF89a..",
        b"\x7fELF\x02",
        b"text\0with nul",
        bytes(200),
    ],
)
def test_what_is_no_text_is_refused_in_one_line(data: bytes) -> None:
    with pytest.raises(StorylensError) as caught:
        decode(data, "name.txt")
    assert str(caught.value).startswith("name.txt: ")
    assert "\n" not in str(caught.value)


def test_terminal_escapes_are_text() -> None:
    assert decode(b"plain \x1b[31mred\x1b[0m text", "x").text == "plain \x1b[31mred\x1b[0m text"


@pytest.mark.parametrize("cut", [0, 1, SAMPLE - 1, SAMPLE, SAMPLE + 1, 3 * SAMPLE + 7])
def test_the_place_of_a_fault_is_right_however_long_the_text(cut: int) -> None:
    with pytest.raises(UnicodeDecodeError) as short:
        (b"x" * cut + b"\xe2\x80" + b"y").decode("utf-8")
    with pytest.raises(UnicodeDecodeError) as long:
        strict(b"x" * cut + b"\xe2\x80" + b"y" * 5 * SAMPLE, "utf-8")
    assert long.value.start == short.value.start == cut


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1252", "shift_jis", "utf-7"])
def test_a_long_text_is_decoded_as_a_short_one(encoding: str) -> None:
    text = ("café “no” 日本" if encoding.startswith("utf") else "abc") * SAMPLE
    assert strict(text.encode(encoding), encoding) == text
