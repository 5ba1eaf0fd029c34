"""Kills a writer of verdicts, again and again, and looks each time at what is left. Run as a program: it forks.

    python killer.py FOLDER ROUNDS

Prints `kills acknowledged` on success, and fails where an acknowledged verdict is missing or the file is damaged.
"""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import sys
from pathlib import Path

from storylens.review import Verdict, open_store

KEYS = ["text:sha256:" + "0" * 64]
A_FILE = 25
"""Kills on one file before a new one is begun, so that its making is interrupted too."""


def writer(path: Path, pipe: int, first: int) -> None:
    store = open_store(path)
    if store.notice:
        os.write(pipe, b"!" + store.notice.encode())
        return
    for n in range(first, first + 1000):
        kept = store.append(KEYS, "story", Verdict("noted", f"{n:016x}", "b", "r", "fact", "t", "old", "new"))
        os.write(pipe, f"{kept.finding}\n".encode())


def one_kill(path: Path, first: int, chance: random.Random) -> list[str]:
    """Start a writer, let it acknowledge a few, kill it; what it acknowledged."""
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(read)
        try:
            writer(path, write, first)
        finally:
            os._exit(0)
    os.close(write)
    wanted, heard = chance.choice((0, 0, 1, 2, 3, 5)), b""
    while heard.count(b"\n") < wanted and (more := os.read(read, 4096)):
        heard += more
    for _ in range(chance.randrange(4000)):
        pass
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    while more := os.read(read, 4096):
        heard += more
    os.close(read)
    if heard.startswith(b"!"):
        raise SystemExit(heard.decode())
    return heard.decode().split("\n")[:-1]


def examine(path: Path, acknowledged: set[str]) -> None:
    if not path.exists():
        assert not acknowledged
        return
    store = open_store(path)
    assert store.notice is None, store.notice
    kept = {v.finding for v in store.verdicts(store.stories_of(KEYS))}
    assert acknowledged <= kept, f"{len(acknowledged - kept)} acknowledged verdicts are lost"
    store.close()
    check = sqlite3.connect(path)
    assert check.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    check.close()


def main(folder: Path, rounds: int) -> None:
    chance = random.Random(20261123)
    total = 0
    acknowledged: set[str] = set()
    for k in range(rounds):
        path = folder / f"verdicts-{k // A_FILE}.sqlite"
        if k % A_FILE == 0:
            acknowledged = set()
        heard = one_kill(path, k * 1000, chance)
        acknowledged.update(heard)
        total += len(heard)
        if k % 5 == 4 or k % A_FILE < 3:
            examine(path, acknowledged)
    assert not list(folder.glob("*.damaged*"))
    print(rounds, total)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
