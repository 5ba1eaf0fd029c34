"""The parts of a zipped document, read under caps: entries, total size and compression ratio."""

from __future__ import annotations

import io
import zipfile
import zlib

from storylens.sources.reading import RefusedError

MAX_ENTRIES = 2000
MAX_TOTAL = 50 * 1024 * 1024
MAX_RATIO = 100
SMALL = 1024 * 1024
"""Below this size a high ratio is harmless and common in XML."""


class Parts:
    """The named parts of a zip. Raises `RefusedError` for an archive that is damaged, encrypted or a bomb."""

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
            raise RefusedError(f"a damaged document ({str(error).lower()})") from None
        entries = self._zip.infolist()
        if len(entries) > MAX_ENTRIES:
            raise RefusedError(f"{len(entries)} parts, more than {MAX_ENTRIES}; it looks like a zip bomb")
        total = sum(entry.file_size for entry in entries)
        if total > MAX_TOTAL:
            raise RefusedError(f"unpacks to {total // 1048576} MB, more than {MAX_TOTAL // 1048576}")
        for entry in entries:
            if entry.file_size > SMALL and entry.file_size > MAX_RATIO * max(1, entry.compress_size):
                raise RefusedError("compressed more than 100:1; it looks like a zip bomb")
        self.names = frozenset(entry.filename for entry in entries)

    def read(self, name: str) -> bytes | None:
        """The bytes of part `name`, None where there is no such part."""
        if name not in self.names:
            return None
        try:
            if self._zip.getinfo(name).flag_bits & 1:
                raise RefusedError("protected by a password; save it without one")
            with self._zip.open(name) as part:
                data = part.read(MAX_TOTAL + 1)
        except (zipfile.BadZipFile, zlib.error, OSError, EOFError, RuntimeError, ValueError) as error:
            raise RefusedError(f"a damaged document ({str(error).lower()})") from None
        if len(data) > MAX_TOTAL:
            raise RefusedError(f"unpacks to more than {MAX_TOTAL // 1048576} MB")
        return data
