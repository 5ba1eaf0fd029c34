"""Wire formats: NITF, NewsML, and the items of RSS and Atom feeds. No DTD is read, no entity expanded."""

from __future__ import annotations

from xml.etree.ElementTree import Element, tostring

from storylens.sources.decode import mojibake
from storylens.sources.html_text import visible_blocks
from storylens.sources.newsml import read_g2, read_one
from storylens.sources.nitf import read_nitf
from storylens.sources.reading import Reading, RefusedError, paragraphs
from storylens.sources.xml_tree import find_all, first_text, flat, parse_xml, xml_encoding


def read(data: bytes, encoding: str | None = None) -> Reading:
    """The first story in `data`; `encoding` wins over what the document declares. Raises `RefusedError`."""
    root = parse_xml(data, encoding=encoding)
    reading = _story(root)
    used = encoding or xml_encoding(data)
    return reading._replace(
        encoding=used, notes=(*reading.notes, *(_misdeclared(data, used) or mojibake(reading.text)))
    )


def _misdeclared(data: bytes, encoding: str) -> tuple[str, ...]:
    """A remark on a document whose bytes are UTF-8 while it says otherwise. It is read as it says."""
    if data.isascii() or encoding.replace("_", "-").startswith("utf"):
        return ()
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return ()
    return (f"it declares {encoding}, but its bytes are UTF-8: --encoding utf-8 reads it so",)


def _story(root: Element) -> Reading:
    name = root.tag.lower()
    if name == "nitf":
        return read_nitf(root)
    if name in ("newsitem", "newsmessage", "contentset"):
        return read_g2(root)
    if name == "newsml":
        return read_one(root)
    if name in ("rss", "feed", "rdf"):
        return _feed(root)
    if name == "packageitem":
        raise RefusedError("a NewsML package, which only lists stories; name one of them")
    raise RefusedError(f"XML of a kind storylens does not read (<{root.tag[:40]}>); save the story as text")


def _feed(root: Element) -> Reading:
    items = list(find_all(root, "item", "entry"))
    if not items:
        raise RefusedError("a feed without an item")
    item = items[0]
    title = first_text(item, "title")
    body = next((b for tag in ("encoded", "content", "description", "summary") if (b := _item_body(item, tag))), [])
    if not body:
        raise RefusedError("a feed whose first item has no text; open the page it points to")
    channel = next(find_all(root, "channel"), root)
    outlet = next((flat(e) for e in channel if e.tag == "title" and flat(e)), None)
    link = next((e.get("href") or flat(e) for e in item if e.tag == "link" and (e.get("href") or flat(e))), None)
    notes = (f"{len(items) - 1} further items of the feed left out",) if len(items) > 1 else ()
    return Reading(
        paragraphs([*([title] if title else []), *body]),
        title=title,
        byline=first_text(item, "creator", "author"),
        outlet=outlet,
        published=first_text(item, "pubDate", "published", "updated", "date"),
        url=link,
        notes=notes,
        dropped=tuple(first_text(i, "title") or "item" for i in items[1:]),
    )


def _item_body(item: Element, tag: str) -> list[str]:
    element = next((e for e in item if e.tag == tag), None)
    if element is None:
        return []
    if len(element):
        return visible_blocks(tostring(element, encoding="unicode"))
    return visible_blocks(element.text or "")
