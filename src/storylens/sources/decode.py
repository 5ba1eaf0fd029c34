"""Bytes become text: byte-order mark, strict UTF-8, UTF-16 without a mark, then a guess that is always told."""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from storylens.errors import UnreadableError, UsageError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SIGNATURES = (
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF87a", "a GIF picture"),
    (b"GIF89a", "a GIF picture"),
    (b"PK\x03\x04", "a zip archive or office document"),
    (b"PK\x05\x06", "an empty zip archive"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive"),
    (b"\xd0\xcf\x11\xe0", "an old Office document (.doc, .xls); save it as .docx or as text"),
    (b"%PDF-", "a PDF document"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"\xca\xfe\xba\xbe", "a program"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"OggS\x00", "a sound or film"),
    (b"ID3\x02", "a sound"),
    (b"ID3\x03", "a sound"),
    (b"ID3\x04", "a sound"),
    (b"\x00\x00\x00\x18ftyp", "a film"),
    (b"\x00\x00\x00\x20ftyp", "a film"),
    (b"RIFF", "a picture, sound or film"),
    (b"\x00asm", "a program"),
)
_CONTROLS = bytes([*range(0x09), *range(0x0E, 0x1B), *range(0x1C, 0x20)])
_HIGH = bytes(range(0x80, 0x100))
_NOT_1252 = frozenset(b"\x81\x8d\x8f\x90\x9d")
SAMPLE = 1 << 16
"""How many bytes are looked at to guess."""


class Decoded(NamedTuple):
    """Text as decoded, the encoding it was read in, and one-line remarks on what had to be assumed."""

    text: str
    encoding: str
    notes: tuple[str, ...] = ()


def decode(data: bytes, name: str, encoding: str | None = None) -> Decoded:
    """The text of `data`; `name` is only for messages. Line ends are kept, a byte-order mark is removed.

    `encoding`, when given, wins over everything. Raises `UnreadableError` for data that is empty or no text,
    `UsageError` for an encoding that does not exist.
    """
    if not data:
        raise UnreadableError(f"{name}: empty; nothing to compare")
    decoded = _as_named(data, name, encoding) if encoding else _by_mark(data, name) or _unmarked(data, name)
    if not decoded.text or decoded.text.isspace():
        raise UnreadableError(f"{name}: holds no text, only white space; nothing to compare")
    return decoded


def binary_kind(data: bytes) -> str | None:
    """What kind of file that is no text `data` begins like, or None."""
    for signature, kind in _SIGNATURES:
        if data.startswith(signature) and not (signature == b"RIFF" and data[8:12] not in _RIFF):
            return kind
    return None


_RIFF = (b"WAVE", b"AVI ", b"WEBP")


def _as_named(data: bytes, name: str, encoding: str) -> Decoded:
    try:
        codec = codecs.lookup(encoding)
        if not codec._is_text_encoding:
            raise LookupError(encoding)
    except (LookupError, ValueError):
        raise UsageError(f"{encoding}: no such encoding; try utf-8, cp1252, utf-16, iso-8859-15 or big5") from None
    try:
        text = strict(data, encoding)
    except UnicodeError as error:
        raise UnreadableError(
            f"{name}: not {codec.name}{_place(error)}; leave --encoding out, or name another"
        ) from None
    return Decoded(text.removeprefix("\ufeff"), codec.name)


def _place(error: UnicodeError) -> str:
    return f" (byte {error.start})" if isinstance(error, UnicodeDecodeError) else ""


def _by_mark(data: bytes, name: str) -> Decoded | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            try:
                return Decoded(strict(data[len(mark) :], encoding), encoding)
            except UnicodeDecodeError as error:
                if mark == codecs.BOM_UTF32_LE:
                    continue
                raise UnreadableError(
                    f"{name}: its byte-order mark says {encoding}, but byte {error.start + len(mark)} is not;"
                    " name the right one with --encoding"
                ) from None
    return None


def _unmarked(data: bytes, name: str) -> Decoded:
    kind = binary_kind(data)
    if kind:
        raise UnreadableError(f"{name}: {kind if ';' in kind else f'{kind}, not text; save it as text first'}")
    if b"\0" in data:
        wide = _wide(data)
        if wide:
            return wide
        raise UnreadableError(f"{name}: binary data (byte {data.index(0)} is NUL), not text; save it as text first")
    try:
        text = strict(data, "utf-8")
    except UnicodeDecodeError:
        return _guessed(data, name)
    _refuse_noise(data, name)
    return Decoded(text, "utf-8", () if text.isascii() else mojibake(text))


def mojibake(text: str) -> tuple[str, ...]:
    """A remark when `text` looks as if its UTF-8 had once been read as cp1252. It is never mended silently."""
    if not any(mark in text for mark in ("â€", "Ã", "Â")):
        return ()
    found = re.search("â€[™œ\x9d“”˜¦¢]|Ã[\x80-\xbf‚-™š›œžŸ]|Â[\xa0-\xbf]", text)
    if found is None:
        return ()
    try:
        from ftfy import fix_encoding
    except ImportError:
        hint = 'pip install "storylens[mojibake]" suggests what it was'
    else:
        around = text[max(0, found.start() - 12) : found.end() + 12]
        mended = fix_encoding(around)
        hint = f"it may have been “{' '.join(mended.split())}”" if mended != around else "no better reading is known"
    return (f"“{found[0]}” looks like text decoded wrongly before it came here; shown as it is ({hint})",)


def _wide(data: bytes) -> Decoded | None:
    """UTF-16 or UTF-32 without a mark: NUL bytes stand regularly in it."""
    sample = data[: SAMPLE - SAMPLE % 4]
    for encoding, width, full in (("utf-32-le", 4, 0), ("utf-32-be", 4, 3), ("utf-16-le", 2, 0), ("utf-16-be", 2, 1)):
        if len(data) % width:
            continue
        lanes = [sample[k::width].count(0) / max(1, len(sample[k::width])) for k in range(width)]
        empty = [lane for k, lane in enumerate(lanes) if k != full]
        if lanes[full] < 0.05 and min(empty) > 0.4:
            try:
                text = strict(data, encoding)
            except UnicodeDecodeError:
                continue
            if "\0" not in text:
                return Decoded(text, encoding, (f"no byte-order mark; read as {encoding}",))
    return None


def _refuse_noise(data: bytes, name: str) -> None:
    sample = data[:SAMPLE]
    if len(sample) - len(sample.translate(None, _CONTROLS)) > len(sample) * 0.1:
        raise UnreadableError(f"{name}: binary data, not text; save it as text first")


def _guessed(data: bytes, name: str) -> Decoded:
    """A legacy encoding, guessed by charset-normalizer and always told."""
    _refuse_noise(data, name)
    sample = data[:SAMPLE]
    for encoding in dict.fromkeys((_western(sample) or _normalizer(sample), "cp1252")):
        try:
            text = strict(data, encoding)
        except (UnicodeDecodeError, LookupError):
            continue
        return Decoded(text, encoding, (f"not UTF-8; read as {encoding}, a guess: --encoding names another",))
    raise UnreadableError(f"{name}: text in an unknown encoding; name it with --encoding")


def strict(data: bytes, encoding: str) -> str:
    """`data` decoded. Raises `UnicodeDecodeError` with the place of the first byte that does not fit.

    Long data is tried a stretch at a time first: Python's own error would hold a copy of all of it, beside what was
    decoded before the fault.
    """
    if len(data) > SAMPLE:
        decoder = codecs.getincrementaldecoder(encoding)()
        for at in range(0, len(data), SAMPLE):
            held = len(decoder.getstate()[0])
            try:
                decoder.decode(data[at : at + SAMPLE], at + SAMPLE >= len(data))
            except UnicodeDecodeError as error:
                place = at - held + error.start
                raise UnicodeDecodeError(error.encoding, b"", place, place + 1, error.reason) from None
    return data.decode(encoding)


def _western(sample: bytes) -> str | None:
    """English with a few quotes, dashes and accents: too few high bytes for statistics, so their places decide."""
    if len(sample) - len(sample.translate(None, _HIGH)) > len(sample) * 0.06:
        return None
    if re.search(rb"[A-Za-z]\xd5(?:s|t|re|ve|ll|d|m)\b|\s\xd2[A-Za-z]", sample):
        return "mac_roman"
    return None if _NOT_1252.intersection(sample) else "cp1252"


def _normalizer(sample: bytes) -> str:
    from charset_normalizer import from_bytes

    match = from_bytes(sample).best()
    return "cp1252" if match is None or match.encoding in ("latin_1", "ascii") else match.encoding
