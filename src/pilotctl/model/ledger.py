"""台账: what was done, when, by whom, with what evidence; incidents, readings and marks."""

import re
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from pilotctl.messages import msg
from pilotctl.model.deadline import Deadline
from pilotctl.model.grade import Grade
from pilotctl.model.ids import Reference
from pilotctl.model.ranges import Period


class Event(StrEnum):
    """What an entry says of a task; in the order in which a day's entries are read."""

    REOPENED = "reopened"
    EXTENDED = "extended"
    STARTED = "started"
    PROGRESS = "progress"
    DONE = "done"
    CANCELLED = "cancelled"


EVENT_NAMES = {
    Event.STARTED: msg("started"),
    Event.PROGRESS: msg("progress"),
    Event.DONE: msg("done"),
    Event.REOPENED: msg("reopened"),
    Event.EXTENDED: msg("extended"),
    Event.CANCELLED: msg("cancelled"),
}
"""What entries say of a task, in words."""


class Origin(NamedTuple):
    """Where an entry stands."""

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


class Reading(NamedTuple):
    """The measured value of an indicator for a period."""

    date: date
    indicator: str
    value: Decimal
    period: Period
    source: str | None = None
    note: str | None = None
    origin: Origin | None = None


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


LedgerEntry = TaskEntry | Incident | Reading | Mark
"""Everything that a ledger can say."""

_FILE_NAME = r".*\.(?=[^.]*[A-Za-z])[A-Za-z0-9]{1,5}"


def names_file(evidence: str) -> bool:
    """Whether the evidence names a file, and not a document's number or an address."""
    if "://" in evidence:
        return False
    return "/" in evidence or "\\" in evidence or bool(re.fullmatch(_FILE_NAME, evidence))
