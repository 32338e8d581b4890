"""Tables for the terminal: cut to its width there, whole everywhere else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from pilotctl.messages import Term, Tone, msg
from pilotctl.render.screen import Screen
from pilotctl.render.terminal import to_terminal
from pilotctl.reports.report import Column, Fit, Report, Table
from pilotctl.text import width
from tests.shared.small_reports import report, table

CELLS = st.text(alphabet="市公安局推进abcXYZ（），。“…①", max_size=60)
ROWS = st.lists(st.tuples(CELLS, CELLS, CELLS), min_size=1, max_size=5)


def tasks(*rows: tuple[str, str, str]) -> Report:
    """A list with a column of each fit."""
    columns = (
        Column("id", "Id"),
        Column("text", "Task", Fit.CUT),
        Column("owners", "Owners", Fit.WRAP),
    )
    return report(Table(columns, rows))


def drawn(answer: Report, columns: int | None) -> list[str]:
    """The lines of the table, without the closing line."""
    return to_terminal(answer, str, Screen(columns)).splitlines()[:-1]


def test_a_table() -> None:
    """Heads, a rule, rows; wide characters are counted as two; numbers at the right edge."""
    answer = report(table(("市公安局", 1), ("abc", 23), title="宝鸡市"))
    assert to_terminal(answer, str, Screen()) == (
        "宝鸡市\nA          B\n────────────\n市公安局   1\nabc       23\nthat is all\n"
    )


def test_an_empty_table() -> None:
    """A table without rows keeps its heads."""
    assert drawn(report(table()), 80)[0] == "A  B"


@given(ROWS, st.one_of(st.none(), st.integers(min_value=400, max_value=999)))
def test_nothing_is_cut_where_there_is_room(
    rows: list[tuple[str, str, str]], columns: int | None
) -> None:
    """Off the terminal, and on one that is wide enough, a row is one line with its whole text."""
    lines = drawn(tasks(*rows), columns)
    assert len(lines) == len(rows) + 2
    for row, line in zip(rows, lines[2:], strict=True):
        assert line.split() == [cell for cell in row if cell]


@given(ROWS, st.integers(min_value=40, max_value=200))
def test_no_line_is_wider_than_the_terminal(rows: list[tuple[str, str, str]], columns: int) -> None:
    """Every line fits, counted in cells, and no text of a wrapping column is lost."""
    narrow = [("demo/R1", text, owners) for _, text, owners in rows]
    lines = drawn(tasks(*narrow), columns)
    assert max(map(width, lines)) <= columns
    assert max(map(cell_len, lines)) <= columns


@given(st.integers(min_value=40, max_value=120))
def test_wrapped_text_is_whole(columns: int) -> None:
    """A column that wraps loses nothing, however narrow."""
    owners = "、".join(f"第{number}号单位" for number in range(30))
    lines = drawn(tasks(("demo/R1", "甲" * 100, owners)), columns)
    assert "".join(line.split()[-1] for line in lines[2:]) == owners


def test_cut_text_says_so() -> None:
    """A text that does not fit ends in an ellipsis."""
    lines = drawn(tasks(("demo/R1", "完善平安建设协调机制" * 9, "市公安局")), 60)
    assert len(lines) == 3
    assert lines[2].split()[1].endswith("…")


@pytest.mark.parametrize("text", ["[red]甲[/red]", "[/]", ":smile:", "\\[b]", "[link=x]甲[/link]"])
def test_markup_of_the_text_is_text(text: str) -> None:
    """What the table library reads as its own markup is shown as the text has it."""
    answer = report(table((text, "x"), title=text))
    assert to_terminal(answer, str, Screen(80, colour=True)).count(text) == 2


@given(st.text(), st.text())
def test_control_characters_never_reach_the_terminal(cell: str, title: str) -> None:
    """Neither cells nor titles carry what could steer the terminal."""
    answer = report(table((cell, "x"), title=title or None))
    shown = to_terminal(answer, str, Screen(80))
    assert [char for char in shown if not char.isprintable() and not char.isspace()] == []
    assert "\r" not in shown


def test_the_closing_line_is_printable() -> None:
    """A name of the data in the closing line steers nothing either."""
    closing = msg("city {name}", name="\x1b[2J甲")
    shown = to_terminal(report(table(), closing=closing), str, Screen(80))
    assert shown.endswith("city \\u001b[2J甲\n")


def test_colour_is_never_the_only_sign() -> None:
    """The words are the same with colour and without; codes come only when asked for."""
    row = (Term("overdue", msg("overdue"), Tone.BAD, "✗"), "甲")
    plain, coloured = (to_terminal(report(table(row)), str, Screen(80, on)) for on in (False, True))
    assert "✗ overdue" in plain
    assert "\x1b" not in plain
    assert "\x1b[1;31m✗ overdue\x1b[0m" in coloured
