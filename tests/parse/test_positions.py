"""Every key and value keeps its place, in the user's own lines."""

import pytest

from pilotctl.diagnostics import shape
from pilotctl.diagnostics.finding import Diagnostic, Path, Place
from tests.shared.builders import tree_of

TEXT = """\
# 注释
name: 演示市   # 市
"key two": 'a: b'
areas:
  - id: I-1
    list: [甲, 乙丙, {丁: 戊}]
    empty:
    text: |
      第一行
      第二行
𠀀𠀁: 😀 末
"""


def place(text: str, path: Path, *, at_key: bool = False) -> Place:
    """Where the path leads in the text."""
    return tree_of(text).place(Diagnostic(shape.UNKNOWN_KEY, path, {}, at_key)).place


def marked(text: str, path: Path, *, at_key: bool = False) -> tuple[int, int, str]:
    """Line and column, and the words of the source that they mark."""
    found = place(text, path, at_key=at_key)
    start = found.column - 1
    return found.line, found.column, found.source[start : start + found.length]


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        (("name",), (2, 7, "演示市")),
        (("key two",), (3, 12, "'a: b'")),
        (("areas", 0, "id"), (5, 9, "I-1")),
        (("areas", 0, "list"), (6, 11, "[")),
        (("areas", 0, "list", 1), (6, 15, "乙丙")),
        (("areas", 0, "list", 2, "丁"), (6, 23, "戊")),
        (("areas", 0, "text"), (8, 11, "|")),
        (("𠀀𠀁",), (11, 5, "😀 末")),
    ],
)
def test_values(path: Path, expected: tuple[int, int, str]) -> None:
    """A value's place is its first character; columns count characters, wide ones too."""
    assert marked(TEXT, path) == expected


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        (("name",), (2, 1, "name")),
        (("key two",), (3, 1, '"key two"')),
        (("areas", 0, "empty"), (7, 5, "empty")),
        (("areas", 0, "list", 2, "丁"), (6, 20, "丁")),
        (("𠀀𠀁",), (11, 1, "𠀀𠀁")),
    ],
)
def test_keys(path: Path, expected: tuple[int, int, str]) -> None:
    """A fault of a key points at the key, with its quotes."""
    assert marked(TEXT, path, at_key=True) == expected


def test_a_blank_value_is_right_behind_its_colon() -> None:
    """The place of nothing is where something should stand."""
    found = place(TEXT, ("areas", 0, "empty"))
    assert (found.line, found.column, found.length) == (7, 11, 1)


def test_a_mapping_starts_at_its_first_key() -> None:
    """A fault of a whole entry points at the start of the entry."""
    assert marked(TEXT, ("areas", 0)) == (5, 5, "i")


def test_a_path_that_leads_nowhere_ends_at_the_nearest_node_above() -> None:
    """What is missing is reported at the entry that lacks it."""
    assert marked(TEXT, ("areas", 0, "title")) == (5, 5, "i")
    assert marked(TEXT, ("areas", 7, "title"))[:2] == (5, 3)
    assert marked(TEXT, ("name", "inside")) == (2, 7, "演示市")


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\x85", "\u2028", "\u2029"])
def test_line_ends(end: str) -> None:
    """Every line end that YAML knows counts one line, and is no part of the user's line."""
    text = TEXT.replace("\n", end)
    found = place(text, ("areas", 0, "list", 1))
    assert (found.line, found.column) == (6, 15)
    assert found.source == "    list: [甲, 乙丙, {丁: 戊}]"


@pytest.mark.parametrize("char", ["\x0b", "\x0c", "\x1c", "\x1d", "\x1e"])
def test_other_separators_end_no_line(char: str) -> None:
    """What Python splits lines at and YAML does not, in quotes by its code, counts no line."""
    text = f'a: "{char.encode("unicode_escape").decode()}"\nb: 甲\n'
    assert marked(text, ("b",)) == (2, 4, "甲")


def test_mixed_line_ends() -> None:
    """A file edited on several systems is counted as its editor shows it."""
    assert marked("a: 1\r\nb: 2\rc: 3\n\nd: 甲\n", ("d",)) == (5, 4, "甲")
