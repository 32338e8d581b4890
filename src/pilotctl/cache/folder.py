"""The compiled cache: what was read from files and found right, by the hash of their bytes.

It is never needed and never trusted: whatever cannot be read, or is not just what was written under
that key by this version, is a miss; what cannot be written is left unwritten.
"""

import contextlib
import os
from collections.abc import Iterator
from importlib.util import source_hash
from pathlib import Path
from typing import NamedTuple

from pilotctl.version import __version__

FORMAT = 3
"""Raised whenever the same bytes give another result: model, checks, or the way it is written."""

MOST_BYTES = 512 * 1024 * 1024
"""Some seven hundred cities of 500 tasks."""

_SUFFIX = ".pilotctl"
_HEAD = 128
"""Bytes before those that were put."""

_DAY = 24 * 60 * 60
_MOST_DAYS = 30


def digest(content: bytes) -> str:
    """The hash by which Python, too, knows whether a compiled file is still that of its source."""
    return source_hash(content).hex()


class Size(NamedTuple):
    """How much the cache holds."""

    entries: int
    bytes: int


class Cache(NamedTuple):
    """Entries in a folder, each a file; without a folder, nothing is kept."""

    folder: Path | None = None
    now: float = 0
    """Seconds since 1970, as files tell their age."""

    def get(self, key: str) -> bytes | None:
        """What was put under the key; None when there is nothing that could be trusted."""
        if self.folder is None:
            return None
        path = self.folder / f"{key}{_SUFFIX}"
        try:
            if not path.is_file():  # nor a pipe, to which nobody writes
                return None
            with path.open("rb", buffering=0) as file:  # large: each byte is copied once
                head, body = file.read(_HEAD), file.readall()
        except OSError:
            return None
        if head != _head(key, body):
            return None
        with contextlib.suppress(OSError):  # a folder that can only be read serves all the same
            self._mark_used(path)
        return body

    def put(self, key: str, body: bytes) -> None:
        """Keep the bytes under the key, if that is possible."""
        if self.folder is None:
            return
        with contextlib.suppress(OSError):
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            _write(self.folder / f"{key}{_SUFFIX}", _head(key, body) + body)
        if key.endswith("0"):  # one entry in sixteen: seldom enough to cost nothing
            self.tidy()

    def size(self) -> Size:
        """How much there is."""
        sizes = [size for _, size, _ in self._files()]
        return Size(len(sizes), sum(sizes))

    def clear(self) -> Size:
        """Remove every entry; how much that was."""
        removed = [_removed(file) for file in self._files()]
        return Size(sum(one.entries for one in removed), sum(one.bytes for one in removed))

    def tidy(self, most: int = MOST_BYTES) -> None:
        """Remove what was not used for a month, and the oldest beyond the bytes allowed."""
        room, oldest = most, self.now - _MOST_DAYS * _DAY
        for file in sorted(self._files(), reverse=True):
            used, size, _path = file
            room -= size
            if room < 0 or used < oldest:
                _removed(file)

    def _mark_used(self, path: Path) -> None:
        if self.now - path.stat().st_mtime > _DAY:
            os.utime(path, (self.now, self.now))

    def _files(self) -> Iterator["_File"]:
        """The entries, and what a process that was killed left of one; nothing else."""
        paths: list[Path] = []
        with contextlib.suppress(OSError):
            paths = sorted(self.folder.iterdir()) if self.folder else []
        for path in paths:
            with contextlib.suppress(OSError):  # another process was faster
                if path.suffix == _SUFFIX and path.is_file():
                    status = path.stat()
                    yield status.st_mtime, status.st_size, path


NO_CACHE = Cache()
"""Keeps nothing."""

_File = tuple[float, int, Path]
"""When an entry was last used, its bytes, and its path."""


def _head(key: str, body: bytes) -> bytes:
    return f"pilotctl {__version__} {FORMAT} {key} {digest(body)}".ljust(_HEAD - 1).encode() + b"\n"


def _write(path: Path, content: bytes) -> None:
    """Whole or not at all, whoever else writes or reads the entry at the same time.

    Not `store.atomic`: it waits for the disk, tells of failures, and stands on the same floor.
    """
    from tempfile import mkstemp  # only where something is written

    handle, name = mkstemp(_SUFFIX, ".", path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        Path(name).replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise


def _removed(file: _File) -> Size:
    _used, size, path = file
    try:
        path.unlink()
    except OSError:  # another process was faster, or still reads it
        return Size(0, 0)
    return Size(1, size)
