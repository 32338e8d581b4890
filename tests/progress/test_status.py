"""Status, completion and due day of a task of which a ledger speaks."""

from datetime import date
from fractions import Fraction

import pytest

from pilotctl.model.task import Task
from pilotctl.progress.state import Light, Limits, Status, mean_completion
from tests.progress.tasks import MONTH, ONGOING, UNKNOWN, state, tracked

WHOLE, NOTHING = Fraction(1), Fraction(0)
EXTENDED = "extended, deadline: 2021-03, reason: 疫情, approved_by: 市委"
CANCELLED = "cancelled, reason: 机构撤并"


def test_done() -> None:
    """What was done on its day is open before it, done from it on, and never late."""
    done = "2020-05-28 done"
    assert state(MONTH, "2020-05-27", done).status is Status.OPEN
    for day in ("2020-05-28", "2020-12-31", "2021-01-01", "2022-12-31"):
        found = state(MONTH, day, done)
        assert (found.status, found.light, found.completion) == (Status.DONE, Light.GREEN, WHOLE)
        assert (found.done_on, found.days_overdue) == (date(2020, 5, 28), None)


def test_done_late() -> None:
    """A task is overdue until it is done, and done afterwards."""
    assert state(MONTH, "2021-01-19", "2021-01-20 done").days_overdue == 19
    assert state(MONTH, "2021-01-20", "2021-01-20 done").status is Status.DONE


def test_reopened() -> None:
    """A reopened task is no longer done: active in time, overdue after its day, from nothing."""
    course = ("2020-05-01 progress, percent: 80", "2020-05-28 done", "2020-06-30 reopened")
    found = state(MONTH, "2020-06-30", *course)
    assert (found.status, found.completion, found.done_on) == (Status.ACTIVE, NOTHING, None)
    assert state(MONTH, "2021-01-02", *course).days_overdue == 2
    assert state(MONTH, "2021-02-02", *course, "2021-02-01 done").done_on == date(2021, 2, 1)


@pytest.mark.parametrize("later", ["done", "progress, percent: 50", "started", EXTENDED])
def test_cancelled_holds(later: str) -> None:
    """A cancelled task stays so until it is reopened, in time and after its day: always grey."""
    course = (f"2020-05-28 {CANCELLED}", f"2020-06-30 {later}")
    for day in ("2020-05-28", "2020-07-01", "2020-12-31", "2021-06-01"):
        found = state(MONTH, day, *course)
        assert (found.status, found.light) == (Status.CANCELLED, Light.GREY)
        assert (found.completion, found.days_overdue, found.done_on) == (NOTHING, None, None)


def test_a_cancelled_task_can_be_taken_up_again() -> None:
    """A reopening ends a cancellation as it ends what was done."""
    course = (f"2020-05-28 {CANCELLED}", "2020-06-30 reopened", "2020-07-30 done")
    assert state(MONTH, "2020-06-30", *course).status is Status.ACTIVE
    assert state(MONTH, "2020-07-30", *course).status is Status.DONE


@pytest.mark.parametrize(
    ("percent", "share"), [("0", "0"), ("33.3", "333/1000"), ("40%", "2/5"), ("100", "1")]
)
def test_percent(percent: str, share: str) -> None:
    """p % done counts p/100, exactly (S1); not even all of it makes the task done."""
    found = state(MONTH, "2020-06-30", f"2020-05-28 progress, percent: {percent}")
    assert found.completion == Fraction(share)
    assert found.status is Status.ACTIVE


def test_started() -> None:
    """A started task is active and counts nothing; after its day it is overdue all the same."""
    found = state(MONTH, "2020-06-30", "2020-05-28 started")
    assert (found.status, found.completion) == (Status.ACTIVE, NOTHING)
    assert state(MONTH, "2021-01-01", "2020-05-28 started").status is Status.OVERDUE


def test_an_extension_moves_the_due_day() -> None:
    """From its own day on, the approved deadline is the one that counts."""
    extended = f"2021-01-15 {EXTENDED}"
    assert state(MONTH, "2021-01-14", extended).days_overdue == 14
    found = state(MONTH, "2021-01-15", extended)
    assert (found.status, found.due) == (Status.EXTENDED, date(2021, 3, 31))
    assert state(MONTH, "2021-03-31", extended).status is Status.EXTENDED
    assert state(MONTH, "2021-04-01", extended).days_overdue == 1
    assert state(MONTH, "2021-04-01", extended, "2021-03-01 done").status is Status.DONE


def test_an_extension_sets_an_unknown_deadline() -> None:
    """Where the source lost the deadline, the approved one is known."""
    extended = f"2020-06-01 {EXTENDED}"
    assert state(UNKNOWN, "2020-05-31", extended).status is Status.UNKNOWN
    assert state(UNKNOWN, "2020-06-01", extended).status is Status.EXTENDED
    assert state(UNKNOWN, "2021-04-01", extended).status is Status.OVERDUE


@pytest.mark.parametrize(
    ("report", "status"),
    [
        ("started", Status.ACTIVE),
        ("progress, percent: 5", Status.ACTIVE),
        ("done", Status.DONE),
    ],
)
def test_a_standing_duty_has_to_be_shown(report: str, status: Status) -> None:
    """It counts 1 while its latest report is at most 365 days old, then 0 (S2)."""
    for day, shown in (("2020-05-01", True), ("2021-05-01", True), ("2021-05-02", False)):
        found = state(ONGOING, day, f"2020-05-01 {report}")
        assert found.completion == int(shown)
        assert found.status is (status if shown else Status.OPEN)
        assert found.days_overdue is None


def test_what_shows_a_standing_duty() -> None:
    """A report renews it, even after it was called done; an extension or a cancellation do not."""
    course = ("2020-05-01 done", "2021-04-01 progress, percent: 10")
    assert state(ONGOING, "2022-04-01", *course).completion == 1
    assert state(ONGOING, "2022-04-02", *course).completion == 0
    assert state(ONGOING, "2020-06-01", *course[:1], "2020-06-01 reopened").completion == 0
    assert state(ONGOING, "2020-06-01", f"2020-06-01 {CANCELLED}").status is Status.CANCELLED


def test_how_long_a_report_counts_can_be_set() -> None:
    """A workspace's own number of days takes the place of the year."""
    limits = Limits(ongoing_valid_days=30)
    assert state(ONGOING, "2020-05-31", "2020-05-01 started", limits=limits).completion == 1
    assert state(ONGOING, "2020-06-01", "2020-05-01 started", limits=limits).completion == 0


@pytest.mark.parametrize("one", [MONTH, ONGOING, UNKNOWN])
def test_last_heard(one: Task) -> None:
    """The day of the latest entry of any kind, whatever came of it."""
    course = ("2020-05-01 done", f"2020-06-01 {EXTENDED}", f"2020-07-01 {CANCELLED}")
    heard = [state(one, f"2020-0{month}-15", *course).record.last_heard for month in (4, 5, 6, 7)]
    assert heard == [None, date(2020, 5, 1), date(2020, 6, 1), date(2020, 7, 1)]


def test_mean_completion() -> None:
    """Cancelled tasks leave the mean (S1); where nothing is left there is none."""
    half = tracked(MONTH, "2020-06-30", "2020-05-01 progress, percent: 50")
    third = tracked(MONTH, "2020-06-30", "2020-05-01 progress, percent: 25")
    gone = tracked(MONTH, "2020-06-30", f"2020-05-01 {CANCELLED}")
    assert mean_completion([half, gone, third]) == Fraction(3, 8)
    assert mean_completion([gone]) is None
    assert mean_completion([]) is None


def test_a_standing_duty_is_done_anew() -> None:
    """S2: a standing duty that is shown again counts as done on the later day."""
    found = state(ONGOING, "2021-12-31", "2020-10-13 done", "2021-12-17 done")
    assert (found.status, found.done_on) == (Status.DONE, date(2021, 12, 17))
