"""What happened to single tasks."""

from collections.abc import Mapping, Sequence

from pilotctl.messages import N_
from pilotctl.model.ledger import TaskEntry
from pilotctl.reports.entries import details_of, event_of, place_of
from pilotctl.reports.fields import Field, table
from pilotctl.reports.report import Fit, Table

_FIELDS: tuple[Field[TaskEntry], ...] = (
    Field("date", N_("Date"), lambda entry: entry.date),
    Field("event", N_("What"), event_of),
    Field("details", N_("Details"), details_of, fit=Fit.WRAP),
    Field("unit", N_("Unit"), lambda entry: entry.unit),
    Field("by", N_("By"), lambda entry: entry.by, fit=Fit.WRAP),
    Field("evidence", N_("Evidence"), lambda entry: entry.evidence, fit=Fit.WRAP),
    Field("origin", N_("Entry"), place_of, fit=Fit.WRAP),
)


Courses = Mapping[str, Sequence[TaskEntry]]
"""What happened to each task up to the day, oldest first, by the task's id."""


def history_table(id: str, course: Sequence[TaskEntry]) -> Table:
    """The entries about the task of that id, in the order given."""
    return table(_FIELDS, course, id, "id")
