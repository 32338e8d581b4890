"""The course of a task: what its entries do to it, one after another.

One function follows it (L1). What the fold makes known of a task, and what the checks of a ledger
call without effect, both come from `follow`, so that the two cannot differ.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from enum import Enum
from operator import attrgetter
from typing import NamedTuple, assert_never

from pilotctl.model.deadline import Deadline
from pilotctl.model.ledger import WORK, Event, TaskEntry
from pilotctl.model.task import Task

Course = tuple[TaskEntry, ...]
"""The entries about one task, of the whole and of its units, in their order."""


class Extension(NamedTuple):
    """A later deadline that was approved."""

    date: date
    deadline: Deadline
    reason: str
    approved_by: str


class Record(NamedTuple):
    """What the ledger says of a task, or of one unit's part of it."""

    event: Event | None = None
    """The last that decides: done and cancelled hold until reopened."""
    since: date | None = None
    """The day of that event."""
    percent: Decimal = Decimal(0)
    """As last reported, from 0 to 100; a reopening sets it back to 0."""
    last_heard: date | None = None
    """The day of the latest entry of any kind, of any unit."""
    shown: date | None = None
    """The day of the latest report of work: started, progress or done (S2)."""
    extension: Extension | None = None
    evidence: tuple[str, ...] = ()
    units: tuple[tuple[str, "Record"], ...] = ()
    """The parts of the units that have entries of their own, by name."""


SILENT = Record()
"""No entries."""


class Effect(Enum):
    """What an entry does to its task, or to its unit's part."""

    CHANGES = "changes"
    AFTER_END = "after-end"  # the task is done or cancelled: only a reopening changes it
    NOTHING_TO_REOPEN = "nothing-to-reopen"


class Followed(NamedTuple):
    """A course followed to its end: the record, and the effect of each entry in the same order."""

    record: Record
    effects: tuple[Effect, ...]
    ends: tuple[TaskEntry | None, ...]
    """For each entry, the end that it comes after; None where the task was open."""


def is_standing(task: Task) -> bool:
    """Whether the task is a standing duty: it is shown from time to time, and never done (S2)."""
    return task.deadline is not None and task.deadline.is_ongoing


def ordered(entries: Iterable[TaskEntry]) -> Course:
    """The course of the entries about one task, whatever files they come from."""
    return tuple(sorted(entries, key=attrgetter("order")))


# Members are bound to names of the module: Python 3.11 takes longer to look one up in its enum
# than to compare it, and a ledger may hold a hundred thousand entries.
_DONE, _REOPENED = Event.DONE, Event.REOPENED
_CHANGES, _AFTER_END = Effect.CHANGES, Effect.AFTER_END


class _Part:
    """The whole task or one unit's part, as far as its course has come."""

    __slots__ = ("end", "event", "extension", "heard", "percent", "shown", "since", "standing")

    def __init__(self, standing: bool) -> None:
        self.standing = standing
        self.event: Event | None = None
        self.since: date | None = None
        self.percent = Decimal(0)
        self.heard: date | None = None
        self.shown: date | None = None
        self.extension: Extension | None = None
        self.end: TaskEntry | None = None

    def take(self, entry: TaskEntry) -> Effect:
        """What the entry does to this part; it is done when this returns."""
        event = entry.event
        match event:
            case Event.REOPENED:
                return self._reopen(entry)
            case _ if self.end is not None:
                return _AFTER_END
            case Event.STARTED | Event.PROGRESS | Event.DONE:
                self._work(entry)
            case Event.EXTENDED:
                self._extend(entry)
            case Event.CANCELLED:
                self.event, self.since, self.end = event, entry.date, entry
            case _:
                assert_never(event)
        return _CHANGES

    def _reopen(self, entry: TaskEntry) -> Effect:
        # A standing duty is never done (S2), but a report that was wrong can be taken back.
        if self.end is None and not (self.standing and self.event is _DONE):
            return Effect.NOTHING_TO_REOPEN
        self.event, self.since, self.end = _REOPENED, entry.date, None
        self.percent, self.shown = Decimal(0), None
        return _CHANGES

    def _work(self, entry: TaskEntry) -> None:
        self.shown = entry.date
        if self.standing and self.event is _DONE:
            return  # done holds: a later report only renews the duty (S2)
        self.event, self.since = entry.event, entry.date
        if entry.percent is not None:
            self.percent = entry.percent
        if entry.event is _DONE and not self.standing:
            self.end = entry

    def _extend(self, entry: TaskEntry) -> None:
        if entry.deadline is not None:
            self.extension = Extension(
                entry.date, entry.deadline, entry.reason or "", entry.approved_by or ""
            )


def follow(course: Sequence[TaskEntry], standing: bool) -> Followed:
    """Follow the course of one task, whose entries come in their order.

    A reopening of the whole opens the part of every unit. While the whole has ended, nothing that a
    unit reports changes anything.
    """
    # Parts begin empty, as a unit has one only from an entry of its own that changes something.
    whole, parts = _Part(standing), dict[str, _Part]()
    effects: list[Effect] = []
    ends: list[TaskEntry | None] = []
    for entry in course:
        if entry.unit is None:
            ends.append(whole.end)
            effects.append(_take_whole(entry, whole, parts))
            continue
        part = parts.get(entry.unit)
        ends.append(whole.end or (part.end if part else None))
        effects.append(_AFTER_END if whole.end else _take_unit(entry, entry.unit, whole, parts))
    return Followed(_record(course, whole, parts), tuple(effects), tuple(ends))


def _take_unit(entry: TaskEntry, unit: str, whole: _Part, parts: dict[str, _Part]) -> Effect:
    """What an entry of one unit does to its part, which begins with the first that changes it."""
    part = parts.get(unit)
    if part is None:
        part = _Part(whole.standing)
        part.shown = whole.shown  # a report of the whole shows every part (S2)
    part.heard = entry.date
    effect = part.take(entry)
    if effect is _CHANGES:
        parts[unit] = part
    return effect


def _take_whole(entry: TaskEntry, whole: _Part, parts: dict[str, _Part]) -> Effect:
    """What an entry of the whole does to it, or to any part of it."""
    whole.heard = entry.date
    effect = whole.take(entry)
    if entry.event is _REOPENED:
        # Units may be done while the whole is open: reopening the whole has an effect if any part
        # opens.
        opened = [part.take(entry) for part in parts.values()]
        return _CHANGES if _CHANGES in opened else effect
    if effect is _CHANGES and entry.event in WORK:
        for part in parts.values():
            part.shown = entry.date
    return effect


def _record(course: Sequence[TaskEntry], whole: _Part, parts: dict[str, _Part]) -> Record:
    if not course:
        return SILENT
    units = tuple(
        (unit, _part_record(part, [entry for entry in course if entry.unit == unit]))
        for unit, part in sorted(parts.items())
    )
    record = _part_record(whole, course)
    return record._replace(last_heard=course[-1].date, units=units)


def _part_record(part: _Part, course: Sequence[TaskEntry]) -> Record:
    evidence = tuple(dict.fromkeys(item for entry in course for item in entry.evidence))
    return Record(
        part.event, part.since, part.percent, part.heard, part.shown, part.extension, evidence
    )
