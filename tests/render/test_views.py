"""Tables as templates see them: texts, tones and sides of cells."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

from pilotctl.messages import Term, Tone, msg
from pilotctl.progress.state import Light
from pilotctl.render.language import translator
from pilotctl.render.views import CellView, table_view
from pilotctl.reports.report import Cell, Column, Kind, Table
from pilotctl.words import LIGHTS


def cell(value: Cell, language: str = "en") -> CellView:
    """How the only cell of a table is seen."""
    table = Table((Column("a", "head"),), ((value,),))
    ((seen,),) = table_view(table, translator(language)).rows
    return seen


def test_cells_are_texts() -> None:
    """Numbers, days, shares, lists and messages, each as people read it."""
    values = (3, Decimal("2.50"), Fraction(1, 3), date(2020, 12, 31), ("甲", "乙"), None, msg("x"))
    texts = [cell(value).text for value in values]
    assert texts == ["3", "2.50", "33.3%", "2020-12-31", "甲、乙", "", "x"]


def test_a_term_keeps_its_tone_and_its_sign() -> None:
    """A light is told by word and sign, and by its tone for the style sheet."""
    red = LIGHTS[Light.RED]
    assert (cell(red).text, cell(red).tone, cell(red).is_number) == ("✗ red", "bad", False)
    assert cell(red, "zh").text == "✗ 红"
    assert cell(Term("x", msg("x"))).tone == ""
    assert cell(Term("x", msg("x"), Tone.SOON)).tone == "soon"


def test_a_column_of_numbers_is_one() -> None:
    """What a column is for says where its cells belong: the empty ones too, whatever is in them."""
    columns = (Column("n", "n", kind=Kind.NUMBER), Column("w", "w"), Column("e", "e"))
    table = Table(columns, ((1, 1, None), (None, "a", None)))
    view = table_view(table, str)
    assert [head.is_number for head in view.heads] == [True, False, False]
    assert [[one.is_number for one in row] for row in view.rows] == [[True, False, False]] * 2


def test_heads_in_the_reader_s_language() -> None:
    """A column's title is translated; its key stays, for the style sheet."""
    table = Table((Column("departments", "Lead units"),), ())
    (head,) = table_view(table, translator("zh")).heads
    assert (head.key, head.title) == ("departments", "牵头单位")


def test_titles() -> None:
    """A name from the data, a message, or nothing."""
    columns = (Column("a", "a"),)
    assert table_view(Table(columns, ()), str).title == ""
    assert table_view(Table(columns, (), "甲\n市"), str).title == "甲 市"
    assert table_view(Table(columns, (), msg("{n} x", n=1)), str).title == "1 x"


def test_no_cell_steers_the_page() -> None:
    """Line ends become blanks, control characters their codes."""
    assert cell("甲\n\u202e乙\x1b").text == "甲 \\u202e乙\\u001b"


def test_a_list_keeps_its_parts() -> None:
    """Each name of a list stands for itself, so that a page can link it; anything else is one."""
    assert cell(("甲局", "乙\n局")).parts == ("甲局", "乙 局")
    assert cell("甲局、乙局").parts == ("甲局、乙局",)
    assert cell(LIGHTS[Light.RED]).parts == ("✗ red",)
    assert cell(()).parts == ()
