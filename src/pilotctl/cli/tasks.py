"""The lists of tasks: list, overdue, due."""

from datetime import date
from typing import Annotated

import typer

from pilotctl.cli.desk import open_desk
from pilotctl.cli.filters import Filters, choice_of
from pilotctl.cli.language import _
from pilotctl.cli.options import Cities, View, command
from pilotctl.cli.output import show as write
from pilotctl.cli.selected import selected
from pilotctl.cli.typed import after, span_of
from pilotctl.errors import ExitCode
from pilotctl.progress.state import Status, TrackedTask
from pilotctl.reports import tasks as reports

Fail = Annotated[bool, typer.Option("--fail", help=_("Exit with 1 when any task is found."))]
Within = Annotated[
    str, typer.Option(metavar="SPAN", help=_("How far ahead to look, in days: 30d."))
]


@command(_("List tasks, by department, deadline, points and more."))
def list_tasks(cities: Cities = None, *, filters: Filters, view: View) -> None:
    """`pilotctl list`."""
    desk = open_desk(view)
    found = selected(desk, cities, filters)
    write(reports.list_report(found, desk.as_of, choice_of(filters)), view)


@command(_("List the tasks whose deadline has passed."))
def overdue(cities: Cities = None, *, filters: Filters, fail: Fail = False, view: View) -> None:
    """`pilotctl overdue`."""
    desk = open_desk(view)
    found = selected(desk, cities, filters, until=desk.as_of)
    late = [tracked for tracked in found if reports.is_overdue(tracked)]
    unknown = sum(map(reports.is_unknown, found))
    write(reports.overdue_report(late, unknown, desk.as_of, choice_of(filters)), view)
    _fail_if(fail and bool(late))


@command(_("List the tasks that fall due soon."))
def due(
    cities: Cities = None,
    *,
    within: Within = "30d",
    filters: Filters,
    fail: Fail = False,
    view: View,
) -> None:
    """`pilotctl due`."""
    desk = open_desk(view)
    last_day = after(desk.as_of, span_of(within, "--within"))
    found = selected(desk, cities, filters, until=last_day)
    soon = [t for t in found if _is_due(t, desk.as_of, last_day)]
    unknown = sum(map(reports.is_unknown, found))
    write(reports.due_report(soon, unknown, desk.as_of, last_day, choice_of(filters)), view)
    _fail_if(fail and bool(soon))


def _is_due(one: TrackedTask, first: date, last: date) -> bool:
    """Whether its due day lies between the two, and it still has to be done."""
    settled = one.state.status in (Status.DONE, Status.CANCELLED)
    return not settled and one.state.due is not None and first <= one.state.due <= last


def _fail_if(found: bool) -> None:
    if found:
        raise typer.Exit(ExitCode.BAD_ANSWER)
