"""data/<city>.yaml: one city's programme, as people write it."""

from typing import Annotated, Any

from pilotctl.model.doubt import Gap
from pilotctl.model.match import Match
from pilotctl.model.parties import Registry
from pilotctl.model.programme import (
    Area,
    City,
    Counterparts,
    Document,
    KeyTask,
    Pair,
    PointsBlock,
    Requirement,
    Subtask,
)
from pilotctl.schema.annexes import (
    IndicatorEntry,
    Measures,
    NegativeListEntry,
    PhaseEntry,
    RegionalEntry,
)
from pilotctl.schema.cells import (
    Amount,
    Day,
    Entry,
    Number,
    Numbers,
    Slug,
    Text,
    Written,
    choice,
    heading_id,
    one_of,
)
from pilotctl.schema.common import Doubts, Parties, Texts
from pilotctl.schema.lists import Many

AreaId = Annotated[str, heading_id("I")]
KeyTaskId = Annotated[str, heading_id("II")]
SubtaskId = Annotated[str, heading_id("III")]


class DocumentEntry(Entry):
    """An official document that the data was made from."""

    builds = Document

    title: Text
    number: Text | None = None
    issued: Day | None = None
    file: Text
    line: Number | None = None
    doubts: Doubts = ()


class RequirementEntry(Entry):
    """基本要求: one numbered row of the table."""

    builds = Requirement

    no: Number
    text: Text | None = None
    leaders: Texts = ()
    departments: Texts = ()
    support: Texts = ()
    deadline: Written = None
    measures: Measures = ()
    line: Number | None = None
    doubts: Doubts = ()


class BlockEntry(Entry):
    """分值: one points cell."""

    builds = PointsBlock

    requirements: Numbers
    points: Amount | None = None
    line: Number | None = None
    doubts: Doubts = ()


class SubtaskEntry(Entry):
    """分解任务."""

    builds = Subtask

    id: SubtaskId
    title: Text | None = None
    requirements: Annotated[tuple[RequirementEntry, ...], Many]
    points: Annotated[tuple[BlockEntry, ...], Many] = ()
    doubts: Doubts = ()


class KeyTaskEntry(Entry):
    """重点任务 Ⅱ级."""

    builds = KeyTask

    id: KeyTaskId
    title: Text | None = None
    subtasks: Annotated[tuple[SubtaskEntry, ...], Many]
    doubts: Doubts = ()


class AreaEntry(Entry):
    """重点任务 Ⅰ级."""

    builds = Area

    id: AreaId
    title: Text | None = None
    key_tasks: Annotated[tuple[KeyTaskEntry, ...], Many]
    doubts: Doubts = ()


class GapEntry(Entry):
    """Rows that the source lost, and why."""

    builds = Gap

    why: Text
    requirements: Numbers | None = None
    measures: Numbers | None = None
    subtask: SubtaskId | None = None


class PairEntry(Entry):
    """A requirement, and the other city's requirements that ask for the same."""

    builds = Pair

    requirement: Number
    rows: Annotated[tuple[Number, ...], Many]
    match: Annotated[Match, choice(Match, Match.PARTIAL), one_of(Match)]


class CounterpartsEntry(Entry):
    """A reviewed mapping to another city's programme."""

    builds = Counterparts

    city: Slug
    pairs: Annotated[tuple[PairEntry, ...], Many]


class CityFile(Entry):
    """The whole file."""

    city: Slug
    name: Text
    province: Text | None = None
    documents: Annotated[tuple[DocumentEntry, ...], Many] = ()
    departments: Parties
    leaders: Parties = ()
    areas: Annotated[tuple[AreaEntry, ...], Many]
    regional: RegionalEntry | None = None
    negative_list: NegativeListEntry | None = None
    phases: Annotated[tuple[PhaseEntry, ...], Many] = ()
    indicators: Annotated[tuple[IndicatorEntry, ...], Many] = ()
    gaps: Annotated[tuple[GapEntry, ...], Many] = ()
    counterparts: Annotated[tuple[CounterpartsEntry, ...], Many] = ()

    def to_model(self) -> City:
        """The programme in plain values."""
        parts: dict[str, Any] = self.parts()
        id = parts.pop("city")
        departments = Registry(parts.pop("departments"))
        leaders = Registry(parts.pop("leaders"))
        return City(id=id, departments=departments, leaders=leaders, **parts)
