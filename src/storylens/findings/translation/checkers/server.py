"""One question to a LanguageTool server, POST /v2/check, and its answer read with care: a server is no friend.

The API: https://languagetool.org/http-api/ (form fields `text` and `language`; a JSON object with `matches`, whose
`offset` and `length` count UTF-16 units).
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from time import monotonic
from typing import Any
from urllib.parse import SplitResult, urlencode, urlsplit

from storylens._version import __version__
from storylens.errors import CheckerError
from storylens.findings.translation.checkers.hits import Hit

SECONDS = 30.0
MAX_BYTES = 16 * 1024 * 1024
_LANGUAGE = "en-US"
_UNWANTED_ISSUES = frozenset({"style", "register", "locale-violation", "locale-specific-content", "length"})
_UNWANTED_CATEGORIES = frozenset(
    "STYLE REDUNDANCY PLAIN_ENGLISH COLLOQUIALISMS CASING GENDER_NEUTRALITY CREATIVE_WRITING REPETITIONS_STYLE "
    "WIKIPEDIA TEXT_ANALYSIS REGIONALISMS AMERICAN_ENGLISH_STYLE BRITISH_ENGLISH".split()
)
_SPELLING = frozenset({"misspelling", "TYPOS"})
_PUNCTUATION = frozenset({"typographical", "whitespace", "PUNCTUATION", "TYPOGRAPHY"})


def ask(url: str, text: str) -> tuple[Hit, ...]:
    """What the server at `url` marks in `text` (code points). Raises `CheckerError`, one line: what to do."""
    status, body = _post(url, text)
    if status != 200:
        hint = "send a shorter text or raise its maxTextLength" if status == 413 else "check the address and its log"
        raise CheckerError(f"{url}: LanguageTool answers with status {status}; {hint}")
    try:
        return tuple(_read(json.loads(body), text))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise CheckerError(f"{url}: the answer is not one of a LanguageTool server; check the address") from None


def place(url: str) -> SplitResult:
    """`url` split up, its path that of the check. Raises `CheckerError` where it is no http address."""
    try:
        at = urlsplit(url)
        usable = at.scheme in ("http", "https") and bool(at.hostname) and at.port != 0 and url.isprintable()
    except ValueError:
        usable = False
    if not usable or " " in url:
        raise CheckerError(f"{url}: no address of a server; write it as http://localhost:8081")
    path = at.path.rstrip("/").removesuffix("/check").removesuffix("/v2")
    return at._replace(path=f"{path}/v2/check")


def _post(url: str, text: str) -> tuple[int, bytes]:
    at = place(url)
    form = urlencode({"text": text.encode("utf-16", "replace").decode("utf-16"), "language": _LANGUAGE})
    headers = {"Content-Type": "application/x-www-form-urlencoded", "User-Agent": f"storylens/{__version__}"}
    deadline = monotonic() + SECONDS
    make = HTTPSConnection if at.scheme == "https" else HTTPConnection
    connection = make(at.hostname or "", at.port, timeout=SECONDS)
    try:
        connection.request("POST", at.path, form.encode("ascii"), {**headers, "Accept": "application/json"})
        answer = connection.getresponse()
        body = bytearray()
        while chunk := answer.read1(1 << 16):
            body += chunk
            if len(body) > MAX_BYTES:
                raise CheckerError(f"{url}: the answer is larger than {MAX_BYTES >> 20} MB; check the address")
            if monotonic() > deadline:
                raise TimeoutError
        return answer.status, bytes(body)
    except TimeoutError:
        raise CheckerError(f"{url}: no answer within {SECONDS:.0f} s; look at the server or leave it out") from None
    except HTTPException:
        raise CheckerError(f"{url}: the answer is not one of a LanguageTool server; check the address") from None
    except (OSError, UnicodeError) as error:
        reason = (getattr(error, "strerror", None) or "no such host").lower()
        raise CheckerError(f"{url}: not reachable ({reason}); start the server or leave it out") from None
    finally:
        connection.close()


def _read(answer: Any, text: str) -> Iterator[Hit]:
    """Hits of a whole answer. Raises what a wrong shape raises."""
    points = _code_points(text)
    for match in answer["matches"]:
        start, length = match["offset"], match["length"]
        if type(start) is not int or type(length) is not int or start < 0 or length < 0:
            raise ValueError("offset")
        if start + length >= len(points):
            raise ValueError("beyond the text")
        rule = match.get("rule", {})
        issue, category = str(rule.get("issueType", "")), str(rule.get("category", {}).get("id", ""))
        if length == 0 or issue in _UNWANTED_ISSUES or category in _UNWANTED_CATEGORIES:
            continue
        better = tuple(str(r["value"]) for r in match.get("replacements", ())[:3])
        kind = _kind(issue, category)
        yield Hit(points[start], points[start + length], kind, str(match["message"]), better)


def _kind(issue: str, category: str) -> str:
    names = {issue, category}
    return "spelling" if names & _SPELLING else "punctuation" if names & _PUNCTUATION else "grammar"


def _code_points(text: str) -> range | list[int]:
    """UTF-16 offset -> code point offset, for every offset from 0 to the end."""
    if text.isascii():
        return range(len(text) + 1)
    out: list[int] = []
    for i, c in enumerate(text):
        out.append(i)
        if c > "\uffff":
            out.append(i)
    return [*out, len(text)]
