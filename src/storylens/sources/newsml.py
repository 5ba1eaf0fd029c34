"""NewsML-G2 and NewsML 1: the first story in an item or a message."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from storylens.sources.nitf import read_nitf
from storylens.sources.reading import Reading, RefusedError, paragraphs
from storylens.sources.xml_blocks import Blocks, data_blocks, unescaped
from storylens.sources.xml_tree import find_all, first_text

_POINTS = "a NewsML item without text; it may only point to a picture or a film"


def read_g2(root: Element) -> Reading:
    """The first story of a NewsML-G2 item or message. Raises `RefusedError` where there is none."""
    items = [root] if root.tag == "newsItem" else list(find_all(root, "newsItem"))
    told = [(item, body) for item in items if (body := _body(item, "inlineXML", "inlineData"))]
    if not told:
        raise RefusedError(_POINTS if items else "a NewsML message without a story")
    item, body = told[0]
    headline = first_text(item, "headline") or first_text(item, "title")
    return _reading(
        [headline, first_text(item, "by"), first_text(item, "dateline")],
        body,
        title=headline or body.title,
        byline=first_text(item, "by") or body.byline,
        outlet=first_text(item, "provider") or first_text(item, "infoSource") or first_text(item, "creditline"),
        published=first_text(item, "contentCreated") or first_text(item, "versionCreated"),
        others=[other for _, other in told[1:]],
    )


def read_one(root: Element) -> Reading:
    """The first story of a NewsML 1 document. Raises `RefusedError` where there is none."""
    items = list(find_all(root, "NewsItem"))
    told = [(item, body) for item in items if (body := _body(item, "DataContent"))]
    if not told:
        raise RefusedError(_POINTS)
    item, body = told[0]
    headline = first_text(item, "HeadLine")
    provider = next((p.get("FormalName") for e in find_all(item, "Provider") for p in find_all(e, "Party")), None)
    return _reading(
        [headline, *_lines(item, "SubHeadLine"), first_text(item, "ByLine"), first_text(item, "DateLine")],
        body,
        title=headline or body.title,
        byline=first_text(item, "ByLine") or body.byline,
        outlet=provider or first_text(item, "CreditLine"),
        published=first_text(item, "ThisRevisionCreated") or first_text(item, "FirstCreated"),
        others=[other for _, other in told[1:]],
    )


def _lines(item: Element, tag: str) -> list[str]:
    return list(filter(None, (first_text(e, tag) for e in find_all(item, tag))))


def _reading(
    above: list[str | None], body: Reading, *, title: str | None, byline: str | None, outlet: str | None,
    published: str | None, others: list[Reading],
) -> Reading:  # fmt: skip
    blocks = body.text.rstrip("\n").split("\n\n")
    head, notes = unescaped([t for t in above if t and t not in blocks[:4]])
    further = (f"{len(others)} further items left out",) if others else ()
    return Reading(
        paragraphs([*head, *blocks]),
        title=title,
        byline=byline,
        outlet=outlet or body.outlet,
        published=published or body.published,
        notes=(*dict.fromkeys((*notes, *body.notes)), *further),
        dropped=(*body.dropped, *(other.text.strip() for other in others)),
    )


def _body(item: Element, *tags: str) -> Reading | None:
    """What one of `tags` carries in `item`: NITF, XHTML, or text; None where there is no word in any."""
    for content in find_all(item, *tags):
        if next(find_all(content, "nitf", "body.content"), None) is not None:
            try:
                return read_nitf(content)
            except RefusedError:
                continue
        aside: list[str] = []
        if len(content):
            found = Blocks(next(find_all(content, "body"), content))
            blocks, aside = found.out, found.aside
        else:
            blocks = data_blocks(content.text or "", markup="html" in content.get("contenttype", ""))
        if blocks:
            blocks, notes = unescaped(blocks)
            told = (f"captions left out: {len(aside)}",) if aside else ()
            return Reading(paragraphs(blocks), notes=(*notes, *told), dropped=tuple(aside))
    return None
