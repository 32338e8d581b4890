"""The period of a notice, as it is typed."""

from datetime import date

import pytest

from pilotctl.cli.periods import PeriodOptions, period_of
from pilotctl.errors import UsageRefusal

TODAY = date(2020, 6, 20)


@pytest.mark.parametrize(
    ("typed", "period"),
    [
        (PeriodOptions(), "2020-05"),
        (PeriodOptions(month="2020-12"), "2020-12"),
        (PeriodOptions(period="2020-12"), "2020-12"),
        (PeriodOptions(period="２０２０Ｑ３"), "2020Q3"),
        (PeriodOptions(month="2020"), "2020"),
        (PeriodOptions(period="2020-06-10..2020-08-20"), "2020-06-10..2020-08-20"),
        (PeriodOptions(period="2020-06-10.."), "2020-06-10.."),
    ],
)
def test_periods(typed: PeriodOptions, period: str) -> None:
    """--period and --month read the same; without them it is the last full month."""
    assert str(period_of(typed, TODAY)) == period


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (PeriodOptions(period="June"), "invalid --period June"),
        (PeriodOptions(month=""), "invalid --month "),
        (PeriodOptions(period="2020-13"), "invalid --period 2020-13"),
        (PeriodOptions(period="..2020-06"), "--period ..2020-06 has no first day"),
        (
            PeriodOptions(period="2020", month="2020-01"),
            "--period and --month cannot be combined",
        ),
    ],
)
def test_what_names_no_period(typed: PeriodOptions, said: str) -> None:
    """What is no period, has no first day, or is typed twice, is refused."""
    with pytest.raises(UsageRefusal) as caught:
        period_of(typed, TODAY)
    assert caught.value.message.render(str) == said
