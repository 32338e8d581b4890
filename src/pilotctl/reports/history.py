"""What happened to single tasks."""

from collections.abc import Mapping, Sequence

from pilotctl.messages import N_
from pilotctl.model.ledger import TaskEntry
from pilotctl.reports.entries import details_of, event_of, place_of
from pilotctl.reports.report import Cell, Column, Fit, Table

_COLUMNS = (
    Column("date", N_("Date")),
    Column("event", N_("What")),
    Column("details", N_("Details"), Fit.WRAP),
    Column("unit", N_("Unit")),
    Column("by", N_("By"), Fit.WRAP),
    Column("evidence", N_("Evidence"), Fit.WRAP),
    Column("origin", N_("Entry"), Fit.WRAP),
)


Courses = Mapping[str, Sequence[TaskEntry]]
"""What happened to each task up to the day, oldest first, by the task's id."""


def history_table(id: str, course: Sequence[TaskEntry]) -> Table:
    """The entries about the task of that id, in the order given."""
    return Table(_COLUMNS, tuple(map(_row, course)), id, "id")


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
