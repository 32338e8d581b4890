"""The rows of the table: figures, targets and verdicts."""

from benchmarks.cases import Case, Target
from benchmarks.table import row, skipped
from benchmarks.timing import Job, Pair
from benchmarks.yardsticks import Yardstick

JOB = Job(("true",))
BESIDE = Yardstick("an empty program", JOB)
PAIR = Pair(seconds=0.2, yardstick=0.02, ratio=10.0, peak=30 * 1024 * 1024, runs=3)


def cells(row: str) -> list[str]:
    """What stands in a row's cells."""
    return [cell.strip() for cell in row.strip("|").split("|")]


def test_a_ratio_within_its_target_is_met() -> None:
    """Just as much as allowed is enough."""
    measured = ["a", "200 ms", "an empty program", "20 ms", "10.00", "30 MB", "≤ 10", "met"]
    assert cells(row(Case("a", JOB, BESIDE, Target(10)), PAIR)) == measured


def test_a_target_that_is_missed_says_by_how_much() -> None:
    """As a share of the target; a target in seconds takes no account of the yardstick."""
    assert cells(row(Case("a", JOB, BESIDE, Target(8)), PAIR))[-2:] == ["≤ 8", "missed by 25.0%"]
    slow = PAIR._replace(seconds=15.0)
    seconds = cells(row(Case("a", JOB, BESIDE, Target(12, in_seconds=True)), slow))
    assert seconds[1] == "15.0 s"
    assert seconds[-2:] == ["≤ 12 s", "missed by 25.0%"]


def test_costs_of_a_task_are_compared_where_sizes_differ() -> None:
    """Ten times the time for ten times the tasks is the same."""
    grown = cells(row(Case("a", JOB, BESIDE, Target(1.1), scale=0.1), PAIR))
    assert (grown[4], grown[-1]) == ("1.00 a task", "met")


def test_what_is_not_measured_says_why() -> None:
    """A yardstick that is not installed leaves its row, without figures."""
    absent = skipped(Case("a", JOB, Yardstick("hledger", None)), "skipped: not installed")
    assert cells(absent) == ["a", "", "hledger", "", "", "", "", "skipped: not installed"]
