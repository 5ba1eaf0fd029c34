"""Threads that end when they are told to."""

from __future__ import annotations

import asyncio
import threading
import time

import pytest

from storylens.tui.work import Task


async def test_work_is_done_and_waited_for() -> None:
    seen: list[bool] = []
    await Task(lambda: seen.append(threading.current_thread().daemon)).start().wait()
    assert seen == [True]


async def test_errors_of_the_work_reach_whoever_waits() -> None:
    def fail() -> None:
        raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        await Task(fail).start().wait()


async def test_cancelling_the_waiter_stops_the_work() -> None:
    steps = [0]

    def endless() -> None:
        while True:
            steps[0] += 1
            time.sleep(0.001)

    task = Task(endless).start()
    waiter = asyncio.create_task(task.wait())
    await asyncio.sleep(0.05)
    waiter.cancel()
    with pytest.raises(asyncio.CancelledError):
        await waiter
    task._thread.join(5)
    assert not task._thread.is_alive()
