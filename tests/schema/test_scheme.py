"""The shape of a scheme file: what it says, in whatever spelling, and every fault of its cells."""

from decimal import Decimal

import pytest

from pilotctl.model.ids import Reference
from pilotctl.model.scheme import Scheme, SchemeDeduction, SchemePoints
from pilotctl.schema.scheme import SchemeFile
from pilotctl.schema.validate import read
from tests.shared.builders import messages, tree_of

WHOLE = """\
scheme: 示例评分
city: baoji
note: 仅作示范
points:
  - {of: II-1, points: 10}
  - {of: R40, points: 7.5}
deductions:
  - {criterion: N1.1, points: 5}
"""


def scheme(text: str) -> Scheme:
    """The scheme of a text in which nothing is wrong."""
    reading = read(SchemeFile, tree_of(text).value)
    assert not reading.diagnostics, messages(reading.diagnostics)
    found: Scheme = reading.entry.to_model()
    return found


def said(text: str) -> list[str]:
    """What is wrong with the text."""
    return messages(read(SchemeFile, tree_of(text).value).diagnostics)


def test_everything() -> None:
    """A scheme has a name, a city, points of rows and headings, deductions of criteria, a note."""
    n11 = Reference.parse("N1.1")
    assert scheme(WHOLE) == Scheme(
        "示例评分",
        "baoji",
        (SchemePoints("II-1", Decimal(10)), SchemePoints("R40", Decimal("7.5"))),
        (SchemeDeduction(n11, Decimal(5)),),
        "仅作示范",
    )


def test_deductions_and_note_may_be_left_out() -> None:
    """Points are all that a scheme needs."""
    short = scheme("scheme: 甲\ncity: baoji\npoints: [{of: R1, points: 1}]\n")
    assert (short.deductions, short.note) == ((), None)


def test_what_a_criterion_deducts() -> None:
    """The deduction of a criterion is that of its line; of another there is none."""
    found = scheme(WHOLE)
    assert found.deduction_of(Reference.parse("N1.1")) == 5
    assert found.deduction_of(Reference.parse("N1.2")) is None


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("scheme: 示例评分\n", "", ": missing-key: missing key scheme"),
        ("city: baoji\n", "", ": missing-key: missing key city"),
        (
            "points: 7.5",
            "points: -1",
            "points.1.points: bad-value: -1 is not a number such as 10 or 0.65",
        ),
        (
            "points: 7.5",
            "points: 十",
            "points.1.points: bad-value: 十 is not a number such as 10 or 0.65",
        ),
        (
            "criterion: N1.1",
            "criterion: 甲",
            "deductions.0.criterion: bad-value: 甲 is not an id such as R7, M22, S1.1.3 or N4.1",
        ),
        ("note:", "notes:", "notes: unknown-key: unknown key notes"),
    ],
)
def test_faults_of_cells(old: str, new: str, expected: str) -> None:
    """Each fault is said once, at its own cell."""
    assert WHOLE.count(old) == 1
    assert said(WHOLE.replace(old, new)) == [expected]


def test_a_scheme_without_points_is_none() -> None:
    """An empty list of points would give a score of 0 of 0."""
    text = "scheme: 甲\ncity: baoji\npoints: []\n"
    assert said(text) == ["points: wrong-type: expected at least one entry, found a list"]


@pytest.mark.parametrize("text", ["- 1\n", "scheme\n"])
def test_a_file_that_is_no_scheme(text: str) -> None:
    """What is no mapping is refused as a whole."""
    assert [one.split(": ")[1] for one in said(text)] == ["wrong-type"]
