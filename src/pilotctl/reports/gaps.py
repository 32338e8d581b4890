"""What the source lost, and what was read with doubt."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from pilotctl.checks.walk import labelled
from pilotctl.messages import N_, msg
from pilotctl.model.doubt import Doubt, Gap
from pilotctl.model.programme import City
from pilotctl.reports.report import Cell, Column, Fit, Json, Report, Table, Term
from pilotctl.reports.terms import CONFIDENCES, field_term

_COLUMNS = (
    Column("where", N_("Where")),
    Column("field", N_("Field")),
    Column("confidence", N_("Confidence")),
    Column("why", N_("Why"), Fit.WRAP),
)


class _Found(NamedTuple):
    """A gap or a doubt, with the id of what it is about."""

    city: City
    where: str
    doubt: Doubt | None
    why: str


def gaps_report(cities: Sequence[City], as_of: date) -> Report:
    """Gaps first, then doubts in the file's order; counts by field in the summary."""
    found = [one for city in cities for one in (*_gaps(city), *_doubts(city))]
    doubts = [one.doubt for one in found if one.doubt]
    fields = Counter(doubt.field for doubt in doubts)
    summary = {
        "gaps": len(found) - len(doubts),
        "doubts": len(doubts),
        "by_field": dict(sorted(fields.items())),
        "by_confidence": dict(sorted(Counter(doubt.confidence.value for doubt in doubts).items())),
    }
    counts = {"gaps": summary["gaps"], "doubts": len(doubts)}
    closing = msg("As of {day}: gaps {gaps}, doubts {doubts}", day=as_of, **counts)
    tables = tuple(_table(city, [one for one in found if one.city is city]) for city in cities)
    return Report("gaps", as_of, tuple(map(_item, found)), summary, tables, closing)


def _gaps(city: City) -> Iterator[_Found]:
    for gap in city.gaps:
        yield _Found(city, _lost(gap), None, gap.why)


def _lost(gap: Gap) -> str:
    parts = (("R", gap.requirements), ("M", gap.measures), ("", gap.subtask))
    return ", ".join(f"{stem}{value}" for stem, value in parts if value)


def _doubts(city: City) -> Iterator[_Found]:
    for _path, node, label in labelled(city):
        for doubt in getattr(node, "doubts", ()):
            yield _Found(city, label, doubt, doubt.why)


def _table(city: City, found: list[_Found]) -> Table:
    return Table(_COLUMNS, tuple(map(_row, found)), city.name)


def _row(found: _Found) -> tuple[Cell, ...]:
    doubt = found.doubt
    if doubt is None:
        return found.where, Term("gap", msg("gap")), None, found.why
    return found.where, field_term(doubt.field), CONFIDENCES[doubt.confidence], found.why


def _item(found: _Found) -> Json:
    doubt = found.doubt
    return {
        "city": found.city.id,
        "kind": "doubt" if doubt else "gap",
        "where": found.where,
        "field": doubt.field if doubt else None,
        "confidence": doubt.confidence.value if doubt else None,
        "why": found.why,
    }
