"""The fold: a ledger's entries up to a day become what is known on that day.

Neither the order of the files nor that of a day's entries changes the answer, merging ledgers is
a union, and a later entry changes no earlier day.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from operator import attrgetter
from typing import NamedTuple, TypeVar

from pilotctl.model.ids import Reference
from pilotctl.model.ledger import (
    Event,
    Incident,
    LedgerEntry,
    Mark,
    Reading,
    TaskEntry,
    by_kind,
)
from pilotctl.progress.course import Course, ordered


class Progress(NamedTuple):
    """What a ledger says up to a day; each tuple is in the order of days."""

    courses: Mapping[Reference, Course]
    incidents: tuple[Incident, ...]
    readings: tuple[Reading, ...]
    marks: tuple[Mark, ...]

    def of(self, reference: Reference) -> Course:
        """What was written about a task; nothing where it has no entries."""
        return self.courses.get(reference, ())

    def extended(self) -> set[Reference]:
        """The tasks for which some later deadline was approved."""
        return {
            reference
            for reference, course in self.courses.items()
            if any(entry.event is _EXTENDED for entry in course)
        }

    def latest_readings(self) -> dict[str, Reading]:
        """The reading of each indicator for the latest period, and of those the latest."""
        # A stable sort by what is measured: of one period the reading taken last comes last, and
        # stays in the dict. A reading without an end counts as the latest.
        by_period = sorted(self.readings, key=lambda one: one.period.last or date.max)
        return {reading.indicator: reading for reading in by_period}


_EXTENDED = Event.EXTENDED  # bound once: Python 3.11 takes longer to look a member up


def fold(entries: Iterable[LedgerEntry], day: date) -> Progress:
    """What is known at the end of `day`."""
    return next(fold_over(entries, (day,)))


def fold_over(entries: Iterable[LedgerEntry], days: Iterable[date]) -> Iterator[Progress]:
    """What is known at the end of each of the days, which come in order.

    The ledger is read once, as time goes on: between two days only the tasks with new entries
    have other courses.
    """
    kinds = by_kind(entries)
    steps = sorted(kinds.tasks, key=_DAY)
    # The full order, not the day alone: files are read in any order, and the answer must not show
    # in which.
    incidents = sorted(_distinct(kinds.incidents), key=_ORDER)
    readings = sorted(kinds.readings, key=_ORDER)
    marks = sorted(kinds.marks, key=_ORDER)
    courses: dict[Reference, Course] = {}
    for day in days:
        new_steps, steps = _split(steps, day)
        # A new mapping for each day: those given out before must not change under their readers.
        courses = courses | _continued(courses, new_steps)
        yield Progress(
            courses,
            tuple(_split(incidents, day)[0]),
            tuple(_split(readings, day)[0]),
            tuple(_split(marks, day)[0]),
        )


_DAY, _ORDER = attrgetter("date"), attrgetter("order")
_Dated = TypeVar("_Dated", bound=LedgerEntry)


def _split(entries: list[_Dated], day: date) -> tuple[list[_Dated], list[_Dated]]:
    """What is in the order of days, up to the end of the day and after it."""
    at = bisect_right(entries, day, key=_DAY)
    return entries[:at], entries[at:]


def _continued(
    courses: Mapping[Reference, Course], entries: Iterable[TaskEntry]
) -> dict[Reference, Course]:
    """The courses of the tasks that the entries are about, with the entries at their ends."""
    added: dict[Reference, list[TaskEntry]] = defaultdict(list)
    for entry in entries:
        for reference in dict.fromkeys(entry.tasks):
            added[reference].append(entry)
    return {
        reference: (*courses.get(reference, ()), *_in_order(new))
        for reference, new in added.items()
    }


def _in_order(entries: Sequence[TaskEntry]) -> Sequence[TaskEntry]:
    """Entries that come by day; only those of one day need the full order, which is dear."""
    if len({entry.date for entry in entries}) == len(entries):
        return entries
    return ordered(entries)


def _distinct(incidents: Iterable[Incident]) -> Iterable[Incident]:
    """Incidents without repeats: one that two files report in the same words counts once (0023)."""
    first: dict[Incident, Incident] = {}
    for incident in incidents:
        key = incident._replace(origin=None)
        first[key] = min(first.get(key, incident), incident, key=lambda one: one.origin or ())
    return first.values()
