"""县区: how the units of a city compare."""

from collections.abc import Callable, Sequence
from datetime import date
from fractions import Fraction
from typing import NamedTuple

from pilotctl.messages import N_, msg
from pilotctl.model.programme import City
from pilotctl.progress.state import State, Status, TrackedTask, is_counted
from pilotctl.progress.sums import mean
from pilotctl.reports.fields import Field, items, number, scripts, table
from pilotctl.reports.report import Cell, Report
from pilotctl.reports.tree import worst_of
from pilotctl.words import LIGHTS


class _Standing(NamedTuple):
    """A unit's parts in the tasks on which units report."""

    city: City
    unit: str
    parts: list[State]
    rank: int = 0

    def count(self, status: Status) -> int:
        return sum(part.status is status for part in self.parts)

    @property
    def completion(self) -> Fraction | None:
        return mean([part.completion for part in self.parts if is_counted(part)])

    @property
    def last_heard(self) -> date | None:
        return max((p.record.last_heard for p in self.parts if p.record.last_heard), default=None)

    @property
    def merit(self) -> tuple[Fraction, int]:
        """The more complete first, then the one with fewer overdue parts."""
        return -(self.completion or Fraction(0)), self.count(Status.OVERDUE)


def units_report(
    cities: Sequence[tuple[City, tuple[str, ...]]], tasks: Sequence[TrackedTask], as_of: date
) -> Report:
    """One table a city, ranked; a city comes with the names of its units. Equals share a rank."""
    rankings = [(city, _ranked(city, units, tasks)) for city, units in cities]
    tables = tuple(table(_FIELDS, ranked, city.name) for city, ranked in rankings)
    every = [one for _, ranked in rankings for one in ranked]
    kept = sum(bool(tracked.units) for tracked in tasks)
    closing = msg(
        "As of {day}: units {count}, tasks on which units report {tasks}",
        day=as_of,
        count=len(every),
        tasks=kept,
    )
    summary = {"units": len(every), "tasks": kept}
    return Report("units", as_of, items(_FIELDS, every), summary, tables, closing)


def _ranked(city: City, units: tuple[str, ...], tasks: Sequence[TrackedTask]) -> list[_Standing]:
    standings = {unit: _Standing(city, unit, []) for unit in units}
    for tracked in tasks:
        if tracked.task.id.city == city.id:
            for unit, part in tracked.units:
                standings[unit].parts.append(part)
    merits = {unit: one.merit for unit, one in standings.items()}
    ordered = sorted(standings.values(), key=lambda one: merits[one.unit])
    better = sorted(merits.values())
    return [one._replace(rank=better.index(merits[one.unit]) + 1) for one in ordered]


def _counted(status: Status) -> Callable[[_Standing], Cell]:
    return lambda one: one.count(status)


_FIELDS: tuple[Field[_Standing], ...] = (
    scripts("programme", lambda one: one.city.id),
    scripts("city", lambda one: one.city.name),
    number("rank", N_("Rank"), lambda one: one.rank),
    Field("unit", N_("Unit"), lambda one: one.unit),
    number("tasks", N_("Tasks"), lambda one: len(one.parts)),
    number("done", N_("Done"), _counted(Status.DONE)),
    number("active", N_("Active"), _counted(Status.ACTIVE)),
    number("overdue", N_("Overdue"), _counted(Status.OVERDUE)),
    number("completion", N_("Completion"), lambda one: one.completion),
    Field("last_heard", N_("Last heard"), lambda one: one.last_heard),
    Field("light", N_("Light"), lambda one: LIGHTS[worst_of(one.parts)]),
)
