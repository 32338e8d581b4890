"""A city's programme as its document prints it, from areas down to measures."""

from datetime import date
from decimal import Decimal
from typing import NamedTuple

from pilotctl.model.deadline import Deadline
from pilotctl.model.doubt import Doubt, Gap
from pilotctl.model.ids import REGIONAL_TABLE, regional_key_task_id, regional_task_id
from pilotctl.model.match import Match
from pilotctl.model.negative_list import NegativeList
from pilotctl.model.parties import Registry
from pilotctl.model.ranges import Run
from pilotctl.model.targets import Indicator, Phase


class Document(NamedTuple):
    """An official document that the data was made from."""

    title: str
    number: str | None
    issued: date | None
    file: str
    line: int | None = None
    """Where it begins in the file, when that holds several documents."""
    doubts: tuple[Doubt, ...] = ()


class Measure(NamedTuple):
    """工作措施: what is to be done for a requirement."""

    no: int
    text: str | None
    deadline: Deadline | None = None
    departments: tuple[str, ...] = ()
    """Only where the table names owners per measure (区域特色); else the requirement's count."""
    line: int | None = None
    doubts: tuple[Doubt, ...] = ()


class Requirement(NamedTuple):
    """基本要求: one numbered row of the table; itself the task where it has no measures."""

    no: int
    text: str | None
    leaders: tuple[str, ...] = ()
    departments: tuple[str, ...] = ()
    support: tuple[str, ...] = ()
    deadline: Deadline | None = None
    measures: tuple[Measure, ...] = ()
    line: int | None = None
    doubts: tuple[Doubt, ...] = ()


class PointsBlock(NamedTuple):
    """分值: one points cell and the consecutive requirements that it covers."""

    requirements: Run
    points: Decimal | None
    line: int | None = None
    doubts: tuple[Doubt, ...] = ()


class Subtask(NamedTuple):
    """分解任务, III-…"""

    id: str
    title: str | None
    requirements: tuple[Requirement, ...]
    points: tuple[PointsBlock, ...] = ()
    doubts: tuple[Doubt, ...] = ()


class KeyTask(NamedTuple):
    """重点任务 Ⅱ级, II-…"""

    id: str
    title: str | None
    subtasks: tuple[Subtask, ...]
    doubts: tuple[Doubt, ...] = ()


class Area(NamedTuple):
    """重点任务 Ⅰ级, I-…"""

    id: str
    title: str | None
    key_tasks: tuple[KeyTask, ...]
    doubts: tuple[Doubt, ...] = ()


class RegionalTask(NamedTuple):
    """分解任务 of the regional table, with its own points."""

    no: int
    title: str | None
    leaders: tuple[str, ...]
    points: Decimal | None
    measures: tuple[Measure, ...]
    line: int | None = None
    doubts: tuple[Doubt, ...] = ()


class RegionalKeyTask(NamedTuple):
    """重点任务 of the regional table."""

    no: int
    title: str | None
    tasks: tuple[RegionalTask, ...]
    line: int | None = None
    doubts: tuple[Doubt, ...] = ()


class Regional(NamedTuple):
    """区域特色工作指引: a city's own tasks, with the points that the table's note declares."""

    title: str
    declared: Decimal | None
    key_tasks: tuple[RegionalKeyTask, ...]
    note: str | None = None
    doubts: tuple[Doubt, ...] = ()


class Pair(NamedTuple):
    """A requirement, and the other city's requirements that ask for the same."""

    requirement: int
    rows: tuple[int, ...]
    match: Match


class Counterparts(NamedTuple):
    """A reviewed mapping to another city's programme; both derive from one national guideline."""

    city: str
    pairs: tuple[Pair, ...]


class City(NamedTuple):
    """One city's whole programme."""

    id: str
    name: str
    province: str | None
    documents: tuple[Document, ...]
    departments: Registry
    leaders: Registry
    areas: tuple[Area, ...]
    regional: Regional | None = None
    negative_list: NegativeList | None = None
    phases: tuple[Phase, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    gaps: tuple[Gap, ...] = ()
    counterparts: tuple[Counterparts, ...] = ()

    @property
    def headings(self) -> tuple[tuple[str, ...], ...]:
        """Ids of the areas, key tasks and subtasks, the regional ones among them."""
        key_tasks = [key_task for area in self.areas for key_task in area.key_tasks]
        areas = [area.id for area in self.areas]
        keys = [key_task.id for key_task in key_tasks]
        subtasks = [subtask.id for key_task in key_tasks for subtask in key_task.subtasks]
        if self.regional:
            areas.append(REGIONAL_TABLE)
            keys += [regional_key_task_id(key.no) for key in self.regional.key_tasks]
            subtasks += [
                regional_task_id(key.no, task.no)
                for key in self.regional.key_tasks
                for task in key.tasks
            ]
        return tuple(areas), tuple(keys), tuple(subtasks)
