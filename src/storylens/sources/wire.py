"""Wire formats: NITF, NewsML-G2, and the items of RSS and Atom feeds. No DTD is read, no entity expanded."""

from __future__ import annotations

from xml.etree.ElementTree import Element, tostring

from storylens.sources.html_text import visible_blocks
from storylens.sources.reading import Reading, RefusedError, paragraphs
from storylens.sources.xml_tree import find_all, first_text, flat, parse_xml

_BLOCKS = ("p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "hl2", "blockquote", "pre", "td", "th", "dt", "dd", "caption")


def read(data: bytes, encoding: str | None = None) -> Reading:
    """The first story in `data`. Raises `RefusedError`."""
    root = parse_xml(data)
    name = root.tag.lower()
    if name == "nitf":
        return _nitf(root)
    if name in ("newsitem", "newsmessage"):
        return _newsml(root)
    if name in ("rss", "feed", "rdf"):
        return _feed(root)
    raise RefusedError(f"XML of a kind storylens does not read (<{root.tag[:40]}>); save the story as text")


def _nitf(root: Element, outer: Reading | None = None) -> Reading:
    headline = first_text(root, "hl1") or first_text(root, "title")
    content = next(find_all(root, "body.content"), None)
    body = body_blocks(content if content is not None else root)
    lead = [t for t in (first_text(root, "dateline"),) if t]
    if not body:
        raise RefusedError("an NITF document without text")
    issued = next((e.get("norm") for e in find_all(root, "date.issue", "story.date") if e.get("norm")), None)
    byline = first_text(root, "byline")
    return Reading(
        paragraphs([*([headline] if headline else []), *([byline] if byline else []), *lead, *body]),
        title=headline,
        byline=byline,
        outlet=first_text(root, "distributor") or first_text(root, "doc.copyright"),
        published=issued,
    )


def _newsml(root: Element) -> Reading:
    items = [root] if root.tag == "newsItem" else list(find_all(root, "newsItem"))
    if not items:
        raise RefusedError("a NewsML message without a story")
    told = [(item, body) for item in items if (body := _newsml_body(item))]
    if not told:
        raise RefusedError("a NewsML item without text; it may only point to a picture or a film")
    item, body = told[0]
    headline = first_text(item, "headline") or first_text(item, "title")
    byline = first_text(item, "by")
    head = [t for t in (headline, byline) if t and t not in body[:3]]
    notes = (f"{len(told) - 1} further items left out",) if len(told) > 1 else ()
    return Reading(
        paragraphs([*head, *body]),
        title=headline,
        byline=byline,
        outlet=first_text(item, "provider") or first_text(item, "infoSource") or first_text(item, "creditline"),
        published=first_text(item, "contentCreated") or first_text(item, "versionCreated"),
        notes=notes,
        dropped=tuple("\n".join(b) for _, b in told[1:]),
    )


def _newsml_body(item: Element) -> list[str]:
    for content in find_all(item, "inlineXML", "inlineData"):
        if content.tag == "inlineData":
            text = content.text or ""
            if "html" in content.get("contenttype", ""):
                return visible_blocks(text)
            blocks = [line for line in text.replace("\r\n", "\n").split("\n") if line.strip()]
        else:
            body = next(find_all(content, "body.content", "body"), content)
            blocks = body_blocks(body)
        if blocks:
            return blocks
    return []


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


def body_blocks(body: Element) -> list[str]:
    """Paragraph by paragraph what stands in `body`; loose text between the blocks counts too."""
    out: list[str] = []
    run: list[str] = []

    def flush() -> None:
        text = " ".join("".join(run).split())
        if text:
            out.append(text)
        run.clear()

    def walk(element: Element) -> None:
        block = element.tag in _BLOCKS
        if block:
            flush()
        run.append(element.text or "")
        for child in element:
            if child.tag not in ("head", "script", "style", "media-metadata", "body.head", "body.end"):
                walk(child)
            run.append(child.tail or "")
        if block:
            flush()

    walk(body)
    flush()
    return out
