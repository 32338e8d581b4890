"""Lists of tasks: finished, overdue, due next, extended."""

from collections.abc import Iterable, Mapping
from datetime import date

from pilotctl.messages import N_, Message, msg
from pilotctl.model.calendar import Month
from pilotctl.model.ids import Reference
from pilotctl.model.ledger import Event, TaskEntry
from pilotctl.progress.state import SETTLED, Status, TrackedTask
from pilotctl.reports.notice.basis import Basis
from pilotctl.reports.notice.value import Section
from pilotctl.reports.report import Cell, Column, Fit, Table
from pilotctl.reports.tasks import task_table
from pilotctl.words import UNKNOWN

_FINISHED = ("id", "text", "departments", "done_on", "evidence")
_OVERDUE = ("departments", "leaders", "id", "text", "due", "days_overdue", "completion")
_DUE = ("id", "text", "departments", "due", "light", "completion")
_EXTENDED = (
    Column("date", N_("Date")),
    Column("id", N_("Id")),
    Column("text", N_("Task"), Fit.WRAP),
    Column("unit", N_("Unit")),
    Column("to", N_("New deadline")),
    Column("approved_by", N_("Approved by")),
    Column("reason", N_("Reason"), Fit.WRAP),
)


def finished(basis: Basis) -> Section:
    """What was done in the period and still counts as done."""
    done = [
        one
        for one in basis.now.tasks
        if one.state.done_on is not None and one.state.done_on in basis.period
    ]
    done.sort(key=lambda one: one.state.done_on or date.min)
    return Section(
        "finished",
        msg("Finished in this period"),
        msg("Nothing was finished in this period."),
        _finished_lead(basis, len(done)),
        tables=(task_table(done, _FINISHED),),
    )


def _finished_lead(basis: Basis, count: int) -> Message | None:
    """How many, and what else moved the figure: done before + new - no longer = done now."""
    before = {one.task.id for one in basis.before.tasks if one.state.status is Status.DONE}
    now = {one.task.id for one in basis.now.tasks if one.state.status is Status.DONE}
    again, back = count - len(now - before), len(before - now)
    if not again and not back:
        return msg("Tasks {count}.", count=count) if count else None
    return msg(
        "Tasks {count}, of them done before and reported anew {again};"
        " done before and no longer (reopened or lapsed) {back}.",
        count=count,
        again=again,
        back=back,
    )


def overdue(basis: Basis) -> Section:
    """What is overdue: by lead units, those with the longest delay first."""
    late = [one for one in basis.now.tasks if one.state.status is Status.OVERDUE]
    worst: dict[tuple[str, ...], int] = {}
    for one in late:
        owners = one.task.departments
        worst[owners] = max(worst.get(owners, 0), one.state.days_overdue or 0)
    late.sort(key=lambda one: _urgency(one, worst))
    return Section(
        "overdue",
        msg("Overdue"),
        msg("Nothing is overdue."),
        msg("Tasks {count}, by lead unit, the longest delay first.", count=len(late))
        if late
        else None,
        tables=(task_table(late, _OVERDUE),),
    )


def _urgency(
    one: TrackedTask, worst: dict[tuple[str, ...], int]
) -> tuple[int, tuple[str, ...], int]:
    owners = one.task.departments
    return -worst[owners], owners, -(one.state.days_overdue or 0)


def due_next(basis: Basis) -> Section:
    """What falls due from the as-of day to the end of the month after it."""
    first, last = basis.as_of, Month.of(basis.as_of).plus(1).last
    soon = [
        one
        for one in basis.now.tasks
        if one.state.status not in SETTLED and one.state.due and first <= one.state.due <= last
    ]
    soon.sort(key=lambda one: one.state.due or date.max)
    return Section(
        "due",
        msg("Due next"),
        msg("Nothing falls due from {first} to {last}.", first=first, last=last),
        msg("From {first} to {last}: tasks {count}.", first=first, last=last, count=len(soon))
        if soon
        else None,
        tables=(task_table(soon, _DUE),),
    )


def extensions(basis: Basis) -> Section:
    """The extensions that were granted in the period."""
    texts = {one.task.id.reference: one.task.text for one in basis.now.tasks}
    granted = [e for e in basis.entries if isinstance(e, TaskEntry) and e.event is Event.EXTENDED]
    rows = tuple(row for entry in granted for row in _extension_rows(entry, texts, basis.city.id))
    return Section(
        "extensions",
        msg("Extensions granted"),
        msg("No extension was granted in this period."),
        tables=(Table(_EXTENDED, rows),),
    )


def _extension_rows(
    entry: TaskEntry, texts: Mapping[Reference, str | None], city: str
) -> Iterable[tuple[Cell, ...]]:
    for reference in entry.tasks:
        if reference in texts:
            text = texts[reference] or UNKNOWN
            to = str(entry.deadline)
            id, who = f"{city}/{reference}", entry.approved_by
            yield entry.date, id, text, entry.unit, to, who, entry.reason
