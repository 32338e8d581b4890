"""The headings on the way from the root of a programme down to its rows."""

from collections.abc import Iterator

from pilotctl.model.ids import REGIONAL_TABLE, regional_key_task_id, regional_task_id
from pilotctl.model.programme import (
    Area,
    City,
    KeyTask,
    Regional,
    RegionalKeyTask,
    RegionalTask,
    Subtask,
)
from pilotctl.model.task import LEVELS, Heading

Trail = tuple[Heading, ...]
"""Headings, outermost first."""


def trails_of(city: City) -> Iterator[Trail]:
    """The way to every subtask, then to every regional task, in the document's order."""
    for area in city.areas:
        for key_task in area.key_tasks:
            for subtask in key_task.subtasks:
                yield common_trail(area, key_task, subtask)
    if city.regional:
        for part in city.regional.key_tasks:
            for task in part.tasks:
                yield regional_trail(city.regional, part, task)


def common_trail(area: Area, key_task: KeyTask, subtask: Subtask) -> Trail:
    """The headings of one branch of the common table."""
    return _trail((area.id, area.title), (key_task.id, key_task.title), (subtask.id, subtask.title))


def regional_trail(regional: Regional, key_task: RegionalKeyTask, task: RegionalTask) -> Trail:
    """The headings of one branch of the regional table, of which the table itself is the first."""
    return _trail(
        (REGIONAL_TABLE, regional.title),
        (regional_key_task_id(key_task.no), key_task.title),
        (regional_task_id(key_task.no, task.no), task.title),
    )


def _trail(*names: tuple[str, str | None]) -> Trail:
    """Headings of those ids and titles; both tables print their ids, so no label is needed."""
    return tuple(
        Heading(level, id, None, title) for level, (id, title) in zip(LEVELS, names, strict=True)
    )
