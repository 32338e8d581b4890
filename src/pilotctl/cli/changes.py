"""The command changes: what moved in a period."""

from datetime import date
from typing import Annotated

from pilotctl.application import changes as application
from pilotctl.cli.declared import Option, command
from pilotctl.cli.office import open_office
from pilotctl.cli.options import Cities, View
from pilotctl.cli.output import show
from pilotctl.cli.periods import stretch
from pilotctl.cli.session import Session
from pilotctl.errors import UsageRefusal
from pilotctl.messages import N_, msg
from pilotctl.model.calendar import Month
from pilotctl.reports.changes import Grouping, Span, changes_report

InPeriod = Annotated[
    str | None,
    Option(
        name="--period",
        metavar="PERIOD",
        help=N_("Period: 2020-12, 2020Q4, 2020 or 2020-10..2020-12 (default: this month)."),
    ),
]
Since = Annotated[
    str | None,
    Option(metavar="DAY", help=N_("From this day to the as-of day: 2020-05-12, 2020-05 or 2020.")),
]
By = Annotated[Grouping, Option(help=N_("Group changes by."))]


@command(N_("Show what changed in a period: entries, and tasks before and after."))
def changes(
    cities: Cities = None,
    *,
    period: InPeriod = None,
    since: Since = None,
    by: By = Grouping.TASK,
    view: View,
    session: Session,
) -> None:
    """`pilotctl changes`."""
    office = open_office(view, session)
    span = _span(period, since, office.day)
    found = application.changes(office, cities or (), span)
    show(changes_report(found.moved, found.others, span, by), view, session)


def _span(period: str | None, since: str | None, day: date) -> Span:
    """The days asked for, up to the as-of day; raises UsageRefusal where there are none."""
    if period is not None and since is not None:
        raise UsageRefusal(msg("--period and --since cannot be combined"))
    if since is not None and ".." in since:
        raise UsageRefusal(
            msg("--since takes a day: the period ends with the as-of day"),
            msg("use {new}", new=f"--period {since}"),
        )
    if since is not None:
        return _up_to(day, stretch(since, "--since").first, "--since", since)
    if period is not None:
        first, last = stretch(period, "--period")
        return _up_to(min(day, last or day), first, "--period", period)
    return Span(Month.of(day).first, day)


def _up_to(last: date, first: date | None, option: str, typed: str) -> Span:
    span = Span(first or date.min, last)
    if span.first > span.last:
        raise UsageRefusal(
            msg(
                "{option} {typed} is after the as-of day {day}",
                option=option,
                typed=typed,
                day=last,
            ),
            msg("choose an earlier one, or a later --as-of"),
        )
    return span
