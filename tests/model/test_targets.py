"""Phases: stretches of the programme by whole months."""

from datetime import date

from pilotctl.model.deadline import Deadline
from pilotctl.model.targets import Phase


def phase(start: str | None, end: str | None) -> Phase:
    """A phase between two written months."""
    ends = [Deadline.parse(text) if text else None for text in (start, end)]
    return Phase("p", "阶段", ends[0], ends[1], ())


def test_both_months_belong_to_it_whole() -> None:
    """It starts on the first day of its first month and ends on the last day of its last."""
    shown = phase("2020-07", "2021-02")
    assert (shown.first_day, shown.last_day) == (date(2020, 7, 1), date(2021, 2, 28))


def test_open_ends() -> None:
    """Where the document names no month, the end is open."""
    assert (phase(None, "2020-06").first_day, phase("2020-07", None).last_day) == (None, None)


def test_a_start_that_names_a_day_is_that_day() -> None:
    """A phase that starts on the 15th does not cover the days before."""
    assert phase("2020-07-15", "2020-12").first_day == date(2020, 7, 15)
