"""New entries at the end of a ledger's text."""

from datetime import date

import pytest

from pilotctl.files.text import Source
from pilotctl.parse.yaml import parse
from pilotctl.store.entries import Bare, appended

DAY = date(2020, 5, 28)
OLD = b"- date: 2020-05-01\n  started: M1\n"
NEW = b"- date: 2020-05-28\n  done: M1\n"
ENTRY = {"date": DAY, "done": "M1"}


def written(value: object) -> str:
    """How a value stands in a new entry."""
    return appended(b"", [{"note": value}]).decode().removeprefix("- note: ").removesuffix("\n")


@pytest.mark.parametrize(
    ("before", "added"),
    [
        (b"", NEW),
        (OLD, NEW),
        (OLD + b"\n\n# x\n", NEW),
        (b"\xef\xbb\xbf", NEW),
        (b"# x", b"\n" + NEW[:-1]),
        (OLD[:-1], b"\n" + NEW[:-1]),
        (OLD.replace(b"\n", b"\r\n"), NEW.replace(b"\n", b"\r\n")),
        (OLD.replace(b"\n", b"\r\n")[:-2], b"\r\n" + NEW.replace(b"\n", b"\r\n")[:-2]),
    ],
)
def test_the_old_bytes_stay_and_the_line_ends_are_theirs(before: bytes, added: bytes) -> None:
    """New lines end as the old ones do; the last has a line end if the last one had."""
    assert appended(before, [ENTRY]) == before + added


def test_several_entries_follow_in_order() -> None:
    """Each is an item of its own."""
    assert appended(OLD, [ENTRY, {**ENTRY, "done": "M2"}]) == OLD + NEW + NEW.replace(b"M1", b"M2")


def test_entries_stand_at_the_margin_of_the_list() -> None:
    """A list that is indented goes on at its own margin."""
    assert appended(b"  - x: 1\n", [ENTRY], 2) == (
        b"  - x: 1\n  - date: 2020-05-28\n    done: M1\n"
    )


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("市甲局", "市甲局"),
        ("yes", '"yes"'),
        ("1.10", '"1.10"'),
        ("2020-12", '"2020-12"'),
        ("2020-05-28", '"2020-05-28"'),
        ("null", '"null"'),
        ("- a", "'- a'"),
        ("a: b", "'a: b'"),
        ("a #b", "'a #b'"),
        ("", "''"),
        (["M1", "M2"], "[M1, M2]"),
        ([{"item": "N1", "grade": "major"}], "[{item: N1, grade: major}]"),
        ([{"item": "N2"}], "[{item: N2}]"),
        (["https://a.example/b", "c?d"], '["https://a.example/b", "c?d"]'),
        (40, "40"),
    ],
)
def test_text_stays_text(value: object, shown: str) -> None:
    """What YAML readers would take for a number, a day or the like stands in quotes."""
    assert written(value) == shown


def test_a_long_text_stays_on_its_line() -> None:
    """However long a remark is, it is one line of a difference."""
    assert written("很长的说明 " * 500 + "。") == "很长的说明 " * 500 + "。"


@pytest.mark.parametrize(
    "typed",
    ["40", "40.5", "96.50", "007", "2020-12", "2020-12-30", "2020Q4", "..2020-06", "长期", "yes"],
)
def test_a_typed_word_is_written_as_typed(typed: str) -> None:
    """Numbers, days, months and periods need no quotes, and keep every digit."""
    assert written(Bare(typed)) == typed


@pytest.mark.parametrize("typed", ["a: b", "[1", "- 1", "1 # 2", "40\n  by: x", "{a: 1}", "\u2028"])
def test_a_typed_word_says_nothing_but_itself(typed: str) -> None:
    """What would be more than a word in YAML stands in quotes, and comes back as it was typed."""
    tree = parse(Source("ledger", appended(b"", [{"note": Bare(typed)}]).decode()))
    assert tree.value == [{"note": typed}]
