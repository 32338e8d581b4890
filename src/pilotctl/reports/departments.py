"""Who owns how much, and how it stands."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from pilotctl.messages import N_, msg
from pilotctl.model.parties import Party
from pilotctl.model.programme import City
from pilotctl.progress.state import Light, Status, TrackedTask, mean_completion
from pilotctl.reports.report import Cell, Column, Fit, Json, Report, Table, share
from pilotctl.reports.tree import done_among, worst_light
from pilotctl.words import LIGHTS

_COLUMNS = (
    Column("department", N_("Department"), Fit.WRAP),
    Column("leads", N_("Leads")),
    Column("supports", N_("Supports")),
    Column("done", N_("Done")),
    Column("completion", N_("Completion"), Fit.WRAP),
    Column("overdue", N_("Overdue")),
    Column("soon", N_("Due soon")),
    Column("unknown", N_("Deadline unknown"), Fit.WRAP),
    Column("light", N_("Light")),
)


class _Share(NamedTuple):
    """A department's tasks in both roles; all but their number is about those it leads."""

    city: City
    party: Party
    led: list[TrackedTask]
    supported: list[TrackedTask]

    def lit(self, light: Light) -> int:
        return sum(tracked.state.light is light for tracked in self.led)

    @property
    def unknown(self) -> int:
        return sum(tracked.state.status is Status.UNKNOWN for tracked in self.led)


def departments_report(cities: Sequence[City], tasks: Sequence[TrackedTask], as_of: date) -> Report:
    """One table a city: most overdue first, then most led, then the registry's order."""
    shares = [_shares(city, tasks) for city in cities]
    tables = tuple(_table(city, rows) for city, rows in zip(cities, shares, strict=True))
    items = tuple(_item(part) for rows in shares for part in rows)
    closing = msg("As of {day}: departments {count}", day=as_of, count=len(items))
    return Report("departments", as_of, items, {"departments": len(items)}, tables, closing)


def _shares(city: City, tasks: Sequence[TrackedTask]) -> list[_Share]:
    shares = {party.name: _Share(city, party, [], []) for party in city.departments.parties}
    for tracked in tasks:
        if tracked.task.id.city != city.id:
            continue
        for name in dict.fromkeys(tracked.task.departments):
            shares[name].led.append(tracked)
        for name in dict.fromkeys(tracked.task.support):
            shares[name].supported.append(tracked)
    return sorted(shares.values(), key=lambda part: (-part.lit(Light.RED), -len(part.led)))


def _table(city: City, shares: list[_Share]) -> Table:
    return Table(_COLUMNS, tuple(map(_row, shares)), city.name)


def _row(part: _Share) -> tuple[Cell, ...]:
    return (
        part.party.name,
        len(part.led),
        len(part.supported),
        done_among(part.led),
        mean_completion(part.led),
        part.lit(Light.RED),
        part.lit(Light.YELLOW),
        part.unknown,
        LIGHTS[worst_light(part.led)],
    )


def _item(part: _Share) -> Json:
    return {
        "city": part.city.id,
        "department": part.party.name,
        "aliases": list(part.party.aliases),
        "group": part.party.group,
        "leads": len(part.led),
        "supports": len(part.supported),
        "done": done_among(part.led),
        "completion": share(mean_completion(part.led)),
        "overdue": part.lit(Light.RED),
        "soon": part.lit(Light.YELLOW),
        "unknown": part.unknown,
        "light": worst_light(part.led).value,
    }
