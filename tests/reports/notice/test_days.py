"""Of which days a notice speaks: its period, its as-of day, and the day before."""

from datetime import date

from pilotctl.model.ranges import Period
from tests.shared.notices import basis, figures, notice, section
from tests.shared.office import UNITS, YEAR


def test_the_period_ends_with_the_as_of_day() -> None:
    """Within the period: it is a notice of the days up to the as-of day."""
    made = notice(YEAR, "2020-06", "2020-06-20", config=UNITS)
    assert (made.as_of, made.period) == (
        date(2020, 6, 20),
        Period(date(2020, 6, 1), date(2020, 6, 20)),
    )
    assert figures(made)["done"] == ("0", "0")


def test_the_figures_are_those_of_the_period_s_end() -> None:
    """As of a later day the figures of a past month stay those of its end."""
    past = notice(YEAR, "2020-06", config=UNITS)
    later = notice(YEAR, "2020-06", "2021-06-30", config=UNITS)
    assert figures(later) == figures(past)


def test_the_time_before_is_the_day_before() -> None:
    """A quarter is compared with the end of the one before."""
    made = basis(YEAR, "2020Q3", config=UNITS)
    assert (made.before.day, made.now.day) == (date(2020, 6, 30), date(2020, 9, 30))


def test_the_course_ends_with_the_as_of_day() -> None:
    """Ends of months, then the as-of day itself, once."""
    made = basis(YEAR, "2020-07", "2020-07-15", config=UNITS)
    assert [one.day.isoformat() for one in made.course] == [
        *("2020-05-31", "2020-06-30", "2020-07-15"),
    ]
    made = basis(YEAR, "2020-07", config=UNITS)
    assert made.course[-2:] == (made.before, made.now)


def test_entries_of_the_period() -> None:
    """Those of its days that are known on the as-of day, in the order of days."""
    made = basis(YEAR, "2020Q3", "2020-08-01", config=UNITS)
    days = [f"{one.date:%m-%d}" for one in made.entries]
    assert days == ["07-01", "07-05", "07-06", "08-01"]


def test_the_last_month_of_the_calendar() -> None:
    """As of the last day that there is, nothing falls due next: no fault of ours."""
    made = notice(YEAR, "9999-12", config=UNITS)
    assert section(made, "due").is_empty
