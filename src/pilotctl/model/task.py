"""A task: whatever is tracked to completion, with its place in the tree of the programme."""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from pilotctl.model.deadline import Deadline
from pilotctl.model.doubt import Doubt
from pilotctl.model.ids import Id


class TaskKind(StrEnum):
    "Filter by kind of task."

    MEASURE = "measure"
    REQUIREMENT = "requirement"
    REGIONAL = "regional"


class Heading(NamedTuple):
    """A level of the tree above a task; the title is None where the source lost it."""

    id: str
    title: str | None


class Row(NamedTuple):
    """基本要求 that a task belongs to, by its number."""

    no: int
    text: str | None


class Block(NamedTuple):
    """The points cell that a task counts towards; `requirements` is empty for regional tasks."""

    id: str
    points: Decimal | None
    requirements: tuple[int, ...]


class Task(NamedTuple):
    """A measure, a requirement without measures, or a regional measure (glossary: task)."""

    id: Id
    kind: TaskKind
    number: str
    """As the document prints it: 22, or 1.1(3) in the regional table."""
    text: str | None
    area: Heading
    key_task: Heading
    subtask: Heading
    requirement: Row | None
    """The one it belongs to, which is the task itself where the document has no measures."""
    leaders: tuple[str, ...]
    departments: tuple[str, ...]
    support: tuple[str, ...]
    deadline: Deadline | None
    block: Block | None
    line: int | None
    doubts: tuple[Doubt, ...]

    @property
    def due(self) -> date | None:
        """The last day in time; None when ongoing or unknown."""
        return self.deadline.due if self.deadline else None
