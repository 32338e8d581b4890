"""Replacing a file in one step, only while it is what was read."""

import resource
from pathlib import Path

import pytest

from pilotctl.errors import DataRefusal, ExitCode
from pilotctl.store.atomic import make_folder, replace_unchanged, write_atomic

CHANGED = "{file} was changed by someone else in the meantime; nothing was written"


def refusal(path: Path, before: bytes | None) -> DataRefusal:
    """What is said when the file may not be replaced."""
    with pytest.raises(DataRefusal) as caught:
        replace_unchanged(path, before, b"new")
    return caught.value


def test_a_file_that_is_as_it_was_is_replaced(tmp_path: Path) -> None:
    """The content that was read still stands: the new one takes its place, alone."""
    path = tmp_path / "a.yaml"
    path.write_bytes(b"old")
    replace_unchanged(path, b"old", b"new")
    assert path.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_that_was_not_there_is_made(tmp_path: Path) -> None:
    """None stands for no file: it is made, with the rights of a new one."""
    path, usual = tmp_path / "a.yaml", tmp_path / "usual"
    usual.write_bytes(b"")
    replace_unchanged(path, None, b"new")
    assert path.read_bytes() == b"new"
    assert path.stat().st_mode == usual.stat().st_mode


@pytest.mark.parametrize("before", [b"older", b"", b"old\n", None])
def test_a_file_that_changed_meanwhile_is_not_replaced(
    tmp_path: Path, before: bytes | None
) -> None:
    """Whoever wrote in between loses nothing: exit 3, and what to do."""
    path = tmp_path / "a.yaml"
    path.write_bytes(b"old")
    refused = refusal(path, before)
    assert refused.exit_code is ExitCode.DATA
    assert refused.message.render(str) == CHANGED.format(file=path)
    assert refused.help
    assert refused.help.render(str) == "review the change, then try again"
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_file_that_vanished_meanwhile_is_not_made_again(tmp_path: Path) -> None:
    """Whoever removed the file meant it."""
    path = tmp_path / "a.yaml"
    assert refusal(path, b"old").message.render(str) == CHANGED.format(file=path)
    assert list(tmp_path.iterdir()) == []


def test_a_link_that_leads_nowhere_leads_to_the_new_file(tmp_path: Path) -> None:
    """The link stays, and what it names is made."""
    link = tmp_path / "a.yaml"
    link.symlink_to("b.yaml")
    replace_unchanged(link, None, b"new")
    assert link.is_symlink()
    assert (tmp_path / "b.yaml").read_bytes() == b"new"


def test_an_old_file_keeps_its_rights(tmp_path: Path) -> None:
    """The new content is as private, or as public, as the old."""
    path = tmp_path / "a.yaml"
    path.write_bytes(b"old")
    path.chmod(0o604)
    write_atomic(path, b"new")
    assert path.stat().st_mode & 0o777 == 0o604


def test_folders_are_made_with_those_above(tmp_path: Path) -> None:
    """A folder that is there is fine; a file in its place is refused."""
    make_folder(tmp_path / "a" / "b")
    make_folder(tmp_path / "a" / "b")
    assert (tmp_path / "a" / "b").is_dir()
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(DataRefusal) as caught:
        make_folder(tmp_path / "file" / "b")
    assert caught.value.message.render(str) == (
        f"cannot write {tmp_path}/file/b: part of the path is a file"
    )


def test_a_write_that_fails_leaves_nothing_behind(tmp_path: Path) -> None:
    """The disk takes only a part of the content: the old file stays whole, and is alone."""
    path = tmp_path / "a.yaml"
    path.write_bytes(b"old")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (8, hard))
    try:
        with pytest.raises(DataRefusal):
            write_atomic(path, b"longer than the disk has room for")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]
