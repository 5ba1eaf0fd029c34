"""Small documents of every kind, made in memory."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
ODF = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
)


def zipped(parts: Mapping[str, str | bytes], *, compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", compression) as archive:
        for name, content in parts.items():
            # A fixed date: the bytes name a test, and test runs in parallel compare the names.
            archive.writestr(zipfile.ZipInfo(name, (2024, 4, 12, 8, 0, 0)), content, compression)
    return out.getvalue()


def docx(body: str, **more: str) -> bytes:
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": "<Types/>",
        "word/document.xml": f"<w:document {W}><w:body>{body}</w:body></w:document>",
    }
    return zipped({**parts, **{f"word/{k}.xml": v for k, v in more.items()}})


def paragraph(*runs: str) -> str:
    return "<w:p>" + "".join(r if r.startswith("<") else f"<w:r><w:t>{r}</w:t></w:r>" for r in runs) + "</w:p>"


def odt(body: str) -> bytes:
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "META-INF/manifest.xml": "<m/>",
            "content.xml": f"<office:document-content {ODF}><office:body><office:text>{body}</office:text></office:body></office:document-content>",
        },
        compression=zipfile.ZIP_STORED,
    )


def pdf(lines: list[str]) -> bytes:
    """One page of Helvetica with a correct cross-reference table."""
    text = " T* ".join(f"({line.replace('(', '').replace(')', '')}) Tj" for line in lines)
    stream = f"BT /F1 11 Tf 14 TL 50 750 Td {text} ET".encode("latin-1")
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    out = bytearray(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(out)


PAGE = """<!doctype html><html><head><meta charset="utf-8"><title>Bridge closed | The Harbour Post</title>
<meta name="author" content="Ann Ruiz"><meta property="og:site_name" content="The Harbour Post">
<meta property="article:published_time" content="2024-04-12T08:00:00Z"></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport pages of the week</a></li></ul></nav>
<article><h1>Bridge closed after inspectors find cracks</h1>
<p>The old bridge over the river was closed on Monday after inspectors found cracks in two pillars, the city said.</p>
<p>“We could not take the risk,” said the mayor, who had ordered the inspection in March after complaints from drivers.</p>
<p>Some 12,000 cars used the bridge every day, and buses will take the northern crossing until the summer, officials said.</p>
</article><aside><h3>Sign up to our free newsletter and never miss a thing</h3></aside>
<footer><p>Copyright of the Harbour Post, all rights reserved by us</p></footer><script>alert("never shown")</script></body></html>"""

NITF = """<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf.dtd"><nitf><head><title>Old</title></head><body><body.head>
<hedline><hl1>Bridge closed</hl1></hedline><byline>By Ann Ruiz</byline><dateline>HARBOUR CITY</dateline></body.head>
<body.content><p>The bridge was <em>closed</em> on Monday.</p><p>Nobody was hurt.</p></body.content></body></nitf>"""

NEWSML = """<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"><itemMeta><provider literal="x"><name>Wire One</name></provider>
</itemMeta><contentMeta><headline>Bridge closed</headline><by>Ann Ruiz</by></contentMeta><contentSet>
<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>no</title></head>
<body><p>The bridge was closed on Monday.</p><p>Nobody was hurt.</p></body></html></inlineXML></contentSet></newsItem>"""

NINJS = """{"uri": "urn:x:1", "headline": "Bridge closed", "byline": "Ann Ruiz", "type": "text",
"body_xhtml": "<p>The bridge was closed on Monday.</p><p>Nobody was hurt.</p>"}"""

RSS = """<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Harbour Post</title>
<item><title>Bridge closed</title><link>https://post.example/1</link><pubDate>Mon, 15 Apr 2024 08:00:00 GMT</pubDate>
<description><![CDATA[<p>The bridge was closed on Monday.</p><p>Nobody was hurt.</p>]]></description></item>
<item><title>Another story</title><description>Other text.</description></item></channel></rss>"""

ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour Post</title><entry><title>Bridge closed</title>
<link href="https://post.example/1"/><updated>2024-04-15T08:00:00Z</updated><author><name>Ann Ruiz</name></author>
<content type="html">&lt;p&gt;The bridge was closed on Monday.&lt;/p&gt;&lt;p&gt;Nobody was hurt.&lt;/p&gt;</content></entry></feed>"""

RTF = r"""{\rtf1\ansi\ansicpg1252{\fonttbl\f0 Arial;}\f0 The bridge was closed on Monday, \'93we had to\'94 said the mayor.\par
\par Nobody was hurt.\par}"""

BODY = ["The bridge was closed on Monday.", "Nobody was hurt."]

PDF_LINES = [
    "The old bridge over the river was closed on Monday after the inspec-",
    "tors found cracks in two of its pillars, which the city had built in the",
    "sixties.",
    "Nobody was hurt, said the mayor, and the buses will take the crossing",
    "in the north until summer.",
]
PDF_BODY = [
    "The old bridge over the river was closed on Monday after the inspectors found cracks in two of its pillars, "
    "which the city had built in the sixties.",
    "Nobody was hurt, said the mayor, and the buses will take the crossing in the north until summer.",
]
