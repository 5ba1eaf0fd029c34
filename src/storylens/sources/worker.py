"""Readers of documents run in a process of their own, with little memory, little time and no way to write files.

A page, a PDF or an office document may be made to hurt its reader; here it can only hurt a process that is thrown
away. The parent sends one line of JSON and the bytes, and gets one JSON object back.
"""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

from storylens.errors import MissingExtraError, UnreadableError
from storylens.sources.reading import Reading

SECONDS = 20
"""The longest a document may take."""
MEMORY = 1 << 30
"""The most memory its reader may ask for, in bytes."""
READERS = ("page", "docx", "odt", "pdf", "rtf", "wire", "ninjs", "mail")
"""Modules of `storylens.sources` with a function `read(data, encoding) -> Reading`."""


def read_apart(kind: str, data: bytes, name: str, encoding: str | None = None) -> Reading:
    """What reader `kind` makes of `data`. Raises `UnreadableError` or `MissingExtraError`, one line each."""
    order = json.dumps({"kind": kind, "encoding": encoding}).encode() + b"\n"
    try:
        done = subprocess.run(
            [sys.executable, "-P", "-m", "storylens.sources.worker"],
            input=order + data,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise UnreadableError(f"{name}: takes its reader longer than {SECONDS} s; save it as text first") from None
    except OSError as error:
        raise UnreadableError(f"{name}: its reader cannot be started ({error.strerror}); try again") from None
    answer: dict[str, Any] = {}
    if done.returncode == 0 and done.stdout:
        answer = json.loads(done.stdout)
    if "reading" in answer:
        fields: dict[str, Any] = answer["reading"]
        return Reading(**fields)._replace(notes=tuple(fields["notes"]), dropped=tuple(fields["dropped"]))
    if "extra" in answer:
        extra = answer["extra"]
        raise MissingExtraError(f'{name}: needs the extra “{extra}”: pip install "storylens[{extra}]"')
    reason = answer.get("refused") or "more than its reader can take, in time or in memory; save it as text first"
    raise UnreadableError(f"{name}: {reason}")


def main() -> None:
    """The child: read the order and the bytes on stdin, answer on stdout."""
    _limit()
    order = json.loads(sys.stdin.buffer.readline())
    sys.stdout.write(json.dumps(_answer(order["kind"], sys.stdin.buffer.read(), order["encoding"])))


def _answer(kind: str, data: bytes, encoding: str | None) -> dict[str, Any]:
    from importlib import import_module

    from storylens.errors import StorylensError
    from storylens.sources.reading import NeedsExtraError, RefusedError

    if kind not in READERS:
        return {"refused": "no reader for it"}
    try:
        reading = import_module(f"storylens.sources.{kind}").read(data, encoding)
    except NeedsExtraError as error:
        return {"extra": str(error)}
    except RefusedError as error:
        return {"refused": " ".join(str(error).split())}
    except StorylensError as error:
        return {"refused": str(error).partition(": ")[2] or str(error)}
    except MemoryError:
        return {"refused": f"needs more than {MEMORY >> 20} MB to read; save it as text first"}
    except RecursionError:
        return {"refused": "nested too deeply to read; save it as text first"}
    except Exception as error:
        return {"refused": f"damaged, or of a kind its reader does not know ({type(error).__name__}); save it as text"}
    if not reading.text.strip():
        return {"refused": "holds no text; nothing to compare"}
    return {"reading": reading._asdict()}


def _limit() -> None:
    try:
        import resource
    except ImportError:  # pragma: no cover
        return
    for what, value in (
        (resource.RLIMIT_AS, MEMORY),
        (resource.RLIMIT_CPU, SECONDS),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        _, hard = resource.getrlimit(what)
        limit = value if hard == resource.RLIM_INFINITY else min(value, hard)
        resource.setrlimit(what, (limit, hard))


if __name__ == "__main__":
    main()
