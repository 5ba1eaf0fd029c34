"""Wire formats as agencies send them: what is the story, what stands beside it, and what is odd about them."""

from __future__ import annotations

import json

import pytest

from storylens.model import Version
from storylens.sources import read_version

NITF = """<nitf><head><docdata><date.issue norm="20261123T101500Z"/><doc.copyright holder="Harbour News"/></docdata></head>
<body><body.head><hedline><hl1>Bridge shut</hl1><hl2>Cracks found in two pillars</hl2></hedline>
<note noteclass="editorsnote" type="npa"><body.content><p>Not for publication.</p></body.content></note>
<byline>By <person>Ana Ruiz</person></byline><dateline><location>PORTO</location></dateline>
<abstract><p>The bridge is shut.</p></abstract></body.head>
<body.content><media><media-caption>The bridge in May.</media-caption></media>
<p>The bridge was <em>shut</em><br/>on Monday.</p><hl2>Tests</hl2><ul><li>Two pillars.</li><li>One bearing.</li></ul>
<table><tr><td>North</td><td>crack</td></tr></table><pre>Line one
Line two</pre></body.content>
<body.end><tagline>Jo Lee contributed.</tagline></body.end></body></nitf>"""
STORY = [
    "Bridge shut", "Cracks found in two pillars", "By Ana Ruiz", "PORTO", "The bridge was shut", "on Monday.",
    "Tests", "Two pillars.", "One bearing.", "North\tcrack", "Line one", "Line two", "Jo Lee contributed.",
]  # fmt: skip
BESIDE = ("The bridge is shut.", "Not for publication.", "The bridge in May.")


def read(data: str | bytes, encoding: str | None = None) -> Version:
    return read_version(data.encode() if isinstance(data, str) else data, "wire", encoding=encoding)


def told(version: Version) -> list[str]:
    return version.text.rstrip("\n").split("\n\n")


def test_nitf_is_read_whole_and_what_stands_beside_the_story_is_told() -> None:
    version = read(NITF)
    assert told(version) == STORY
    assert sorted(version.dropped) == sorted(BESIDE)
    assert (version.title, version.byline, version.outlet) == ("Bridge shut", "By Ana Ruiz", "Harbour News")
    assert version.published == "20261123T101500Z"
    assert any("left out: 3" in note for note in version.notes)


@pytest.mark.parametrize(
    "carried",
    [
        f"<inlineXML contenttype='application/nitf+xml'>{NITF}</inlineXML>",
        "<inlineXML><html><body><p>The bridge was shut on Monday.</p><p>Two pillars.</p></body></html></inlineXML>",
        "<inlineData contenttype='text/plain'>The bridge was shut on Monday.\n\nTwo pillars.</inlineData>",
        "<inlineData contenttype='text/plain'><![CDATA[<p>The bridge was shut on Monday.</p>\n<p>Two pillars.</p>]]></inlineData>",
    ],
)
def test_newsml_g2_carries_nitf_pages_and_text(carried: str) -> None:
    version = read(
        "<newsItem><itemMeta><provider><name>Harbour News</name></provider></itemMeta><contentMeta>"
        f"<contentCreated>2026-11-23</contentCreated><headline>Bridge shut</headline></contentMeta>"
        f"<contentSet>{carried}</contentSet></newsItem>"
    )
    assert told(version) in (STORY, ["Bridge shut", "The bridge was shut on Monday.", "Two pillars."])
    assert (version.title, version.outlet, version.published) == ("Bridge shut", "Harbour News", "2026-11-23")


@pytest.mark.parametrize(
    "content",
    ["<nitf><body><body.content><p>We act now.</p></body.content></body></nitf>", "<![CDATA[<P>We act now.</P>]]>"],
)
def test_newsml_one(content: str) -> None:
    version = read(
        '<?xml version="1.0"?><NewsML><NewsItem><NewsManagement><FirstCreated>20261123T10</FirstCreated></NewsManagement>'
        "<NewsComponent><NewsLines><HeadLine>Bridge shut</HeadLine><ByLine>Ana Ruiz</ByLine></NewsLines>"
        '<AdministrativeMetadata><Provider><Party FormalName="Harbour News"/></Provider></AdministrativeMetadata>'
        f"<ContentItem><DataContent>{content}</DataContent></ContentItem></NewsComponent></NewsItem></NewsML>"
    )
    assert told(version) == ["Bridge shut", "Ana Ruiz", "We act now."]
    assert (version.outlet, version.published) == ("Harbour News", "20261123T10")


@pytest.mark.parametrize(
    ("item", "body"),
    [
        ({"guid": "urn:1", "headline": "Bridge shut", "body_html": "<p>We act now.</p><p>Soon.</p>"}, ["We act now.", "Soon."]),
        ({"uri": "urn:1", "headline_main": "Bridge shut", "body_main": "We act now.\n\nSoon."}, ["We act now.", "Soon."]),
        ({"uri": "urn:1", "headlines": [{"value": "Bridge shut"}], "bodies": [{"contentType": "text/html", "value": "<p>Act.</p>"}, {"contentType": "text/plain", "value": "Bridge shut\nAct."}]}, ["Act."]),
        ({"uri": "urn:1", "headline": "Bridge shut", "bodies": [{"role": "nitf", "contentType": "text/vnd.IPTC.NITF", "value": '<?xml version="1.0"?>' + NITF}]}, STORY[1:]),
    ],
)  # fmt: skip
def test_ninjs_of_every_version(item: dict[str, object], body: list[str]) -> None:
    version = read(json.dumps(item))
    assert version.reader == "ninjs"
    assert told(version) == ["Bridge shut", *body]


def test_characters_escaped_twice_are_read_as_meant_and_that_is_said() -> None:
    version = read("<nitf><body><body.content><p>&amp;quot;We act,&amp;quot; he said.</p></body.content></body></nitf>")
    assert told(version) == ['"We act," he said.']
    assert "escaped twice" in version.notes[0]


def test_a_wrong_declaration_is_followed_and_told_and_a_named_encoding_wins() -> None:
    data = '<?xml version="1.0" encoding="iso-8859-1"?><nitf><body><p>The café is shut.</p></body></nitf>'.encode()
    as_declared, as_named = read(data), read(data, "utf-8")
    assert (as_declared.encoding, as_named.encoding) == ("iso-8859-1", "utf-8")
    assert "--encoding utf-8 reads it so" in as_declared.notes[0]
    assert told(as_named) == ["The café is shut."]
    assert as_named.notes == ()
