"""Tieling's programme as shipped, for comparison with its source 000_15050eebd2f8b9b2.txt."""

from functools import cache

from pilotctl.files.builtin import builtin_folder
from pilotctl.load.loaded import LoadedCity
from pilotctl.model.doubt import Doubt
from pilotctl.model.listing import tasks_of
from pilotctl.model.parties import Party
from pilotctl.model.programme import City, KeyTask, Measure, PointsBlock, Requirement, Subtask
from pilotctl.model.task import Task
from tests.shared.builders import load_city

UNKNOWN = (
    *(f"tieling/M{n}" for n in (236, 237, 238, 239, 240, 242, 244, 245, 276, 471, 472)),
    "tieling/S1.1.6",
)
"""The tasks of which the source lost the deadline (lines 385-394, 429, 651 and 698)."""


@cache
def loaded() -> LoadedCity:
    """The file with what is said of it."""
    return load_city(builtin_folder("data") / "tieling.yaml")


def city() -> City:
    """The programme, which has to be free of errors."""
    city = loaded().city
    assert city
    return city


def key_tasks() -> list[KeyTask]:
    """The key tasks of the common table."""
    return [key_task for area in city().areas for key_task in area.key_tasks]


def subtasks() -> list[Subtask]:
    """The subtasks of the common table."""
    return [subtask for key_task in key_tasks() for subtask in key_task.subtasks]


def rows() -> dict[int, Requirement]:
    """The requirements by their numbers; of a number that stood twice only the last."""
    return {row.no: row for subtask in subtasks() for row in subtask.requirements}


def measures() -> dict[int, Measure]:
    """The measures of the common table by their numbers."""
    return {measure.no: measure for row in rows().values() for measure in row.measures}


def blocks() -> list[PointsBlock]:
    """The points cells of the common table, in its order."""
    return [block for subtask in subtasks() for block in subtask.points]


def tasks() -> dict[str, Task]:
    """The tasks by their ids."""
    return {str(task.id): task for task in tasks_of(city())}


def about(doubts: tuple[Doubt, ...], field: str) -> list[str]:
    """How sure the doubts about a field are."""
    return [doubt.confidence.value for doubt in doubts if doubt.field == field]


def doubted(parties: tuple[Party, ...]) -> dict[str, list[str]]:
    """The parties whose name is doubted, with how sure it is."""
    return {party.name: about(party.doubts, "name") for party in parties if party.doubts}


def numbers(text: str) -> list[int]:
    """The numbers of runs such as `1-3 7`."""
    runs = [[int(end) for end in run.split("-")] for run in text.split()]
    return [number for run in runs for number in range(run[0], run[-1] + 1)]
