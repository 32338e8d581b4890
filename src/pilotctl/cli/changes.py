"""The command changes: what moved in a period."""

from datetime import date
from typing import Annotated

from pilotctl.application import changes as application
from pilotctl.cli.declared import Option, command
from pilotctl.cli.office import open_office
from pilotctl.cli.options import Cities, View
from pilotctl.cli.output import show
from pilotctl.cli.parsing import parsed
from pilotctl.cli.session import Session
from pilotctl.errors import UsageRefusal
from pilotctl.messages import N_, msg
from pilotctl.model.ranges import Period
from pilotctl.reports.changes import Grouping, Span, changes_report

Since = Annotated[
    str,
    Option(
        metavar="PERIOD",
        help=N_(
            "Start of the period: 2020-05, 2020Q2 or 2020-05-12; or a range, 2020-05..2020-06."
        ),
    ),
]
By = Annotated[Grouping, Option(help=N_("Group changes by."))]


@command(N_("Show what changed since a day: entries, and tasks before and after."))
def changes(
    cities: Cities = None, *, since: Since, by: By = Grouping.TASK, view: View, session: Session
) -> None:
    """`pilotctl changes`."""
    office = open_office(view, session)
    span = _span(since, office.day)
    found = application.changes(office, cities or (), span)
    show(changes_report(found.moved, found.others, span, by), view, session)


def _span(typed: str, day: date) -> Span:
    """From the first day of the period to the as-of day, or to the end that was typed."""
    expected = msg("a day or a period such as 2020-05, 2020Q2 or 2020-05..2020-06")
    period = parsed(Period.parse, typed, "--since", expected)
    if period.first is None:
        raise UsageRefusal(
            msg("{option} {typed} has no first day", option="--since", typed=typed),
            msg("write {expected}", expected=expected),
        )
    ends = ".." in typed and period.last is not None and period.last < day
    span = Span(period.first, period.last if ends and period.last else day)
    if span.first > span.last:
        raise UsageRefusal(
            msg("--since {typed} is after the as-of day {day}", typed=typed, day=day),
            msg("choose an earlier one, or a later --as-of"),
        )
    return span
