"""Commands that read the ledger: history, changes, units."""

from datetime import date, timedelta
from typing import Annotated

import typer

from pilotctl.cli import complete
from pilotctl.cli.desk import Desk, open_desk
from pilotctl.cli.ids import found, parse_ids
from pilotctl.cli.language import _
from pilotctl.cli.options import Cities, View, command
from pilotctl.cli.output import show
from pilotctl.cli.typed import parsed
from pilotctl.errors import UsageRefusal
from pilotctl.messages import msg
from pilotctl.model.ledger import LedgerEntry, TaskEntry
from pilotctl.model.programme import City
from pilotctl.model.ranges import Period
from pilotctl.progress.fold import step_order
from pilotctl.progress.state import TrackedTask
from pilotctl.reports.changes import Grouping, Span, changes_report, moved_between
from pilotctl.reports.history import history_report
from pilotctl.reports.units import units_report
from pilotctl.workspace import units_of

Ids = Annotated[
    list[str],
    typer.Argument(metavar="ID...", help=_("Tasks: baoji/R22."), autocompletion=complete.ids),
]
Since = Annotated[
    str,
    typer.Option(
        metavar="PERIOD",
        help=_("From the first day of 2020-05, 2020Q2 or 2020-05-12; 2020-05..2020-06 ends too."),
    ),
]
By = Annotated[Grouping, typer.Option(help=_("By what to gather the changes."))]


@command(_("Show what happened to a task: every entry of the ledger about it."))
def history(ids: Ids, *, view: View) -> None:
    """`pilotctl history`."""
    desk = open_desk(view)
    wanted = parse_ids(ids)
    cities = desk.cities([id.city for id in wanted])
    entries = desk.entries(cities)
    tracked = {str(t.task.id): t for t in desk.tracked_with(cities, entries, desk.as_of)}
    tasks = found(wanted, tracked)
    courses = {str(one.task.id): _course(one, entries, desk.as_of) for one in tasks}
    show(history_report(tasks, courses, desk.as_of), view)


def _course(
    one: TrackedTask, entries: dict[str, tuple[LedgerEntry, ...]], day: date
) -> list[TaskEntry]:
    reference = one.task.id.reference
    course = [
        entry
        for entry in entries[one.task.id.city]
        if isinstance(entry, TaskEntry) and entry.date <= day and reference in entry.tasks
    ]
    return sorted(course, key=step_order)


@command(_("Show what moved since a day: what was reported, and how the tasks stand since."))
def changes(cities: Cities = None, *, since: Since, by: By = Grouping.TASK, view: View) -> None:
    """`pilotctl changes`."""
    desk = open_desk(view)
    span = _span(since, desk)
    opened = desk.cities(cities)
    entries = desk.entries(opened)
    day_before = span.first - timedelta(days=1) if span.first > date.min else span.first
    before = desk.tracked_with(opened, entries, day_before)
    after = desk.tracked_with(opened, entries, span.last)
    moved = moved_between(before, after, entries, span)
    show(changes_report(moved, _beside(opened, entries, span), span, by), view)


def _span(typed: str, desk: Desk) -> Span:
    """From the first day of the period to the as-of day, or to the end that was typed."""
    expected = msg("a day or a period such as 2020-05, 2020Q2 or 2020-05..2020-06")
    period = parsed(Period.parse, typed, "--since", expected)
    if period.first is None:
        raise UsageRefusal(
            msg("{option} {typed} has no first day", option="--since", typed=typed),
            msg("write {expected}", expected=expected),
        )
    ends = ".." in typed and period.last is not None and period.last < desk.as_of
    span = Span(period.first, period.last if ends and period.last else desk.as_of)
    if span.first > span.last:
        raise UsageRefusal(
            msg("--since {typed} lies after the day {day}", typed=typed, day=desk.as_of),
            msg("choose an earlier one, or a later --as-of"),
        )
    return span


def _beside(
    cities: tuple[City, ...], entries: dict[str, tuple[LedgerEntry, ...]], span: Span
) -> list[LedgerEntry]:
    """The incidents, readings and marks of the span, in the order of days."""
    inside = (
        entry
        for city in cities
        for entry in entries[city.id]
        if not isinstance(entry, TaskEntry) and span.first <= entry.date <= span.last
    )
    return sorted(inside, key=lambda entry: entry.date)


@command(_("Rank the units of a city by what they report as done."))
def units(cities: Cities = None, *, view: View) -> None:
    """`pilotctl units`."""
    desk = open_desk(view)
    opened = desk.cities(cities)
    named = [(city, units_of(desk.workspace, city.id)) for city in opened]
    kept = [(city, units) for city, units in named if units]
    if not kept:
        raise UsageRefusal(
            msg("no units are listed for {cities}", cities=tuple(city.id for city in opened)),
            msg("list them under [units] in pilotctl.toml"),
        )
    show(units_report(kept, desk.tracked([city for city, _units in kept]), desk.as_of), view)
