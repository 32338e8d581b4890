"""Lines of Chinese and Latin text fit their room and read well."""

from hypothesis import given
from hypothesis import strategies as st

from pilotctl.render.wrapping import first_cells, last_cells, wrapped, wrapped_list
from pilotctl.text import width

CLOSING = "，。、；：！？）》”’」〕…"
TEXT = st.text(alphabet="市委政法（）“”，。、；abc 12-/", max_size=60)


@given(TEXT, st.integers(2, 30))
def test_every_line_fits_and_nothing_is_lost(text: str, room: int) -> None:
    """A line has at most so many cells; only blanks at the breaks go."""
    lines = wrapped(text, room)
    assert all(width(line) <= room for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


def test_no_line_begins_with_a_closing_mark() -> None:
    """A comma or a bracket stays with what it closes."""
    lines = wrapped("加强监管，落实责任（包括镇街）。", 10)
    assert not any(line[0] in CLOSING for line in lines)


def test_latin_words_stay_whole() -> None:
    """An id or a number is not broken where a line can hold it."""
    assert wrapped("见 baoji/R22 与 2020-12-31", 12) == ["见 baoji/R22", "与", "2020-12-31"]


def test_lists_break_between_names() -> None:
    """A list of owners has whole names on each line."""
    names = ["市文联", "市科协", "市工商联"]
    assert wrapped_list(names, 8) == ["市文联、", "市科协、", "市工商联"]
    assert wrapped_list(names, 16) == ["市文联、市科协、", "市工商联"]


def test_a_name_longer_than_the_line_is_broken() -> None:
    """No name makes the table wider than the terminal."""
    assert all(width(line) <= 6 for line in wrapped_list(["市大数据发展服务局", "市公安局"], 6))


@given(TEXT, st.integers(0, 30))
def test_ends_of_a_text(text: str, room: int) -> None:
    """What is kept of either end fits, and one more character would not."""
    start, end = first_cells(text, room), last_cells(text, room)
    assert text.startswith(start)
    assert text.endswith(end)
    assert max(width(start), width(end)) <= room
    if len(start) < len(text):
        assert width(text[: len(start) + 1]) > room
