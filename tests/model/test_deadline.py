"""完成时限: one value for every spelling."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pilotctl.model.deadline import Deadline, Precision

DAYS = st.dates(min_value=date(1000, 1, 1))
DEADLINES = st.one_of(
    DAYS.map(Deadline.day),
    DAYS.map(lambda day: Deadline.month(day.year, day.month)),
    st.just(Deadline.ongoing()),
)
FULL_WIDTH = str.maketrans("0123456789-./", "０１２３４５６７８９－．／")


@given(DEADLINES)
def test_round_trip(deadline: Deadline) -> None:
    """What is printed is read back as the same value, half-width and full-width alike."""
    assert Deadline.parse(str(deadline)) == deadline
    assert Deadline.parse(str(deadline).translate(FULL_WIDTH)) == deadline


@given(st.lists(DEADLINES))
def test_total_order(deadlines: list[Deadline]) -> None:
    """Sorting is by due day, the exact day before its month, standing duties last."""
    expected = sorted(deadlines, key=lambda one: (one.is_ongoing, one.last, one.precision))
    assert sorted(deadlines) == expected


@given(DEADLINES, DEADLINES)
def test_order_agrees_with_equality(one: Deadline, other: Deadline) -> None:
    """Of two deadlines exactly one is earlier, unless they are equal; equal ones print equal."""
    assert [one < other, one == other, one > other].count(True) == 1
    assert (one == other) == (str(one) == str(other))


@pytest.mark.parametrize(
    "text",
    [
        "2020年12月",
        "2020.12",
        "2020-12",
        "2020/12",
        "２０２０年１２月",
        " 2020 年 12 月 ",
        "2020年12",
    ],
)
def test_spellings_of_a_month(text: str) -> None:
    """Every spelling of the documents is the same month, due on its last day."""
    deadline = Deadline.parse(text)
    assert deadline == Deadline.month(2020, 12)
    assert (deadline.due, deadline.precision) == (date(2020, 12, 31), Precision.MONTH)


@pytest.mark.parametrize("text", ["2020/12/30", "2020-12-30", "2020年12月30日", "2020．12．30"])
def test_spellings_of_a_day(text: str) -> None:
    """A day is due on that day."""
    assert Deadline.parse(text).due == date(2020, 12, 30)


@pytest.mark.parametrize(
    "text", ["长期推进", "长期", "ongoing", "Ongoing", "ＯＮＧＯＩＮＧ", "长期 推进"]
)
def test_spellings_of_a_standing_duty(text: str) -> None:
    """A standing duty is never due."""
    deadline = Deadline.parse(text)
    assert (deadline, deadline.due, str(deadline)) == (Deadline.ongoing(), None, "ongoing")


def test_equality_keeps_the_precision() -> None:
    """A month is not the day on which it ends, although both are due then."""
    month, day = Deadline.parse("2020-12"), Deadline.parse("2020-12-31")
    assert month != day
    assert month.due == day.due
    assert day < month


def test_a_standing_duty_is_not_the_last_day_of_time() -> None:
    """The last day that a date can hold is a day, and comes before 长期推进."""
    assert Deadline.parse("9999-12-31") < Deadline.ongoing()


def test_leap_years() -> None:
    """The last day of February is the year's own."""
    assert Deadline.parse("2020-02").due == date(2020, 2, 29)
    assert Deadline.parse("2021-02").due == date(2021, 2, 28)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "2020",
        "2020-13",
        "2020-00",
        "2020-02-30",
        "0000-12",
        "20-12",
        "2020-12-",
        "2020--12",
        "12-2020",
        "2020年底",
        "长期推进。",
        "2020-12\n2021-12",
        "2020Q4",
        "soon",
    ],
)
def test_refusals(text: str) -> None:
    """What is no deadline is refused, and never guessed."""
    with pytest.raises(ValueError):
        Deadline.parse(text)


@pytest.mark.parametrize("month", [0, 13, -1])
def test_no_such_month(month: int) -> None:
    """A month that does not exist is refused by name."""
    with pytest.raises(ValueError, match=f"^not a month: {month}$"):
        Deadline.month(2020, month)
