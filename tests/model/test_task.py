"""Tasks of a programme with everything that a document can hold."""

from datetime import date
from decimal import Decimal

import pytest

from pilotctl.model.deadline import Deadline
from pilotctl.model.listing import tasks_of
from pilotctl.model.task import LEVELS, Block, Heading, Task, TaskKind
from pilotctl.model.trails import trails_of
from tests.model.rich import RICH
from tests.shared.builders import city_of, city_text


@pytest.fixture(scope="module")
def tasks() -> dict[str, Task]:
    """The rich city's tasks by their ids."""
    return {str(task.id): task for task in tasks_of(city_of(RICH))}


def test_what_a_task_is(tasks: dict[str, Task]) -> None:
    """Measures, requirements without any, and regional measures, in the document's order."""
    kinds = {id: task.kind for id, task in tasks.items()}
    assert list(kinds.items()) == [
        ("demo/M1", TaskKind.MEASURE),
        ("demo/M2", TaskKind.MEASURE),
        ("demo/R2", TaskKind.REQUIREMENT),
        ("demo/R3", TaskKind.REQUIREMENT),
        ("demo/S1.2.3", TaskKind.REGIONAL),
    ]


def test_the_place_in_the_tree(tasks: dict[str, Task]) -> None:
    """A task knows the headings above it, down to its row."""
    task = tasks["demo/M1"]
    assert task.area == Heading("area", "I-1", None, "治理体制现代化")
    assert task.key_task == Heading("key_task", "II-1", None, "完善领导体制")
    assert task.subtask == Heading("subtask", "III-1", None, "健全机制")
    assert task.requirement is not None
    assert (task.requirement.no, task.requirement.text) == (1, "完善工作机制。")


def test_a_heading_is_found_by_its_level(tasks: dict[str, Task]) -> None:
    """Both tables answer for the levels of the pilot; a level that a tree has not is None."""
    for task in tasks.values():
        found = [task.heading(level) for level in LEVELS]
        assert found == [task.area, task.key_task, task.subtask] == list(task.headings)
        assert task.heading("chapter") is None


def test_the_trails_are_those_of_the_tasks(tasks: dict[str, Task]) -> None:
    """The walk over the tree and the list of tasks name the same branches, in the same order."""
    named = dict.fromkeys(task.headings for task in tasks.values())
    assert [trail for trail in trails_of(city_of(RICH)) if trail in named] == list(named)


def test_a_measure_has_the_owners_of_its_requirement(tasks: dict[str, Task]) -> None:
    """Leaders, departments and support come from the row, in their canonical names."""
    task = tasks["demo/M2"]
    assert (task.leaders, task.departments, task.support) == (
        ("张三",),
        ("市公安局",),
        ("市司法局",),
    )


def test_a_measure_has_its_own_words_and_time(tasks: dict[str, Task]) -> None:
    """Text, deadline and line are the measure's."""
    task = tasks["demo/M1"]
    assert (task.number, task.text, task.line) == ("1", "建立制度。", 11)
    assert (task.deadline, task.due) == (Deadline.month(2020, 5), date(2020, 5, 31))


def test_a_requirement_without_measures_is_the_task(tasks: dict[str, Task]) -> None:
    """Where the document has no measures, the row's own text, deadline and line count."""
    task = tasks["demo/R2"]
    assert (task.number, task.text, task.line) == ("2", "加强巡查。", 12)
    assert task.due == date(2020, 12, 30)


def test_never_due(tasks: dict[str, Task]) -> None:
    """A standing duty has a deadline but no due day; an unknown deadline is none."""
    assert (tasks["demo/M2"].deadline, tasks["demo/M2"].due) == (Deadline.ongoing(), None)
    assert (tasks["demo/R3"].deadline, tasks["demo/R3"].due) == (None, None)


def test_a_block_belongs_to_every_task_of_its_run(tasks: dict[str, Task]) -> None:
    """All tasks of the covered rows count towards the same cell; lost points stay unknown."""
    shared = Block("B1-2", Decimal("7.5"), (1, 2))
    assert [tasks[f"demo/{id}"].block for id in ("M1", "M2", "R2")] == [shared] * 3
    assert tasks["demo/R3"].block == Block("B3", None, (3,))


def test_a_task_outside_every_block_has_none() -> None:
    """Without points cells no block, and not one of zero points."""
    assert {task.block for task in tasks_of(city_of(city_text()))} == {None}


def test_doubts(tasks: dict[str, Task]) -> None:
    """A task carries its own doubts, those about owners that it inherits, and about its place."""
    doubted = {id: [doubt.field for doubt in task.doubts] for id, task in tasks.items()}
    assert doubted == {
        "demo/M1": ["departments", "subtask"],
        "demo/M2": ["deadline", "departments", "subtask"],
        "demo/R2": ["subtask"],
        "demo/R3": ["deadline", "subtask"],
        "demo/S1.2.3": ["leaders"],
    }


def test_a_regional_measure(tasks: dict[str, Task]) -> None:
    """It stands under its own headings, with its own departments and its task's points."""
    task = tasks["demo/S1.2.3"]
    assert task.number == "1.2(3)"
    assert [task.area, task.key_task, task.subtask] == [
        Heading("area", "S", None, "区域特色"),
        Heading("key_task", "S1", None, "边境"),
        Heading("subtask", "S1.2", None, "联防"),
    ]
    assert (task.leaders, task.departments, task.support) == (("张三",), ("市公安局",), ())
    assert task.block == Block("S1.2", Decimal(25), ())
    assert (task.requirement, task.line, task.due) == (None, 90, date(2021, 6, 30))


def test_a_measure_that_names_its_own_departments() -> None:
    """Departments of a measure come before those of its requirement, in their canonical names."""
    row = """
    - no: 1
      text: 完善工作机制。
      departments: [市公安局]
      measures:
        - {no: 1, text: 建立制度。, deadline: 2020-05, departments: [市司法局]}
        - {no: 2, text: 开展检查。, deadline: 2020-05}
    """
    owners = [task.departments for task in tasks_of(city_of(city_text(row)))]
    assert owners == [("市司法局",), ("市公安局",)]
