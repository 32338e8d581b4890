"""A task that units report on: their parts, its mean, and what ends the whole."""

from datetime import date
from fractions import Fraction

import pytest

from pilotctl.model.task import Task
from pilotctl.progress.state import Light, Status
from tests.progress.tasks import MONTH, ONGOING, UNITS, UNKNOWN, state, tracked

DONE, ACTIVE, OPEN = Status.DONE, Status.ACTIVE, Status.OPEN
ALL_DONE = tuple(f"2020-05-0{n} done, unit: {unit}" for n, unit in enumerate(UNITS, start=1))
CANCELLED = "cancelled, reason: 不在辖区"
EXTENDED = "extended, deadline: 2021-03, reason: 疫情, approved_by: 市委"


def parts(one: Task, day: str, *dated: str) -> dict[str, Status]:
    """The status of each unit's part."""
    return {unit: part.status for unit, part in tracked(one, day, *dated).units}


def test_no_unit_reports() -> None:
    """A task on which no unit reports has no parts, and stands as its own entries say."""
    found = tracked(MONTH, "2020-06-30", "2020-05-01 progress, percent: 40")
    assert (found.units, found.state.completion) == ((), Fraction(2, 5))


def test_every_unit_has_a_part() -> None:
    """As soon as one unit reports each has its part, in the workspace's order; silence is open."""
    course = ("2020-05-01 progress, percent: 40, unit: 乙县", "2020-05-02 done, unit: 丙区")
    found = tracked(MONTH, "2020-06-30", *course)
    assert [unit for unit, _ in found.units] == list(UNITS)
    assert [part.status for _, part in found.units] == [OPEN, ACTIVE, DONE]
    assert [part.completion for _, part in found.units] == [0, Fraction(2, 5), 1]


def test_the_mean() -> None:
    """The task is as complete as the mean of all units, those that are silent included."""
    course = ("2020-05-01 progress, percent: 40, unit: 乙县", "2020-05-02 done, unit: 丙区")
    found = state(MONTH, "2020-06-30", *course)
    assert (found.status, found.completion) == (ACTIVE, Fraction(7, 15))
    assert found.done_on is None


def test_all_done() -> None:
    """The task is done when the last of its units is done, on that day."""
    assert state(MONTH, "2020-05-02", *ALL_DONE).status is ACTIVE
    found = state(MONTH, "2021-06-30", *ALL_DONE)
    assert (found.status, found.light, found.completion) == (DONE, Light.GREEN, Fraction(1))
    assert found.done_on == date(2020, 5, 3)


def test_one_reopens() -> None:
    """A unit that takes its part up again takes up the whole task."""
    found = tracked(MONTH, "2020-06-30", *ALL_DONE, "2020-06-01 reopened, unit: 甲县")
    assert (found.state.status, found.state.completion) == (ACTIVE, Fraction(2, 3))
    assert found.state.done_on is None


def test_cancelled_units_leave_the_mean() -> None:
    """What a unit need not do counts neither for nor against the task."""
    course = (f"2020-05-01 {CANCELLED}, unit: 甲县", "2020-05-02 done, unit: 乙县")
    found = state(MONTH, "2020-06-30", *course)
    assert (found.status, found.completion) == (ACTIVE, Fraction(1, 2))
    assert state(MONTH, "2020-06-30", *course, ALL_DONE[2]).status is DONE


def test_all_cancelled() -> None:
    """A task of which no unit has to do anything is cancelled: grey, in no mean."""
    course = tuple(f"2020-05-01 {CANCELLED}, unit: {unit}" for unit in UNITS)
    found = state(MONTH, "2021-06-30", *course)
    assert (found.status, found.light, found.days_overdue) == (Status.CANCELLED, Light.GREY, None)


def test_overdue_parts() -> None:
    """After its day the task is overdue, and so is each part that is not done."""
    course = ("2020-05-02 done, unit: 乙县",)
    assert state(MONTH, "2021-01-03", *course).days_overdue == 3
    assert parts(MONTH, "2021-01-03", *course) == dict(
        zip(UNITS, [Status.OVERDUE, DONE, Status.OVERDUE], strict=True)
    )


@pytest.mark.parametrize(("end", "status"), [("done", DONE), (CANCELLED, Status.CANCELLED)])
def test_what_ends_the_whole_ends_all(end: str, status: Status) -> None:
    """When the whole task is done or cancelled so is it, whatever its units have reported."""
    course = ("2020-05-01 progress, percent: 40, unit: 乙县", f"2020-06-01 {end}")
    later = "2020-07-01 progress, percent: 60, unit: 乙县"
    assert state(MONTH, "2020-05-31", *course).status is ACTIVE
    for day in ("2020-06-01", "2020-08-01", "2021-06-01"):
        found = state(MONTH, day, *course, later)
        assert (found.status, found.completion) == (status, Fraction(status is DONE))


@pytest.mark.parametrize(("end", "status"), [("done", DONE), (CANCELLED, Status.CANCELLED)])
def test_the_parts_of_an_ended_whole(end: str, status: Status) -> None:
    """Each unit keeps its part, which has ended with the whole."""
    course = ("2020-05-01 progress, percent: 40, unit: 乙县", f"2020-06-01 {end}")
    assert parts(MONTH, "2020-06-30", *course) == dict.fromkeys(UNITS, status)


def test_a_reopened_whole_is_not_done() -> None:
    """When the city takes up again what all its units had done, the task is no longer done."""
    assert state(MONTH, "2020-06-30", *ALL_DONE, "2020-06-01 reopened").status is ACTIVE


def test_an_extension_of_the_whole() -> None:
    """A later deadline of the whole task holds for each of its units."""
    course = ("2020-11-01 started, unit: 乙县", f"2020-12-01 {EXTENDED}")
    found = tracked(MONTH, "2021-01-15", *course)
    assert (found.state.status, found.state.due) == (Status.EXTENDED, date(2021, 3, 31))
    assert [part.due for _, part in found.units] == [date(2021, 3, 31)] * 3
    assert [part.status for _, part in found.units] == [Status.EXTENDED] * 3


def test_an_extension_of_one_unit() -> None:
    """A later deadline of one unit moves the due day of its own part, and of nothing else."""
    found = tracked(MONTH, "2021-01-15", f"2020-12-01 {EXTENDED}, unit: 乙县")
    assert [part.due for _, part in found.units] == [
        date(2020, 12, 31),
        date(2021, 3, 31),
        date(2020, 12, 31),
    ]
    assert [part.status for _, part in found.units] == [
        Status.OVERDUE,
        Status.EXTENDED,
        Status.OVERDUE,
    ]
    assert (found.state.status, found.state.due) == (Status.OVERDUE, date(2020, 12, 31))


def test_the_latest_extension_counts_for_a_unit() -> None:
    """A unit that was given until March has until June when the whole is given until June."""
    course = (f"2020-12-01 {EXTENDED}, unit: 乙县", f"2021-01-10 {EXTENDED}")
    longer = (course[0], course[1].replace("2021-03", "2021-06"))
    found = dict(tracked(MONTH, "2021-04-15", *longer).units)
    assert found["甲县"].due == found["乙县"].due == date(2021, 6, 30)


def test_a_unit_is_heard_by_itself() -> None:
    """One unit's report turns its own part green, and the whole; the silent stay grey."""
    found = tracked(MONTH, "2020-06-30", "2020-06-01 started, unit: 乙县")
    assert [part.light for _, part in found.units] == [Light.GREY, Light.GREEN, Light.GREY]
    assert found.state.light is Light.GREEN


def test_a_standing_duty() -> None:
    """Of a standing duty each unit's part counts while that unit has shown it of late (S2)."""
    course = ("2020-05-01 started, unit: 甲县", "2020-09-01 progress, percent: 5, unit: 乙县")
    days = ("2020-06-01", "2021-05-01", "2021-05-02", "2021-09-02")
    shares = [state(ONGOING, day, *course).completion for day in days]
    assert shares == [Fraction(1, 3), Fraction(2, 3), Fraction(1, 3), 0]


def test_a_standing_duty_that_no_unit_shows() -> None:
    """When the last report is too old the duty is open again, as it is without units."""
    course = "2020-05-01 started"
    assert state(ONGOING, "2021-05-02", course).status is OPEN
    assert state(ONGOING, "2021-05-02", f"{course}, unit: 甲县").status is OPEN


def test_an_unknown_deadline() -> None:
    """Parts of a task whose deadline is lost are unknown until they are done."""
    course = ALL_DONE[:2]
    assert list(parts(UNKNOWN, "2020-06-30", *course).values()) == [DONE, DONE, Status.UNKNOWN]
    assert state(UNKNOWN, "2020-06-30", *course).status is Status.UNKNOWN
    assert state(UNKNOWN, "2020-06-30", *ALL_DONE).status is DONE


def test_two_extensions_of_one_day() -> None:
    """Of one day, what was approved for the unit holds for it, and the whole's for the others."""
    own = f"2020-12-01 {EXTENDED.replace('2021-03', '2021-09')}, unit: 乙县"
    found = dict(tracked(MONTH, "2021-05-15", own, f"2020-12-01 {EXTENDED}").units)
    assert (found["乙县"].due, found["甲县"].due) == (date(2021, 9, 30), date(2021, 3, 31))
