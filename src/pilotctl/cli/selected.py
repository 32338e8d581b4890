"""The tasks that are asked for: of each city only those are made that the answer may need."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from pilotctl.cli.desk import Desk
from pilotctl.cli.filters import Filters, selection_of
from pilotctl.cli.waiting import waiting
from pilotctl.load.task_list import TaskList
from pilotctl.messages import msg
from pilotctl.progress.fold import Progress, fold
from pilotctl.progress.state import TrackedTask
from pilotctl.query import select, sort
from pilotctl.workspace import city_ids, load_lists, refuse_faults, stray_ledgers

if TYPE_CHECKING:
    from pilotctl.diagnostics.finding import Finding


class _Opened(NamedTuple):
    """A city's tasks, and what its ledger says of them."""

    tasks: TaskList
    progress: Progress


def selected(
    desk: Desk, names: Sequence[str] | None, filters: Filters, until: date | None = None
) -> list[TrackedTask]:
    """The cities' tasks that pass the filters, in the order that was asked for.

    With `until`, only those that may be due by that day, or whose deadline is unknown.
    """
    selection = selection_of(filters)
    opened: Iterable[_Opened] = _opened(desk, names)
    if selection.names:  # they are looked up in all the cities before any task is
        opened = list(opened)
    cities = [city.tasks for city in opened] if selection.names else ()
    tracked = (one for city in opened for one in _tracked(desk, city, until))
    found = select(selection, cities, tracked)
    return sort(found, filters.sort) if filters.sort else found


def _opened(desk: Desk, names: Sequence[str] | None) -> Iterator[_Opened]:
    """The tasks of the cities, and what is known of them; raises FaultyData after the last."""
    ids = city_ids(desk.workspace, names or ())
    of_cities: list[Finding] = []
    of_ledgers: list[Finding] = []
    for one in waiting(load_lists(desk.workspace, ids), len(ids), msg("reading files")):
        if one.tasks is None:
            of_cities += one.errors
        elif one.errors:
            of_ledgers += one.errors
        else:
            yield _Opened(one.tasks, fold(one.entries, desk.as_of))
    refuse_faults(tuple(of_cities))
    refuse_faults((*of_ledgers, *stray_ledgers(desk.workspace)))


def _tracked(desk: Desk, city: _Opened, until: date | None) -> Iterator[TrackedTask]:
    if until is None:
        tasks = city.tasks.tasks()
    else:
        known = city.progress.tasks.items()
        extended = {str(reference) for reference, record in known if record.extension}
        tasks = city.tasks.due_by(until, extended)
    return desk.standing(city.tasks, tasks, city.progress, desk.as_of)
