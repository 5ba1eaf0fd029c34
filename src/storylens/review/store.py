"""Verdicts in SQLite: one row a decision, never rewritten, committed before it is acknowledged.

Write-ahead log, `BEGIN IMMEDIATE`, `synchronous=FULL`: a row whose call has returned survives a kill, and two
editors on one file wait for each other instead of losing a row.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from threading import RLock
from typing import NamedTuple
from uuid import uuid4

from storylens.errors import ReviewError
from storylens.review.verdict import Verdict

APPLICATION_ID = 0x53544C4E
SCHEMA = 1
WAIT = 5.0
"""Seconds to wait for another editor's write."""

TABLES = """
CREATE TABLE story (id TEXT PRIMARY KEY, title TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE story_key (key TEXT NOT NULL, story TEXT NOT NULL, PRIMARY KEY (key, story)) WITHOUT ROWID;
CREATE TABLE verdict (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE, story TEXT NOT NULL, version TEXT NOT NULL,
    finding TEXT NOT NULL, rule TEXT NOT NULL, category TEXT NOT NULL, type TEXT NOT NULL, base TEXT, other TEXT,
    context TEXT NOT NULL, state TEXT NOT NULL, note TEXT NOT NULL, initials TEXT NOT NULL, time TEXT NOT NULL,
    session TEXT NOT NULL, undone INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX verdict_of_story ON verdict (story, undone);
"""
SEEN = "version:"
"""Begins the key of a version's text: `version:DIGEST:NAME`. A file that was renamed is known by it."""
LINKS = """
CREATE TABLE IF NOT EXISTS link (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, uid TEXT NOT NULL UNIQUE, story TEXT NOT NULL, version TEXT NOT NULL,
    base TEXT NOT NULL, other TEXT NOT NULL, base_at INTEGER NOT NULL, other_at INTEGER NOT NULL,
    forbidden INTEGER NOT NULL, initials TEXT NOT NULL, time TEXT NOT NULL, undone INTEGER NOT NULL DEFAULT 0
)
"""
"""Made when the first link is kept: a file of the same schema without it is complete."""
_FIELDS = "state, finding, version, rule, category, type, base, other, context, note, initials, time, uid"


class StoryRecord(NamedTuple):
    """A story as the store knows it: the texts and paths it was seen under are its `keys`."""

    id: str
    title: str
    keys: tuple[str, ...]


class KeptLink(NamedTuple):
    """The editor's word on one link. `version`: key of the other version; `base`, `other`: digests of the paragraphs'
    words; `base_at`, `other_at`: where they stood, 0-based."""

    version: str
    base: str
    other: str
    base_at: int
    other_at: int
    forbidden: bool
    initials: str = ""


def utc_now() -> str:
    """This moment, ISO 8601 in UTC, to the microsecond."""
    return datetime.now(UTC).isoformat(timespec="microseconds")


class Store:
    """An open review file. `notice` is one line the editor should see about it, or None; `kept` is False where
    verdicts live in memory only. Calls may come from several threads."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        path: Path | None,
        *,
        notice: str | None = None,
        kept: bool = True,
        clock: Callable[[], str] = utc_now,
    ) -> None:
        self.path = path
        self.notice = notice
        self.kept = kept
        self.session = uuid4().hex
        self._connection = connection
        self._clock = clock
        self._lock = RLock()

    def close(self) -> None:
        """Give the file back; nothing unsaved is left behind, there never is any."""
        with self._lock:
            self._connection.close()

    def __enter__(self) -> Store:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        with self._lock, _told(self.path, "the verdict was not kept"):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise

    def _rows(self, statement: str, values: Sequence[object] = ()) -> list[tuple[str, ...]]:
        with self._lock, _told(self.path, "the verdicts cannot be read"):
            return self._connection.execute(statement, values).fetchall()

    def stories_of(self, keys: Sequence[str]) -> list[str]:
        """Ids of the stories known under any of `keys`, those of an earlier key first."""
        found: list[str] = []
        for key in keys:
            rows = self._rows("SELECT story FROM story_key WHERE key = ? ORDER BY story", (key,))
            found.extend(story for (story,) in rows if story not in found)
        return found

    def append(self, keys: Sequence[str], title: str, verdict: Verdict, seen: Sequence[str] = ()) -> Verdict:
        """Keep `verdict` for the story known under `keys`; it is on disk when this returns. `seen`: digests of the
        text of the version it was given on.

        Raises `ReviewError` where it could not be kept.
        """
        kept = replace(verdict, time=verdict.time or self._clock(), uid=verdict.uid or uuid4().hex, carried=False)
        with self._writing() as connection:
            story = self._story(connection, keys, title)
            texts = [(f"{SEEN}{digest}:{plain(verdict.version)}", story) for digest in seen]
            connection.executemany("INSERT OR IGNORE INTO story_key VALUES (?, ?)", texts)
            self._insert(connection, story, kept, self.session)
        return kept

    def _story(self, connection: sqlite3.Connection, keys: Sequence[str], title: str) -> str:
        """Id of the story known under `keys`, put down where it is new."""
        known = self.stories_of(keys)
        story = known[0] if known else uuid4().hex
        if not known:
            connection.execute("INSERT INTO story VALUES (?, ?)", (story, plain(title)))
        connection.executemany("INSERT OR IGNORE INTO story_key VALUES (?, ?)", [(key, story) for key in keys])
        return story

    def keep_links(self, keys: Sequence[str], title: str, links: Sequence[KeptLink]) -> list[str]:
        """Keep `links`, all or none; their ids. Raises `ReviewError` where they could not be kept."""
        uids = [uuid4().hex for _ in links]
        with self._writing() as connection:
            connection.execute(LINKS)
            story, now = self._story(connection, keys, title), self._clock()
            connection.executemany(
                "INSERT INTO link (uid, story, version, base, other, base_at, other_at, forbidden, initials, time)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                [(uid, story, *link[:5], int(link.forbidden), plain(link.initials), now)
                 for uid, link in zip(uids, links, strict=True)],
            )  # fmt: skip
        return uids

    def take_back_links(self, uids: Sequence[str]) -> None:
        """Undo `keep_links`. Raises `ReviewError` where that could not be kept."""
        with self._writing() as connection:
            connection.executemany("UPDATE link SET undone = 1 WHERE uid = ?", [(uid,) for uid in uids])

    def links(self, stories: Sequence[str]) -> list[KeptLink]:
        """What was kept on the links of `stories` and not undone, oldest first."""
        if not stories or not self._rows("SELECT 1 FROM sqlite_master WHERE name = 'link'"):
            return []
        marks = ", ".join("?" * len(stories))
        rows = self._rows(
            f"SELECT version, base, other, base_at, other_at, forbidden, initials FROM link"
            f" WHERE story IN ({marks}) AND undone = 0 ORDER BY seq", stories,
        )  # fmt: skip
        return [KeptLink(v, b, o, int(i), int(j), bool(f), who) for v, b, o, i, j, f, who in rows]

    @staticmethod
    def _insert(connection: sqlite3.Connection, story: str, v: Verdict, session: str) -> int:
        values = (v.state, v.finding, v.version, v.rule, v.category, v.type, v.base, v.other, v.context, v.note)
        texts = [None if x is None else plain(x) for x in (*values, v.initials, v.time, v.uid, story, session)]
        marks = ", ".join("?" * len(texts))
        return connection.execute(
            f"INSERT OR IGNORE INTO verdict ({_FIELDS}, story, session) VALUES ({marks})", texts
        ).rowcount

    def take_back(self) -> tuple[str, str] | None:
        """Undo the last verdict of this session: (version, finding), or None where nothing is left to undo."""
        with self._writing() as connection:
            row = connection.execute(
                "SELECT seq, version, finding FROM verdict WHERE session = ? AND undone = 0 ORDER BY seq DESC LIMIT 1",
                (self.session,),
            ).fetchone()
            if row is None:
                return None
            connection.execute("UPDATE verdict SET undone = 1 WHERE seq = ?", (row[0],))
        return row[1], row[2]

    def verdicts(self, stories: Sequence[str]) -> list[Verdict]:
        """Every decision on `stories` that was not undone, oldest first, those of the first story last."""
        out: list[Verdict] = []
        for story in reversed(stories):
            rows = self._rows(
                f"SELECT {_FIELDS} FROM verdict WHERE story = ? AND undone = 0 ORDER BY time, seq", (story,)
            )
            out.extend(Verdict(*row) for row in rows)  # type: ignore[arg-type]
        return out

    def names_of(self, stories: Sequence[str], digest: str) -> set[str]:
        """The names under which a version of `stories` with this text was reviewed."""
        begins = f"{SEEN}{digest}:"
        rows = self._rows(
            "SELECT key, story FROM story_key WHERE key >= ? AND key < ?", (begins, begins + chr(0x10FFFF))
        )
        return {key.removeprefix(begins) for key, story in rows if story in stories}

    def stories(self) -> list[StoryRecord]:
        """All stories, by title."""
        keys: dict[str, list[str]] = {}
        for key, story in self._rows("SELECT key, story FROM story_key ORDER BY key"):
            keys.setdefault(story, []).append(key)
        rows = self._rows("SELECT id, title FROM story ORDER BY title, id")
        return [StoryRecord(story, title, tuple(keys.get(story, ()))) for story, title in rows]

    def merge(self, stories: Iterable[tuple[StoryRecord, Iterable[Verdict]]]) -> int:
        """Take in stories and verdicts from elsewhere, all or none; how many verdicts were new."""
        added = 0
        with self._writing() as connection:
            for record, verdicts in stories:
                known = self.stories_of(record.keys)
                story = known[0] if known else record.id
                connection.execute("INSERT OR IGNORE INTO story VALUES (?, ?)", (story, plain(record.title)))
                pairs = [(plain(key), story) for key in record.keys]
                connection.executemany("INSERT OR IGNORE INTO story_key VALUES (?, ?)", pairs)
                added += sum(self._insert(connection, story, verdict, "import") for verdict in verdicts)
        return added

    def data_version(self) -> int:
        """A number that changes when another process has written."""
        return int(self._rows("PRAGMA data_version")[0][0])


@contextmanager
def _told(path: Path | None, what: str) -> Iterator[None]:
    """SQLite's troubles as one line each."""
    try:
        yield
    except sqlite3.Error as error:
        raise ReviewError(f"{path or 'verdicts'}: {what} ({reason(error)})") from error


def reason(error: sqlite3.Error) -> str:
    """Why SQLite refused, and what to do, without a line break."""
    name = getattr(error, "sqlite_errorname", "") or ""
    for prefix, told in (
        ("SQLITE_FULL", "the disk is full; make room and decide again"),
        ("SQLITE_READONLY", "the file is read-only; name another with --review"),
        ("SQLITE_BUSY", "another program holds the file; try again"),
        ("SQLITE_CORRUPT", "the file is damaged; open the story again and it is set aside"),
        ("SQLITE_NOTADB", "the file is damaged; open the story again and it is set aside"),
        ("SQLITE_IOERR", "the disk cannot be written; make room or name another file with --review"),
        ("SQLITE_CANTOPEN", "the file cannot be opened; name another with --review"),
    ):
        if name.startswith(prefix):
            return told
    return " ".join(str(error).split())


def plain(text: str) -> str:
    """`text` as UTF-8 can hold it: lone surrogates become escapes."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")
