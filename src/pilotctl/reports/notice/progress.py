"""How far the programme is: by heading, by department, by unit."""

from collections.abc import Iterator
from fractions import Fraction

from pilotctl.messages import N_, Term, msg
from pilotctl.model.task import Heading
from pilotctl.progress.state import Status, TrackedTask, mean_completion
from pilotctl.reports.charts import Chart, ChartKind, Series
from pilotctl.reports.departments import departments_report
from pilotctl.reports.notice.basis import Basis
from pilotctl.reports.notice.value import Section
from pilotctl.reports.report import Cell, Column, Fit, Table
from pilotctl.reports.tasks import heading_text
from pilotctl.reports.tree import done_among, worst_light
from pilotctl.reports.units import units_report
from pilotctl.words import LIGHTS, STATUSES

_Groups = dict[Heading, list[TrackedTask]]


def _columns(basis: Basis) -> tuple[Column, ...]:
    return (
        Column("heading", N_("Area and key task"), Fit.WRAP),
        Column("tasks", N_("Tasks")),
        Column("done", N_("Done")),
        Column("active", N_("Active")),
        Column("overdue", N_("Overdue")),
        Column("completion", N_("Completion")),
        Column("before", msg("On {day}", day=basis.before.day)),
        Column("light", N_("Light")),
    )


def by_heading(basis: Basis) -> Section:
    """Areas and key tasks, each with its figure of the time before; drawn as parts of a whole."""
    return Section(
        "progress",
        msg("Progress by area and key task"),
        msg("There are no tasks."),
        charts=(_stack(basis),) if basis.now.tasks else (),
        tables=(Table(_columns(basis), tuple(_rows(basis))),),
    )


def _grouped(tasks: tuple[TrackedTask, ...]) -> dict[Heading, _Groups]:
    """The tasks by area, then by key task, in the document's order."""
    areas: dict[Heading, _Groups] = {}
    for one in tasks:
        groups = areas.setdefault(one.task.area, {})
        groups.setdefault(one.task.key_task, []).append(one)
    return areas


def _rows(basis: Basis) -> list[tuple[Cell, ...]]:
    before = _grouped(basis.before.tasks)
    rows = []
    for area, groups in _grouped(basis.now.tasks).items():
        inside = [one for group in groups.values() for one in group]
        earlier = [one for group in before[area].values() for one in group]
        rows.append(_row(heading_text(area), inside, earlier))
        for key_task, group in groups.items():
            rows.append(_row(_key_task_cell(key_task), group, before[area][key_task]))
    return rows


def _key_task_cell(key_task: Heading) -> Term:
    """A key task under its area; for scripts and links its id."""
    name = heading_text(key_task._replace(id=f"　{key_task.id}"))
    return Term(key_task.id, msg("{name}", name=name))


def _row(name: Cell, now: list[TrackedTask], before: list[TrackedTask]) -> tuple[Cell, ...]:
    return (
        name,
        len(now),
        done_among(now),
        _count(now, Status.ACTIVE),
        _count(now, Status.OVERDUE),
        mean_completion(now),
        mean_completion(before),
        LIGHTS[worst_light(now)],
    )


def _count(tasks: list[TrackedTask], status: Status) -> int:
    return sum(one.state.status is status for one in tasks)


# Best first, so that what is behind ends each bar.
_STACKED = (
    Status.DONE,
    Status.ACTIVE,
    Status.EXTENDED,
    Status.OPEN,
    Status.OVERDUE,
    Status.UNKNOWN,
    Status.CANCELLED,
)


def _stack(basis: Basis) -> Chart:
    groups = {
        f"{key_task.id} {key_task.title or ''}".rstrip(): group
        for groups in _grouped(basis.now.tasks).values()
        for key_task, group in groups.items()
    }
    parts = [
        Series(status, STATUSES[status].label, tuple(_counts(groups, status)))
        for status in _STACKED
    ]
    series = tuple(part for part in parts if any(part.values))
    return Chart(
        "key-tasks",
        ChartKind.STACK,
        msg("Key tasks: how their tasks stand"),
        msg("For each key task the number of its tasks by status."),
        tuple(groups),
        series,
    )


def _counts(groups: dict[str, list[TrackedTask]], status: Status) -> Iterator[Fraction]:
    return (Fraction(_count(group, status)) for group in groups.values())


def departments(basis: Basis, *, every: bool = False) -> Section:
    """The departments that lead tasks, or all of them; most overdue first."""
    (table,) = departments_report([basis.city], basis.now.tasks, basis.as_of).tables
    leading = tuple(row for row in table.rows if row[1] or every)
    return Section(
        "departments",
        msg("Departments"),
        msg("No department leads a task."),
        tables=(table._replace(rows=leading, title=None),),
    )


def units(basis: Basis) -> Section:
    """The units' ranking, where units are kept."""
    named = [(basis.city, basis.units)] if basis.units else []
    tables = units_report(named, basis.now.tasks, basis.as_of).tables
    return Section(
        "units",
        msg("Units"),
        msg("No units are kept."),
        msg("Over the tasks on which units report."),
        tables=tuple(table._replace(title=None) for table in tables),
    )
