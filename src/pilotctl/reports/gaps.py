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
from pilotctl.reports.fields import Field, items, scripts, table
from pilotctl.reports.report import Cell, Fit, Report, Table
from pilotctl.words import CONFIDENCES, field_term


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
    return Report("gaps", as_of, items(_FIELDS, grouped), summary, tables, closing)


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
    return table(_FIELDS, found, title, title_key=None)


def _field(found: _Found) -> Cell:
    return field_term(found.field) if found.doubt else Term("gap", msg("gap"))


def _confidence(found: _Found) -> Cell:
    return CONFIDENCES[found.doubt.confidence] if found.doubt else None


_FIELDS: tuple[Field[_Found], ...] = (
    Field("city", N_("City"), lambda found: found.city.id, is_for_scripts=False),
    scripts("programme", lambda found: found.city.id),
    scripts("city", lambda found: found.city.name),
    scripts("kind", lambda found: "doubt" if found.doubt else "gap"),
    Field("where", N_("Where"), lambda found: found.where),
    Field("field", N_("Field"), _field, lambda found: found.field or None),
    Field("confidence", N_("Confidence"), _confidence),
    Field("why", N_("Why"), lambda found: found.why, fit=Fit.WRAP),
)
