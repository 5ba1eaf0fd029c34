"""Opens the review file, whatever state it is in.

A damaged file is moved aside, a newer one is left where it is and another used beside it, a read-only one is read
into memory. Nothing is ever overwritten, and a file that was never ours is not touched.
"""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path
from urllib.parse import quote

from storylens.errors import ReviewError
from storylens.places import data_directory
from storylens.review.store import APPLICATION_ID, SCHEMA, TABLES, WAIT, Store, reason, utc_now

_DAMAGED = ("SQLITE_CORRUPT", "SQLITE_NOTADB")


class _NewerError(Exception):
    """The file was made by a later storylens."""


class _DamagedError(Exception):
    """The file was ours once."""


def default_path() -> Path:
    """Where verdicts are kept unless `--review` says otherwise."""
    return data_directory() / "verdicts.sqlite"


def open_store(path: str | Path | None = None, *, clock: Callable[[], str] = utc_now) -> Store:
    """The store in `path` (default: the user's own). What the editor should know of it is in `Store.notice`.

    Raises `ReviewError` only where `path` names a file that is no review file at all.
    """
    place = Path(path).absolute() if path is not None else default_path()
    with suppress(OSError):
        place.parent.mkdir(parents=True, exist_ok=True)
    own = path is None
    try:
        return Store(_connect(place, own), place, clock=clock)
    except _DamagedError:
        return _after_setting_aside(place, own, clock)
    except _NewerError:
        beside = place.with_name(f"{place.stem}.schema{SCHEMA}{place.suffix}")
        notice = f"{place}: made by a newer storylens, left as it is; verdicts go to {beside.name}"
        try:
            return Store(_connect(beside, own), beside, notice=notice, clock=clock)
        except (_NewerError, _DamagedError, sqlite3.Error, OSError):
            return _in_memory(place, "made by a newer storylens, left as it is", clock)
    except (sqlite3.Error, OSError) as error:
        why = reason(error) if isinstance(error, sqlite3.Error) else (error.strerror or str(error))
        return _in_memory(place, why, clock)


def _after_setting_aside(place: Path, own: bool, clock: Callable[[], str]) -> Store:
    try:
        aside = _set_aside(place)
        notice = f"{place}: damaged; set aside as {aside.name}, and a new file begun"
        return Store(_connect(place, own), place, notice=notice, clock=clock)
    except (_NewerError, _DamagedError, sqlite3.Error, OSError):
        return _in_memory(place, "damaged, and cannot be set aside", clock)


def _connect(place: Path, own: bool) -> sqlite3.Connection:
    """A connection ready to write. `own`: the file stands in our directory, so it can only be ours."""
    fresh = not place.exists() or place.stat().st_size == 0
    if not fresh and not place.is_file():
        raise ReviewError(f"{place}: not a file; name another with --review")
    connection = _plain_connection(f"file:{quote(str(place))}")
    try:
        connection.execute(f"PRAGMA busy_timeout = {int(WAIT * 1000)}")
        if not fresh:
            _examine(connection, place, own)
        _patiently(lambda: connection.execute("PRAGMA journal_mode = WAL").fetchone())
        connection.execute("PRAGMA synchronous = FULL")
        _patiently(lambda: _prepare(connection))
    except sqlite3.Error as error:
        connection.close()
        if (getattr(error, "sqlite_errorname", "") or "").startswith(_DAMAGED):
            if own or _begins_like_a_database(place):
                raise _DamagedError from error
            raise ReviewError(f"{place}: not a review file, left as it is; name another with --review") from error
        raise
    except BaseException:
        connection.close()
        raise
    return connection


def _plain_connection(uri: str) -> sqlite3.Connection:
    return sqlite3.connect(uri, uri=True, timeout=WAIT, isolation_level=None, check_same_thread=False)


def _examine(connection: sqlite3.Connection, place: Path, own: bool) -> None:
    """Raise what stands in the way of using the file as a review file."""
    connection.execute("BEGIN")  # one look: between two, another program that begins may have made its tables
    try:
        mark = connection.execute("PRAGMA application_id").fetchone()[0]
        tables = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
    if mark != APPLICATION_ID and tables:
        if own:
            raise _DamagedError
        raise ReviewError(f"{place}: another program's database, left as it is; name another file with --review")
    if connection.execute("PRAGMA user_version").fetchone()[0] > SCHEMA:
        raise _NewerError
    if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
        raise _DamagedError


def _prepare(connection: sqlite3.Connection) -> None:
    """Make the tables where there are none, all at once or not at all; prove that the file can be written."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        if connection.execute("PRAGMA user_version").fetchone()[0] == 0:
            for statement in TABLES.split(";"):
                if statement.strip():
                    connection.execute(statement)
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.execute(f"PRAGMA user_version = {SCHEMA}")
        connection.execute("UPDATE verdict SET undone = 0 WHERE 0")  # a read-only file refuses this, not BEGIN
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _patiently(step: Callable[[], object]) -> None:
    """Run `step`, again while another process holds the file: the switch to a log does not wait by itself."""
    until = time.monotonic() + WAIT
    while True:
        try:
            step()
        except sqlite3.OperationalError as error:
            busy = (getattr(error, "sqlite_errorname", "") or "").startswith(("SQLITE_BUSY", "SQLITE_LOCKED"))
            if not busy or time.monotonic() > until:
                raise
            time.sleep(0.02)
        else:
            return


def _begins_like_a_database(place: Path) -> bool:
    try:
        with place.open("rb") as file:
            return file.read(16) == b"SQLite format 3\x00"
    except OSError:
        return False


def _set_aside(place: Path) -> Path:
    """Give the damaged file and its logs a free name beside it; the new name."""
    for number in range(1, 1000):
        aside = place.with_name(f"{place.name}.damaged-{number}")
        try:
            os.link(place, aside)
        except FileExistsError:
            continue
        place.unlink()
        for log in ("-wal", "-shm"):
            with suppress(OSError):
                os.rename(f"{place}{log}", f"{aside}{log}")
        return aside
    raise OSError("a thousand damaged files")


def _in_memory(place: Path, why: str, clock: Callable[[], str]) -> Store:
    """A store that forgets, holding what could be read of `place`."""
    memory = _plain_connection(":memory:")
    for option in ("mode=ro", "immutable=1"):
        try:
            with closing(_plain_connection(f"file:{quote(str(place))}?{option}")) as source:
                if source.execute("PRAGMA user_version").fetchone()[0] == SCHEMA:
                    source.backup(memory)
                    break
        except sqlite3.Error:
            memory.close()
            memory = _plain_connection(":memory:")
    _prepare(memory)
    notice = f"{place}: verdicts of this session are kept in memory only ({why})"
    return Store(memory, place, notice=notice, kept=False, clock=clock)
