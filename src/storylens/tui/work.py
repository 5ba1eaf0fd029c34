"""Long work in a thread of its own that ends when it is told to, and never keeps the program from ending.

Textual's thread workers run in asyncio's pool, which is waited for at exit; a comparison of two long texts would
hold the terminal until it is done. A daemon thread does not, and an exception raised in it from outside stops it
between two byte codes, wherever it is.
"""

from __future__ import annotations

import asyncio
import ctypes
import threading
from collections.abc import Callable


class CancelledError(BaseException):
    """Raised inside a task that was cancelled; a BaseException, so that no handler of ordinary errors keeps it."""


class Task:
    """Runs `work` in a daemon thread. `wait` is awaited by whoever wants the end; it raises what `work` raised."""

    def __init__(self, work: Callable[[], None]) -> None:
        self._work = work
        self._done = asyncio.Event()
        self._loop = asyncio.get_running_loop()
        self._error: BaseException | None = None
        self._thread = threading.Thread(target=self._run, name="storylens-work", daemon=True)

    def start(self) -> Task:
        """Begin."""
        self._thread.start()
        return self

    def _run(self) -> None:
        try:
            try:
                self._work()
            except CancelledError:
                pass
            except BaseException as error:
                self._error = error
            self._loop.call_soon_threadsafe(self._done.set)
        except (RuntimeError, CancelledError):
            pass  # the loop is gone: so is everybody who waited

    def cancel(self) -> None:
        """Stop the work at its next byte code; what it had begun is lost, what it had finished is kept."""
        if self._thread.is_alive() and self._thread.ident is not None:
            ctypes.pythonapi.PyThreadState_SetAsyncExc(
                ctypes.c_ulong(self._thread.ident), ctypes.py_object(CancelledError)
            )

    async def wait(self) -> None:
        """Until the work ended. Being cancelled while waiting cancels the work."""
        try:
            await self._done.wait()
        except asyncio.CancelledError:
            self.cancel()
            raise
        if self._error is not None:
            raise self._error
