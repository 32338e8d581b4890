"""The tasks of a programme, listed from its tree."""

from collections.abc import Iterator
from typing import NamedTuple

from pilotctl.model.doubt import Doubt
from pilotctl.model.ids import Id, Kind, Reference, block_id, regional_block_id
from pilotctl.model.parties import Registry
from pilotctl.model.programme import (
    Area,
    City,
    KeyTask,
    Measure,
    PointsBlock,
    Regional,
    RegionalKeyTask,
    RegionalTask,
    Requirement,
    Subtask,
)
from pilotctl.model.task import Block, Row, Task, TaskKind
from pilotctl.model.trails import common_trail, regional_trail


def tasks_of(city: City) -> tuple[Task, ...]:
    """Every task in the document's order: measures, requirements without any, regional measures."""
    return (*_common_tasks(city), *_regional_tasks(city))


def _common_tasks(city: City) -> Iterator[Task]:
    blocks = _blocks_by_requirement(city)
    for area in city.areas:
        for key_task in area.key_tasks:
            for subtask in key_task.subtasks:
                branch = _Branch(city, area, key_task, subtask, blocks)
                for requirement in subtask.requirements:
                    yield from branch.tasks_of(requirement)


def _blocks_by_requirement(city: City) -> dict[int, Block]:
    cells = (
        cell
        for area in city.areas
        for key_task in area.key_tasks
        for subtask in key_task.subtasks
        for cell in subtask.points
    )
    return {number: _block(cell) for cell in cells for number in cell.requirements.numbers}


def _block(cell: PointsBlock) -> Block:
    run = cell.requirements
    return Block(block_id(run), cell.points, tuple(run.numbers))


class _Branch(NamedTuple):
    """Where in the tree a requirement stands."""

    city: City
    area: Area
    key_task: KeyTask
    subtask: Subtask
    blocks: dict[int, Block]

    def tasks_of(self, requirement: Requirement) -> Iterator[Task]:
        if not requirement.measures:
            yield self._task(requirement, None)
        for measure in requirement.measures:
            yield self._task(requirement, measure)

    def _task(self, requirement: Requirement, measure: Measure | None) -> Task:
        row = measure or requirement
        kind = Kind.MEASURE if measure else Kind.REQUIREMENT
        return Task(
            id=Id(self.city.id, Reference(kind, (row.no,))),
            kind=TaskKind.MEASURE if measure else TaskKind.REQUIREMENT,
            number=str(row.no),
            text=row.text,
            headings=common_trail(self.area, self.key_task, self.subtask),
            requirement=Row(requirement.no, requirement.text),
            leaders=_canonical(self.city.leaders, requirement.leaders),
            departments=_canonical(self.city.departments, _owners(requirement, measure)),
            support=_canonical(self.city.departments, requirement.support),
            deadline=row.deadline,
            block=self.blocks.get(requirement.no),
            line=row.line,
            doubts=(*_doubts(requirement, measure), *self._place_doubts()),
        )

    def _place_doubts(self) -> tuple[Doubt, ...]:
        """Doubts about where in the tree the rows below a heading stand."""
        headings = (self.area, self.key_task, self.subtask)
        return tuple(d for heading in headings for d in heading.doubts if d.field in _PLACES)


_PLACES = {"area", "key_task", "subtask", "requirements"}


def _doubts(requirement: Requirement, measure: Measure | None) -> tuple[Doubt, ...]:
    """A measure's own doubts, with those about the owners that it takes from its requirement."""
    if measure is None:
        return requirement.doubts
    shared = (doubt for doubt in requirement.doubts if doubt.field in _INHERITED)
    return (*measure.doubts, *shared)


def _owners(requirement: Requirement, measure: Measure | None) -> tuple[str, ...]:
    """A measure's own departments where it names any, else its requirement's."""
    return (measure.departments if measure else ()) or requirement.departments


_INHERITED = {"leaders", "departments", "support"}


def _canonical(registry: Registry, names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(map(registry.canonical, names))


def _regional_tasks(city: City) -> Iterator[Task]:
    if city.regional is None:
        return
    for key_task in city.regional.key_tasks:
        for task in key_task.tasks:
            for measure in task.measures:
                yield _regional_task(city, city.regional, key_task, task, measure)


def _regional_task(
    city: City, regional: Regional, key_task: RegionalKeyTask, task: RegionalTask, measure: Measure
) -> Task:
    return Task(
        id=Id(city.id, Reference(Kind.REGIONAL, (key_task.no, task.no, measure.no))),
        kind=TaskKind.REGIONAL,
        number=f"{key_task.no}.{task.no}({measure.no})",
        text=measure.text,
        headings=regional_trail(regional, key_task, task),
        requirement=None,
        leaders=_canonical(city.leaders, task.leaders),
        departments=_canonical(city.departments, measure.departments),
        support=(),
        deadline=measure.deadline,
        block=Block(regional_block_id(key_task.no, task.no), task.points, ()),
        line=measure.line,
        doubts=(*measure.doubts, *(d for d in task.doubts if d.field in _INHERITED)),
    )
