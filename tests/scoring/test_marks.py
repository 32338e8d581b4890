"""S3: an assessor's mark stands for what the tasks of a block earn."""

from datetime import date
from fractions import Fraction

import pytest

from pilotctl.model.assessment import MarksUsed, Method
from pilotctl.scoring.card import Terms
from tests.shared.cards import card, earned, facts, line

MARKS = """
- {date: 2020-07-01, done: [R1, R2]}
- {date: 2020-08-01, mark: B1-2, points: 9.5, kind: self}
- {date: 2020-09-01, mark: B1-2, points: 6, kind: verified}
- {date: 2020-10-01, mark: B1-2, points: 9, kind: self}
"""


@pytest.mark.parametrize(
    ("used", "points", "rule"),
    [(MarksUsed.VERIFIED, 6, "S3"), (MarksUsed.SELF, 6, "S3"), (MarksUsed.NONE, 10, "S1")],
)
def test_which_marks_count(used: MarksUsed, points: int, rule: str) -> None:
    """S3: "verified wins", also over a later self-assessment; without marks S1 stands."""
    made = line(card(MARKS, Terms(marks=used)), "B1-2")
    assert facts(made.earned, made.rule) == (points, rule)


def test_self_assessment_counts_only_when_asked_for() -> None:
    """S3: "Self-assessment and verified marks are told apart"."""
    ledger = "[{date: 2020-08-01, mark: B1-2, points: 9.5, kind: self}]"
    assert earned(ledger, "B1-2") == 0
    assert earned(ledger, "B1-2", Terms(marks=MarksUsed.SELF)) == Fraction("9.5")


def test_the_latest_mark_of_a_kind() -> None:
    """S3: a later mark of the same kind replaces the earlier, however the file orders them."""
    ledger = """
    - {date: 2021-02-01, mark: B1-2, points: 7, kind: verified}
    - {date: 2020-09-01, mark: B1-2, points: 6, kind: verified}
    """
    assert earned(ledger, "B1-2") == 7


@pytest.mark.parametrize(("day", "points"), [(date(2020, 8, 31), 10), (date(2020, 9, 1), 6)])
def test_a_mark_counts_from_its_day(day: date, points: int) -> None:
    """S3: a mark "dated up to the as-of day": not the day before it."""
    assert earned(MARKS, "B1-2", day=day) == points


def test_a_mark_stands_against_all_or_nothing() -> None:
    """S3 before S4: what the assessor gave is given, though a task is open."""
    ledger = "[{date: 2020-08-01, mark: B1-2, points: 4, kind: verified}]"
    assert earned(ledger, "B1-2", Terms(Method.ALL_OR_NOTHING)) == 4


def test_a_mark_of_nothing_is_a_mark() -> None:
    """S3: "it must lie in 0..points": 0 replaces what the tasks earn."""
    ledger = """
    - {date: 2020-07-01, done: [R1, R2]}
    - {date: 2020-08-01, mark: B1-2, points: 0, kind: verified}
    """
    made = card(ledger)
    assert facts(line(made, "B1-2").earned, line(made, "B1-2").possible) == (0, 10)


def test_a_mark_does_not_find_lost_points() -> None:
    """S5 before S3: of a block whose points are lost a mark says nothing about the possible."""
    made = line(card("[{date: 2020-08-01, mark: B4, points: 4, kind: verified}]"), "B4")
    assert (made.earned, made.possible, made.rule) == (None, None, "S5")


def test_a_mark_on_a_block_without_tasks_left() -> None:
    """S3: the assessor's points count, though every task of the block was cancelled."""
    ledger = """
    - {date: 2020-07-01, cancelled: [R1, R2], reason: 撤销}
    - {date: 2020-08-01, mark: B1-2, points: 3, kind: verified}
    """
    made = line(card(ledger), "B1-2")
    assert facts(made.earned, made.possible, made.completion) == (3, 10, None)


def test_a_regional_mark() -> None:
    """S3: a regional task is a block, called after itself."""
    made = card("[{date: 2020-08-01, mark: S1.1, points: 12.5, kind: verified}]")
    assert facts(made.regional.earned, made.common.earned) == (Fraction("12.5"), 0)
