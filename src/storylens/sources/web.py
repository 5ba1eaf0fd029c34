"""Fetches the page at an address the editor named: public hosts only, small, quick, redirects checked too."""

from __future__ import annotations

import http.client
import ipaddress
import socket
import ssl
from time import monotonic
from typing import NamedTuple
from urllib.parse import quote, urljoin, urlsplit

from storylens._version import __version__
from storylens.errors import UnreadableError

MAX_BYTES = 5 * 1024 * 1024
SECONDS = 30.0
REDIRECTS = 5
_MOVED = (301, 302, 303, 307, 308)


class Page(NamedTuple):
    """The bytes of a page, the address they came from in the end, and the charset its server named."""

    data: bytes
    url: str
    charset: str | None


def fetch(url: str) -> Page:
    """The page at `url`. Raises `UnreadableError`, one line: not reachable, private, too large, too slow."""
    deadline = monotonic() + SECONDS
    at = url
    for _ in range(REDIRECTS + 1):
        answer = _get(at, url, deadline)
        if isinstance(answer, Page):
            return answer
        at = urljoin(at, answer)
    raise UnreadableError(f"{url}: sent from one address to another more than {REDIRECTS} times; name the last one")


def public_addresses(host: str, port: int, url: str) -> list[str]:
    """The addresses of `host`; raises `UnreadableError` when one of them is not on the public internet."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        raise UnreadableError(f"{url}: no such host, or no network; save the page and name the file") from None
    addresses = list(dict.fromkeys(str(entry[4][0]) for entry in found))
    for address in addresses:
        ip = ipaddress.ip_address(address.partition("%")[0])
        mapped = getattr(ip, "ipv4_mapped", None) or ip
        if not mapped.is_global or mapped.is_multicast:
            raise UnreadableError(
                f"{url}: leads to a private address ({address}), which is never fetched; save the page"
            )
    return addresses


def _get(at: str, url: str, deadline: float) -> Page | str:
    """The page at `at`, or the address it has moved to. `url` is what the editor named."""
    parts = urlsplit(at)
    try:
        port = parts.port or (443 if parts.scheme == "https" else 80)
    except ValueError:
        raise UnreadableError(f"{url}: no valid address; check it") from None
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.username:
        raise UnreadableError(f"{url}: no address of a page; check it")
    address = public_addresses(parts.hostname, port, url)[0]
    path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._") + (
        f"?{quote(parts.query, safe='/%:@!$&()*+,;=~-._?')}" if parts.query else ""
    )
    try:
        connection = _connect(parts.scheme, parts.hostname, address, port, deadline)
        try:
            connection.request("GET", path, headers=_HEADERS)
            return _answer(connection, at, url, deadline)
        finally:
            connection.close()
    except TimeoutError:
        raise UnreadableError(f"{url}: took longer than {SECONDS:.0f} s; save the page and name the file") from None
    except (OSError, http.client.HTTPException, UnicodeError, ValueError) as error:
        reason = " ".join(str(getattr(error, "strerror", None) or error or type(error).__name__).split())
        raise UnreadableError(f"{url}: cannot be fetched ({reason[:120]}); save the page and name the file") from None


_HEADERS = {
    "User-Agent": f"storylens/{__version__}",
    "Accept": "text/html, application/xhtml+xml, application/xml;q=0.9, text/plain;q=0.8, */*;q=0.5",
    "Accept-Encoding": "identity",
}


def _connect(scheme: str, host: str, address: str, port: int, deadline: float) -> http.client.HTTPConnection:
    """A connection to the very address that was checked, so that a second look-up cannot lead elsewhere."""
    connection = http.client.HTTPConnection(host, port, timeout=max(0.1, deadline - monotonic()))
    sock = socket.create_connection((address, port), timeout=max(0.1, deadline - monotonic()))
    connection.sock = (
        ssl.create_default_context().wrap_socket(sock, server_hostname=host) if scheme == "https" else sock
    )
    return connection


def _answer(connection: http.client.HTTPConnection, at: str, url: str, deadline: float) -> Page | str:
    with connection.getresponse() as response:
        moved = response.getheader("Location")
        if response.status in _MOVED and moved:
            return moved
        if response.status != 200:
            raise UnreadableError(f"{url}: the server answers {response.status}; save the page and name the file")
        parts: list[bytes] = []
        size = 0
        while part := response.read1(1 << 16):
            size += len(part)
            if size > MAX_BYTES:
                raise UnreadableError(f"{url}: larger than {MAX_BYTES // 1048576} MB; save its text instead")
            if monotonic() > deadline:
                raise TimeoutError
            parts.append(part)
        return Page(b"".join(parts), at, response.headers.get_content_charset())
