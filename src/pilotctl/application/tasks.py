"""Lists of tasks: of each city only those are made that the answer may need."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from pilotctl.application.office import Office
from pilotctl.cache.task_list import TaskList
from pilotctl.messages import msg
from pilotctl.progress.fold import Progress, fold
from pilotctl.progress.state import SETTLED, TrackedTask
from pilotctl.query import Selection, SortKey, select, sort
from pilotctl.reports.tasks import is_overdue, is_unknown
from pilotctl.workspace import city_ids, load_lists, refuse_faults, stray_ledgers

if TYPE_CHECKING:
    from pilotctl.diagnostics.finding import Finding


class Question(NamedTuple):
    """Which tasks are asked for: of which cities, by which filters, in which order."""

    cities: Sequence[str] = ()
    selection: Selection = Selection()
    order: SortKey | None = None


class Dated(NamedTuple):
    """Tasks that a day makes late or due, and how many might be: their deadline is unknown."""

    tasks: list[TrackedTask]
    unknown: int


class _Opened(NamedTuple):
    """A city's tasks, and what its ledger says of them."""

    tasks: TaskList
    progress: Progress


def tasks(office: Office, question: Question, until: date | None = None) -> list[TrackedTask]:
    """The cities' tasks that pass the filters, in the order that was asked for.

    With `until`, only those that may be due by that day, or whose deadline is unknown.
    Raises UsageRefusal for a name that nobody has, FaultyData for files with errors.
    """
    selection = question.selection
    opened: Iterable[_Opened] = _opened(office, question.cities)
    # A name that is unambiguous in one city may be ambiguous over all of them: with names in the
    # selection every city is opened before the first task is made.
    if selection.names:
        opened = list(opened)
    cities = [city.tasks for city in opened] if selection.names else ()
    tracked = (one for city in opened for one in _tracked(office, city, until))
    chosen = select(selection, cities, tracked)
    return sort(chosen, question.order) if question.order else chosen


def overdue(office: Office, question: Question) -> Dated:
    """The tasks that are past their due day (D5)."""
    candidates = tasks(office, question, until=office.day)
    late = [tracked for tracked in candidates if is_overdue(tracked)]
    return Dated(late, sum(map(is_unknown, candidates)))


def due(office: Office, question: Question, last: date) -> Dated:
    """The open tasks that fall due from the day to `last`, both included."""
    candidates = tasks(office, question, until=last)
    soon = [tracked for tracked in candidates if _is_due(tracked, office.day, last)]
    return Dated(soon, sum(map(is_unknown, candidates)))


def _is_due(one: TrackedTask, first: date, last: date) -> bool:
    """Whether its due day lies between the two, and it still has to be done."""
    status, due = one.state.status, one.state.due
    return status not in SETTLED and due is not None and first <= due <= last


def _opened(office: Office, names: Sequence[str]) -> Iterator[_Opened]:
    """The tasks of the cities, and what is known of them; raises FaultyData after the last."""
    ids = city_ids(office.workspace, names)
    of_cities: list[Finding] = []
    of_ledgers: list[Finding] = []
    for one in office.watch(load_lists(office.workspace, ids), len(ids), msg("reading files")):
        if one.tasks is None:
            of_cities += one.errors
        elif one.errors:
            of_ledgers += one.errors
        else:
            yield _Opened(one.tasks, fold(one.entries, office.day))
    # Ledgers are looked at only when the cities are sound: their errors might follow from the
    # cities' own.
    refuse_faults(tuple(of_cities))
    refuse_faults((*of_ledgers, *stray_ledgers(office.workspace)))


def _tracked(office: Office, city: _Opened, until: date | None) -> Iterator[TrackedTask]:
    if until is None:
        candidates = city.tasks.tasks()
    else:
        # An extension moves the due day that the list was sorted by, so those tasks are taken too.
        extended = set(map(str, city.progress.extended()))
        candidates = city.tasks.due_by(until, extended)
    return office.standing(city.tasks, candidates, city.progress, office.day)
