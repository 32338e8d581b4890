"""Stretches of time as people type them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pilotctl.model.ranges import Period, parse_days

DAYS = st.dates(min_value=date(1000, 1, 1))


@st.composite
def periods(draw: st.DrawFn) -> Period:
    """Any period: one end may be open, and many have a name."""
    first, last = sorted([draw(DAYS), draw(DAYS)])
    whole = draw(st.sampled_from([f"{first:%Y}", f"{first:%Y}Q4", f"{first:%Y-%m}", str(first)]))
    return draw(
        st.sampled_from(
            [Period(first, last), Period(first, None), Period(None, last), Period.parse(whole)]
        ),
    )


@given(periods())
def test_round_trip(period: Period) -> None:
    """What is printed is read back as the same period."""
    assert Period.parse(str(period)) == period


@given(periods(), DAYS)
def test_both_ends_belong_to_it(period: Period, day: date) -> None:
    """A day lies within when no end lies beyond it; the ends themselves lie within."""
    before_its_start = period.first is not None and day < period.first
    after_its_end = period.last is not None and day > period.last
    assert (day in period) == (not before_its_start and not after_its_end)
    assert all(end in period for end in period if end)


def test_no_day_lies_in_no_period() -> None:
    """A task that is never due, or whose deadline is unknown, falls into no period."""
    assert None not in Period.parse("..9999-12-31")


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2020", "2020-01-01", "2020-12-31"),
        ("2020年", "2020-01-01", "2020-12-31"),
        ("2020Q4", "2020-10-01", "2020-12-31"),
        ("2020q1", "2020-01-01", "2020-03-31"),
        ("2020-Q1", "2020-01-01", "2020-03-31"),
        ("２０２０Ｑ２", "2020-04-01", "2020-06-30"),
        ("2020-02", "2020-02-01", "2020-02-29"),
        ("2020年12月", "2020-12-01", "2020-12-31"),
        ("2020-12-30", "2020-12-30", "2020-12-30"),
        ("2020-10..2020-12", "2020-10-01", "2020-12-31"),
        ("2020Q1..2021", "2020-01-01", "2021-12-31"),
        ("2020 .. 2021-06-05", "2020-01-01", "2021-06-05"),
        ("2020．10．．2020．12", "2020-10-01", "2020-12-31"),
    ],
)
def test_spellings(text: str, first: str, last: str) -> None:
    """A named period reaches from its first to its last day, in any width."""
    assert Period.parse(text) == Period(date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    ("text", "shortest"),
    [
        ("2020-01..2020-12", "2020"),
        ("2020年", "2020"),
        ("2020-10..2020-12", "2020Q4"),
        ("2020-q1", "2020Q1"),
        ("2020-02-01..2020-02-29", "2020-02"),
        ("2020-02-01..2020-02-28", "2020-02-01..2020-02-28"),
        ("2020/12/30", "2020-12-30"),
        ("2020..2021", "2020-01-01..2021-12-31"),
        ("2020Q4..2021Q1", "2020-10-01..2021-03-31"),
        ("2021-06..", "2021-06-01.."),
        ("..2020", "..2020-12-31"),
    ],
)
def test_the_shortest_spelling(text: str, shortest: str) -> None:
    """A year, quarter, month or day is printed by its name, any other stretch by its two ends."""
    assert str(Period.parse(text)) == shortest


def test_years_have_four_digits() -> None:
    """An early year is printed so that it can be read back."""
    first, last = date(999, 1, 1), date(999, 12, 31)
    assert str(Period(first, last)) == "0999"
    assert Period.parse("0999") == Period(first, last)


def test_open_ends() -> None:
    """A missing end is open."""
    assert Period.parse("..2021-06") == Period(None, date(2021, 6, 30))
    assert Period.parse("2021-06..") == Period(date(2021, 6, 1), None)


@pytest.mark.parametrize(
    "text",
    ["", "..", "2020Q5", "2020Q0", "2020-13", "0000", "ongoing", "长期..", "2020...2021", "x"],
)
def test_refusals(text: str) -> None:
    """What is no period is refused."""
    with pytest.raises(ValueError):
        Period.parse(text)


def test_a_period_does_not_run_backwards() -> None:
    """A period whose ends are swapped is refused rather than empty."""
    with pytest.raises(ValueError, match=r"^the period ends before it starts$"):
        Period.parse("2021-06..2020-12")


@pytest.mark.parametrize(("text", "days"), [("30d", 30), ("0d", 0), ("30天", 30), ("３０Ｄ", 30)])
def test_spans(text: str, days: int) -> None:
    """A span is a number of days."""
    assert parse_days(text) == days


@pytest.mark.parametrize("text", ["", "30", "-1d", "1w", "1.5d", "d", "123456d"])
def test_refused_spans(text: str) -> None:
    """A number without its unit, a negative one and another unit are no span of days."""
    with pytest.raises(ValueError, match=r"^not a number of days: "):
        parse_days(text)
