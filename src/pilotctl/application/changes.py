"""What moved between two days."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from pilotctl.application.office import Office
from pilotctl.model.calendar import day_before
from pilotctl.model.ledger import LedgerEntry, TaskEntry
from pilotctl.model.programme import City
from pilotctl.reports.changes import Moved, Span, moved_between


class Changes(NamedTuple):
    """The tasks with entries in the span, and the entries that are about no task."""

    moved: Sequence[Moved]
    others: list[LedgerEntry]
    """Incidents, readings and marks, in the order of days."""


def changes(office: Office, names: Sequence[str], span: Span) -> Changes:
    """What moved in the cities of those names, or in all, within the span."""
    cities = office.cities(names)
    entries = office.entries(cities)
    # The day before: what happened on the first day is part of the span.
    before = office.tracked_with(cities, entries, day_before(span.first))
    after = office.tracked_with(cities, entries, span.last)
    moved = moved_between(before, after, entries, span)
    return Changes(moved, _others(cities, entries, span))


def _others(
    cities: Sequence[City], entries: Mapping[str, Sequence[LedgerEntry]], span: Span
) -> list[LedgerEntry]:
    inside = (
        entry
        for city in cities
        for entry in entries[city.id]
        if not isinstance(entry, TaskEntry) and span.first <= entry.date <= span.last
    )
    return sorted(inside, key=lambda entry: entry.date)
