"""Widths and safe printing: what every table and every caret relies on."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pilotctl.text import fold, nearest, printable, width

ANY_TEXT = st.text()


@pytest.mark.parametrize(
    ("text", "cells"),
    [
        ("", 0),
        ("abc", 3),
        ("市公安局", 8),
        ("ＡＢ", 4),
        ("ｱｲ", 2),
        ("a市b", 4),
        ("\u3000", 2),
        ("“…”—·", 5),
        ("①Ⅱ", 2),
        ("，。（）", 8),
        ("𠀀", 2),
        ("😀", 2),
        ("e\u0301", 1),
        ("か\u3099", 2),
    ],
)
def test_width(text: str, cells: int) -> None:
    """Wide characters take two cells, half-width and ambiguous ones one, accents none."""
    assert width(text) == cells


@pytest.mark.parametrize("selector", ["\ufe0f", "\U000e0100"])
def test_variation_selectors_take_no_cell(selector: str) -> None:
    """A rare character of a name, written with a selector of its form, stays two cells wide."""
    assert width(f"葛{selector}") == 2


@given(ANY_TEXT, ANY_TEXT)
def test_widths_add_up(one: str, other: str) -> None:
    """The width of two texts beside each other is the sum of both."""
    assert width(one + other) == width(one) + width(other)


@given(ANY_TEXT)
def test_nothing_steers_the_terminal(text: str) -> None:
    """What is printed is one line without control, format or direction characters."""
    shown = printable(text)
    assert not {unicodedata.category(char) for char in shown} & {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}
    assert printable(shown) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("市公安局（本级）", "市公安局（本级）"),
        ("\u3000甲\u00a0乙", "\u3000甲\u00a0乙"),
        ("甲\n乙\t丙\r", "甲 乙 丙 "),
        ("\x1b[31m红", "\\u001b[31m红"),
        ("\u202e倒", "\\u202e倒"),
        ("\u200b\ufeff", "\\u200b\\ufeff"),
        ("\x85\u2028", "\\u0085\\u2028"),
    ],
)
def test_printable(text: str, shown: str) -> None:
    """Text stays text, blanks stay blanks; what steers is shown as its code."""
    assert printable(text) == shown


@pytest.mark.parametrize(
    ("one", "other"),
    [("市公安局(本级)", "市公安局（本级）"), ("ＡＢＣ", "abc"), (" 甲 ", "甲"), ("Ⅱ-8", "ii-8")],
)
def test_spellings_fold_together(one: str, other: str) -> None:
    """Width, case and outer blanks make no difference."""
    assert fold(one) == fold(other)


def test_nearest() -> None:
    """What contains the name comes first, then what is like it; nothing unlike is named."""
    known = ["deadline", "departments", "doubts", "due"]
    assert nearest("deadlin", known) == ("deadline",)
    assert nearest("part", known) == ("departments",)
    assert nearest("DEPARTMENT", known, limit=1) == ("departments",)
    assert nearest("xyz", known) == ()
    assert nearest("", known) == ()


@given(st.lists(st.text(min_size=1)), st.text(), st.integers(min_value=1, max_value=5))
def test_nearest_invents_nothing(known: list[str], name: str, limit: int) -> None:
    """Suggestions are known names, each once, and no more than asked for."""
    found = nearest(name, known, limit)
    assert set(found) <= set(known)
    assert len(found) == len(set(found)) <= limit
