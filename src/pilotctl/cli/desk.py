"""What nearly every command needs: the workspace, the day, the cities and their tasks."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from pilotctl.cli.options import Filters, View
from pilotctl.cli.waiting import waiting
from pilotctl.errors import UsageRefusal
from pilotctl.load.cache import NO_CACHE, Cache
from pilotctl.load.task_list import TaskList
from pilotctl.messages import Message, msg
from pilotctl.model.deadline import Deadline
from pilotctl.model.ranges import Period, PointsRange, parse_days
from pilotctl.progress.fold import Progress, fold
from pilotctl.progress.state import TrackedTask, track
from pilotctl.query import Selection, select, sort
from pilotctl.reports.tasks import Choice
from pilotctl.workspace import (
    Workspace,
    city_ids,
    find_root,
    load_cities,
    load_entries,
    load_lists,
    open_workspace,
    refuse_faults,
    stray_ledgers,
    units_of,
)

if TYPE_CHECKING:  # lists of tasks have no need of the programme as a whole
    from pilotctl.model.ledger import LedgerEntry
    from pilotctl.model.programme import City
    from pilotctl.model.task import Task
    from pilotctl.query import Directory

T = TypeVar("T")


class _Opened(NamedTuple):
    """A city's tasks, and what its ledger says of them."""

    tasks: TaskList
    progress: Progress


class Desk(NamedTuple):
    """An open workspace on a day."""

    workspace: Workspace
    as_of: date

    def cities(self, names: Sequence[str] | None) -> tuple[City, ...]:
        """The cities that were typed, or all."""
        return load_cities(self.workspace, city_ids(self.workspace, names or ()))

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

    def selected(
        self, names: Sequence[str] | None, filters: Filters, until: date | None = None
    ) -> list[TrackedTask]:
        """The cities' tasks that pass the filters, in the order that was asked for.

        With `until`, only those that may be due by that day, or whose deadline is unknown.
        """
        opened = self._opened(names)
        tracked = (one for city in opened for one in self._tracked_of(city, until))
        found = select(selection_of(filters), [city.tasks for city in opened], tracked)
        return sort(found, filters.sort) if filters.sort else found

    def _opened(self, names: Sequence[str] | None) -> list[_Opened]:
        """The tasks of the cities, and what is known of them; raises FaultyData."""
        ids = city_ids(self.workspace, names or ())
        reading = load_lists(self.workspace, ids)
        listed = list(waiting(reading, len(ids), msg("reading")))
        refuse_faults(tuple(e for one in listed for e in one.errors if one.tasks is None))
        wrong = tuple(error for one in listed for error in one.errors)
        refuse_faults((*wrong, *stray_ledgers(self.workspace)))
        return [_Opened(one.tasks, fold(one.entries, self.as_of)) for one in listed if one.tasks]

    def _tracked_of(self, city: _Opened, until: date | None) -> Iterator[TrackedTask]:
        if until is None:
            tasks = city.tasks.tasks()
        else:
            known = city.progress.tasks.items()
            extended = {str(reference) for reference, record in known if record.extension}
            tasks = city.tasks.due_by(until, extended)
        return self.standing(city.tasks, tasks, city.progress, self.as_of)


def open_desk(view: View) -> Desk:
    """The workspace and the day that the options name; raises FaultyData for faulty settings."""
    desk = Desk(open_here(view), day_of(view.as_of))
    refuse_faults(desk.workspace.findings)
    return desk


def open_here(view: View) -> Workspace:
    """The workspace that the options name, with whatever is wrong with its settings."""
    here = Path.cwd()
    root = view.workspace or find_root(here)
    cache = NO_CACHE if view.no_cache else user_cache()
    return open_workspace(Path() if root == here else root, cache)  # names files as people type


def user_cache() -> Cache:
    """The cache in the folder that PILOTCTL_CACHE_DIR names, else where the system keeps such."""
    named = os.environ.get("PILOTCTL_CACHE_DIR")
    if named:
        return Cache(Path(named).expanduser())
    from platformdirs import user_cache_path

    return Cache(user_cache_path("pilotctl", appauthor=False))


def day_of(typed: str | None, option: str = "--as-of") -> date:
    """The day that was typed; a month means its last day, nothing means today."""
    if typed is None:
        return date.today()
    deadline = parsed(Deadline.parse, typed, option, msg("a day such as 2021-01-15"))
    if deadline.due is None:
        raise refused(option, typed, msg("a day such as 2021-01-15"))
    return deadline.due


def choice_of(filters: Filters) -> Choice:
    """Which columns and how many tasks were asked for."""
    keys = (key.strip() for key in (filters.columns or "").split(","))
    return Choice(tuple(key for key in keys if key), filters.limit)


def selection_of(filters: Filters) -> Selection:
    """The filters as typed, read; raises UsageRefusal for what cannot be read."""
    period = msg("a period such as 2020-12, 2020Q4 or ..2021-06")
    points = msg("a range of points such as 5.., ..10 or 5..10")
    return Selection(
        departments=tuple(filters.dept or ()),
        role=filters.role,
        leaders=tuple(filters.leader or ()),
        areas=tuple(filters.area or ()),
        key_tasks=tuple(filters.key_task or ()),
        subtasks=tuple(filters.subtask or ()),
        due=tuple(parsed(Period.parse, one, "--due", period) for one in filters.due or ()),
        points=tuple(
            parsed(PointsRange.parse, one, "--points", points) for one in filters.points or ()
        ),
        kinds=tuple(filters.kind or ()),
        statuses=tuple(filters.status or ()),
        lights=tuple(filters.light or ()),
        texts=tuple(filters.text or ()),
    )


def parsed(parse: Callable[[str], T], typed: str, option: str, expected: Message) -> T:
    """What was typed after the option, read; raises UsageRefusal that says what is expected."""
    try:
        return parse(typed)
    except ValueError:
        raise refused(option, typed, expected) from None


def refused(option: str, typed: str, expected: Message) -> UsageRefusal:
    """That what was typed after the option is not what it takes."""
    return UsageRefusal(
        msg("{option} {typed} cannot be read", option=option, typed=typed),
        msg("write {expected}", expected=expected),
    )


def span_of(typed: str, option: str) -> int:
    """A number of days, as typed."""
    return parsed(parse_days, typed, option, msg("a number of days such as 30d"))


def after(day: date, days: int) -> date:
    """So many days later, as far as the calendar goes."""
    return date.fromordinal(min(day.toordinal() + days, date.max.toordinal()))
