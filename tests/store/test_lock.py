"""One writer at a time."""

from pathlib import Path

import pytest
from filelock import FileLock

from pilotctl.errors import DataRefusal
from pilotctl.store.lock import sole_writer


def test_the_lock_is_held_and_given_back(tmp_path: Path) -> None:
    """Nobody else gets in while one writes; afterwards anyone does, also after a failure."""
    other = FileLock(tmp_path / ".lock")
    with sole_writer(tmp_path), pytest.raises(TimeoutError):
        other.acquire(timeout=0)
    other.acquire(timeout=0)
    other.release()
    with pytest.raises(ZeroDivisionError), sole_writer(tmp_path):
        raise ZeroDivisionError
    other.acquire(timeout=0)
    other.release()


def test_a_folder_in_place_of_the_lock_is_refused(tmp_path: Path) -> None:
    """What cannot be a lock is said, and stays."""
    (tmp_path / ".lock").mkdir()
    with pytest.raises(DataRefusal) as caught, sole_writer(tmp_path):
        pass
    said = f"cannot write {tmp_path}/.lock: is a folder"
    assert caught.value.message.render(str) == said


def test_who_waits_too_long_is_refused_with_the_holder_named(tmp_path: Path) -> None:
    """After its patience a second writer is refused; the next one gets in when the lock is free."""
    lock = tmp_path / ".lock"
    with FileLock(lock):
        lock.write_text("李四@office, 4711", "utf-8")
        with pytest.raises(DataRefusal) as caught, sole_writer(tmp_path, patience=0):
            pytest.fail("two writers at once")
    assert caught.value.message.render(str) == f"李四@office, 4711 is writing to {tmp_path}"
    assert caught.value.help is not None
    with sole_writer(tmp_path, patience=0):
        pass
