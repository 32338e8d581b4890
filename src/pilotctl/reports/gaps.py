"""What the source lost, and what was read with doubt."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import NamedTuple

from pilotctl.checks.walk import labelled
from pilotctl.messages import N_, Term, msg
from pilotctl.model.doubt import Doubt, Gap
from pilotctl.model.programme import City
from pilotctl.reports.report import Cell, Column, Fit, Json, Report, Table
from pilotctl.words import CONFIDENCES, field_term

_COLUMNS = (
    Column("city", N_("City")),
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

    @property
    def field(self) -> str:
        """What is in doubt; empty for a gap, which sorts first."""
        return self.doubt.field if self.doubt else ""


def gaps_report(cities: Sequence[City], as_of: date) -> Report:
    """A table a kind, gaps first, then doubts by the field they are about; counts in the heads."""
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
    grouped = sorted(found, key=lambda one: (one.city.id, one.field))
    tables = tuple(_table(list(group)) for _, group in groupby(grouped, key=_kind))
    return Report("gaps", as_of, tuple(map(_item, grouped)), summary, tables, closing)


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


def _kind(found: _Found) -> tuple[str, str]:
    return found.city.id, found.field


def _table(found: list[_Found]) -> Table:
    """What was found of one kind in one city."""
    first = found[0]
    kind = field_term(first.field).label if first.doubt else msg("gaps")
    title = msg("{city}: {kind} ({count})", city=first.city.name, kind=kind, count=len(found))
    return Table(_COLUMNS, tuple(map(_row, found)), title, title_key=None)


def _row(found: _Found) -> tuple[Cell, ...]:
    doubt = found.doubt
    if doubt is None:
        return found.city.id, found.where, Term("gap", msg("gap")), None, found.why
    return (
        found.city.id,
        found.where,
        field_term(doubt.field),
        CONFIDENCES[doubt.confidence],
        found.why,
    )


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
