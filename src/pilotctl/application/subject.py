"""What an id names: tasks, a programme, a heading or a block, an indicator, a negative item."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from pilotctl.application.office import Office
from pilotctl.application.programme import measured, standing
from pilotctl.application.task import Details, details
from pilotctl.application.tasks import Question, tasks
from pilotctl.errors import UsageRefusal, did_you_mean
from pilotctl.messages import msg
from pilotctl.model.ids import Id, Kind
from pilotctl.model.ledger import Reading
from pilotctl.model.programme import City
from pilotctl.progress.state import TrackedTask
from pilotctl.query import Selection
from pilotctl.reports.negative import Listing
from pilotctl.text import fold, nearest


class Programmes(NamedTuple):
    """Whole programmes, and every task of them."""

    cities: tuple[City, ...]
    tasks: list[TrackedTask]


class Listed(NamedTuple):
    """The tasks below headings, or of points blocks, in the document's order."""

    tasks: list[TrackedTask]


class Indicators(NamedTuple):
    """Cities with those of their indicators that were asked for, and the latest readings."""

    cities: tuple[City, ...]
    readings: dict[str, dict[str, Reading]]


class Negative(NamedTuple):
    """Items of the negative list, or single criteria of them."""

    listings: tuple[Listing, ...]


Subject = Details | Programmes | Listed | Indicators | Negative


def subject_of(office: Office, typed: Sequence[str], parse: Callable[[str], Id]) -> Subject:
    """What the ids name; `parse` reads the id of a task, and raises UsageRefusal for others.

    Raises UsageRefusal where they name things of several kinds, for these make no one table.
    """
    names = [fold(one).strip() for one in typed]
    # A bare word that is a programme's id is that programme; every other id has its programme
    # before /.
    if all("/" not in one and one in office.workspace.files for one in names):
        return Programmes(*standing(office, names))
    found = [_of_city(office, one) for one in typed]
    if not any(found):
        return details(office, tuple(dict.fromkeys(parse(one) for one in typed)))
    lists = [one for one in found if isinstance(one, Listed)]
    if len(lists) == len(found):
        return Listed(list(dict.fromkeys(task for one in lists for task in one.tasks)))
    indicators = [one for one in found if isinstance(one, Indicators)]
    if len(indicators) == len(found):
        readings = {id: kept for one in indicators for id, kept in one.readings.items()}
        return Indicators(tuple(city for one in indicators for city in one.cities), readings)
    negative = [one for one in found if isinstance(one, Negative)]
    if len(negative) == len(found):
        return Negative(tuple(listing for one in negative for listing in one.listings))
    raise UsageRefusal(msg("these ids name things of several kinds"), msg("ask for each by itself"))


def _of_city(office: Office, typed: str) -> Listed | Indicators | Negative | None:
    """The heading, block, indicator or negative item of a city; None for anything else."""
    name, slash, rest = fold(typed).strip().partition("/")
    if not slash or name not in office.workspace.files:
        return None
    id = _numbered(typed)
    if id is not None:
        return _negative(office, id) if id.reference.kind is Kind.NEGATIVE else None
    known = measured(office, [name])
    (city,) = known.cities
    wanted = tuple(one for one in city.indicators if fold(one.id) == rest)
    if wanted:
        return Indicators((city._replace(indicators=wanted),), {name: dict(known.readings[name])})
    # Ids of blocks and headings come from the document, so that they are looked up and not parsed.
    everything = tasks(office, Question((name,)))
    of_block = [t for t in everything if t.task.block and fold(t.task.block.id) == rest]
    if of_block:
        return Listed(of_block)
    headings = {fold(id): id for level in city.headings for id in level}
    if rest in headings:
        return Listed(tasks(office, Question((name,), Selection(under=(headings[rest],)))))
    blocks = dict.fromkeys(t.task.block.id for t in everything if t.task.block)
    known_ids = (*blocks, *headings.values(), *(one.id for one in city.indicators))
    near = tuple(f"{name}/{one}" for one in nearest(rest, known_ids))
    raise UsageRefusal(msg("{id} names nothing of {city}", id=typed, city=name), did_you_mean(near))


def _negative(office: Office, id: Id) -> Negative:
    """The item of the negative list, or its criterion; raises UsageRefusal for one not there."""
    (city,) = office.cities([id.city])
    listed = city.negative_list
    no, *criterion = id.reference.numbers
    for item in listed.items if listed else ():
        one = Listing(city.id, item, listed.notes if listed else (), *criterion)
        if item.no == no and (one.criteria or not criterion):
            return Negative((one,))
    numbers = [f"{city.id}/N{item.no}" for item in listed.items] if listed else []
    raise UsageRefusal(
        msg("no item {id} in the negative list", id=str(id)),
        did_you_mean(nearest(str(id), numbers)),
    )


def _numbered(typed: str) -> Id | None:
    """The id, where it is a letter and numbers: R22, N4.1; None for others."""
    try:
        return Id.parse(typed)
    except ValueError:
        return None
