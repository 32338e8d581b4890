"""Markdown tables that survive any text."""

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pilotctl.messages import Term, msg
from pilotctl.render.markdown import to_markdown
from tests.shared.small_reports import report, table

_CELL_END = re.compile(r"(?<!\\)((?:\\\\)*)\|")


def test_a_report() -> None:
    """Tables under their titles, then the closing line; numbers at the right edge."""
    first = table(("甲", 1, Decimal("0.5")), ("乙", None, Decimal(10)), title="宝鸡市")
    second = table(("丙", "1"))
    assert to_markdown(report(first, second), str) == (
        "## 宝鸡市\n"
        "\n"
        "| A | B | C |\n"
        "| --- | ---: | ---: |\n"
        "| 甲 | 1 | 0.5 |\n"
        "| 乙 |  | 10 |\n"
        "\n"
        "| A | B |\n"
        "| --- | --- |\n"
        "| 丙 | 1 |\n"
        "\n"
        "that is all\n"
    )


def test_an_empty_table() -> None:
    """A table without rows keeps its heads."""
    assert to_markdown(report(table()), str) == "| A | B |\n| --- | --- |\n\nthat is all\n"


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("甲|乙", "甲\\|乙"),
        ("*甲* _乙_ ~~丙~~", "\\*甲\\* \\_乙\\_ \\~\\~丙\\~\\~"),
        ("`甲`", "\\`甲\\`"),
        ("[甲](乙)", "\\[甲\\](乙)"),
        ("<b>甲</b>", "\\<b\\>甲\\</b\\>"),
        ("# 甲", "\\# 甲"),
        ("$甲$ &lt; ^乙^ @丙", "\\$甲\\$ \\&lt; \\^乙\\^ \\@丙"),
        ("甲\\|乙", "甲\\\\\\|乙"),
        ("甲\n乙", "甲 乙"),
        ("\x1b[1m甲", "\\\\u001b\\[1m甲"),
        ("《甲》（乙）：“丙”", "《甲》（乙）：“丙”"),
    ],
)
def test_marks_of_the_text_are_escaped(text: str, written: str) -> None:
    """What Markdown would read as a mark is shown as the text has it."""
    row = to_markdown(report(table((text, ""))), str).splitlines()[2]
    assert row == f"| {written} |  |"


@pytest.mark.parametrize("text", ["&lt;甲&gt;", "甲&nbsp;乙", "&#42;"])
def test_references_of_html_are_escaped(text: str) -> None:
    """An ampersand of the text is an ampersand, and starts no character reference."""
    row = to_markdown(report(table((text, ""))), str).splitlines()[2]
    assert text not in row


@given(st.lists(st.tuples(st.text(), st.text(), st.text()), min_size=1, max_size=4))
def test_every_row_keeps_its_columns(rows: list[tuple[str, str, str]]) -> None:
    """Whatever stands in a cell, the row is one line with as many cells as heads."""
    text = to_markdown(report(table(*rows)), str)
    lines = text.split("\n")[: len(rows) + 2]
    assert text.count("\n") == len(rows) + 4
    assert [len(_CELL_END.findall(line)) for line in lines] == [4] * (len(rows) + 2)


def test_terms_and_lists() -> None:
    """A term shows its sign and its word, a list is joined by 、, and both are translated."""
    chinese = {"overdue": "逾期", "A": "项"}
    row = (Term("overdue", msg("overdue"), sign="✗"), ("甲", "乙"), msg("overdue"))
    text = to_markdown(report(table(row)), lambda english: chinese.get(english, english))
    assert text.splitlines()[0] == "| 项 | B | C |"
    assert text.splitlines()[2] == "| ✗ 逾期 | 甲、乙 | 逾期 |"


def test_titles_are_escaped() -> None:
    """A title from the data is one line, without marks."""
    text = to_markdown(report(table(("a", "b"), title="*甲*\n# 乙")), str)
    assert text.splitlines()[0] == "## \\*甲\\* \\# 乙"
