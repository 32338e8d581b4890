"""What an id names: tasks, a programme, the tasks of a heading or a block, an indicator."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from pilotctl.application.office import Office
from pilotctl.application.programme import measured
from pilotctl.application.task import Details, details
from pilotctl.application.tasks import Question, tasks
from pilotctl.errors import UsageRefusal
from pilotctl.messages import msg
from pilotctl.model.ids import Id
from pilotctl.model.ledger import Reading
from pilotctl.model.programme import City
from pilotctl.progress.state import TrackedTask
from pilotctl.query import Selection
from pilotctl.text import fold


class Programmes(NamedTuple):
    """Whole programmes."""

    cities: tuple[City, ...]


class Listed(NamedTuple):
    """The tasks below headings, or of points blocks, in the document's order."""

    tasks: list[TrackedTask]


class Indicators(NamedTuple):
    """Cities with those of their indicators that were asked for, and the latest readings."""

    cities: tuple[City, ...]
    readings: dict[str, dict[str, Reading]]


Subject = Details | Programmes | Listed | Indicators


def subject_of(office: Office, typed: Sequence[str], parse: Callable[[str], Id]) -> Subject:
    """What the ids name; `parse` reads the id of a task, and raises UsageRefusal for others.

    Raises UsageRefusal where they name things of several kinds, for these make no one table.
    """
    names = [fold(one).strip() for one in typed]
    if all("/" not in one and one in office.workspace.files for one in names):
        return Programmes(office.cities(names))
    found = [_of_city(office, one) for one in names]
    if not any(found):
        return details(office, tuple(dict.fromkeys(parse(one) for one in typed)))
    lists = [one for one in found if isinstance(one, Listed)]
    if len(lists) == len(found):
        return Listed(list(dict.fromkeys(task for one in lists for task in one.tasks)))
    indicators = [one for one in found if isinstance(one, Indicators)]
    if len(indicators) == len(found):
        readings = {id: kept for one in indicators for id, kept in one.readings.items()}
        return Indicators(tuple(city for one in indicators for city in one.cities), readings)
    raise UsageRefusal(msg("these ids name things of several kinds"), msg("ask for each by itself"))


def _of_city(office: Office, typed: str) -> Listed | Indicators | None:
    """The heading, block or indicator of a city; None for anything else."""
    name, slash, rest = typed.partition("/")
    if not slash or name not in office.workspace.files or _is_task(typed):
        return None
    known = measured(office, [name])
    (city,) = known.cities
    wanted = tuple(one for one in city.indicators if fold(one.id) == rest)
    if wanted:
        return Indicators((city._replace(indicators=wanted),), {name: dict(known.readings[name])})
    everything = tasks(office, Question((name,)))
    of_block = [t for t in everything if t.task.block and fold(t.task.block.id) == rest]
    if of_block:
        return Listed(of_block)
    headings = {fold(id): id for level in city.headings for id in level}
    if rest not in headings:
        return None
    return Listed(tasks(office, Question((name,), Selection(under=(headings[rest],)))))


def _is_task(typed: str) -> bool:
    try:
        Id.parse(typed)
    except ValueError:
        return False
    return True
