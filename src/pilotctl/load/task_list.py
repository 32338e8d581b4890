"""A city's tasks as the cache keeps them, of which only those are made that an answer needs."""

from collections.abc import Collection, Iterator
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from pilotctl.load.codec import encode, reader
from pilotctl.load.compiled import as_line, from_line
from pilotctl.model.parties import Registry
from pilotctl.model.task import Task

if TYPE_CHECKING:
    from pilotctl.model.programme import City

_HEAD = 6
"""Lines before those of the tasks: id, departments, leaders, headings, references, due days."""


def compiled(city: "City") -> bytes:
    """The city's tasks as lines of JSON: what they are asked for by, then each task."""
    from pilotctl.model.listing import tasks_of  # what is kept needs no listing

    tasks = tasks_of(city)
    head = (
        city.id,
        city.departments,
        city.leaders,
        city.headings,
        tuple(str(task.id.reference) for task in tasks),
        tuple(task.deadline and task.deadline.last.toordinal() for task in tasks),
    )
    return b"\n".join(as_line(encode(value)) for value in (*head, *tasks))


class TaskList:
    """The tasks of one city in the document's order, and the names by which they are asked for."""

    def __init__(self, body: bytes) -> None:
        self._lines = body.split(b"\n")

    @cached_property
    def id(self) -> str:
        """The city's."""
        return str(from_line(self._lines[0]))

    @cached_property
    def departments(self) -> Registry:
        """Who owns the tasks."""
        return self._registry(1)

    @cached_property
    def leaders(self) -> Registry:
        """Who answers for them."""
        return self._registry(2)

    @property
    def headings(self) -> tuple[tuple[str, ...], ...]:
        """Ids of the areas, key tasks and subtasks."""
        return tuple(map(tuple, from_line(self._lines[3])))

    @property
    def references(self) -> tuple[str, ...]:
        """The tasks' ids without the city: R22, M7, S1.1.3."""
        return tuple(from_line(self._lines[4]))

    def tasks(self) -> Iterator[Task]:
        """Every task."""
        return _read_tasks(self._lines[_HEAD:])

    def due_by(self, day: date, also: Collection[str]) -> Iterator[Task]:
        """The tasks that the document dates up to the day or not at all, and those of `also`."""
        last = day.toordinal()
        wanted = [due is None or due <= last for due in from_line(self._lines[5])]
        if also:
            wanted = [
                is_wanted or reference in also
                for is_wanted, reference in zip(wanted, self.references, strict=True)
            ]
        rows = zip(wanted, self._lines[_HEAD:], strict=True)
        return _read_tasks([line for is_wanted, line in rows if is_wanted])

    def _registry(self, line: int) -> Registry:
        registry: Registry = reader(Registry)(from_line(self._lines[line]))
        return registry


def _read_tasks(lines: list[bytes]) -> Iterator[Task]:
    """The tasks of those lines; one parse for all of them is the quickest."""
    return map(reader(Task), from_line(b"[" + b",".join(lines) + b"]"))
