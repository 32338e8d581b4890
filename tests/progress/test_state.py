"""Status and light on a day, while the ledger is silent."""

from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pilotctl.model.task import Task
from pilotctl.progress.course import SILENT
from pilotctl.progress.state import DEFAULTS, Light, Limits, State, Status, track
from tests.progress.tasks import DAY, MONTH, ONGOING, UNKNOWN

NOTHING_DONE = Fraction(0)
WARN_DAYS = DEFAULTS.warn_days


def state_of(one: Task, day: date, warn: int = WARN_DAYS) -> State:
    """How the task stands while its ledger is silent."""
    return track(one, day, limits=Limits(warn_days=warn)).state


def silent(one: Task, status: Status, light: Light, late: int | None = None) -> State:
    """The state of a task of which nothing was heard."""
    return State(status, light, NOTHING_DONE, late, one.deadline, None, SILENT)


@pytest.mark.parametrize(
    ("day", "status", "light", "late"),
    [
        ("2020-11-30", Status.OPEN, Light.GREY, None),
        ("2020-12-01", Status.OPEN, Light.YELLOW, None),
        ("2020-12-31", Status.OPEN, Light.YELLOW, None),
        ("2021-01-01", Status.OVERDUE, Light.RED, 1),
        ("2021-01-15", Status.OVERDUE, Light.RED, 15),
    ],
)
def test_a_month(day: str, status: Status, light: Light, late: int | None) -> None:
    """Yellow from 30 days before the month's last day, overdue on the first day after it."""
    expected = silent(MONTH, status, light, late)
    assert state_of(MONTH, date.fromisoformat(day)) == expected


def test_a_day_is_in_time_until_it_ends() -> None:
    """A deadline that names a day is overdue on the day after."""
    assert state_of(DAY, date(2020, 12, 30)).status is Status.OPEN
    assert state_of(DAY, date(2020, 12, 31)).days_overdue == 1


@given(st.dates(max_value=date(9000, 1, 1)))
def test_what_is_never_due_is_never_overdue(day: date) -> None:
    """A standing duty stays open, an unknown deadline unknown: grey, on every day."""
    assert state_of(ONGOING, day) == silent(ONGOING, Status.OPEN, Light.GREY)
    assert state_of(UNKNOWN, day) == silent(UNKNOWN, Status.UNKNOWN, Light.GREY)


@given(
    st.dates(min_value=date(1900, 1, 1), max_value=date(9000, 1, 1)),
    st.integers(min_value=0, max_value=4000),
)
def test_the_three_stretches(day: date, warn: int) -> None:
    """Silent, then due soon, then late: each day belongs to one of them, and lateness counts up."""
    due = date(2020, 12, 31)
    state = state_of(MONTH, day, warn)
    late = (day - due).days
    assert (state.light is Light.RED) == (late > 0)
    assert (state.light is Light.YELLOW) == (0 <= -late <= warn)
    assert state.days_overdue == (late if late > 0 else None)


def test_the_warning_can_be_set() -> None:
    """A workspace's own number of days takes the place of the usual thirty."""
    day = date(2020, 12, 31) - timedelta(days=WARN_DAYS + 1)
    assert state_of(MONTH, day).light is Light.GREY
    assert state_of(MONTH, day, WARN_DAYS + 1).light is Light.YELLOW
    assert state_of(MONTH, date(2020, 12, 31), 0).light is Light.YELLOW


@pytest.mark.parametrize(
    ("day", "warn"), [(date.max, WARN_DAYS), (date(2020, 1, 1), 10_000_000), (date.min, 10**12)]
)
def test_the_end_of_the_calendar(day: date, warn: int) -> None:
    """A day or a warning beyond what a date can hold is answered, and is no crash."""
    expected = Light.RED if day == date.max else Light.YELLOW
    assert state_of(MONTH, day, warn).light is expected
