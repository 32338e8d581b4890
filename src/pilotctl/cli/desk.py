"""What nearly every command needs: the workspace, the day, the cities and their tasks."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple, TypeVar

from pilotctl.cli.options import Filters, View
from pilotctl.errors import UsageRefusal
from pilotctl.messages import Message, msg
from pilotctl.model.deadline import Deadline
from pilotctl.model.programme import City
from pilotctl.model.ranges import Period, PointsRange, parse_days
from pilotctl.model.task import tasks_of
from pilotctl.progress.state import TrackedTask, state_of
from pilotctl.query import Selection, select, sort
from pilotctl.reports.tasks import Choice
from pilotctl.workspace import (
    FaultyData,
    Workspace,
    city_ids,
    find_root,
    load_cities,
    open_workspace,
)

T = TypeVar("T")


class Desk(NamedTuple):
    """An open workspace on a day."""

    workspace: Workspace
    as_of: date

    def cities(self, names: Sequence[str] | None) -> tuple[City, ...]:
        """The cities that were typed, or all."""
        return load_cities(self.workspace, city_ids(self.workspace, names or ()))

    def tracked(self, cities: Sequence[City]) -> list[TrackedTask]:
        """Every task of the cities, with its state on the day."""
        warn = self.workspace.config.warn_days
        tasks = (task for city in cities for task in tasks_of(city))
        return [TrackedTask(task, state_of(task, self.as_of, warn)) for task in tasks]

    def selected(self, cities: Sequence[City], filters: Filters) -> list[TrackedTask]:
        """The tasks that pass the filters, in the order that was asked for."""
        found = select(selection_of(filters), cities, self.tracked(cities))
        return sort(found, filters.sort) if filters.sort else found


def open_desk(view: View) -> Desk:
    """The workspace and the day that the options name; raises FaultyData for faulty settings."""
    desk = Desk(open_here(view), day_of(view.as_of))
    if desk.workspace.findings:
        raise FaultyData(desk.workspace.findings)
    return desk


def open_here(view: View) -> Workspace:
    """The workspace that the options name, with whatever is wrong with its settings."""
    here = Path.cwd()
    root = view.workspace or find_root(here)
    return open_workspace(Path() if root == here else root)  # names files as people type them


def day_of(typed: str | None) -> date:
    """The as-of day; a month means its last day, nothing means today."""
    if typed is None:
        return date.today()
    deadline = _parsed(Deadline.parse, typed, "--as-of", msg("a day such as 2021-01-15"))
    if deadline.due is None:
        raise _refused("--as-of", typed, msg("a day such as 2021-01-15"))
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
        due=tuple(_parsed(Period.parse, one, "--due", period) for one in filters.due or ()),
        points=tuple(
            _parsed(PointsRange.parse, one, "--points", points) for one in filters.points or ()
        ),
        kinds=tuple(filters.kind or ()),
        lights=tuple(filters.light or ()),
        texts=tuple(filters.text or ()),
    )


def _parsed(parse: Callable[[str], T], typed: str, option: str, expected: Message) -> T:
    try:
        return parse(typed)
    except ValueError:
        raise _refused(option, typed, expected) from None


def _refused(option: str, typed: str, expected: Message) -> UsageRefusal:
    return UsageRefusal(
        msg("{option} {typed} cannot be read", option=option, typed=typed),
        msg("write {expected}", expected=expected),
    )


def span_of(typed: str, option: str) -> int:
    """A number of days, as typed."""
    return _parsed(parse_days, typed, option, msg("a number of days such as 30d"))


def after(day: date, days: int) -> date:
    """So many days later, as far as the calendar goes."""
    return date.fromordinal(min(day.toordinal() + days, date.max.toordinal()))
