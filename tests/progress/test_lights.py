"""The lights, for every status, and the days on which they change."""

import pytest

from pilotctl.model.task import Task
from pilotctl.progress.state import Light, Limits, Status
from tests.progress.tasks import MONTH, ONGOING, UNKNOWN, state

EXTENDED = "extended, deadline: 2021-03, reason: 疫情, approved_by: 市委"
CANCELLED = "cancelled, reason: 机构撤并"


@pytest.mark.parametrize(
    ("one", "day", "course", "status", "light"),
    [
        (MONTH, "2020-10-01", "", Status.OPEN, Light.GREY),
        (MONTH, "2020-10-01", "2020-09-30 started", Status.ACTIVE, Light.GREEN),
        (MONTH, "2020-10-01", "2020-03-01 started", Status.ACTIVE, Light.GREY),
        (MONTH, "2020-12-01", "", Status.OPEN, Light.YELLOW),
        (MONTH, "2020-12-01", "2020-11-30 started", Status.ACTIVE, Light.YELLOW),
        (MONTH, "2020-12-31", "2020-11-30 done", Status.DONE, Light.GREEN),
        (MONTH, "2021-01-01", "2020-12-31 progress, percent: 99", Status.OVERDUE, Light.RED),
        (MONTH, "2021-01-01", f"2020-12-31 {EXTENDED}", Status.EXTENDED, Light.GREEN),
        (MONTH, "2020-12-31", f"2020-09-01 {EXTENDED}", Status.EXTENDED, Light.GREY),
        (MONTH, "2021-03-01", f"2020-12-31 {EXTENDED}", Status.EXTENDED, Light.YELLOW),
        (MONTH, "2021-04-01", f"2020-12-31 {EXTENDED}", Status.OVERDUE, Light.RED),
        (MONTH, "2020-12-31", f"2020-12-31 {CANCELLED}", Status.CANCELLED, Light.GREY),
        (UNKNOWN, "2020-10-01", "", Status.UNKNOWN, Light.GREY),
        (UNKNOWN, "2020-10-01", "2020-10-01 started", Status.UNKNOWN, Light.GREY),
        (UNKNOWN, "2022-12-31", "2020-10-01 done", Status.DONE, Light.GREEN),
        (UNKNOWN, "2020-10-01", f"2020-10-01 {CANCELLED}", Status.CANCELLED, Light.GREY),
        (ONGOING, "2020-10-01", "", Status.OPEN, Light.GREY),
        (ONGOING, "2020-10-01", "2020-09-30 started", Status.ACTIVE, Light.GREEN),
        (ONGOING, "2020-10-01", "2020-03-01 started", Status.ACTIVE, Light.GREY),
        (ONGOING, "2020-10-01", "2020-03-01 done", Status.DONE, Light.GREEN),
        (ONGOING, "2022-10-01", "2020-03-01 done", Status.OPEN, Light.GREY),
    ],
)
def test_the_table(one: Task, day: str, course: str, status: Status, light: Light) -> None:
    """Red: late. Yellow: due soon. Green: done or heard of. Grey: silent, unknown, cancelled."""
    found = state(one, day, *([course] if course else []))
    assert (found.status, found.light) == (status, light)


@pytest.mark.parametrize(("stale", "last", "next"), [(90, "08-29", "08-30"), (0, "05-31", "06-01")])
def test_how_long_a_task_counts_as_heard_of(stale: int, last: str, next: str) -> None:
    """Green up to the last of the days that are set, the day itself included; then grey."""
    limits = Limits(stale_days=stale)
    lights = [
        state(MONTH, f"2020-{day}", "2020-05-31 started", limits=limits).light
        for day in (last, next)
    ]
    assert lights == [Light.GREEN, Light.GREY]


@pytest.mark.parametrize(
    "entry",
    ["reopened", "started", "progress, percent: 0", "started, unit: 甲县", EXTENDED],
)
def test_every_entry_is_heard(entry: str) -> None:
    """Whatever was reported, of the whole or of one unit, the task is not silent."""
    assert state(MONTH, "2020-08-01", f"2020-07-01 {entry}").light is Light.GREEN


def test_due_soon_outshines_being_heard_of() -> None:
    """A task that is due within the warning is yellow, however lately it was heard of."""
    course = ("2020-11-30 progress, percent: 90", "2020-12-02 progress, percent: 95")
    assert state(MONTH, "2020-11-30", *course).light is Light.GREEN
    assert state(MONTH, "2020-12-02", *course).light is Light.YELLOW
