"""How far the programme is: by heading, by department, by unit."""

from collections.abc import Callable, Iterator
from fractions import Fraction
from typing import NamedTuple

from pilotctl.messages import N_, Term, msg
from pilotctl.model.task import Heading
from pilotctl.progress.state import Status, TrackedTask, mean_completion
from pilotctl.reports.charts import Chart, ChartKind, Series
from pilotctl.reports.departments import FIELDS, departments_of
from pilotctl.reports.fields import Field, number, table
from pilotctl.reports.notice.basis import Basis
from pilotctl.reports.notice.value import Section
from pilotctl.reports.report import Cell, Fit
from pilotctl.reports.tasks import heading_text
from pilotctl.reports.tree import done_among, worst_light
from pilotctl.reports.units import units_report
from pilotctl.words import LIGHTS, STATUSES

_Groups = dict[Heading, list[TrackedTask]]


class _Line(NamedTuple):
    """An area or a key task, with its tasks now and before."""

    name: Cell
    now: list[TrackedTask]
    before: list[TrackedTask]


def _counted(status: Status) -> Callable[[_Line], Cell]:
    return lambda line: _count(line.now, status)


def _fields(basis: Basis) -> tuple[Field[_Line], ...]:
    before = msg("On {day}", day=basis.before.day)
    return (
        Field("heading", N_("Area and key task"), lambda line: line.name, fit=Fit.WRAP),
        number("tasks", N_("Tasks"), lambda line: len(line.now)),
        number("done", N_("Done"), lambda line: done_among(line.now)),
        number("active", N_("Active"), _counted(Status.ACTIVE)),
        number("overdue", N_("Overdue"), _counted(Status.OVERDUE)),
        number("completion", N_("Completion"), lambda line: mean_completion(line.now)),
        number("before", before, lambda line: mean_completion(line.before)),
        Field("light", N_("Light"), lambda line: LIGHTS[worst_light(line.now)]),
    )


def by_heading(basis: Basis) -> Section:
    """Areas and key tasks, each with its figure of the time before; drawn as parts of a whole."""
    return Section(
        "progress",
        msg("Progress by area and key task"),
        msg("There are no tasks."),
        charts=(_stack(basis),) if basis.now.tasks else (),
        tables=(table(_fields(basis), _lines(basis)),),
    )


def _grouped(tasks: tuple[TrackedTask, ...]) -> dict[Heading, _Groups]:
    """The tasks by area, then by key task, in the document's order."""
    areas: dict[Heading, _Groups] = {}
    for one in tasks:
        groups = areas.setdefault(one.task.area, {})
        groups.setdefault(one.task.key_task, []).append(one)
    return areas


def _lines(basis: Basis) -> list[_Line]:
    before = _grouped(basis.before.tasks)
    lines = []
    for area, groups in _grouped(basis.now.tasks).items():
        inside = [one for group in groups.values() for one in group]
        earlier = [one for group in before[area].values() for one in group]
        lines.append(_Line(heading_text(area), inside, earlier))
        for key_task, group in groups.items():
            lines.append(_Line(_key_task_cell(key_task), group, before[area][key_task]))
    return lines


def _key_task_cell(key_task: Heading) -> Term:
    """A key task under its area; for scripts and links its id."""
    name = heading_text(key_task._replace(id=f"　{key_task.id}"))
    return Term(key_task.id, msg("{name}", name=name))


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
    standings = departments_of(basis.city, basis.now.tasks)
    shown = [one for one in standings if one.led or every]
    return Section(
        "departments",
        msg("Departments"),
        msg("No department leads a task."),
        tables=(table(FIELDS, shown),),
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
