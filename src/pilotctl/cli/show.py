"""The command show: everything about single tasks."""

from typing import Annotated

import typer

from pilotctl.cli import complete
from pilotctl.cli.desk import open_desk
from pilotctl.cli.ids import found, parse_ids
from pilotctl.cli.language import _
from pilotctl.cli.options import View, command
from pilotctl.cli.output import show as write
from pilotctl.model.task import Task, TaskKind
from pilotctl.progress.state import TrackedTask
from pilotctl.reports.detail import show_report

Ids = Annotated[
    list[str],
    typer.Argument(metavar="ID...", help=_("Tasks: baoji/R22."), autocompletion=complete.ids),
]


@command(_("Show everything about a task."))
def show(ids: Ids, *, view: View) -> None:
    """`pilotctl show`."""
    desk = open_desk(view)
    wanted = parse_ids(ids)
    cities = {city.id: city for city in desk.cities([id.city for id in wanted])}
    tracked = {str(t.task.id): t for t in desk.tracked(tuple(cities.values()))}
    tasks = found(wanted, tracked)
    beside = {str(t.task.id): _beside(t, tracked) for t in tasks}
    write(show_report(tasks, cities, beside, desk.as_of), view)


def _beside(one: TrackedTask, tracked: dict[str, TrackedTask]) -> tuple[TrackedTask, ...]:
    """The other measures of its requirement; without measures, the rest of the subtask."""
    others = (other for other in tracked.values() if other.task.id != one.task.id)
    return tuple(other for other in others if _group(other.task) == _group(one.task))


def _group(task: Task) -> tuple[object, ...]:
    requirement = task.requirement if task.kind is TaskKind.MEASURE else None
    return task.id.city, task.kind, task.subtask, requirement
