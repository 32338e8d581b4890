"""Phases and indicators of the programme."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from pilotctl.messages import N_, Message, Term, Tone, msg
from pilotctl.model.ledger import Reading
from pilotctl.model.programme import City
from pilotctl.model.targets import Comparison, Indicator, Phase, Target
from pilotctl.reports.entries import entry_item
from pilotctl.reports.fields import Field, items, scripts, table
from pilotctl.reports.report import Cell, Fit, Json, Kind, Report, Table, amount
from pilotctl.reports.tasks import doubt_item

_NOW = Term("now", msg("yes"), Tone.GOOD)


class _Now(NamedTuple):
    """A phase of a city on a day."""

    city: City
    phase: Phase
    day: date

    @property
    def is_current(self) -> bool:
        return is_current(self.phase, self.day)


_PHASE_FIELDS: tuple[Field[_Now], ...] = (
    scripts("programme", lambda one: one.city.id),
    scripts("city", lambda one: one.city.name),
    Field("id", N_("Id"), lambda one: one.phase.id),
    Field("now", N_("Current"), lambda one: _NOW if one.is_current else None, is_for_scripts=False),
    scripts("current", lambda one: one.is_current),
    Field("title", N_("Phase"), lambda one: one.phase.title),
    Field("start", N_("From"), lambda one: _month(one.phase.start)),
    Field("end", N_("To"), lambda one: _month(one.phase.end)),
    Field(
        "asks",
        N_("What it asks for"),
        lambda one: "；".join(one.phase.asks),
        lambda one: list(one.phase.asks),
        Fit.WRAP,
    ),
    scripts("doubts", lambda one: list(map(doubt_item, one.phase.doubts))),
)


def phase_table(city: City, as_of: date) -> Table:
    """The phases of the city, those of the as-of day marked."""
    return table(_PHASE_FIELDS, _on_day(city, as_of), city.name)


def phase_items(city: City, as_of: date) -> list[Json]:
    """The phases as the JSON contract has them."""
    return list(items(_PHASE_FIELDS, _on_day(city, as_of)))


def _on_day(city: City, as_of: date) -> list[_Now]:
    return [_Now(city, phase, as_of) for phase in city.phases]


def is_current(phase: Phase, day: date) -> bool:
    """Whether the day lies in the phase; an end that the document leaves out is open."""
    first, last = phase.first_day, phase.last_day
    return (first is None or first <= day) and (last is None or day <= last)


def _month(written: object) -> str | None:
    return str(written) if written else None


Readings = Mapping[str, Mapping[str, Reading]]
"""The latest reading of each indicator, by the city's id and the indicator's."""


class Measured(NamedTuple):
    """An indicator of a city, and its latest reading."""

    city: City
    indicator: Indicator
    reading: Reading | None

    @property
    def is_met(self) -> bool | None:
        """None without a reading."""
        return self.indicator.target.met_by(self.reading.value) if self.reading else None


def measured_of(city: City, readings: Mapping[str, Reading]) -> list[Measured]:
    """The city's indicators, each with its reading."""
    return [Measured(city, one, readings.get(one.id)) for one in city.indicators]


def indicators_report(cities: Sequence[City], readings: Readings, as_of: date) -> Report:
    """The measurable targets of each city, the words that set them, and how they are met."""
    measured = [measured_of(city, readings[city.id]) for city in cities]
    tables = tuple(
        table(INDICATOR_FIELDS, of_city, city.name)
        for city, of_city in zip(cities, measured, strict=True)
    )
    every = [one for of_city in measured for one in of_city]
    met = sum(one.is_met is True for one in every)
    missed = sum(one.is_met is False for one in every)
    closing = msg(
        "As of {day}: indicators {count}, met {met}, missed {missed}, without a reading {rest}",
        day=as_of,
        count=len(every),
        met=met,
        missed=missed,
        rest=len(every) - met - missed,
    )
    summary = {"indicators": len(every), "met": met, "missed": missed}
    listed = items(INDICATOR_FIELDS, every)
    return Report("indicators", as_of, listed, summary, tables, closing)


_MET = Term("met", msg("met"), Tone.GOOD, "✓")
_MISSED = Term("missed", msg("missed"), Tone.BAD, "✗")


def _verdict(one: Measured) -> Cell:
    if one.is_met is None:
        return None
    return _MET if one.is_met else _MISSED


_SIGNS = {Comparison.AT_LEAST: "≥", Comparison.AT_MOST: "≤"}


def target_text(target: Target) -> Message | str:
    """A target as people read it: ≥96%, or that the thing does not occur."""
    if target.comparison is Comparison.NEVER:
        return msg("does not occur")
    sign = _SIGNS.get(target.comparison, target.comparison.value)
    unit = target.unit or ""
    space = "" if unit == "%" else " "
    return f"{sign}{amount(target.value)}{space}{unit}".strip()


def _doubted(one: Measured) -> tuple[str, ...]:
    return tuple(dict.fromkeys(doubt.field for doubt in one.indicator.doubts))


INDICATOR_FIELDS: tuple[Field[Measured], ...] = (
    scripts("programme", lambda one: one.city.id),
    scripts("city", lambda one: one.city.name),
    Field("id", N_("Id"), lambda one: one.indicator.id, fit=Fit.WRAP),
    Field(
        "home",
        N_("Row"),
        lambda one: str(one.indicator.home),
        lambda one: f"{one.city.id}/{one.indicator.home}",
    ),
    Field("name", N_("Indicator"), lambda one: one.indicator.name, fit=Fit.WRAP),
    Field(
        "target",
        N_("Target"),
        lambda one: target_text(one.indicator.target),
        fit=Fit.WRAP,
        is_for_scripts=False,
    ),
    scripts("comparison", lambda one: one.indicator.target.comparison.value),
    scripts("value", lambda one: amount(one.indicator.target.value)),
    scripts("unit", lambda one: one.indicator.target.unit),
    Field(
        "reading",
        N_("Reading"),
        lambda one: one.reading.value if one.reading else None,
        lambda one: entry_item(one.reading) if one.reading else None,
        kind=Kind.NUMBER,
    ),
    Field(
        "period",
        N_("Period"),
        lambda one: str(one.reading.period) if one.reading else None,
        fit=Fit.WRAP,
        is_for_scripts=False,
    ),
    Field("verdict", N_("Met"), _verdict, is_for_scripts=False),
    scripts("met", lambda one: one.is_met),
    Field("words", N_("Words of the document"), lambda one: one.indicator.words, fit=Fit.WRAP),
    Field(
        "doubts",
        N_("Doubts"),
        _doubted,
        lambda one: list(map(doubt_item, one.indicator.doubts)),
        Fit.WRAP,
    ),
)
