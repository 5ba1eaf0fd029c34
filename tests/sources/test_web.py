from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from time import sleep

import pytest
from tests.sources import documents as d

from storylens.errors import StorylensError
from storylens.sources import load, web


class Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        if self.path == "/moved":
            self.send_response(302)
            self.send_header("Location", "/page?q=é".encode().decode("latin-1"))
            self.end_headers()
            return
        if self.path == "/circle":
            self.send_response(301)
            self.send_header("Location", "/circle")
            self.end_headers()
            return
        if self.path == "/inside":
            self.send_response(302)
            self.send_header("Location", "http://169.254.169.254/latest/meta-data")
            self.end_headers()
            return
        if self.path == "/drip":
            with suppress(OSError):
                for _ in range(100):
                    self.wfile.write(b"H")
                    self.wfile.flush()
                    sleep(0.1)
            return
        if self.path == "/gone":
            self.send_error(404)
            return
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        with suppress(OSError):
            self.wfile.write(b"x" * (web.MAX_BYTES + 1) if self.path == "/large" else d.PAGE.encode())

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A server on this machine, with the ban on private addresses lifted for its own address only."""
    httpd = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=httpd.serve_forever, daemon=True)
    thread.start()
    checked = web.public_addresses

    def local(host: str, port: int, url: str) -> list[str]:
        return ["127.0.0.1"] if host == "127.0.0.1" else checked(host, port, url)

    monkeypatch.setattr(web, "public_addresses", local)
    yield f"http://127.0.0.1:{httpd.server_port}"
    httpd.shutdown()
    httpd.server_close()
    thread.join(5)


@pytest.mark.parametrize("path", ["/page", "/moved"])
def test_a_page_is_fetched_and_read(server: str, path: str) -> None:
    version = load(server + path)
    assert version.reader == "page"
    assert version.url is not None
    assert version.url.startswith(server + "/page")
    assert "inspectors found cracks" in version.text


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("/gone", "answers 404"),
        ("/circle", "more than 5 times"),
        ("/large", "larger than 5 MB"),
        ("/inside", "private address"),
    ],
)
def test_what_cannot_be_fetched_is_one_line(server: str, path: str, reason: str) -> None:
    with pytest.raises(StorylensError, match=reason) as caught:
        load(server + path)
    assert str(caught.value).startswith(server + path)
    assert "\n" not in str(caught.value)


def test_a_server_that_drips_is_left_at_the_deadline(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web, "SECONDS", 0.5)
    with pytest.raises(StorylensError, match="took longer than"):
        load(server + "/drip")


def test_the_address_that_was_checked_is_the_one_connected_to(monkeypatch: pytest.MonkeyPatch) -> None:
    """A name that answers with a public address when it is checked and a private one afterwards."""
    answers = iter(["93.184.216.34", "127.0.0.1", "127.0.0.1"])
    connected: list[str] = []

    def look_up(host: str, port: int, **_: object) -> list[tuple[object, ...]]:
        return [(2, 1, 6, "", (next(answers), port))]

    def connect(address: tuple[str, int], **_: object) -> None:
        connected.append(address[0])
        raise ConnectionRefusedError(111, "Connection refused")

    monkeypatch.setattr("socket.getaddrinfo", look_up)
    monkeypatch.setattr("socket.create_connection", connect)
    with pytest.raises(StorylensError, match="cannot be fetched"):
        load("http://rebinding.example/")
    assert connected == ["93.184.216.34"]


@pytest.mark.parametrize(
    "url",
    [
        "http://[64:ff9b::7f00:1]/",
        "http://[2002:7f00:1::]/",
        "http://[::127.0.0.1]/",
        "http://[fe80::1]/",
        "http://[fd00::1]/",
        "http://[fec0::1]/",
        "http://0177.0.0.1/",
        "http://127.0.0.1/",
        "http://localhost:8080/x",
        "http://10.1.2.3/",
        "https://192.168.0.1/",
        "http://[::1]/",
        "http://[::ffff:127.0.0.1]/",
        "http://169.254.169.254/latest/meta-data",
        "http://0.0.0.0/",
        "http://224.0.0.1/",
        "http://100.64.0.1/",
        "http://2130706433/",
        "http://0x7f.1/",
    ],
)
def test_private_addresses_are_never_fetched(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def never(*_: object, **__: object) -> None:
        raise AssertionError("connected")

    monkeypatch.setattr("socket.create_connection", never)
    with pytest.raises(StorylensError, match=r"private address|no such host"):
        load(url)


@pytest.mark.parametrize("url", ["http://", "https://user:pw@example.org/", "http://host:99999/", "http://a b/"])
def test_what_is_no_address_is_refused(url: str) -> None:
    with pytest.raises(StorylensError, match=r"address|no such host"):
        load(url)
