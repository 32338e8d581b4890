"""How the period of a notice is named, and what names none."""

from datetime import date

import pytest

from pilotctl.cli.periods import PeriodOptions, period_of
from pilotctl.errors import ExitCode, UsageRefusal

TODAY = date(2020, 8, 15)
_TWO = ("only one of --month, --quarter, --year and --from can be given", None)
_SPAN = "write --from 2020-10-01 --to 2020-12-31"
_MONTH = "write a month such as 2020-12"


def asked(**typed: str) -> str:
    """The period that is asked for, in its shortest spelling."""
    return str(period_of(PeriodOptions(**typed), TODAY))


@pytest.mark.parametrize(
    ("typed", "period"),
    [
        ({}, "2020-08"),
        ({"month": "2020-06"}, "2020-06"),
        ({"month": "2020年6月"}, "2020-06"),
        ({"quarter": "2020Q3"}, "2020Q3"),
        ({"year": "2020"}, "2020"),
        ({"from_": "2020-06-10", "to": "2020-08-20"}, "2020-06-10..2020-08-20"),
        ({"from_": "2020-10", "to": "2020-12"}, "2020Q4"),
        ({"from_": "2020-06-10"}, "2020-06-10.."),
    ],
)
def test_periods(typed: dict[str, str], period: str) -> None:
    """A month, a quarter, a year, a stretch of days; the present month where none is named."""
    assert asked(**typed) == period


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"month": "2020-06", "quarter": "2020Q2"}, _TWO),
        ({"quarter": "2020Q2", "year": "2020"}, _TWO),
        ({"year": "2020", "from_": "2020-06-01"}, _TWO),
        ({"month": "2020-06", "to": "2020-06-30"}, _TWO),
        ({"to": "2020-06-30"}, ("--to needs --from", _SPAN)),
        (
            {"from_": "2020-12-31", "to": "2020-10-01"},
            ("--from 2020-12-31..2020-10-01 cannot be read", _SPAN),
        ),
        ({"from_": "2020-10..2020-12"}, ("--from 2020-10..2020-12.. cannot be read", _SPAN)),
        ({"month": "June"}, ("--month June cannot be read", _MONTH)),
        ({"month": "2020Q4"}, ("--month 2020Q4 cannot be read", _MONTH)),
        ({"month": "..2020-06"}, ("--month ..2020-06 cannot be read", _MONTH)),
        ({"month": "2020-06-30"}, ("--month 2020-06-30 cannot be read", _MONTH)),
        (
            {"quarter": "2020-06"},
            ("--quarter 2020-06 cannot be read", "write a quarter such as 2020Q4"),
        ),
        ({"year": "2020-06"}, ("--year 2020-06 cannot be read", "write a year such as 2020")),
    ],
)
def test_what_names_no_period(typed: dict[str, str], said: tuple[str, str | None]) -> None:
    """Two periods at once, none, or another kind than the option says: wrong usage."""
    with pytest.raises(UsageRefusal) as raised:
        asked(**typed)
    refusal = raised.value
    help = refusal.help.render(str) if refusal.help else None
    assert (refusal.message.render(str), help) == said
    assert refusal.exit_code is ExitCode.USAGE
