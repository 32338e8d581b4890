"""The options that name a period."""

from datetime import date
from typing import Annotated, NamedTuple

from pilotctl.cli.declared import Option
from pilotctl.cli.parsing import parsed
from pilotctl.errors import UsageRefusal
from pilotctl.messages import N_, msg
from pilotctl.model.calendar import Month
from pilotctl.model.ranges import Period

_EXPECTED = msg("a period such as 2020-12, 2020Q4 or 2020-10-01..2020-12-31")


class PeriodOptions(NamedTuple):
    """A stretch of days; --month is what people type, and means the same."""

    period: Annotated[
        str | None,
        Option(
            N_("Period: 2020-12, 2020Q4, 2020 or 2020-10..2020-12 (default: last month)."),
            metavar="PERIOD",
        ),
    ] = None
    month: Annotated[str | None, Option(N_("Same as --period."), metavar="PERIOD")] = None


def period_of(options: PeriodOptions, today: date) -> Period:
    """The period that was typed, or the last full month before today.

    Raises UsageRefusal for two of them, and as `stretch` does.
    """
    if options.period is not None and options.month is not None:
        raise UsageRefusal(msg("--period and --month cannot be combined"))
    if options.month is not None:
        return stretch(options.month, "--month")
    if options.period is not None:
        return stretch(options.period, "--period")
    month = Month.of(today).plus(-1)
    return Period(month.first, month.last)


def stretch(typed: str, option: str) -> Period:
    """A period with a first day, as typed; raises UsageRefusal for what is none."""
    period = parsed(Period.parse, typed, option, _EXPECTED)
    if period.first is None:
        raise UsageRefusal(
            msg("{option} {typed} has no first day", option=option, typed=typed),
            msg("write {expected}", expected=_EXPECTED),
        )
    return period
