"""A file's text, read within limits."""

from pathlib import Path

import pytest

from pilotctl.files.bytes import MOST_BYTES, Unreadable
from pilotctl.files.text import read_source
from tests.shared.builders import rendered

ENDLESS = Path("/dev/zero")


def refused(path: Path) -> str:
    """invalid What is said of a file that; its folder left out."""
    with pytest.raises(Unreadable) as caught:
        read_source(path)
    return rendered([caught.value.finding]).replace(f"{path.parent}/", "")


def test_the_largest_file_allowed(tmp_path: Path) -> None:
    """The limit itself is still read, whole."""
    path = tmp_path / "demo.yaml"
    path.write_bytes(b"#" * MOST_BYTES)
    assert len(read_source(path).text) == MOST_BYTES


def test_a_byte_more(tmp_path: Path) -> None:
    """One byte more is refused, in one line."""
    path = tmp_path / "demo.yaml"
    path.write_bytes(b"#" * (MOST_BYTES + 1))
    assert refused(path) == (
        "demo.yaml: error[file-too-large] the file is 5.0 MB, over the limit of 5.0 MB; split the"
        " data into one file per city\n"
    )


@pytest.mark.skipif(not ENDLESS.exists(), reason="the system has no such device")
def test_an_endless_file_is_not_read_to_its_end() -> None:
    """A device that never ends is refused as soon as the limit is passed."""
    with pytest.raises(Unreadable) as caught:
        read_source(ENDLESS)
    assert caught.value.finding.diagnostic.rule.code == "file-too-large"


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    """The reason is said in words."""
    assert refused(tmp_path / "demo.yaml") == (
        "demo.yaml: error[file-unreadable] cannot read the file: no such file or folder;"
        " check the path and its permissions\n"
    )


def test_a_folder(tmp_path: Path) -> None:
    """A folder is no file, whatever its name."""
    (tmp_path / "demo.yaml").mkdir()
    assert refused(tmp_path / "demo.yaml") == (
        "demo.yaml: error[file-unreadable] cannot read the file: is a folder;"
        " check the path and its permissions\n"
    )


def test_a_link_to_itself(tmp_path: Path) -> None:
    """A link that leads nowhere is refused and not followed for ever."""
    (tmp_path / "demo.yaml").symlink_to("demo.yaml")
    assert "error[file-unreadable]" in refused(tmp_path / "demo.yaml")


@pytest.mark.parametrize(
    ("content", "offset"),
    [(b"ab\xff", 2), ("甲市".encode("gb18030"), 0), (b"\xff\xfea\x00", 0), (b"a\x00b", 1)],
)
def test_not_text(tmp_path: Path, content: bytes, offset: int) -> None:
    """Another encoding, or no text at all, is refused with the first byte that is wrong."""
    path = tmp_path / "demo.yaml"
    path.write_bytes(content)
    assert refused(path) == (
        f"demo.yaml: error[file-not-text] not UTF-8 text (byte {offset});"
        " save the file as UTF-8; files from older programs are often GBK\n"
    )


def test_a_byte_order_mark_is_no_text(tmp_path: Path) -> None:
    """The mark that Windows editors write is left out of the text and of the first line."""
    path = tmp_path / "demo.yaml"
    path.write_bytes("\ufeffcity: demo\r\nname: 甲\r\n".encode())
    source = read_source(path)
    assert source.text == "city: demo\r\nname: 甲\r\n"
    assert source.lines == ["city: demo", "name: 甲", ""]
