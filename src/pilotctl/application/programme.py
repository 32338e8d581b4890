"""Programmes as a whole: their tasks, the units that carry them out, what was measured."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from pilotctl.application.office import Office
from pilotctl.errors import UsageRefusal
from pilotctl.messages import msg
from pilotctl.model.ledger import Reading
from pilotctl.model.programme import City
from pilotctl.progress.fold import fold
from pilotctl.progress.state import TrackedTask
from pilotctl.query import resolve_key_tasks
from pilotctl.workspace import units_of


class Standing(NamedTuple):
    """Cities, and every task of them with its state on the day."""

    cities: tuple[City, ...]
    tasks: list[TrackedTask]


class UnitStanding(NamedTuple):
    """Cities with the units that the settings list, and every task of them."""

    cities: list[tuple[City, tuple[str, ...]]]
    tasks: list[TrackedTask]


class Measured(NamedTuple):
    """Cities, and by the city's id the latest reading of each indicator."""

    cities: tuple[City, ...]
    readings: dict[str, Mapping[str, Reading]]


def standing(office: Office, names: Sequence[str]) -> Standing:
    """The cities of those names, or all, and how their tasks stand."""
    cities = office.cities(names)
    return Standing(cities, office.tracked(cities))


def units(office: Office, names: Sequence[str]) -> UnitStanding:
    """Those of the cities that have units; raises UsageRefusal where none has."""
    cities = office.cities(names)
    named = [(city, units_of(office.workspace, city.id)) for city in cities]
    kept = [(city, units) for city, units in named if units]
    if not kept:
        raise no_units(tuple(city.id for city in cities))
    return UnitStanding(kept, office.tracked([city for city, _units in kept]))


def no_units(cities: tuple[str, ...]) -> UsageRefusal:
    """That the settings list no units for the cities."""
    return UsageRefusal(
        msg("no units are listed for {cities}", cities=cities),
        msg("list them under [units] in pilotctl.toml"),
    )


def measured(office: Office, names: Sequence[str]) -> Measured:
    """The cities of those names, or all, and the readings up to the day."""
    cities = office.cities(names)
    known = {id: fold(entries, office.day) for id, entries in office.entries(cities).items()}
    return Measured(cities, {id: one.latest_readings() for id, one in known.items()})


class Pair(NamedTuple):
    """Two different cities, and the key task to which the comparison is narrowed."""

    cities: tuple[City, City]
    key_task: str | None


def pair(office: Office, left: str, right: str, key_task: str | None) -> Pair:
    """The two cities; raises UsageRefusal when they are the same or have no such key task."""
    cities = office.cities([left, right])
    if len(cities) != 2:
        raise UsageRefusal(msg("compare needs two different cities"))
    wanted = resolve_key_tasks([key_task], cities)[0] if key_task else None
    return Pair(cities, wanted)
