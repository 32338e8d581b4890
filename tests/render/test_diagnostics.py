"""Findings with the user's own line and a caret under the very characters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pilotctl.diagnostics.finding import Diagnostic, Finding, Place
from pilotctl.diagnostics.rule import Rule, Severity
from pilotctl.messages import msg
from pilotctl.render.diagnostics import render_findings
from pilotctl.text import width

RULE = Rule("demo-code", "{name} is wrong", "write {name} otherwise", "why", Severity.ERROR)
CJK = st.text(alphabet="市公安局abc（）😀“”𠀀 ", max_size=40)


def shown(place: Place, name: object = "甲", rule: Rule = RULE, *, colour: bool = False) -> str:
    """The text of one finding."""
    finding = Finding(place, Diagnostic.of(rule, (), name=name))
    return render_findings([finding], str, colour=colour)


def test_a_block() -> None:
    """Place and message, the user's line, the caret, the way out."""
    assert shown(Place("a.yaml", 12, 8, 3, "name:  abc  # 注")) == (
        "a.yaml:12:8: error[demo-code] 甲 is wrong\n"
        "  12 | name:  abc  # 注\n"
        "     |        ^^^\n"
        "  help: write 甲 otherwise\n"
    )


def test_a_file_as_a_whole() -> None:
    """A finding without a line is one line."""
    assert shown(Place("a.yaml")) == "a.yaml: error[demo-code] 甲 is wrong; write 甲 otherwise\n"


def test_several_findings() -> None:
    """One block follows the other, in their order; none is nothing."""
    finding = Finding(Place("a.yaml"), Diagnostic.of(RULE, (), name="甲"))
    assert render_findings([finding, finding], str) == shown(Place("a.yaml")) * 2
    assert render_findings([], str) == ""


@pytest.mark.parametrize(
    ("source", "column", "length", "caret"),
    [
        ("部门: 市公安厅", 5, 4, "      ^^^^^^^^"),
        ("a: 市b局", 4, 3, "   ^^^^^"),
        ("“甲”: x", 6, 1, "      ^"),
        ("😀: 乙", 4, 1, "    ^^"),
        ("e\u0301: 乙", 5, 1, "   ^^"),
        ("a:", 3, 1, "  ^"),
        ("\t甲", 2, 1, " ^^"),
        ("\x1ba: 乙", 5, 1, "         ^^"),
    ],
)
def test_the_caret_under_wide_characters(source: str, column: int, length: int, caret: str) -> None:
    """Each caret stands under the cell that it means, two under a wide character."""
    assert shown(Place("a.yaml", 1, column, length, source)).splitlines()[2] == f"    | {caret}"


@given(CJK, st.text(alphabet="市公ab（😀", min_size=1, max_size=10), CJK)
def test_the_caret_is_as_wide_as_what_it_marks(before: str, marked: str, after: str) -> None:
    """Whatever stands around: blanks up to the place, carets under it, nothing behind."""
    place = Place("a.yaml", 1, len(before) + 1, len(marked), before + marked + after)
    caret = shown(place).splitlines()[2].removeprefix("    | ")
    assert caret == " " * width(before) + "^" * width(marked)


@given(
    st.integers(min_value=0, max_value=3000),
    st.integers(min_value=1, max_value=3000),
    st.integers(min_value=0, max_value=3000),
)
def test_long_lines_are_shown_in_a_window(before: int, marked: int, after: int) -> None:
    """However long the line, what is shown is short, and the caret stands under the place."""
    source = "甲" * before + "乙" * marked + "丙" * after
    _, line, caret, _ = shown(Place("a.yaml", 1, before + 1, marked, source)).splitlines()
    window, under = line.removeprefix("  1 | "), caret.removeprefix("    | ")
    assert len(window) <= 160
    blanks = len(under) - len(under.lstrip())
    assert window[blanks // 2] == "乙"
    assert (under.count("^") // 2, set(under.strip())) == (window.count("乙"), {"^"})


def test_control_characters_never_reach_the_terminal() -> None:
    """Escapes in the line, in the message and in the file's name are shown as codes."""
    place = Place("a\x1b[2J.yaml", 1, 4, 1, "a: \x1b[31m\x07甲\u202e")
    for text in (shown(place, "\x1b]0;x\x07"), shown(Place("\x1b[2J"), "\x07")):
        assert not set(text) & {"\x1b", "\x07", "\u202e"}


def test_a_line_end_in_an_argument() -> None:
    """A text of several lines stays in the line of the message."""
    assert shown(Place("a.yaml"), "甲\n乙").count("\n") == 1


def test_a_closing_blank_is_not_printed() -> None:
    """Blanks at the end of the user's line do not become blanks at the end of ours."""
    text = shown(Place("a.yaml", 1, 1, 1, "a:   \t "))
    assert [line for line in text.splitlines() if line != line.rstrip()] == []


def test_warnings_and_colour() -> None:
    """The label says the severity in words; colour comes on top, and only when asked for."""
    warning = RULE._replace(severity=Severity.WARNING)
    plain, coloured = (shown(Place("a.yaml"), rule=warning, colour=on) for on in (False, True))
    assert plain.startswith("a.yaml: warning[demo-code] ")
    assert coloured.startswith("a.yaml: \x1b[1;33mwarning[demo-code]\x1b[0m ")
    assert shown(Place("a.yaml"), colour=True).startswith("a.yaml: \x1b[1;31merror[demo-code]")


def test_texts_are_translated_and_data_is_not() -> None:
    """Message, help and labels go through the translation; names of the data stay."""
    chinese = {
        "{name} is wrong": "{name}有误",
        "write {name} otherwise": "改写{name}",
        "error": "错误",
        "nothing": "空白",
        "{message}; {help}": "{message}；{help}",
    }
    for name, expected in ((msg("nothing"), "空白"), ("nothing", "nothing")):
        finding = Finding(Place("a.yaml"), Diagnostic.of(RULE, (), name=name))
        text = render_findings([finding], lambda english: chinese.get(english, english))
        assert text == f"a.yaml: 错误[demo-code] {expected}有误；改写{expected}\n"
