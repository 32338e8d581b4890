"""One writer at a time."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pilotctl.errors import DataRefusal, reason_of
from pilotctl.messages import msg

_PATIENCE = 10.0
"""Seconds that a second writer waits."""
_LONGEST = 200


@contextmanager
def sole_writer(folder: Path) -> Iterator[None]:
    """Keep every other writer out of the folder; the system frees the lock of one that dies.

    Raises DataRefusal, naming who holds it, when another writer stays too long.
    """
    from filelock import FileLock, Timeout  # heavy: only where something is written

    path = folder / ".lock"
    lock = FileLock(path, timeout=_PATIENCE, on_acquired=_sign)
    try:
        lock.acquire()
    except Timeout:
        raise DataRefusal(
            msg("{folder} is being written by {who}", folder=folder, who=_holder(path)),
            msg("nothing was written: try again when that has ended"),
        ) from None
    except OSError as error:
        raise DataRefusal(
            msg("{file} cannot be written: {reason}", file=path, reason=reason_of(error)),
            msg("check the folder, your rights to it, and the space left on the disk"),
        ) from None
    try:
        yield
    finally:
        lock.release()


def _sign(descriptor: int) -> None:
    """Leave word of who holds the lock."""
    import getpass
    import socket

    os.ftruncate(descriptor, 0)
    os.write(descriptor, f"{getpass.getuser()}@{socket.gethostname()}, {os.getpid()}".encode())


def _holder(path: Path) -> str:
    try:
        return path.read_text("utf-8")[:_LONGEST] or "?"
    except OSError:
        return "?"
