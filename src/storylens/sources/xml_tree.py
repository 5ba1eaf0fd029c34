"""XML without its dangers: no entity is declared or fetched, depth and size are bounded."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from storylens.sources.reading import RefusedError

MAX_DEPTH = 400
MAX_ELEMENTS = 2_000_000


def parse_xml(data: bytes, names: Mapping[str, str] | None = None, *, encoding: str | None = None) -> Element:
    """The root of `data`, read in `encoding`, or in the one it declares.

    Tags and attributes carry the prefix that `names` gives their namespace and a hyphen (`w-p`; a colon means
    something else to `Element.find`), else the bare name.

    Raises `RefusedError` for XML that is broken, declares entities, or is too deep or too large.
    """
    prefixes = names or {}
    builder = TreeBuilder()
    if encoding:
        data = _as_utf8(data, encoding)
    parser = expat.ParserCreate("utf-8" if encoding else None, namespace_separator=" ")
    parser.buffer_text = True
    state = [0, 0]

    def name(qualified: str) -> str:
        uri, _, local = qualified.rpartition(" ")
        prefix = prefixes.get(uri)
        return f"{prefix}-{local}" if prefix else local

    def start(tag: str, attributes: dict[str, str]) -> None:
        state[0] += 1
        state[1] += 1
        if state[0] > MAX_DEPTH or state[1] > MAX_ELEMENTS:
            raise RefusedError("its XML is nested too deeply or has too many parts")
        builder.start(name(tag), {name(key): value for key, value in attributes.items()})

    def end(tag: str) -> None:
        state[0] -= 1
        builder.end(name(tag))

    def entity(*_: object) -> None:
        raise RefusedError("its XML declares entities, which storylens never expands")

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = builder.data
    parser.EntityDeclHandler = entity
    parser.ExternalEntityRefHandler = lambda *_: 0
    try:
        parser.Parse(data, True)
        return builder.close()
    except (expat.ExpatError, LookupError, ValueError) as error:
        raise RefusedError(f"its XML is broken ({error})") from None


def _as_utf8(data: bytes, encoding: str) -> bytes:
    try:
        return data.decode(encoding).removeprefix("\ufeff").encode("utf-8")
    except (UnicodeError, LookupError):
        raise RefusedError(f"not {encoding}; leave --encoding out, or name another") from None


def xml_encoding(data: bytes) -> str:
    """The encoding in which a parser reads `data`: what it declares or begins with, else UTF-8."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    declared = re.match(rb"""(?:\xef\xbb\xbf)?\s*<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w.:-]{1,40})""", data[:300])
    return declared[1].decode("ascii").lower() if declared else "utf-8"


def flat(element: Element) -> str:
    """All text in `element`, runs of white space folded to one space."""
    return " ".join("".join(element.itertext()).split())


def find_all(element: Element, *tags: str) -> Iterator[Element]:
    """Every descendant with one of `tags`, in document order."""
    return (e for e in element.iter() if e.tag in tags)


def first_text(element: Element, *tags: str) -> str | None:
    """The text of the first descendant with one of `tags` that has any."""
    return next((text for e in find_all(element, *tags) if (text := flat(e))), None)
