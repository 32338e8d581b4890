"""The one fold: a ledger's entries up to a day become what is known on that day.

Neither the order of the files nor that of a day's entries changes the answer, merging ledgers is
a union, and a later entry changes no earlier day.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from operator import attrgetter
from typing import Any, NamedTuple, TypeVar

from pilotctl.model.deadline import Deadline
from pilotctl.model.ids import Reference
from pilotctl.model.ledger import Event, Incident, LedgerEntry, Mark, Reading, TaskEntry


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
    """As last reported; a reopening sets it back to 0."""
    last_heard: date | None = None
    """The day of the latest entry of any kind, of any unit."""
    shown: date | None = None
    """The day of the latest report of work: started, progress or done (S2)."""
    extension: Extension | None = None
    evidence: tuple[str, ...] = ()
    units: tuple[tuple[str, "Record"], ...] = ()
    """The parts of the units that have entries of their own, by name."""


SILENT = Record()
"""Nothing was ever heard."""


class Progress(NamedTuple):
    """What a ledger says up to a day; each tuple is in the order of days."""

    tasks: dict[Reference, Record]
    incidents: tuple[Incident, ...]
    readings: tuple[Reading, ...]
    marks: tuple[Mark, ...]

    def of(self, reference: Reference) -> Record:
        """What is known of a task."""
        return self.tasks.get(reference, SILENT)

    def latest_readings(self) -> dict[str, Reading]:
        """The reading of each indicator for the latest period, and of those the latest."""
        by_period = sorted(self.readings, key=lambda one: one.period.last or date.max)
        return {reading.indicator: reading for reading in by_period}


def fold(entries: Iterable[LedgerEntry], day: date) -> Progress:
    """What is known at the end of `day`."""
    return next(fold_over(entries, (day,)))


def fold_over(entries: Iterable[LedgerEntry], days: Iterable[date]) -> Iterator[Progress]:
    """What is known at the end of each of the days, which come in order.

    The ledger is read once, as time goes on: between two days only the tasks of which it told
    have other records.
    """
    told = list(entries)
    steps = sorted((one for one in told if isinstance(one, TaskEntry)), key=_DAY)
    incidents = sorted(_once(one for one in told if isinstance(one, Incident)), key=_incident_order)
    readings = sorted((one for one in told if isinstance(one, Reading)), key=_reading_order)
    marks = sorted((one for one in told if isinstance(one, Mark)), key=_mark_order)
    courses: _Courses = defaultdict(list)
    tasks: dict[Reference, Record] = {}
    for day in days:
        heard, steps = _split(steps, day)
        tasks = tasks | {ref: _record(course) for ref, course in _continued(courses, heard).items()}
        yield Progress(
            tasks,
            tuple(_split(incidents, day)[0]),
            tuple(_split(readings, day)[0]),
            tuple(_split(marks, day)[0]),
        )


_DAY = attrgetter("date")
_Courses = dict[Reference, list[TaskEntry]]
_Told = TypeVar("_Told", bound=LedgerEntry)


def _split(told: list[_Told], day: date) -> tuple[list[_Told], list[_Told]]:
    """What is in the order of days, up to the end of the day and after it."""
    at = bisect_right(told, day, key=_DAY)
    return told[:at], told[at:]


def _continued(courses: _Courses, heard: Iterable[TaskEntry]) -> _Courses:
    """The courses of the tasks that were heard of, with the entries added to them."""
    longer: _Courses = {}
    for entry in heard:
        for reference in dict.fromkeys(entry.tasks):
            courses[reference].append(entry)
            longer[reference] = courses[reference]
    return longer


def _once(incidents: Iterable[Incident]) -> Iterable[Incident]:
    """An incident that two files tell in the same words is one: merging is a union."""
    found: dict[Incident, Incident] = {}
    for incident in incidents:
        key = incident._replace(origin=None)
        found[key] = min(found.get(key, incident), incident, key=lambda one: one.origin or ())
    return found.values()


_RANKS = {event: rank for rank, event in enumerate(Event)}


def step_order(entry: TaskEntry) -> tuple[Any, ...]:
    """The order in which entries are read: by day, then by kind.

    The rest only lets equal ones stand in one order, whatever file they come from.
    """
    return (
        entry.date,
        _RANKS[entry.event],
        entry.percent or 0,
        entry.deadline or (),
        entry.unit or "",
        entry.by or "",
        entry.reason or "",
        entry.approved_by or "",
        entry.note or "",
        entry.evidence,
        entry.origin or (),
    )


def _incident_order(one: Incident) -> tuple[Any, ...]:
    natures = tuple((nature.item, nature.grade or "") for nature in one.natures)
    texts = (one.unit or "", one.proactive or "", one.note or "")
    return one.date, one.title, natures, one.times, texts, one.origin or ()


def _reading_order(one: Reading) -> tuple[Any, ...]:
    period = (one.period.first or date.min, one.period.last or date.max)
    texts = (one.source or "", one.note or "")
    return one.date, one.indicator, period, one.value, texts, one.origin or ()


def _mark_order(one: Mark) -> tuple[Any, ...]:
    texts = (one.by or "", one.reason or "")
    return one.date, one.block, one.kind, one.points, texts, one.origin or ()


def _record(course: list[TaskEntry]) -> Record:
    """The whole task's record, with those of its units, of a course in the order of days."""
    if len({entry.date for entry in course}) < len(course):
        course = sorted(course, key=step_order)
    parts: dict[str | None, list[TaskEntry]] = defaultdict(list)
    for entry in course:
        parts[entry.unit].append(entry)
    whole = parts.pop(None, [])
    if not parts:
        return _part(whole)
    units = tuple((str(unit), _unit(own, whole)) for unit, own in parts.items())
    return _part(whole)._replace(
        last_heard=course[-1].date,
        evidence=_evidence(course),
        units=tuple(sorted(units, key=lambda one: one[0])),
    )


def _unit(own: list[TaskEntry], whole: list[TaskEntry]) -> Record:
    """One unit's part: a reopening of the whole opens it, a report of the whole shows it (S2)."""
    if not whole:
        return _part(own)
    reopened = [entry for entry in whole if entry.event is _REOPENED]
    part = _part(sorted([*own, *reopened], key=step_order))
    return part._replace(shown=_part(sorted([*own, *whole], key=step_order)).shown)


def _part(course: list[TaskEntry]) -> Record:
    """One course of entries, in order, as a record without units."""
    event: Event | None = None
    since: date | None = None
    percent = Decimal(0)
    shown: date | None = None
    extension: Extension | None = None
    for entry in course:
        if entry.event is _EXTENDED:
            extension = _extension(entry) or extension
            continue
        if entry.event is not _CANCELLED:
            shown = None if entry.event is _REOPENED else entry.date
        if event in _ENDS and entry.event is not _REOPENED:
            continue
        event, since = entry.event, entry.date
        if event is _REOPENED:
            percent = Decimal(0)
        elif entry.percent is not None:
            percent = entry.percent
    heard = course[-1].date if course else None
    return Record(event, since, percent, heard, shown, extension, _evidence(course))


# Each looked up once: Python 3.11 takes longer to find a member than to compare it.
_REOPENED, _EXTENDED, _CANCELLED = Event.REOPENED, Event.EXTENDED, Event.CANCELLED
_ENDS = {Event.DONE, Event.CANCELLED}


def _extension(entry: TaskEntry) -> Extension | None:
    if entry.deadline is None:
        return None
    return Extension(entry.date, entry.deadline, entry.reason or "", entry.approved_by or "")


def _evidence(course: list[TaskEntry]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(item for entry in course for item in entry.evidence))
