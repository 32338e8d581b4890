"""What happened to single tasks."""

from collections.abc import Mapping, Sequence
from datetime import date

from pilotctl.messages import N_, msg
from pilotctl.model.ledger import TaskEntry
from pilotctl.progress.state import TrackedTask
from pilotctl.reports.entries import details_of, entry_item, event_of, place_of
from pilotctl.reports.report import Cell, Column, Fit, Report, Table
from pilotctl.reports.tasks import task_item

_COLUMNS = (
    Column("date", N_("Date")),
    Column("event", N_("What")),
    Column("details", N_("Details"), Fit.WRAP),
    Column("unit", N_("Unit")),
    Column("by", N_("By"), Fit.WRAP),
    Column("evidence", N_("Evidence"), Fit.WRAP),
    Column("origin", N_("Entry"), Fit.WRAP),
)


def history_report(
    tasks: Sequence[TrackedTask], courses: Mapping[str, Sequence[TaskEntry]], as_of: date
) -> Report:
    """One table a task: its entries up to the day, oldest first.

    `courses` holds the entries by the task's id.
    """
    items, tables = [], []
    for tracked in tasks:
        id = str(tracked.task.id)
        course = courses.get(id, ())
        items.append({**task_item(tracked), "history": [entry_item(entry) for entry in course]})
        tables.append(Table(_COLUMNS, tuple(map(_row, course)), id, "id"))
    entries = sum(len(courses.get(str(one.task.id), ())) for one in tasks)
    closing = msg("As of {day}: entries {count}", day=as_of, count=entries)
    summary = {"tasks": len(tasks), "entries": entries}
    return Report("history", as_of, tuple(items), summary, tuple(tables), closing)


def _row(entry: TaskEntry) -> tuple[Cell, ...]:
    return (
        entry.date,
        event_of(entry),
        details_of(entry),
        entry.unit,
        entry.by,
        entry.evidence,
        place_of(entry),
    )
