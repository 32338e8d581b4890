"""Single tasks by their ids: everything about each, and what happened to it."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from pilotctl.application.office import Office
from pilotctl.errors import UsageRefusal, did_you_mean
from pilotctl.messages import msg
from pilotctl.model.ids import Id, Kind, Reference
from pilotctl.model.ledger import LedgerEntry, TaskEntry
from pilotctl.model.programme import City
from pilotctl.model.task import Task, TaskKind
from pilotctl.progress.course import ordered
from pilotctl.progress.state import TrackedTask
from pilotctl.text import nearest


class Details(NamedTuple):
    """Tasks, the cities they belong to by id, and what stands beside each by the task's id."""

    tasks: list[TrackedTask]
    cities: dict[str, City]
    related: dict[str, tuple[TrackedTask, ...]]
    """The other measures of its requirement; without measures, the rest of the subtask."""
    courses: dict[str, list[TaskEntry]]
    """What happened to each up to the day, in the order of the fold."""


def details(office: Office, ids: Sequence[Id]) -> Details:
    """Everything about the tasks of those ids; raises UsageRefusal for one that is not there."""
    cities = office.cities([id.city for id in ids])
    entries = office.entries(cities)
    tracked = {str(t.task.id): t for t in office.tracked_with(cities, entries, office.day)}
    tasks = tasks_of_ids(ids, tracked)
    related = {str(one.task.id): _related(one, tracked) for one in tasks}
    courses: dict[str, list[TaskEntry]] = {}
    for city in cities:
        courses |= entries_by_task(city.id, entries[city.id], office.day)
    return Details(tasks, {city.id: city for city in cities}, related, courses)


def entries_by_task(
    city: str, entries: Sequence[LedgerEntry], day: date
) -> dict[str, list[TaskEntry]]:
    """The entries about each task up to the day, in the order of the fold, by the task's id."""
    courses: dict[str, list[TaskEntry]] = {}
    for entry in entries:
        if isinstance(entry, TaskEntry) and entry.date <= day:
            # An entry that names a task twice is still one entry.
            for reference in dict.fromkeys(entry.tasks):
                courses.setdefault(f"{city}/{reference}", []).append(entry)
    return {id: list(ordered(course)) for id, course in courses.items()}


def tasks_of_ids(ids: Sequence[Id], tracked: Mapping[str, TrackedTask]) -> list[TrackedTask]:
    """The tasks of those ids, each once: for a requirement with measures, its measures.

    Raises UsageRefusal, with the nearest ids, for one that is not there.
    """
    return list({str(one.task.id): one for id in ids for one in _of(id, tracked)}.values())


def _of(id: Id, tracked: Mapping[str, TrackedTask]) -> list[TrackedTask]:
    if str(id) in tracked:
        return [tracked[str(id)]]
    measures = [one for one in tracked.values() if _requirement_id(one.task) == id]
    if not measures:
        near = nearest(str(id), tracked)
        raise UsageRefusal(msg("no task {id}", id=str(id)), did_you_mean(near))
    return measures


def _requirement_id(task: Task) -> Id | None:
    row = task.requirement
    return Id(task.id.city, Reference(Kind.REQUIREMENT, (row.no,))) if row else None


def _related(one: TrackedTask, tracked: Mapping[str, TrackedTask]) -> tuple[TrackedTask, ...]:
    others = (other for other in tracked.values() if other.task.id != one.task.id)
    return tuple(other for other in others if _group(other.task) == _group(one.task))


def _group(task: Task) -> tuple[object, ...]:
    requirement = task.requirement if task.kind is TaskKind.MEASURE else None
    return task.id.city, task.kind, task.subtask, requirement
