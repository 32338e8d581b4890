"""S1, S2, S4: what a block earns by what its tasks have completed."""

from datetime import date
from fractions import Fraction

import pytest

from pilotctl.model.assessment import Method
from pilotctl.scoring.card import Terms
from tests.shared.cards import card, earned, facts, line

WHOLE = Terms(Method.ALL_OR_NOTHING)


def test_points_times_the_mean_completion() -> None:
    """S1: "A block earns points × the mean completion of its tasks": one of two done earns 5."""
    assert earned("[{date: 2020-07-01, done: R1}]", "B1-2") == 5


def test_progress_counts_by_its_percent() -> None:
    """S1: "done 1, progress p% → p/100, otherwise 0": 1, 30% and a mere start make 1.3 of 3."""
    ledger = """
    - {date: 2020-07-01, done: M1}
    - {date: 2020-07-01, progress: M2, percent: 30}
    - {date: 2020-07-01, started: M3}
    """
    assert earned(ledger, "B5") == Fraction("7.5") * Fraction(13, 10) / 3


def test_a_third_stays_a_third() -> None:
    """S6: "Exact arithmetic inside": a third of 7.5 points is 2.5, thrice that the whole."""
    assert earned("[{date: 2020-07-01, done: M1}]", "B5") == Fraction(5, 2)
    assert earned("[{date: 2020-07-01, progress: M1, percent: 33.3}]", "B5") == Fraction("0.8325")


def test_a_cancelled_task_leaves_the_mean() -> None:
    """S1: "cancelled tasks leave the mean": the task that is left earns the whole block."""
    ledger = """
    - {date: 2020-07-01, done: R1}
    - {date: 2020-07-01, cancelled: R2, reason: 并入R1}
    """
    assert earned(ledger, "B1-2") == 10
    assert earned("[{date: 2020-07-01, cancelled: R2, reason: 并入R1}]", "B1-2") == 0


def test_a_block_with_only_cancelled_tasks_counts_nowhere() -> None:
    """S1: of no tasks there is no mean: neither earned nor possible, which is not 0 of 10."""
    made = card("[{date: 2020-07-01, cancelled: [R1, R2], reason: 撤销}]")
    empty = line(made, "B1-2")
    assert (empty.completion, empty.earned, empty.possible, empty.rule) == (None, None, None, "S1")
    assert made.possible == Fraction("7.5") + 5 + 25


def test_a_reopened_task_counts_nothing() -> None:
    """S1: what was found not to be done is "otherwise 0"."""
    ledger = """
    - {date: 2020-07-01, done: R1}
    - {date: 2020-08-01, reopened: R1}
    """
    assert earned(ledger, "B1-2") == 0


@pytest.mark.parametrize(("day", "points"), [(date(2021, 7, 1), 5), (date(2021, 7, 2), 0)])
@pytest.mark.parametrize("event", ["started: R3", "done: R3", "progress: R3, percent: 10"])
def test_a_standing_duty_counts_while_it_is_shown(event: str, day: date, points: int) -> None:
    """S2: "counts 1 while its latest entry is at most `ongoing_valid_days` old, else 0"."""
    assert earned(f"[{{date: 2020-07-01, {event}}}]", "B3", day=day) == points


def test_a_standing_duty_beside_a_task_in_one_block() -> None:
    """S2 in a block: the duty that lapsed is 0 in the mean, the task that was done stays 1."""
    ledger = """
    - {date: 2019-07-01, done: [R3, R1]}
    - {date: 2021-07-01, done: R2}
    """
    made = card(ledger, day=date(2021, 7, 1))
    assert facts(line(made, "B1-2").earned, line(made, "B3").earned) == (10, 0)


@pytest.mark.parametrize(
    ("ledger", "points"),
    [
        ("[{date: 2020-07-01, done: [R1, R2]}]", 10),
        ("[{date: 2020-07-01, done: R1}]", 0),
        ("[{date: 2020-07-01, done: R1}, {date: 2020-07-01, progress: R2, percent: 99.9}]", 0),
        ("[{date: 2020-07-01, done: R1}, {date: 2020-07-01, progress: R2, percent: 100}]", 10),
        ("[{date: 2020-07-01, done: R1}, {date: 2020-07-01, cancelled: R2, reason: 撤}]", 10),
    ],
)
def test_all_or_nothing(ledger: str, points: int) -> None:
    """S4: "a block earns its points only when every task counts 1"; cancelled ones do not count."""
    made = line(card(ledger, WHOLE), "B1-2")
    assert facts(made.earned, made.rule) == (points, "S4")


def test_all_or_nothing_needs_duties_shown() -> None:
    """S4 with S2: a duty that lapsed does not count 1, so its block earns nothing."""
    ledger = "[{date: 2020-07-01, done: R3}]"
    assert earned(ledger, "B3", WHOLE, date(2021, 7, 1)) == 5
    assert earned(ledger, "B3", WHOLE, date(2021, 7, 2)) == 0


def test_the_method_is_proportional_by_default() -> None:
    """S4: "the default is `proportional`"."""
    made = card()
    assert made.terms.method is Method.PROPORTIONAL
    assert {one.rule for one in made.lines if one.block.points} == {"S1"}


def test_units_make_one_task_together() -> None:
    """S1 of a task in units: it is as complete as the mean of the units' parts."""
    ledger = "[{date: 2020-07-01, done: R1, unit: 甲县}]"
    made = card(ledger, units=("甲县", "乙县", "丙县", "丁县"))
    assert line(made, "B1-2").earned == Fraction(10) / 4 / 2
