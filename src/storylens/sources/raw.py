"""The bytes of a file, without ever hanging on it or filling the memory with it."""

from __future__ import annotations

import errno
import os
import stat
import sys
from pathlib import Path
from time import monotonic

from storylens.errors import UnreadableError

MAX_BYTES = 128 * 1024 * 1024
"""The largest input read at all, some twenty thousand pages of text; a pipe that gives more is refused with less than
300 MB in memory. Readers of documents have tighter caps of their own."""
WRITER_WAIT = 1.0
"""Seconds to wait for somebody to open the other end of a named pipe."""

_REASONS = {
    errno.ENOENT: "no such file; check the name",
    errno.EACCES: "not readable; check its permissions",
    errno.EPERM: "not readable; check its permissions",
    errno.ELOOP: "a symbolic link that leads back to itself; name the file it should lead to",
    errno.ENAMETOOLONG: "the name is too long; check it",
    errno.ENOTDIR: "part of the path is a file, not a folder; check the path",
    errno.ENXIO: "a socket or a device without a driver, not a file; save the text to a file first",
    errno.EISDIR: "a folder, not a file; name a file, or a folder with a story.toml",
    errno.EIO: "cannot be read, the medium or the network drive reports an error; copy it and try the copy",
    errno.ESTALE: "vanished from its network drive; open it again",
    errno.EMFILE: "too many files are open already; close some and try again",
}


def read_bytes(path: str | Path, *, limit: int = MAX_BYTES) -> bytes:
    """All bytes of the regular file or pipe at `path`.

    Raises `UnreadableError`, one line, for whatever is missing, unreadable, a folder, a device or a socket, a
    pipe that nobody writes to, or larger than `limit` bytes.
    """
    name = os.fspath(path)
    try:
        descriptor = os.open(name, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except (OSError, ValueError) as error:
        raise UnreadableError(f"{name}: {why(error)}") from error
    try:
        return _read(descriptor, name, limit)
    except OSError as error:
        raise UnreadableError(f"{name}: {why(error)}") from error
    finally:
        os.close(descriptor)


def read_stdin(*, limit: int = MAX_BYTES) -> bytes:
    """All bytes of standard input. Raises `UnreadableError` when it is closed or larger than `limit` bytes."""
    if sys.stdin is None or sys.stdin.closed:
        raise UnreadableError("standard input: closed; name a file instead")
    try:
        data = sys.stdin.buffer.read(limit + 1)
    except OSError as error:
        raise UnreadableError(f"standard input: {why(error)}") from error
    if len(data) > limit:
        raise UnreadableError(_too_large("standard input", limit))
    return data


def why(error: Exception) -> str:
    """What an `OSError` of a file means for whoever named the file, and what to do."""
    if isinstance(error, OSError):
        known = _REASONS.get(error.errno or 0)
        return known or f"cannot be read ({(error.strerror or 'unknown error').lower()}); check the file"
    return "the name holds a NUL character; check it"


def _read(descriptor: int, name: str, limit: int) -> bytes:
    status = os.fstat(descriptor)
    kind = status.st_mode
    if stat.S_ISDIR(kind):
        raise OSError(errno.EISDIR, "is a directory")
    if stat.S_ISFIFO(kind):
        return _read_pipe(descriptor, name, limit)
    if not stat.S_ISREG(kind):
        raise UnreadableError(f"{name}: a device, not a file; save the text to a file first")
    if status.st_size > limit:
        raise UnreadableError(_too_large(name, limit))
    parts: list[bytes] = []
    size = 0
    while True:
        try:
            # In one piece where the size is known: pieces would be copied once more to join them.
            part = os.read(descriptor, max(1 << 16, status.st_size - size + 1))
        except BlockingIOError:
            raise UnreadableError(f"{name}: gives no data; save the text to a file first") from None
        if not part:
            return parts[0] if len(parts) == 1 else b"".join(parts)
        size += len(part)
        if size > limit:
            raise UnreadableError(_too_large(name, limit))
        parts.append(part)


def _read_pipe(descriptor: int, name: str, limit: int) -> bytes:
    """A pipe with a writer is waited for as long as it takes; one without, for `WRITER_WAIT`."""
    import select

    parts: list[bytes] = []
    size = 0
    deadline = monotonic() + WRITER_WAIT
    seen_writer = False
    while True:
        try:
            part = os.read(descriptor, 1 << 16)
        except BlockingIOError:
            seen_writer = True
            select.select([descriptor], [], [], 1.0)
            continue
        if part:
            seen_writer = True
            size += len(part)
            if size > limit:
                raise UnreadableError(_too_large(name, limit))
            parts.append(part)
        elif seen_writer:
            return b"".join(parts)
        elif monotonic() > deadline:
            raise UnreadableError(f"{name}: a pipe that nobody writes to; start the program that writes it first")
        else:
            select.select([], [], [], 0.02)


def _too_large(name: str, limit: int) -> str:
    return f"{name}: larger than {limit // (1024 * 1024)} MB; cut the story out of it first"
