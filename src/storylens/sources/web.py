"""Fetches the page at an address the editor named: public hosts only, small, quick, redirects checked too."""

from __future__ import annotations

import http.client
import ipaddress
import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import Timer
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
        if not _is_public(ipaddress.ip_address(address.partition("%")[0])):
            raise UnreadableError(
                f"{url}: leads to a private address ({address}), which is never fetched; save the page"
            )
    return addresses


_IPV4_INSIDE = tuple(map(ipaddress.IPv6Network, ("64:ff9b::/96", "::/96", "::ffff:0:0/96", "::ffff:0:0:0/96")))
"""Networks of IPv6 whose last 32 bits are an IPv4 address: translated, compatible, mapped."""


def _is_public(ip: ipaddress.IPv4Address | ipaddress.IPv6Address) -> bool:
    """Whether `ip`, and the IPv4 address that may stand inside it, is on the public internet."""
    if isinstance(ip, ipaddress.IPv6Address):
        inside = ip.sixtofour
        if any(ip in network for network in _IPV4_INSIDE):
            inside = ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
        if inside is not None:
            return _is_public(inside)
        if ip.is_site_local or ip in ipaddress.IPv6Network("64:ff9b:1::/48"):
            return False
    return ip.is_global and not ip.is_multicast


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
        sock = socket.create_connection((address, port), timeout=max(0.1, deadline - monotonic()))
        with _hung_up_at(deadline, sock):
            connection = _connection(parts.scheme, parts.hostname, port, sock)
            try:
                connection.request("GET", path, headers=_HEADERS)
                return _answer(connection, at, url, deadline)
            finally:
                connection.close()
    except (OSError, http.client.HTTPException, UnicodeError, ValueError) as error:
        if isinstance(error, TimeoutError) or monotonic() > deadline:
            raise UnreadableError(f"{url}: took longer than {SECONDS:.0f} s; save the page and name the file") from None
        reason = " ".join(str(getattr(error, "strerror", None) or error or type(error).__name__).split())
        raise UnreadableError(f"{url}: cannot be fetched ({reason[:120]}); save the page and name the file") from None


_HEADERS = {
    "User-Agent": f"storylens/{__version__}",
    "Accept": "text/html, application/xhtml+xml, application/xml;q=0.9, text/plain;q=0.8, */*;q=0.5",
    "Accept-Encoding": "identity",
}


@contextmanager
def _hung_up_at(deadline: float, sock: socket.socket) -> Iterator[None]:
    """Ends the connection at `deadline`: a server that sends a byte now and then never runs into a socket's timeout."""
    twin = sock.dup()  # TLS takes `sock` over

    def hang_up() -> None:
        with suppress(OSError):
            twin.shutdown(socket.SHUT_RDWR)

    watch = Timer(max(0.1, deadline - monotonic()), hang_up)
    watch.daemon = True
    watch.start()
    try:
        yield
    finally:
        watch.cancel()
        twin.close()


def _connection(scheme: str, host: str, port: int, sock: socket.socket) -> http.client.HTTPConnection:
    """`sock` leads to the very address that was checked, so that a second look-up cannot lead elsewhere."""
    connection = http.client.HTTPConnection(host, port)
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
