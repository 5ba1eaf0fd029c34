"""A mail saved as a file (.eml): its plain text, or where it has none the words of its HTML."""

from __future__ import annotations

import codecs
from datetime import datetime
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser

from storylens.errors import StorylensError
from storylens.sources.decode import Decoded, decode
from storylens.sources.html_text import visible_blocks
from storylens.sources.reading import Reading, RefusedError, paragraphs

_PARTS = 200
"""Parts within parts beyond which nothing is read: the parser's time grows with their square."""
_SIGNATURE = "\n-- \n"
"""What stands before a signature in plain mail (RFC 3676, 4.3)."""


def read(data: bytes, encoding: str | None = None) -> Reading:
    """The mail in `data`. Raises `RefusedError`."""
    if data.count(b"multipart/") > _PARTS:
        raise RefusedError("too many mails in one; save the one that is meant")
    mail = BytesParser(_class=EmailMessage, policy=policy.default).parsebytes(data)
    part = _body(mail)
    if part is None:
        raise RefusedError("a mail without a text; save what is attached to it")
    raw = part.get_payload(decode=True)
    decoded = _decoded(raw if isinstance(raw, bytes) else b"", encoding, _charset(part))
    text, signature = decoded.text.replace("\r\n", "\n"), ""
    if part.get_content_type() == "text/html":
        text = paragraphs(visible_blocks(text))
    else:
        text, _, signature = _unwrapped(text, part).partition(_SIGNATURE)
        text = text.strip("\n") + "\n"
    return Reading(
        text,
        encoding=decoded.encoding,
        title=_header(mail, "subject"),
        published=_published(mail),
        notes=(*decoded.notes, *_attached(mail)),
        dropped=(signature.strip(),) if signature.strip() else (),
    )


def _body(mail: EmailMessage) -> EmailMessage | None:
    """The part that carries the text; that of a forwarded mail where the one around it says nothing."""
    found: EmailMessage | None = None
    for part in mail.walk():
        if part.get_content_type() not in ("text/plain", "text/html") or part.is_attachment():
            continue
        raw = part.get_payload(decode=True)
        if not isinstance(raw, bytes) or not raw.strip():
            continue
        if part.get_content_type() == "text/plain":
            return part
        found = found or part
    return found


def _decoded(raw: bytes, encoding: str | None, named: str | None) -> Decoded:
    """`raw` by the encoding that the editor gives, by the one that the mail names, else by its look."""
    if encoding is None and named is not None:
        try:
            return decode(raw, "the mail", named)
        except StorylensError:
            pass
    return decode(raw, "the mail", encoding)


def _charset(part: EmailMessage) -> str | None:
    """The encoding that the part names, if there is one of that name."""
    name = part.get_content_charset()
    try:
        return codecs.lookup(name).name if name else None
    except LookupError:
        return None


def _unwrapped(text: str, part: EmailMessage) -> str:
    """`text` without the line ends that `format=flowed` put in (RFC 3676)."""
    if str(part.get_param("format") or "").lower() != "flowed":
        return text
    gone = str(part.get_param("delsp") or "").lower() == "yes"
    out: list[str] = []
    flows = False
    for line in text.split("\n"):
        line = line.removeprefix(" ") if line.startswith(" ") else line
        if flows:
            out[-1] = (out[-1].removesuffix(" ") if gone else out[-1]) + line
        else:
            out.append(line)
        flows = line.endswith(" ") and line != "-- "
    return "\n".join(out)


def _header(mail: EmailMessage, name: str) -> str | None:
    value = mail.get(name)
    return " ".join(str(value).split()) or None if value is not None else None


def _published(mail: EmailMessage) -> str | None:
    moment = getattr(mail.get("date"), "datetime", None)
    return moment.isoformat() if isinstance(moment, datetime) else None


def _attached(mail: EmailMessage) -> list[str]:
    """What hangs on the mail and isn't read."""
    names = [part.get_filename() or part.get_content_type() for part in mail.walk() if part.is_attachment()]
    return [f"attached and not read: {', '.join(' '.join(name.split()) for name in names)}"] if names else []
