"""Phases and indicators of the programme."""

from collections.abc import Mapping, Sequence
from datetime import date

from pilotctl.messages import N_, Message, Term, Tone, msg
from pilotctl.model.ledger import Reading
from pilotctl.model.programme import City
from pilotctl.model.targets import Comparison, Indicator, Phase, Target
from pilotctl.reports.entries import entry_item
from pilotctl.reports.report import Cell, Column, Fit, Json, Report, Table, amount
from pilotctl.reports.tasks import doubt_item

_PHASE_COLUMNS = (
    Column("id", N_("Id")),
    Column("now", N_("Current")),
    Column("title", N_("Phase")),
    Column("start", N_("From")),
    Column("end", N_("To")),
    Column("asks", N_("What it asks for"), Fit.WRAP),
)
_INDICATOR_COLUMNS = (
    Column("id", N_("Id"), Fit.WRAP),
    Column("home", N_("Row")),
    Column("name", N_("Indicator"), Fit.WRAP),
    Column("target", N_("Target"), Fit.WRAP),
    Column("reading", N_("Reading")),
    Column("period", N_("Period"), Fit.WRAP),
    Column("verdict", N_("Met")),
    Column("words", N_("Words of the document"), Fit.WRAP),
    Column("doubts", N_("Doubts"), Fit.WRAP),
)


_NOW = Term("now", msg("yes"), Tone.GOOD)


def is_current(phase: Phase, day: date) -> bool:
    """Whether the day lies in the phase; an end that the document leaves out is open."""
    first, last = phase.first_day, phase.last_day
    return (first is None or first <= day) and (last is None or day <= last)


def phase_table(city: City, as_of: date) -> Table:
    """The phases of the city, those of the as-of day marked."""
    rows = tuple(
        (
            phase.id,
            _NOW if is_current(phase, as_of) else None,
            phase.title,
            _month(phase.start),
            _month(phase.end),
            "；".join(phase.asks),
        )
        for phase in city.phases
    )
    return Table(_PHASE_COLUMNS, rows, city.name)


def _month(written: object) -> str | None:
    return str(written) if written else None


def phase_item(city: City, phase: Phase, as_of: date) -> Json:
    """A phase as the JSON contract has it."""
    return {
        "city": city.id,
        "id": phase.id,
        "title": phase.title,
        "start": _month(phase.start),
        "end": _month(phase.end),
        "current": is_current(phase, as_of),
        "asks": list(phase.asks),
        "doubts": [doubt_item(doubt) for doubt in phase.doubts],
    }


Readings = Mapping[str, Mapping[str, Reading]]
"""The latest reading of each indicator, by the city's id and the indicator's."""


def indicators_report(cities: Sequence[City], readings: Readings, as_of: date) -> Report:
    """The measurable targets of each city, the words that set them, and how they are met."""
    pairs = [(city, indicator) for city in cities for indicator in city.indicators]
    items = tuple(_indicator_item(city, one, readings[city.id].get(one.id)) for city, one in pairs)
    tables = tuple(_indicator_table(city, readings[city.id]) for city in cities)
    met = sum(item["met"] is True for item in items)
    missed = sum(item["met"] is False for item in items)
    closing = msg(
        "As of {day}: indicators {count}, met {met}, missed {missed}, without a reading {rest}",
        day=as_of,
        count=len(items),
        met=met,
        missed=missed,
        rest=len(items) - met - missed,
    )
    summary = {"indicators": len(items), "met": met, "missed": missed}
    return Report("indicators", as_of, items, summary, tables, closing)


def _indicator_table(city: City, readings: Mapping[str, Reading]) -> Table:
    rows = tuple(_indicator_row(one, readings.get(one.id)) for one in city.indicators)
    return Table(_INDICATOR_COLUMNS, rows, city.name)


def _indicator_row(one: Indicator, reading: Reading | None) -> tuple[Cell, ...]:
    value = reading.value if reading else None
    period = str(reading.period) if reading else None
    head = (one.id, str(one.home), one.name, target_text(one.target), value, period)
    return *head, _verdict(one, reading), one.words, _doubted(one)


_MET = Term("met", msg("met"), Tone.GOOD, "✓")
_MISSED = Term("missed", msg("missed"), Tone.BAD, "✗")


def _verdict(one: Indicator, reading: Reading | None) -> Cell:
    if reading is None:
        return None
    return _MET if one.target.met_by(reading.value) else _MISSED


_SIGNS = {Comparison.AT_LEAST: "≥", Comparison.AT_MOST: "≤"}


def target_text(target: Target) -> Message | str:
    """A target as people read it: ≥96%, or that the thing does not occur."""
    if target.comparison is Comparison.NEVER:
        return msg("does not occur")
    sign = _SIGNS.get(target.comparison, target.comparison.value)
    unit = target.unit or ""
    space = "" if unit == "%" else " "
    return f"{sign}{amount(target.value)}{space}{unit}".strip()


def _indicator_item(city: City, indicator: Indicator, reading: Reading | None) -> Json:
    target = indicator.target
    return {
        "city": city.id,
        "id": indicator.id,
        "name": indicator.name,
        "home": f"{city.id}/{indicator.home}",
        "comparison": target.comparison.value,
        "value": amount(target.value),
        "unit": target.unit,
        "words": indicator.words,
        "reading": entry_item(reading) if reading else None,
        "met": target.met_by(reading.value) if reading else None,
        "doubts": [doubt_item(doubt) for doubt in indicator.doubts],
    }


def _doubted(indicator: Indicator) -> tuple[str, ...]:
    return tuple(dict.fromkeys(doubt.field for doubt in indicator.doubts))
