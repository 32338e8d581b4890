"""The options that name a period."""

import re
from datetime import date
from functools import partial
from typing import Annotated, NamedTuple

from pilotctl.cli.declared import Option
from pilotctl.cli.parsing import parsed
from pilotctl.errors import UsageRefusal
from pilotctl.messages import N_, Message, msg
from pilotctl.model.ranges import Period


class PeriodOptions(NamedTuple):
    """One of a month, a quarter, a year, or a first and a last day."""

    month: Annotated[
        str | None, Option(metavar="MONTH", help=N_("2020-12; by default the present one."))
    ] = None
    quarter: Annotated[str | None, Option(metavar="QUARTER", help=N_("2020Q4."))] = None
    year: Annotated[str | None, Option(metavar="YEAR", help=N_("2020."))] = None
    from_: Annotated[
        str | None, Option(name="--from", metavar="DAY", help=N_("The first day."))
    ] = None
    to: Annotated[str | None, Option(name="--to", metavar="DAY", help=N_("The last day."))] = None


def period_of(options: PeriodOptions, today: date) -> Period:
    """The period that was typed, or today's month; raises UsageRefusal for more than one."""
    named = [
        (f"--{key}", value)
        for key, value in zip(("month", "quarter", "year"), options, strict=False)
        if value
    ]
    span = options.from_ or options.to
    if len(named) + bool(span) > 1:
        raise UsageRefusal(msg("only one of --month, --quarter, --year and --from can be given"))
    if span:
        return _span(options)
    option, typed = named[0] if named else ("--month", f"{today:%Y-%m}")
    kind = _KINDS[option]
    return parsed(partial(_of_kind, kind.spelling), typed, option, kind.expected)


class _Kind(NamedTuple):
    """How a period of an option is spelt, and what it is called."""

    spelling: str
    expected: Message


_KINDS = {
    "--month": _Kind(r"\d{4}-\d\d", msg("a month such as 2020-12")),
    "--quarter": _Kind(r"\d{4}Q[1-4]", msg("a quarter such as 2020Q4")),
    "--year": _Kind(r"\d{4}", msg("a year such as 2020")),
}


def _of_kind(spelling: str, typed: str) -> Period:
    period = Period.parse(typed)
    if not re.fullmatch(spelling, str(period)):
        raise ValueError(typed)
    return period


def _span(options: PeriodOptions) -> Period:
    expected = msg("--from 2020-10-01 --to 2020-12-31")
    if not options.from_:
        raise UsageRefusal(msg("--to needs --from"), msg("write {expected}", expected=expected))
    return parsed(Period.parse, f"{options.from_}..{options.to or ''}", "--from", expected)
