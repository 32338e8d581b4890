"""台账: what was done, when, by whom, with what evidence; incidents, readings and marks."""

import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any, NamedTuple, assert_never

from pilotctl.model.deadline import Deadline
from pilotctl.model.grade import Grade
from pilotctl.model.ids import Reference
from pilotctl.model.ranges import Period


# The order of the members decides within a day (0014): what opens a task is read before the work,
# the work before an end, so that no order of files changes the answer.
class Event(StrEnum):
    """What an entry says of a task; in the order in which a day's entries are read."""

    REOPENED = "reopened"
    EXTENDED = "extended"
    STARTED = "started"
    PROGRESS = "progress"
    DONE = "done"
    CANCELLED = "cancelled"


WORK = frozenset({Event.STARTED, Event.PROGRESS, Event.DONE})
"""The reports of work: only they are news of a task, and only they show a standing duty (S2)."""

ENDS = frozenset({Event.DONE, Event.CANCELLED})
"""What ends a task until it is reopened."""

OPPOSITES = ENDS | {Event.REOPENED}
"""Any two of these contradict each other on one day: within a day there is no before and after."""

# The text of a member says nothing about its place in a day; its number does.
_RANKS = {event: rank for rank, event in enumerate(Event)}

Order = tuple[Any, ...]
"""Sorts entries of one kind: by day first, and so that equal ones have one order in any file."""


class Origin(NamedTuple):
    """The file and line of an entry."""

    file: str
    line: int


class TaskEntry(NamedTuple):
    """Something that happened to one task or several, in the whole city or in one unit."""

    date: date
    event: Event
    tasks: tuple[Reference, ...]
    unit: str | None = None
    by: str | None = None
    evidence: tuple[str, ...] = ()
    """Files of the workspace, or references such as a document's number."""
    note: str | None = None
    percent: Decimal | None = None
    """With progress: from 0 to 100."""
    deadline: Deadline | None = None
    """With an extension: the new one."""
    reason: str | None = None
    approved_by: str | None = None
    origin: Origin | None = None

    @property
    def units(self) -> tuple[str, ...]:
        """The units that it names."""
        return (self.unit,) if self.unit else ()

    @property
    def order(self) -> Order:
        """By day, then by kind: within a day there is no other before and after.

        The rest only lets equal ones have one order, whatever file they are from.
        """
        return (
            self.date,
            _RANKS[self.event],
            # None does not compare with numbers or texts, so that each blank becomes the least of
            # its kind.
            self.percent or 0,
            self.deadline or (),
            self.unit or "",
            self.by or "",
            self.reason or "",
            self.approved_by or "",
            self.note or "",
            self.evidence,
            self.tasks,
            self.origin or (),
        )


class Nature(NamedTuple):
    """What an incident is in the terms of the negative list."""

    item: Reference
    """An item (N2) or one of its criteria (N4.1)."""
    grade: Grade | None = None


class Incident(NamedTuple):
    """An incident of the negative list: of one nature or several (N3)."""

    date: date
    title: str
    natures: tuple[Nature, ...]
    times: int = 1
    """How many such incidents the entry stands for."""
    proactive: str | None = None
    """The intelligence on which it was dealt with proactively (N4)."""
    unit: str | None = None
    note: str | None = None
    origin: Origin | None = None

    @property
    def units(self) -> tuple[str, ...]:
        """The units that it names."""
        return (self.unit,) if self.unit else ()

    @property
    def order(self) -> Order:
        """By day, title and natures."""
        natures = tuple((nature.item, nature.grade or "") for nature in self.natures)
        texts = (self.unit or "", self.proactive or "", self.note or "")
        return self.date, self.title, natures, self.times, texts, self.origin or ()


class Reading(NamedTuple):
    """The measured value of an indicator for a period."""

    date: date
    indicator: str
    value: Decimal
    period: Period
    source: str | None = None
    note: str | None = None
    origin: Origin | None = None

    @property
    def units(self) -> tuple[str, ...]:
        """None: a reading is about the whole city."""
        return ()

    @property
    def order(self) -> Order:
        """By day, indicator and period."""
        period = (self.period.first or date.min, self.period.last or date.max)
        texts = (self.source or "", self.note or "")
        return self.date, self.indicator, period, self.value, texts, self.origin or ()


class MarkKind(StrEnum):
    """Whose mark it is: the city's own, or the assessor's, which wins (S3)."""

    SELF = "self"
    VERIFIED = "verified"


class Mark(NamedTuple):
    """The points that a block was given by assessment (S3)."""

    date: date
    block: str
    points: Decimal
    kind: MarkKind
    by: str | None = None
    reason: str | None = None
    origin: Origin | None = None

    @property
    def units(self) -> tuple[str, ...]:
        """None: a mark is about the whole city."""
        return ()

    @property
    def order(self) -> Order:
        """By day, block and kind."""
        texts = (self.by or "", self.reason or "")
        return self.date, self.block, self.kind, self.points, texts, self.origin or ()


LedgerEntry = TaskEntry | Incident | Reading | Mark
"""Everything that a ledger can say."""


class ByKind(NamedTuple):
    """Entries, each kind for itself, in the order in which they came."""

    tasks: list[TaskEntry]
    incidents: list[Incident]
    readings: list[Reading]
    marks: list[Mark]


def by_kind(entries: Iterable[LedgerEntry]) -> ByKind:
    """The one place where the kinds of a ledger's entries are told apart."""
    kinds = ByKind([], [], [], [])
    for entry in entries:
        match entry:
            case TaskEntry():
                kinds.tasks.append(entry)
            case Incident():
                kinds.incidents.append(entry)
            case Reading():
                kinds.readings.append(entry)
            case Mark():
                kinds.marks.append(entry)
            case _:
                assert_never(entry)
    return kinds


# An ending without a letter is part of a number or a date, as in 2020.04 or v1.2.
_FILE_NAME = r".*\.(?=[^.]*[A-Za-z])[A-Za-z0-9]{1,5}"


def names_file(evidence: str) -> bool:
    """Whether the evidence names a file, and not a document's number or an address."""
    if "://" in evidence:
        return False
    return "/" in evidence or "\\" in evidence or bool(re.fullmatch(_FILE_NAME, evidence))
