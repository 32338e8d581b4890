"""Months, and days before and after: right at the ends of years, and of the calendar."""

from calendar import monthrange
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pilotctl.model.calendar import Month, day_before, days_after


@given(st.dates())
def test_a_month_has_the_days_of_the_calendar(day: date) -> None:
    """From its first day to its last, the day that it was made of among them."""
    month = Month.of(day)
    assert month.first == day.replace(day=1)
    assert month.last == day.replace(day=monthrange(day.year, day.month)[1])
    assert month.first <= day <= month.last


@given(st.dates(), st.integers(-600, 600))
def test_months_later_and_back(day: date, months: int) -> None:
    """So many months on and as many back is the same month; order is that of time."""
    month = Month.of(day)
    assert month.plus(months).plus(-months) == month
    assert (month.plus(months) > month) == (months > 0)


def test_months_run_over_the_ends_of_years() -> None:
    """From November to February are four months; backwards there are none."""
    months = list(Month(2020, 11).until(Month(2021, 2)))
    assert [str(one) for one in months] == ["2020-11", "2020-12", "2021-01", "2021-02"]
    assert list(Month(2021, 2).until(Month(2020, 11))) == []


@pytest.mark.parametrize(
    ("month", "first", "last"),
    [
        (Month(9999, 12), date(9999, 12, 1), date.max),
        (Month(10000, 1), date.max, date.max),
        (Month(0, 12), date.min, date.min),
    ],
)
def test_beyond_the_calendar(month: Month, first: date, last: date) -> None:
    """A month past either end has the calendar's own last or first day."""
    assert (month.first, month.last) == (first, last)


def test_days_stay_in_the_calendar() -> None:
    """The day before the first and a day after the last are those days themselves."""
    assert day_before(date.min) == date.min
    assert day_before(date(2021, 3, 1)) == date(2021, 2, 28)
    assert days_after(date.max - timedelta(days=1), 5) == date.max
    assert days_after(date(2020, 12, 31), 1) == date(2021, 1, 1)
