"""Which reader a file needs, told from its first bytes, never from its name."""

from __future__ import annotations

import re

HEAD = 8192
"""How many bytes decide."""


def kind_of(data: bytes) -> str | None:
    """The name of the reader for `data` (a module of `storylens.sources`), or None for plain text."""
    head = data[:HEAD]
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    if start[:1] not in (b"<", b"{", b"P", b"%") and head[:2] not in (b"\xff\xfe", b"\xfe\xff"):
        if b"%PDF-" in head[:1024] and b"\0" in data:
            return "pdf"
        return "mail" if _is_mail(start) else None
    if start.startswith(b"PK\x03\x04"):
        return _zip_kind(data)
    if start.startswith(b"%PDF-"):
        return "pdf"
    if start.startswith(b"{\\rtf"):
        return "rtf"
    if start.startswith(b"{"):
        return "ninjs" if _is_ninjs(head) else None
    return _markup_kind(head)


def _zip_kind(data: bytes) -> str | None:
    if b"mimetypeapplication/vnd.oasis.opendocument.text" in data[:200]:
        return "odt"
    tail = data[-(1 << 20) :]
    if b"word/document" in tail:
        return "docx"
    return "odt" if b"content.xml" in tail and b"META-INF/manifest.xml" in tail else None


_HEADERS = frozenset({b"from", b"date", b"message-id", b"mime-version", b"received", b"return-path", b"delivered-to"})
_BY_MACHINE = frozenset({b"message-id", b"mime-version", b"received"})
"""Headers that no writer types above a story."""


def _is_mail(start: bytes) -> bool:
    """Whether a text begins with the headers of a mail, one of them put in by a machine."""
    if b":" not in start[:42] and not start.startswith(b"From "):
        return False
    head = start.replace(b"\r\n", b"\n").partition(b"\n\n")[0]
    found = {line.partition(b":")[0].lower() for line in head.splitlines() if line[:1].isalpha()}
    return len(found & _HEADERS) > 1 and bool(found & _BY_MACHINE)


def _is_ninjs(head: bytes) -> bool:
    if b'"uri"' not in head and b'"guid"' not in head:
        return False
    keys = (
        b'"body_',
        b'"bodies"',
        b'"headline"',
        b'"headlines"',
        b'"headline_',
        b'"versioncreated"',
        b'"versionCreated"',
    )
    return any(key in head for key in keys)


def _markup_kind(head: bytes) -> str | None:
    if head[:2] in (b"\xff\xfe", b"\xfe\xff"):
        text = head[: len(head) // 2 * 2].decode("utf-16", "ignore")
    else:
        text = head.decode("latin-1")
    text = text.lstrip("\ufeffï»¿ \t\r\n").lower()
    if not text.startswith("<"):
        return None
    root = re.match(r"(?:<\?[^>]*>|<!--.*?-->|<!doctype[^>\[]*(?:\[.*?\]\s*)?>|\s)*<([a-z][\w.:-]*)", text, re.DOTALL)
    name = root[1].rpartition(":")[2] if root else ""
    if name in ("nitf", "newsitem", "newsmessage", "newsml", "rss", "feed", "rdf", "packageitem", "contentset"):
        return "wire"
    if name == "document" and "urn:oasis:names:tc:opendocument" in text:
        return "odt"
    if name == "html" or re.search(r"<!doctype html|<html[\s>]|<head[\s>]|<body[\s>]|<article[\s>]", text):
        return "page"
    return "wire" if text.startswith("<?xml") else None
