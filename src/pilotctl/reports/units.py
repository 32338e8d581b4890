"""县区: how the units of a city compare."""

from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from typing import NamedTuple

from pilotctl.messages import N_, msg
from pilotctl.model.programme import City
from pilotctl.progress.state import State, Status, TrackedTask, is_counted
from pilotctl.progress.sums import mean
from pilotctl.reports.report import Cell, Column, Json, Report, Table, iso, share
from pilotctl.reports.tree import worst_of
from pilotctl.words import LIGHTS

_COLUMNS = (
    Column("rank", N_("Rank")),
    Column("unit", N_("Unit")),
    Column("tasks", N_("Tasks")),
    Column("done", N_("Done")),
    Column("active", N_("Active")),
    Column("overdue", N_("Overdue")),
    Column("completion", N_("Completion")),
    Column("last_heard", N_("Last heard")),
    Column("light", N_("Light")),
)


class _Standing(NamedTuple):
    """A unit's parts in the tasks on which units report."""

    unit: str
    parts: list[State]

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
    tables = tuple(_table(city, ranked) for city, ranked in rankings)
    items = tuple(_item(city, rank, one) for city, ranked in rankings for rank, one in ranked)
    kept = sum(bool(tracked.units) for tracked in tasks)
    closing = msg(
        "As of {day}: units {count}, tasks on which units report {tasks}",
        day=as_of,
        count=len(items),
        tasks=kept,
    )
    summary = {"units": len(items), "tasks": kept}
    return Report("units", as_of, items, summary, tables, closing)


def _ranked(
    city: City, units: tuple[str, ...], tasks: Sequence[TrackedTask]
) -> list[tuple[int, _Standing]]:
    standings = {unit: _Standing(unit, []) for unit in units}
    for tracked in tasks:
        if tracked.task.id.city == city.id:
            for unit, part in tracked.units:
                standings[unit].parts.append(part)
    merits = {unit: one.merit for unit, one in standings.items()}
    ordered = sorted(standings.values(), key=lambda one: merits[one.unit])
    better = sorted(merits.values())
    return [(better.index(merits[one.unit]) + 1, one) for one in ordered]


def _table(city: City, ranked: list[tuple[int, _Standing]]) -> Table:
    return Table(_COLUMNS, tuple(_row(rank, one) for rank, one in ranked), city.name)


def _row(rank: int, one: _Standing) -> tuple[Cell, ...]:
    return (
        rank,
        one.unit,
        len(one.parts),
        one.count(Status.DONE),
        one.count(Status.ACTIVE),
        one.count(Status.OVERDUE),
        one.completion,
        one.last_heard,
        LIGHTS[worst_of(one.parts)],
    )


def _item(city: City, rank: int, one: _Standing) -> Json:
    return {
        "city": city.id,
        "unit": one.unit,
        "rank": rank,
        "tasks": len(one.parts),
        "done": one.count(Status.DONE),
        "active": one.count(Status.ACTIVE),
        "overdue": one.count(Status.OVERDUE),
        "completion": share(one.completion),
        "last_heard": iso(one.last_heard),
        "light": worst_of(one.parts).value,
    }
