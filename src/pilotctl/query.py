"""Which tasks are asked for: filters that combine with AND, the values of one filter with OR.

A name that nobody has is refused, never an empty list: a gate in a script would pass by a typo.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any, NamedTuple, Protocol

from pilotctl.errors import UsageRefusal, did_you_mean
from pilotctl.messages import Message, msg
from pilotctl.model.parties import Party, Registry
from pilotctl.model.ranges import Period, PointsRange
from pilotctl.model.task import Task, TaskKind
from pilotctl.progress.state import Light, Status, TrackedTask
from pilotctl.text import fold, nearest


class Directory(Protocol):
    """The names of one city by which its tasks are asked for."""

    @property
    def id(self) -> str:
        """The city's."""

    @property
    def departments(self) -> Registry:
        """Who owns its tasks."""

    @property
    def leaders(self) -> Registry:
        """Who answers for them."""

    @property
    def headings(self) -> tuple[tuple[str, ...], ...]:
        """Ids of the areas, key tasks and subtasks."""


class Role(StrEnum):
    """In which role a department is looked for."""

    LEAD = "lead"
    SUPPORT = "support"
    ANY = "any"


class SortKey(StrEnum):
    """What the tasks are ordered by; equal ones keep the document's order."""

    ID = "id"
    DEADLINE = "deadline"
    DEPARTMENT = "department"
    POINTS = "points"
    DAYS = "days"


class Selection(NamedTuple):
    """What is asked for; an empty filter lets every task through."""

    departments: tuple[str, ...] = ()
    role: Role = Role.ANY
    leaders: tuple[str, ...] = ()
    under: tuple[str, ...] = ()
    """Headings of any level, by their ids."""
    due: tuple[Period, ...] = ()
    points: tuple[PointsRange, ...] = ()
    kinds: tuple[TaskKind, ...] = ()
    statuses: tuple[Status, ...] = ()
    lights: tuple[Light, ...] = ()
    texts: tuple[str, ...] = ()
    """Each a few words that must all stand in the task's text."""

    @property
    def names(self) -> tuple[str, ...]:
        """What only the cities can tell: names of parties, ids of headings."""
        return (
            *self.departments,
            *self.leaders,
            *self.under,
        )


def select(
    selection: Selection, cities: Iterable[Directory], tasks: Iterable[TrackedTask]
) -> list[TrackedTask]:
    """The tasks that pass every filter, in their order.

    Raises UsageRefusal, with the nearest names, for a name or heading that no city has.
    """
    tests = _tests(_resolve(selection, tuple(cities)))
    return [tracked for tracked in tasks if all(test(tracked) for test in tests)]


def sort(tasks: list[TrackedTask], key: SortKey) -> list[TrackedTask]:
    """Ordered by the key: earliest deadline, most points, most days overdue first; unknown last."""
    return sorted(tasks, key=_SORT_KEYS[key])


def resolve_key_tasks(ids: Iterable[str], cities: Iterable[Directory]) -> tuple[str, ...]:
    """The key tasks of those ids, as the cities spell them; raises UsageRefusal for an unknown."""
    return _headings(tuple(ids), tuple(cities), _KEY_TASKS)


class _Wanted(NamedTuple):
    """The selection with its names resolved: a name means one party in each city."""

    selection: Selection
    departments: frozenset[tuple[str, str]]
    leaders: frozenset[tuple[str, str]]
    under: frozenset[str]


def _resolve(selection: Selection, cities: tuple[Directory, ...]) -> _Wanted:
    departments = {city.id: city.departments for city in cities if selection.departments}
    leaders = {city.id: city.leaders for city in cities if selection.leaders}
    return _Wanted(
        selection,
        frozenset(one for name in selection.departments for one in find_party(name, departments)),
        frozenset(
            one for name in selection.leaders for one in find_party(name, leaders, _unknown_leader)
        ),
        frozenset(_headings(selection.under, cities)),
    )


def _unknown_department(name: str) -> Message:
    return msg("no department named {name}", name=name)


def find_party(
    name: str,
    registries: Mapping[str, Registry],
    unknown: Callable[[str], Message] = _unknown_department,
) -> Iterator[tuple[str, str]]:
    """City and canonical name of each party that a name, alias or unambiguous part stands for.

    Raises UsageRefusal when no city knows it, or when a part fits several names of one city.
    """
    found = {city: _matches(name, registry) for city, registry in registries.items()}
    # A part may fit one name here and two there: one ambiguous programme refuses it for all, for
    # a filter that silently means fewer offices than were thought of empties a gate.
    several = next((match for match in found.values() if len(match) > 1), ())
    if several:
        raise UsageRefusal(
            msg("{part} matches several names", part=name),
            msg("choose one of {names}", names=tuple(party.name for party in several)),
        )
    if not any(found.values()):
        raise _nobody(name, registries, unknown)
    return ((city, match[0].name) for city, match in found.items() if match)


def _nobody(
    name: str, registries: Mapping[str, Registry], unknown: Callable[[str], Message]
) -> UsageRefusal:
    if not name.strip():
        return UsageRefusal(msg("empty name"))
    names = (known for registry in registries.values() for known in registry.names())
    return UsageRefusal(unknown(name), did_you_mean(nearest(name, names)))


def _matches(name: str, registry: Registry) -> tuple[Party, ...]:
    """The party of that name, or those of which a name contains it."""
    party = registry.find(name)
    return (party,) if party else registry.containing(name)


def _unknown_leader(name: str) -> Message:
    return msg("no leader named {name}", name=name)


_KEY_TASKS = 1


def _headings(
    ids: tuple[str, ...], cities: tuple[Directory, ...], level: int | None = None
) -> tuple[str, ...]:
    """The headings of those ids, as the cities spell them; of one level, or of any."""
    if not ids:
        return ()
    levels = slice(None) if level is None else slice(level, level + 1)
    known = {
        fold(known): known
        for city in cities
        for headings in city.headings[levels]
        for known in headings
    }
    for id in ids:
        if not id.strip():
            raise UsageRefusal(msg("empty id"))
        if fold(id) not in known:
            kind = msg("heading") if level is None else msg("key task")
            raise UsageRefusal(
                msg("no {kind} {id}", kind=kind, id=id),
                did_you_mean(nearest(id, known.values())),
            )
    return tuple(known[fold(id)] for id in ids)


def _headings_of(task: Task) -> tuple[str, ...]:
    return tuple(heading.id for heading in task.headings)


def _tests(wanted: _Wanted) -> list[Callable[[TrackedTask], bool]]:
    """One test for each filter that is set."""
    asked = wanted.selection
    texts = [fold(text).split() for text in asked.texts]
    # Each filter beside what sets it: a filter that was not asked for costs nothing for any task.
    tests: list[tuple[object, Callable[[TrackedTask], bool]]] = [
        (wanted.departments, lambda t: _owned(t.task, wanted.departments, asked.role)),
        (wanted.leaders, lambda t: _among(t.task, t.task.leaders, wanted.leaders)),
        (wanted.under, lambda t: not wanted.under.isdisjoint(_headings_of(t.task))),
        (asked.due, lambda t: any(t.state.due in period for period in asked.due)),
        (asked.points, lambda t: any(_points(t.task) in span for span in asked.points)),
        (asked.kinds, lambda t: t.task.kind in asked.kinds),
        (asked.statuses, lambda t: t.state.status in asked.statuses),
        (asked.lights, lambda t: t.state.light in asked.lights),
        (texts, lambda t: any(_mentions(t.task, words) for words in texts)),
    ]
    return [test for is_set, test in tests if is_set]


def _owned(task: Task, wanted: frozenset[tuple[str, str]], role: Role) -> bool:
    lead = role is not Role.SUPPORT and _among(task, task.departments, wanted)
    return lead or (role is not Role.LEAD and _among(task, task.support, wanted))


def _among(task: Task, names: tuple[str, ...], wanted: frozenset[tuple[str, str]]) -> bool:
    return any((task.id.city, name) in wanted for name in names)


def _points(task: Task) -> Decimal | None:
    return task.block.points if task.block else None


def _mentions(task: Task, words: list[str]) -> bool:
    text = fold(task.text or "")
    return all(word in text for word in words)


def _by_deadline(tracked: TrackedTask) -> tuple[date, int]:
    deadline = tracked.state.deadline
    # Unknown deadlines come even after ongoing ones: 9 is above every precision.
    return (deadline.last, deadline.precision) if deadline else (date.max, 9)


def _by_points(tracked: TrackedTask) -> Decimal:
    points = _points(tracked.task)
    # Points are never below 0, so that 1 sorts the unknown behind even a block of 0 points (S5).
    return Decimal(1) if points is None else -points


def _by_department(tracked: TrackedTask) -> tuple[str, ...]:
    # The last character there is: tasks that nobody owns come after all that somebody owns.
    return tracked.task.departments or ("\U0010ffff",)


_SORT_KEYS: dict[SortKey, Callable[[TrackedTask], Any]] = {
    SortKey.ID: lambda tracked: tracked.task.id,
    SortKey.DEADLINE: _by_deadline,
    SortKey.DEPARTMENT: _by_department,
    SortKey.POINTS: _by_points,
    SortKey.DAYS: lambda tracked: -(tracked.state.days_overdue or 0),
}
