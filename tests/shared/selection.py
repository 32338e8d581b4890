"""Two small cities, and what a selection lets through of them."""

from datetime import date

from pilotctl.model.listing import tasks_of
from pilotctl.model.programme import City
from pilotctl.progress.state import TrackedTask, track
from pilotctl.query import Selection, select
from tests.shared import cities
from tests.shared.builders import city_of

ALPHA = city_of(cities.ALPHA)

BETA = city_of(cities.BETA)

TODAY = date(2020, 12, 31)


def tracked(*cities: City, day: date = TODAY) -> list[TrackedTask]:
    """Every task of the cities, with its state."""
    return [track(task, day) for city in cities for task in tasks_of(city)]


def ids(tasks: list[TrackedTask]) -> list[str]:
    """The ids of the tasks, in their order."""
    return [str(one.task.id) for one in tasks]


def chosen(selection: Selection, *cities: City) -> list[str]:
    """The ids of the tasks that the selection lets through, of both cities when none is named."""
    places = cities or (ALPHA, BETA)
    return ids(select(selection, places, tracked(*places)))
