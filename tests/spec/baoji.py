"""Baoji's programme as shipped, for comparison with its source 001_3f622d691d5f3370.txt."""

from functools import cache

from pilotctl.files.builtin import builtin_folder
from pilotctl.model.listing import tasks_of
from pilotctl.model.programme import City, Requirement
from pilotctl.model.task import Task
from tests.shared.builders import load_city

EARLY = (
    *(1, 2, 3, 4, 5, 6, 7, 8, 9, 14, 18, 20, 24, 25, 26, 27, 32, 33, 46, 55, 57, 58, 59, 60),
    *(61, 63, 64, 65, 66, 68, 69, 72, 73, 78, 79, 80, 81, 82, 86, 87, 92, 93, 94, 96, 97, 98),
    *(102, 109),
)
"""The rows whose last cell says 2020年12月 (lines 203-341); every other row says 2021年12月."""


@cache
def city() -> City:
    """The programme, which has to be free of errors."""
    loaded = load_city(builtin_folder("data") / "baoji.yaml")
    assert loaded.findings == ()
    assert loaded.city
    return loaded.city


def rows() -> dict[int, Requirement]:
    """The table's rows by their numbers."""
    keys = (key_task for area in city().areas for key_task in area.key_tasks)
    subtasks = (subtask for key_task in keys for subtask in key_task.subtasks)
    return {row.no: row for subtask in subtasks for row in subtask.requirements}


def tasks() -> dict[int, Task]:
    """The tasks by their rows' numbers."""
    return {int(task.number): task for task in tasks_of(city())}
