"""CSV and TSV: read back as they were, and safe in a spreadsheet."""

import csv
import io
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pilotctl.export.delimited import to_csv, to_tsv
from pilotctl.messages import Term, msg
from pilotctl.reports.report import Column, Table
from pilotctl.text import printable
from tests.shared.small_reports import report, table

FORMULAS = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
SAFE = st.text().filter(lambda text: not text.startswith((*FORMULAS, "'", "\t", "\r")))


def read(text: str, delimiter: str = ",") -> list[list[str]]:
    """The rows as a spreadsheet reads them."""
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))


def test_cells() -> None:
    """Heads are keys; numbers, days and amounts stay as they are; a blank is empty."""
    answer = report(table(("甲", 1, Decimal("7.50"), date(2020, 12, 31), None, "乙,丙")))
    assert to_csv(answer, str) == 'a,b,c,d,e,f\n甲,1,7.50,2020-12-31,,"乙,丙"\n'
    assert to_tsv(answer, str) == "a\tb\tc\td\te\tf\n甲\t1\t7.50\t2020-12-31\t\t乙,丙\n"


def test_words_for_scripts() -> None:
    """A term is its value in every language, a list is joined by 、, a message is translated."""
    row = (Term("overdue", msg("overdue"), sign="✗"), ("甲", "乙"), msg("ongoing"))
    chinese = {"overdue": "逾期", "ongoing": "长期推进"}
    text = to_csv(report(table(row)), lambda english: chinese.get(english, english))
    assert text == "a,b,c\noverdue,甲、乙,长期推进\n"


@given(st.lists(st.tuples(SAFE, SAFE), max_size=5), st.sampled_from([",", "\t"]))
def test_round_trip(rows: list[tuple[str, str]], delimiter: str) -> None:
    """Every text comes back in its own cell, with commas, quotes and tabs in it as well."""
    answer = report(table(*rows))
    text = to_csv(answer, str) if delimiter == "," else to_tsv(answer, str)
    expected = [[printable(cell) for cell in row] for row in rows]
    assert read(text, delimiter) == [["a", "b"], *expected]
    assert text.count("\n") == len(rows) + 1


@pytest.mark.parametrize("start", FORMULAS)
def test_formulas_are_neutralised(start: str) -> None:
    """A text that a spreadsheet would run gets a quote mark, alone, in a list and in a title."""
    formula = f"{start}HYPERLINK(甲)"
    columns = (Column("a", "A"), Column("b", "B"))
    answer = report(Table(columns, ((formula, (formula, "乙")),), title=formula))
    assert read(to_csv(answer, str))[1] == [f"'{formula}", f"'{formula}", f"'{formula}、乙"]


@given(st.text(alphabet=" \t\r\n\u3000\u00a0=+-@＝", min_size=1).map(lambda start: f"{start}1+1"))
def test_no_blank_hides_a_formula(text: str) -> None:
    """Blanks in front of a formula, which some programs strip, do not make it run."""
    cell = read(to_csv(report(table((text, "x"))), str))[1][0]
    assert not cell.strip().startswith(FORMULAS)


def test_negative_numbers_are_numbers() -> None:
    """A number is not mistaken for a formula."""
    assert to_csv(report(table((-1, Decimal("-0.5")))), str) == "a,b\n-1,-0.5\n"


def test_large_and_small_amounts_have_no_exponent() -> None:
    """An amount is written out, as people write it."""
    assert to_csv(report(table((Decimal("1E+3"), Decimal("0.0000001")))), str) == (
        "a,b\n1000,0.0000001\n"
    )


def test_control_characters() -> None:
    """What could steer a terminal is shown as its code; a text of several lines is one line."""
    text = to_csv(report(table(("甲\n乙", "\x1b[2J"))), str)
    assert text == "a,b\n甲 乙,\\u001b[2J\n"


def test_the_mark_for_excel() -> None:
    """The byte-order mark comes first, once, and only for Excel."""
    answer = report(table(("甲", "乙")))
    assert to_csv(answer, str, excel=True) == "\ufeff" + to_csv(answer, str)
    assert not to_csv(answer, str).startswith("\ufeff")


def test_several_tables() -> None:
    """Tables of the same columns are one; the title that tells them apart is a column."""
    first, second = table(("甲", "1"), title="宝鸡市"), table(("乙", "2"), title="铁岭市")
    assert to_csv(report(first, second), str) == ("city,a,b\n宝鸡市,甲,1\n铁岭市,乙,2\n")


def test_an_empty_answer() -> None:
    """An answer without rows has its heads."""
    assert to_csv(report(table()), str) == "a,b\n"
