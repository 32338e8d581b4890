"""One writer at a time in a workspace's ledgers (0016).

The check of a new entry reads every file of the ledger, so that a lock on one file is not enough.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pilotctl.errors import DataRefusal, reason_of
from pilotctl.messages import msg

_PATIENCE = 10.0
"""Seconds that a second writer waits: an entry takes well under one."""
_LONGEST = 200
"""Characters of a lock file that are shown: anyone may have written it."""


@contextmanager
def sole_writer(folder: Path, patience: float = _PATIENCE) -> Iterator[None]:
    """Keep every other writer out of the folder; the system frees the lock of one that dies.

    Raises DataRefusal, naming who holds it, when another writer stays longer than `patience`, in
    seconds.
    """
    from filelock import FileLock, Timeout  # heavy: only where something is written

    path = folder / ".lock"
    lock = FileLock(path, timeout=patience, on_acquired=_sign)
    try:
        lock.acquire()
    except Timeout:
        raise DataRefusal(
            msg("{who} is writing to {folder}", folder=folder, who=_holder(path)),
            msg("nothing was written; try again when it has finished"),
        ) from None
    except OSError as error:
        raise DataRefusal(
            msg("cannot write {file}: {reason}", file=path, reason=reason_of(error)),
            msg("check the folder, its permissions and the free disk space"),
        ) from None
    try:
        yield
    finally:
        lock.release()


def _sign(descriptor: int) -> None:
    """Write into the lock file who holds it, for the refusal of the next writer."""
    import getpass
    import socket

    os.ftruncate(descriptor, 0)
    os.write(descriptor, f"{getpass.getuser()}@{socket.gethostname()}, {os.getpid()}".encode())


def _holder(path: Path) -> str:
    try:
        return path.read_text("utf-8")[:_LONGEST] or "?"
    except OSError:
        return "?"
