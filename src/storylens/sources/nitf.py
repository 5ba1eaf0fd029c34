"""NITF, the IPTC's news article in XML: a document of its own, or what NewsML and ninjs carry."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from storylens.sources.reading import Reading, RefusedError, paragraphs
from storylens.sources.xml_blocks import Blocks, unescaped
from storylens.sources.xml_tree import find_all, first_text, flat


def read_nitf(root: Element) -> Reading:
    """The article in `root` (`<nitf>`, or something with a NITF body). Raises `RefusedError` where there is none.

    Headlines, byline, dateline, body and the credit at its end are the text; the abstract, captions and notes to
    editors are told as left out.
    """
    body = root if root.tag == "body" else next(find_all(root, "body"), root)
    head = next((e for e in body if e.tag == "body.head"), None)
    contents = [e for e in body if e.tag == "body.content"] or [body]
    parts = [Blocks(content) for content in contents]
    story = [block for part in parts for block in part.out]
    if not story:
        raise RefusedError("an NITF document without text")
    headline = first_text(body, "hl1") or first_text(root, "title")
    byline = first_text(head, "byline") if head is not None else None
    dateline = first_text(head, "dateline") if head is not None else None
    if dateline and story[0].startswith(dateline):
        dateline = None
    above = [headline, *(t for t in _texts(head, "hl2") if t != headline), byline, dateline]
    below = [flat(e) for end in body if end.tag == "body.end" for e in find_all(end, "tagline")]
    blocks, notes = unescaped([*(block for block in above if block), *story, *filter(None, below)])
    aside = [*_texts(head, "abstract", "note"), *(t for part in parts for t in part.aside)]
    dropped = tuple(text for text in aside if text not in blocks)
    told = (f"abstract, captions and notes to editors left out: {len(dropped)}",) if dropped else ()
    return Reading(
        paragraphs(blocks),
        title=headline,
        byline=byline,
        outlet=first_text(root, "distributor") or _attribute(root, "doc.copyright", "holder"),
        published=_attribute(root, "date.issue", "norm") or _attribute(root, "story.date", "norm"),
        notes=(*notes, *told),
        dropped=dropped,
    )


def _texts(element: Element | None, *tags: str) -> list[str]:
    return [] if element is None else [text for e in element.iter() if e.tag in tags and (text := flat(e))]


def _attribute(root: Element, tag: str, name: str) -> str | None:
    return next((value for e in find_all(root, tag) if (value := e.get(name))), None)
