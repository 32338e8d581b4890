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
    """A branch of the tree above a task."""

    level: str
    """The key of its level, one of `LEVELS`."""
    id: str
    """What people type: II-3, or S1.2 in the regional table."""
    label: str | None
    """What the document prints before the title; None where that is the id, as for the pilot."""
    title: str | None
    """None where the source lost it."""


LEVELS = ("area", "key_task", "subtask")
"""The keys of the levels, outermost first: 重点任务 Ⅰ级, Ⅱ级 and 分解任务 (glossary).

The regional table (区域特色) has three levels as well and shares the keys, so that one filter,
one column and one total serve both tables.
"""


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
    headings: tuple[Heading, ...]
    """The branches that it stands under, outermost first."""
    requirement: Row | None
    """The one it belongs to, which is the task itself where the document has no measures."""
    leaders: tuple[str, ...]
    departments: tuple[str, ...]
    support: tuple[str, ...]
    deadline: Deadline | None
    block: Block | None
    line: int | None
    doubts: tuple[Doubt, ...]

    def heading(self, level: str) -> Heading | None:
        """The branch of that level that the task stands under; None where there is none."""
        return next((one for one in self.headings if one.level == level), None)

    # Shorthands for the levels of the pilot. They go by place, which every task of a long list
    # is asked for, and hold as long as each table has these three levels and no other.

    @property
    def area(self) -> Heading:
        """The outermost heading: I-1, or S for the whole regional table."""
        return self.headings[0]

    @property
    def key_task(self) -> Heading:
        """The heading below the area: II-3, or S1."""
        return self.headings[1]

    @property
    def subtask(self) -> Heading:
        """The heading right above the rows: III-7, or S1.2."""
        return self.headings[2]

    @property
    def due(self) -> date | None:
        """The last day in time; None when ongoing or unknown."""
        return self.deadline.due if self.deadline else None
