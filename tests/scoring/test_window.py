"""N5: the days whose incidents and rates count."""

from datetime import date

import pytest

from pilotctl.model.negative_list import ReviewWindow
from pilotctl.scoring.card import Terms
from pilotctl.scoring.window import OPEN, Review, Windows, windows_of
from tests.shared.cards import CITY, card, deductions, in_short, reviewed

ACCEPTANCE = date(2022, 10, 15)
RULE = ReviewWindow(7, 18)


def incident(day: str, terms: Terms) -> tuple[bool, str, str]:
    """Whether an incident of that day counts, by which rule and why."""
    ledger = f"[{{date: {day}, incident: 甲, natures: [{{item: N1, grade: major}}]}}]"
    made = card(ledger, terms, day=date(2024, 1, 1)).deductions[0]
    return made.counted, made.rule, made.why.render(str)


@pytest.mark.parametrize(
    ("day", "counts"),
    [
        ("2021-06-30", False),
        ("2021-07-01", True),
        ("2022-10-15", True),
        ("2022-12-31", True),
        ("2023-01-01", False),
    ],
)
def test_at_most_eighteen_months(day: str, counts: bool) -> None:
    """N5: "from 1 July of the year before acceptance … never past 31 December"."""
    assert incident(day, reviewed(ACCEPTANCE))[0] is counts


@pytest.mark.parametrize(
    ("announced", "day", "counts"),
    [
        (date(2022, 11, 20), "2022-11-19", True),
        (date(2022, 11, 20), "2022-11-20", False),
        (date(2023, 1, 1), "2022-12-31", True),
        (date(2023, 3, 1), "2022-12-31", True),
        (date(2023, 3, 1), "2023-01-01", False),
    ],
)
def test_to_the_day_before_the_announcement(announced: date, day: str, counts: bool) -> None:
    """N5: "to the day before the result is announced, at most 18 months"."""
    assert incident(day, reviewed(ACCEPTANCE, announced))[0] is counts


def test_an_incident_outside_is_listed() -> None:
    """N5: "An incident outside the window is listed and deducts nothing"; the window is named."""
    why = "outside the review window 2021-07-01..2022-12-31"
    assert incident("2021-06-30", reviewed(ACCEPTANCE)) == (False, "N5", why)


@pytest.mark.parametrize(("acceptance"), [date(2022, 1, 1), date(2022, 12, 31)])
def test_the_year_of_acceptance_decides(acceptance: date) -> None:
    """N5: "the year before acceptance": the day within the year of acceptance is all one."""
    window = windows_of(RULE, Review(acceptance)).incidents
    assert (window.first, window.last) == (date(2021, 7, 1), date(2022, 12, 31))


def test_a_rate_counts_until_the_end_of_june() -> None:
    """N5: item 6: "default 30 June of the acceptance year, marked as an assumption"."""
    windows = windows_of(RULE, Review(ACCEPTANCE))
    assert (windows.rate.first, windows.rate.last) == (date(2021, 7, 1), date(2022, 6, 30))
    assert windows.assumed


def test_the_end_for_a_rate_is_settable() -> None:
    """N5: item 6: "settable", and then no assumption any more."""
    windows = windows_of(RULE, Review(ACCEPTANCE, rate_until=date(2022, 9, 30)))
    assert (windows.rate.last, windows.assumed) == (date(2022, 9, 30), False)


@pytest.mark.parametrize(
    ("period", "counts"),
    [("2021-06", False), ("2021-07-01", True), ("2022Q2", True), ("2022Q3", False), ("2021", True)],
)
def test_a_rate_counts_by_the_end_of_its_period(period: str, counts: bool) -> None:
    """N5: a reading counts when its period ends within the window of item 6."""
    ledger = f"[{{date: 2021-06-15, reading: homicides, value: 0.9, period: {period}}}]"
    assert bool(deductions(ledger, reviewed(ACCEPTANCE))) is counts


def test_an_earlier_reading_inside_stands_for_a_later_one_outside() -> None:
    """N5: what is measured after the window does not hide what was measured in it."""
    ledger = """
    - {date: 2021-04-01, reading: homicides, value: 0.9, period: 2022Q2}
    - {date: 2021-05-01, reading: homicides, value: 0.1, period: 2022Q3}
    """
    assert [in_short(one)[1] for one in deductions(ledger, reviewed(ACCEPTANCE))] == [40]


def test_without_acceptance_the_window_is_open() -> None:
    """N5: nobody knows the days yet: every incident counts, whenever it was."""
    assert windows_of(RULE, Review()) == Windows(OPEN, OPEN, assumed=False)
    assert incident("1999-01-01", Terms())[0]


def test_without_a_rule_the_window_is_open() -> None:
    """N5 is tieling's note (3): where the document bounds no time, no incident is outside."""
    assert windows_of(None, Review(ACCEPTANCE)) == Windows(OPEN, OPEN, assumed=False)


def test_a_city_without_a_window_rule_counts_all() -> None:
    """N5: baoji's list bounds no time: a day of acceptance changes nothing for it."""
    assert CITY.negative_list
    city = CITY._replace(negative_list=CITY.negative_list._replace(window=None))
    ledger = "[{date: 2001-01-01, incident: 甲, natures: [{item: N1, grade: major}]}]"
    assert card(ledger, reviewed(ACCEPTANCE), city=city).deducted == 10


def test_the_last_day_of_the_calendar() -> None:
    """N5: a window that would end past the calendar ends with it, without a fall."""
    window = windows_of(RULE, Review(date(9999, 10, 15))).incidents
    assert window.first == date(9998, 7, 1)


def test_the_first_year_of_the_calendar() -> None:
    """N5: a year before the first is not there: the window begins with the calendar."""
    window = windows_of(RULE, Review(date(1, 10, 15))).incidents
    assert (window.first or date.min, window.last) == (date.min, date(1, 12, 31))
