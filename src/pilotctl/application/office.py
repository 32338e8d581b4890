"""An open workspace on a day: where every question begins."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple, Protocol, TypeVar

from pilotctl.messages import Message, msg
from pilotctl.progress.fold import Progress, fold
from pilotctl.progress.state import TrackedTask, track
from pilotctl.workspace import (
    Workspace,
    city_ids,
    load_cities,
    load_entries,
    refuse_faults,
    sound,
    units_of,
)

if TYPE_CHECKING:  # lists of tasks have no need of the programme as a whole
    from pilotctl.model.ledger import LedgerEntry
    from pilotctl.model.programme import City
    from pilotctl.model.task import Task
    from pilotctl.query import Directory

T = TypeVar("T")


class Watch(Protocol):
    """Passes items on as they come and may show how many of the total have come."""

    def __call__(self, items: Iterable[T], total: int, doing: Message) -> Iterator[T]:
        """The same items, in the same order."""


def unwatched(items: Iterable[T], total: int, doing: Message) -> Iterator[T]:
    """The items; nobody watches."""
    return iter(items)


class Office(NamedTuple):
    """An open workspace on a day."""

    workspace: Workspace
    day: date
    watch: Watch = unwatched

    def cities(self, names: Sequence[str] = ()) -> tuple[City, ...]:
        """The cities of those names, or all; raises UsageRefusal, FaultyData."""
        ids = city_ids(self.workspace, names)
        return sound(self.watch(load_cities(self.workspace, ids), len(ids), msg("reading files")))

    def entries(self, cities: Iterable[City]) -> dict[str, tuple[LedgerEntry, ...]]:
        """The ledger of each city, whole, by the city's id; raises FaultyData."""
        return load_entries(self.workspace, cities)

    def tracked(self, cities: Sequence[City]) -> list[TrackedTask]:
        """Every task of the cities, with its state on the day."""
        return self.tracked_with(cities, self.entries(cities), self.day)

    def tracked_with(
        self, cities: Iterable[City], entries: Mapping[str, Iterable[LedgerEntry]], day: date
    ) -> list[TrackedTask]:
        """Every task of the cities, with the state in which those entries leave it on `day`."""
        from pilotctl.model.listing import tasks_of  # lists of tasks come from the cache without it

        tasks: list[TrackedTask] = []
        for city in cities:
            tasks += self.standing(city, tasks_of(city), fold(entries[city.id], day), day)
        return tasks

    def standing(
        self, city: Directory, tasks: Iterable[Task], progress: Progress, day: date
    ) -> Iterator[TrackedTask]:
        """Those tasks of the city, with their state on `day` by what is known."""
        limits, units = self.workspace.config.limits, units_of(self.workspace, city.id)
        return (track(task, day, progress.of(task.id.reference), limits, units) for task in tasks)


def open_office(workspace: Workspace, day: date, watch: Watch = unwatched) -> Office:
    """The workspace on the day; raises FaultyData when its settings have errors."""
    refuse_faults(workspace.findings)
    return Office(workspace, day, watch)
