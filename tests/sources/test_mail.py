"""A story that came by mail: its text, and nothing of the mail round it."""

from __future__ import annotations

import base64

import pytest

from storylens.errors import UnreadableError
from storylens.model import Version
from storylens.sources import read_version

HEAD = (
    "Return-Path: <desk@example.org>\r\nReceived: from mx.example.org (mx.example.org [192.0.2.1])\r\n\tby in.example.org;\r\n"
    "From: The Desk <desk@example.org>\r\nTo: copy@example.org\r\nDate: Mon, 23 Nov 2026 10:15:00 +0100\r\n"
    "Message-ID: <1@example.org>\r\nMIME-Version: 1.0\r\nSubject: =?utf-8?q?Bridge_shut_=E2=80=93_update?=\r\n"
)
STORY = "The bridge was shut on Monday, “we had to” said the mayor.\n\nNobody was hurt.\n"


def read(data: str | bytes, encoding: str | None = None) -> Version:
    return read_version(data.encode() if isinstance(data, str) else data, "a.eml", encoding=encoding)


def part(kind: str, body: str, *more: str) -> str:
    told = "".join(f"{line}\r\n" for line in more)
    body64 = base64.encodebytes(body.encode()).decode()
    return f"Content-Type: {kind}\r\n{told}Content-Transfer-Encoding: base64\r\n\r\n{body64}\r\n"


def multipart(kind: str, *parts: str) -> str:
    joined = "".join(f"--=_b\r\n{p}" for p in parts)
    return f'{HEAD}Content-Type: multipart/{kind}; boundary="=_b"\r\n\r\n{joined}--=_b--\r\n'


def test_the_text_its_subject_and_its_date() -> None:
    version = read(HEAD + part("text/plain; charset=utf-8", STORY + "-- \nThe Desk\n"))
    assert version.text == STORY
    assert version.reader == "mail"
    assert version.title == "Bridge shut – update"
    assert version.published == "2026-11-23T10:15:00+01:00"
    assert version.dropped == ("The Desk",)


def test_plain_text_goes_before_html_and_html_before_nothing() -> None:
    page = part("text/html; charset=utf-8", "<p>The bridge<br>was shut.</p><style>p{}</style><p>Nobody was hurt.</p>")
    assert read(multipart("alternative", page, part("text/plain; charset=utf-8", STORY))).text == STORY
    assert read(multipart("alternative", page)).text == "The bridge\n\nwas shut.\n\nNobody was hurt.\n"


def test_what_is_attached_is_named_and_not_read() -> None:
    other = part(
        "text/plain; name=second.txt", "Another story.", 'Content-Disposition: attachment; filename="second.txt"'
    )
    version = read(multipart("mixed", other, part("text/plain; charset=utf-8", STORY)))
    assert version.text == STORY
    assert "attached and not read: second.txt" in version.notes


def test_a_forwarded_mail_is_the_story() -> None:
    inner = "Content-Type: message/rfc822\r\n\r\n" + HEAD + part("text/plain; charset=utf-8", STORY)
    assert read(multipart("mixed", part("text/plain", " \n"), inner)).text == STORY


@pytest.mark.parametrize(
    ("kind", "body", "text"),
    [
        ("text/plain; format=flowed", "The bridge \r\nwas shut.\r\n\r\n From London.\r\n", "The bridge was shut.\n\nFrom London.\n"),
        ("text/plain; format=flowed; delsp=yes", "The br \r\nidge.\r\n", "The bridge.\n"),
        ("text/plain", "The bridge\r\nwas shut.\r\n", "The bridge\nwas shut.\n"),
        ("text/plain; charset=nosuch", "Café.", "Café.\n"),
        ("text/plain; charset=us-ascii", "Café.", "Café.\n"),
    ],
)  # fmt: skip
def test_lines_and_encodings(kind: str, body: str, text: str) -> None:
    assert read(HEAD + part(kind, body)).text == text


def test_the_encoding_it_names_and_the_one_that_is_given() -> None:
    raw = f"{HEAD}Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: 8bit\r\n\r\n".encode()
    assert read(raw + "Café".encode("latin-1")).text == "Café\n"
    assert read(raw + "Łódź".encode("cp1250"), "cp1250").text == "Łódź\n"


def test_a_mail_without_words_is_refused_in_one_line() -> None:
    with pytest.raises(UnreadableError, match="a mail without a text"):
        read(multipart("mixed", part("image/png", "x", "Content-Disposition: attachment")))


def test_a_thousand_parts_within_parts_are_refused_at_once() -> None:
    with pytest.raises(UnreadableError, match="too many mails in one"):
        read(
            f"{HEAD}Content-Type: multipart/mixed; boundary=a\n\n"
            + "--a\nContent-Type: multipart/mixed; boundary=a\n\n" * 999
        )


@pytest.mark.parametrize(
    "text",
    [
        "From: the desk\nDate: Monday\n\nThe bridge was shut.\n",
        "Date: Monday\nThe bridge was shut: from London, received in Porto.\n",
        "Update: the bridge\n\nMIME-Version: 1.0\nFrom: a\n",
        "LONDON (Northwire) - From: a\n",
    ],
)
def test_a_story_that_begins_like_a_memo_is_text(text: str) -> None:
    version = read(text)
    assert version.reader == "text"
    assert version.text == text
