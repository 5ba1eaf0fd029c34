"""Against a server on this machine that speaks the API of LanguageTool's POST /v2/check."""

from __future__ import annotations

import json
import socket
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.parse import parse_qs

import pytest

import storylens
from storylens.findings.translation.checkers import server
from storylens.model import Options

BASE = "The ministers have agreed on a budget.\n\nThey meet 😀 their wierd colleagues at noon.\n"
OTHER = "The ministers has agreed on a budget.\n\nThey meet 😀 their wierd colleages , at noon.\n"

Asked = list[tuple[str, dict[str, list[str]]]]
Serve = Callable[..., tuple[str, Asked]]


def match(text: str, words: str, issue: str, category: str, *better: str) -> dict[str, object]:
    """A match as the server writes it: offsets in UTF-16 units."""
    at = len(text[: text.index(words)].encode("utf-16-le")) // 2
    return {
        "message": f"Something about {words}\x1b[2J.",
        "shortMessage": "",
        "replacements": [{"value": b} for b in better],
        "offset": at,
        "length": len(words.encode("utf-16-le")) // 2,
        "context": {"text": text[:40], "offset": 0, "length": 1},
        "sentence": text[:40],
        "type": {"typeName": "Other"},
        "rule": {"id": "X", "description": "", "issueType": issue, "category": {"id": category, "name": category}},
    }


def answer_to(text: str) -> bytes:
    matches = [
        match(text, "has", "grammar", "GRAMMAR", "have"),
        match(text, "wierd", "misspelling", "TYPOS", "weird"),
        match(text, "colleages", "misspelling", "TYPOS", "colleagues"),
        match(text, " ,", "typographical", "PUNCTUATION", ","),
        match(text, "agreed on", "style", "STYLE"),
    ]
    return json.dumps({"software": {"name": "LanguageTool", "apiVersion": 1}, "matches": matches}).encode()


@pytest.fixture
def serve() -> Iterator[Serve]:
    """`serve(status, body)`: the address of a server, and what it was asked; without a body it marks `OTHER`."""
    running: list[tuple[ThreadingHTTPServer, Thread]] = []

    def start(status: int = 200, body: bytes | None = None) -> tuple[str, Asked]:
        asked: Asked = []

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                form = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode(), keep_blank_values=True)
                asked.append((self.path, form))
                out = answer_to(form["text"][0]) if body is None else body
                self.send_response(status)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(out)))
                self.end_headers()
                self.wfile.write(out)

            def log_message(self, *_: object) -> None: ...

        http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        thread = Thread(target=http.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        thread.start()
        running.append((http, thread))
        return f"http://127.0.0.1:{http.server_address[1]}", asked

    yield start
    for http, thread in running:
        http.shutdown()
        http.server_close()
        thread.join()


def found(url: str) -> list[tuple[str, str, str]]:
    context = storylens.compare(BASE, OTHER, options=Options(languagetool_url=url)).pairs[0].context
    from storylens.findings.translation.checkers.languagetool import RULE

    return [(d.type, d.other.text, d.base.text if d.base else "") for d in RULE.find(context) if d.other]


def test_the_document_is_asked_once_and_hits_that_the_base_shares_are_dropped(serve: Serve) -> None:
    url, asked = serve()
    assert found(url) == [
        ("grammar", "has", "have"),
        ("spelling", "colleages", "colleagues"),
        ("punctuation", " ,", "colleagues"),
    ]
    assert asked == [("/v2/check", {"text": [OTHER], "language": ["en-US"]})]
    comparison = storylens.compare(BASE, OTHER, options=Options(languagetool_url=url))
    told = [f for f in comparison.pairs[0].findings if f.rule == "languagetool"]
    assert told
    assert {(f.category, f.severity, f.confidence) for f in told} == {("translation", "minor", None)}
    assert len(asked) == 1


@pytest.mark.parametrize(
    ("status", "body", "said"),
    [
        (200, b"<html>hello</html>", "not one of a LanguageTool server"),
        (200, b'{"matches": [{"offset": 9999, "length": 3, "message": ""}]}', "not one of a LanguageTool server"),
        (200, b'{"matches": [{"offset": "1", "length": 3, "message": ""}]}', "not one of a LanguageTool server"),
        (200, b"[" * 100_000, "not one of a LanguageTool server"),
        (413, b"Text too long", "shorter text"),
        (500, b"", "status 500"),
    ],
)
def test_nonsense_is_one_line(serve: Serve, status: int, body: bytes, said: str) -> None:
    url, _ = serve(status, body)
    with pytest.raises(storylens.StorylensError, match=said) as error:
        found(url)
    assert "\n" not in str(error.value)
    assert str(error.value).startswith(url)


def test_a_server_that_is_down_or_silent_is_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        url = f"http://127.0.0.1:{silent.getsockname()[1]}"
        monkeypatch.setattr(server, "SECONDS", 0.05)
        with pytest.raises(storylens.StorylensError, match="no answer within"):
            found(url)
    with pytest.raises(storylens.StorylensError, match="start the server or leave it out"):
        found(url)


@pytest.mark.parametrize("url", ["localhost:8081", "ftp://x", "http://", "http://x:99999", "http://a b", "http://x\n"])
def test_what_is_no_address_is_refused(url: str) -> None:
    with pytest.raises(storylens.StorylensError, match="no address of a server"):
        server.place(url)


@pytest.mark.parametrize("end", ["", "/", "/v2", "/v2/", "/v2/check"])
def test_the_address_may_be_given_in_part_or_whole(end: str) -> None:
    assert server.place(f"http://localhost:8081{end}").path == "/v2/check"
    assert server.place(f"https://example.org/lt{end}").path == "/lt/v2/check"
