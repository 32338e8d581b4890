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
    said = f"{tmp_path}/.lock cannot be written: it is a folder"
    assert caught.value.message.render(str) == said
