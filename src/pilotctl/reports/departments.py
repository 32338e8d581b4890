"""Who owns how much, and how it stands."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple

from pilotctl.messages import N_, msg
from pilotctl.model.parties import Party
from pilotctl.model.programme import City
from pilotctl.progress.state import Light, Status, TrackedTask, mean_completion
from pilotctl.reports.fields import Field, items, number, scripts, table
from pilotctl.reports.report import Cell, Fit, Report
from pilotctl.reports.tree import done_among, worst_light
from pilotctl.words import LIGHTS


class Standing(NamedTuple):
    """A department's tasks in both roles; all but their number is about those it leads."""

    city: City
    party: Party
    led: list[TrackedTask]
    supported: list[TrackedTask]

    def lit(self, light: Light) -> int:
        """How many of the tasks that it leads have that light."""
        return sum(tracked.state.light is light for tracked in self.led)

    @property
    def unknown(self) -> int:
        """How many of them lost their deadline in the source."""
        return sum(tracked.state.status is Status.UNKNOWN for tracked in self.led)


def departments_report(cities: Sequence[City], tasks: Sequence[TrackedTask], as_of: date) -> Report:
    """One table a city: most overdue first, then most led, then the registry's order."""
    standings = [departments_of(city, tasks) for city in cities]
    tables = tuple(
        table(FIELDS, of_city, city.name) for city, of_city in zip(cities, standings, strict=True)
    )
    every = [part for of_city in standings for part in of_city]
    closing = msg("As of {day}: departments {count}", day=as_of, count=len(every))
    summary = {"departments": len(every)}
    return Report("departments", as_of, items(FIELDS, every), summary, tables, closing)


def departments_of(city: City, tasks: Sequence[TrackedTask]) -> list[Standing]:
    """The city's departments with their tasks, in the order of the report."""
    shares = {party.name: Standing(city, party, [], []) for party in city.departments.parties}
    for tracked in tasks:
        if tracked.task.id.city != city.id:
            continue
        for name in dict.fromkeys(tracked.task.departments):
            shares[name].led.append(tracked)
        for name in dict.fromkeys(tracked.task.support):
            shares[name].supported.append(tracked)
    return sorted(shares.values(), key=lambda part: (-part.lit(Light.RED), -len(part.led)))


def _lit(light: Light) -> Callable[[Standing], Cell]:
    return lambda part: part.lit(light)


FIELDS: tuple[Field[Standing], ...] = (
    scripts("programme", lambda part: part.city.id),
    scripts("city", lambda part: part.city.name),
    Field("department", N_("Department"), lambda part: part.party.name, fit=Fit.WRAP),
    scripts("aliases", lambda part: list(part.party.aliases)),
    scripts("group", lambda part: part.party.group),
    number("leads", N_("Leads"), lambda part: len(part.led)),
    number("supports", N_("Supports"), lambda part: len(part.supported)),
    number("done", N_("Done"), lambda part: done_among(part.led)),
    number("completion", N_("Completion"), lambda part: mean_completion(part.led)),
    number("overdue", N_("Overdue"), _lit(Light.RED)),
    number("soon", N_("Due soon"), _lit(Light.YELLOW)),
    number("unknown", N_("Deadline unknown"), lambda part: part.unknown, fit=Fit.WRAP),
    Field("light", N_("Light"), lambda part: LIGHTS[worst_light(part.led)]),
)
