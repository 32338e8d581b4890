"""A city's tasks as the cache keeps them, of which only those are made that an answer needs."""

from collections.abc import Collection, Iterable, Iterator
from datetime import date
from functools import cached_property
from itertools import compress
from typing import TYPE_CHECKING

from pilotctl.cache.codec import as_line, from_line, reader, record
from pilotctl.model.parties import Registry
from pilotctl.model.task import Heading, Task

if TYPE_CHECKING:
    from pilotctl.model.programme import City


def written(city: "City") -> bytes:
    """Lines of JSON: what the city's tasks are asked for by, then each task."""
    from pilotctl.model.listing import tasks_of  # what is kept needs no listing

    tasks = tasks_of(city)
    trails = dict.fromkeys(task.headings for task in tasks)
    places = {trail: place for place, trail in enumerate(trails)}
    rows = [as_line(_row(task, places[task.headings])) for task in tasks]
    head = (
        city.id,
        city.departments,
        city.leaders,
        city.headings,
        tuple(places),
        tuple(str(task.id.reference) for task in tasks),
        tuple(task.deadline and task.deadline.last.toordinal() for task in tasks),
        tuple(len(row) for row in rows),
    )
    return b"\n".join([*map(as_line, head), b"\n".join(rows)])


def _row(task: Task, trail: int) -> tuple[object, ...]:
    """The fields of a task, with the place of its headings: many tasks stand under the same."""
    return *task[:_TRAIL], trail, *task[_TRAIL + 1 :]


_TRAIL = Task._fields.index("headings")
_ID, _DEPARTMENTS, _LEADERS, _HEADINGS, _TRAILS, _REFERENCES, _DUE_DAYS, _LENGTHS, _ROWS = range(9)
"""The lines; from the last on, one is a task."""


class TaskList:
    """The tasks of one city in the document's order, and the names by which they are asked for."""

    def __init__(self, body: bytes) -> None:
        """Raises ValueError, TypeError or LookupError for what `written` has not written."""
        *self._head, self._rows = body.split(b"\n", _ROWS)
        self.id: str = from_line(self._head[_ID])
        self._due_days: list[int | None] = from_line(self._head[_DUE_DAYS])
        self._lengths: list[int] = from_line(self._head[_LENGTHS])
        if len(self._due_days) != len(self._lengths):
            raise ValueError(self.id)

    @cached_property
    def departments(self) -> Registry:
        """Who owns the tasks."""
        return self._registry(_DEPARTMENTS)

    @cached_property
    def leaders(self) -> Registry:
        """Who answers for them."""
        return self._registry(_LEADERS)

    @property
    def headings(self) -> tuple[tuple[str, ...], ...]:
        """Ids of the areas, key tasks and subtasks."""
        return tuple(map(tuple, from_line(self._head[_HEADINGS])))

    @property
    def references(self) -> tuple[str, ...]:
        """The tasks' ids without the city: R22, M7, S1.1.3."""
        return tuple(from_line(self._head[_REFERENCES]))

    def tasks(self) -> Iterator[Task]:
        """Every task."""
        return self._read(self._lines())

    def due_by(self, day: date, also: Collection[str]) -> Iterator[Task]:
        """The tasks that the document dates up to the day or not at all, and those of `also`."""
        last = day.toordinal()
        wanted = [due is None or due <= last for due in self._due_days]
        if also:
            wanted = [
                is_wanted or reference in also
                for is_wanted, reference in zip(wanted, self.references, strict=True)
            ]
        return self._read(compress(self._lines(), wanted))

    def _lines(self) -> Iterator[memoryview]:
        """The line of each task, where it stands."""
        view, start = memoryview(self._rows), 0
        for length in self._lengths:
            yield view[start : start + length]
            start += length + 1

    def _registry(self, line: int) -> Registry:
        registry: Registry = reader(Registry)(from_line(self._head[line]))
        return registry

    def _read(self, lines: Iterable[memoryview]) -> Iterator[Task]:
        """The tasks of those lines; one parse for all of them is the quickest."""
        trails = reader(tuple[tuple[Heading, ...], ...])(from_line(self._head[_TRAILS]))
        read = record(Task, {"headings": trails.__getitem__})
        return map(read, from_line(b"[" + b",".join(lines) + b"]"))
