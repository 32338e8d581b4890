"""Replacing a file in one step."""

import os
import tempfile
from pathlib import Path

from pilotctl.errors import DataRefusal, reason_of
from pilotctl.messages import msg


def write_atomic(path: Path, content: bytes, *, durable: bool = True) -> None:
    """Write the content beside the file and move it into place; on any failure the old file stays.

    `durable` waits for the disk, which what can be made again need not.
    Raises DataRefusal when the folder is missing, not writable, or full.
    """
    try:
        _replace(path, content, durable)
    except OSError as error:
        raise _refused(path, error) from None


def replace_unchanged(path: Path, before: bytes | None, content: bytes) -> None:
    """Replace a file that still holds what was read from it; None stands for no file.

    Raises DataRefusal when someone else has changed it meanwhile, or when it cannot be written.
    """
    now = path.read_bytes() if path.exists() else None
    if now != before:
        raise DataRefusal(
            msg(
                "{file} was changed by someone else in the meantime; nothing was written", file=path
            ),
            msg("review the change, then try again"),
        )
    write_atomic(path, content)


def _refused(path: Path, error: OSError) -> DataRefusal:
    return DataRefusal(
        msg("cannot write {file}: {reason}", file=path, reason=reason_of(error)),
        msg("check the folder, its permissions and the free disk space"),
    )


def _replace(path: Path, content: bytes, durable: bool) -> None:
    # A link stays a link: what it points to is replaced.
    target = path.resolve() if path.is_symlink() else path
    if target.exists() and not target.is_file():  # a device or a pipe cannot be replaced
        target.write_bytes(content)
        return
    # In the same folder: a move from one disk to another is a copy, which can stop halfway.
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            if durable:
                os.fsync(file.fileno())
        Path(name).chmod(_mode(target))
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _mode(target: Path) -> int:
    """The old file's rights, or those that a new file gets."""
    if target.exists():
        return target.stat().st_mode & 0o7777
    # The mask can only be read by setting it. Temporary files are made for their owner alone.
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def make_folder(path: Path) -> None:
    """Make the folder and those above it; raises DataRefusal when that cannot be done."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _refused(path, error) from None
