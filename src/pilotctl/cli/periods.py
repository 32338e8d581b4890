"""The options that name a period."""

from datetime import date
from typing import Annotated, NamedTuple

from pilotctl.cli.declared import Option
from pilotctl.cli.parsing import parsed
from pilotctl.errors import UsageRefusal
from pilotctl.messages import N_, msg
from pilotctl.model.ranges import Period

_EXPECTED = msg("a period such as 2020-12, 2020Q4 or 2020-10-01..2020-12-31")


class PeriodOptions(NamedTuple):
    """A stretch of days; --month is what people type, and means the same."""

    period: Annotated[
        str | None,
        Option(
            N_("Period: 2020-12, 2020Q4, 2020 or 2020-10..2020-12 (default: this month)."),
            metavar="PERIOD",
        ),
    ] = None
    month: Annotated[str | None, Option(N_("Same as --period."), metavar="PERIOD")] = None


def period_of(options: PeriodOptions, today: date) -> Period:
    """The period that was typed, or today's month; raises UsageRefusal for two of them."""
    if options.period is not None and options.month is not None:
        raise UsageRefusal(msg("--period and --month cannot be combined"))
    option = "--month" if options.month is not None else "--period"
    typed = options.month if options.month is not None else options.period
    period = parsed(Period.parse, f"{today:%Y-%m}" if typed is None else typed, option, _EXPECTED)
    if period.first is None:
        raise UsageRefusal(
            msg("{option} {typed} has no first day", option=option, typed=str(typed)),
            msg("write {expected}", expected=_EXPECTED),
        )
    return period
