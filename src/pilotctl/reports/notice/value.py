"""A notice as a value: what templates get."""

from datetime import date
from typing import NamedTuple

from pilotctl.messages import Message, Tone
from pilotctl.model.ranges import Period
from pilotctl.reports.charts import Chart
from pilotctl.reports.report import Cell, Table


class Figure(NamedTuple):
    """A headline figure beside that of the time before."""

    id: str
    label: Message
    now: Cell
    before: Cell
    tone: Tone | None = None


class Section(NamedTuple):
    """A part of the notice; where there is nothing to show, `empty` says so."""

    id: str
    title: Message
    empty: Message
    lead: Message | None = None
    charts: tuple[Chart, ...] = ()
    tables: tuple[Table, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether there is neither a row nor a picture."""
        return not self.charts and not any(table.rows for table in self.tables)


class Notice(NamedTuple):
    """The notice of one city, or of one of its departments."""

    city_id: str
    city: str
    department: str | None
    period: Period
    as_of: date
    before: date
    """The day of the figures of the time before."""
    title: Message
    phases: tuple[str, ...]
    """The titles of the phases that the day lies in."""
    figures: tuple[Figure, ...]
    sections: tuple[Section, ...]
    version: str
