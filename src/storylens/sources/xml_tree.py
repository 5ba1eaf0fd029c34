"""XML without its dangers: no entity is declared or fetched, depth and size are bounded."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from storylens.sources.reading import RefusedError

MAX_DEPTH = 400
MAX_ELEMENTS = 2_000_000


def parse_xml(data: bytes, names: Mapping[str, str] | None = None) -> Element:
    """The root of `data`. Tags and attributes carry the prefix that `names` gives
    their namespace and a hyphen (`w-p`; a colon means something else to `Element.find`), else the bare name.

    Raises `RefusedError` for XML that is broken, declares entities, or is too deep or too large.
    """
    prefixes = names or {}
    builder = TreeBuilder()
    parser = expat.ParserCreate(namespace_separator=" ")
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


def flat(element: Element) -> str:
    """All text in `element`, runs of white space folded to one space."""
    return " ".join("".join(element.itertext()).split())


def find_all(element: Element, *tags: str) -> Iterator[Element]:
    """Every descendant with one of `tags`, in document order."""
    return (e for e in element.iter() if e.tag in tags)


def first_text(element: Element, *tags: str) -> str | None:
    """The text of the first descendant with one of `tags` that has any."""
    return next((text for e in find_all(element, *tags) if (text := flat(e))), None)
