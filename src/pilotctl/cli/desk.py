"""What nearly every command needs: the workspace, the day, the cities and their tasks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from pilotctl.cli.opening import open_here
from pilotctl.cli.options import View
from pilotctl.cli.typed import day_of
from pilotctl.cli.waiting import waiting
from pilotctl.messages import msg
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


class Desk(NamedTuple):
    """An open workspace on a day."""

    workspace: Workspace
    as_of: date

    def cities(self, names: Sequence[str] | None) -> tuple[City, ...]:
        """The cities that were typed, or all."""
        ids = city_ids(self.workspace, names or ())
        return sound(waiting(load_cities(self.workspace, ids), len(ids), msg("reading files")))

    def tracked(self, cities: Sequence[City]) -> list[TrackedTask]:
        """Every task of the cities, with its state on the day."""
        return self.tracked_with(cities, self.entries(cities), self.as_of)

    def entries(self, cities: Iterable[City]) -> dict[str, tuple[LedgerEntry, ...]]:
        """The ledger of each city, whole."""
        return load_entries(self.workspace, cities)

    def tracked_with(
        self, cities: Iterable[City], entries: Mapping[str, Iterable[LedgerEntry]], day: date
    ) -> list[TrackedTask]:
        """Every task of the cities, with the state in which those entries leave it on `day`."""
        from pilotctl.model.listing import tasks_of

        found: list[TrackedTask] = []
        for city in cities:
            found += self.standing(city, tasks_of(city), fold(entries[city.id], day), day)
        return found

    def standing(
        self, city: Directory, tasks: Iterable[Task], progress: Progress, day: date
    ) -> Iterator[TrackedTask]:
        """Those tasks of the city, as they stand on `day` by what is known."""
        limits, units = self.workspace.config.limits, units_of(self.workspace, city.id)
        return (track(task, day, progress.of(task.id.reference), limits, units) for task in tasks)


def open_desk(view: View) -> Desk:
    """The workspace and the day that the options name; raises FaultyData for faulty settings."""
    desk = Desk(open_here(view.workspace, view.no_cache), day_of(view.as_of))
    refuse_faults(desk.workspace.findings)
    return desk
