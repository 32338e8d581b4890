"""Measurable targets: comparisons, indicators (指标), and the phases (阶段) of the programme."""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from pilotctl.model.deadline import Deadline, Precision
from pilotctl.model.doubt import Doubt
from pilotctl.model.ids import Reference


class Comparison(StrEnum):
    """How a reading is held against the target."""

    MORE = ">"
    AT_LEAST = ">="
    LESS = "<"
    AT_MOST = "<="
    EQUAL = "="
    NEVER = "never"  # 不发生: it does not occur


class Target(NamedTuple):
    """A comparison with a value and its unit; 不发生 has neither."""

    comparison: Comparison
    value: Decimal | None = None
    unit: str | None = None

    def met_by(self, reading: Decimal) -> bool:
        """Whether the reading reaches the target; of what must not occur, only 0 does."""
        wanted = self.value or Decimal(0)
        return {
            Comparison.MORE: reading > wanted,
            Comparison.AT_LEAST: reading >= wanted,
            Comparison.LESS: reading < wanted,
            Comparison.AT_MOST: reading <= wanted,
            Comparison.EQUAL: reading == wanted,
            Comparison.NEVER: reading == 0,
        }[self.comparison]


class Indicator(NamedTuple):
    """A measurable target inside a requirement or the negative list, with the words that set it."""

    id: str
    name: str
    home: Reference
    target: Target
    words: str
    doubts: tuple[Doubt, ...] = ()


class Phase(NamedTuple):
    """A stretch of the programme, by months or days, and what it asks for."""

    id: str
    title: str
    start: Deadline | None
    end: Deadline | None
    asks: tuple[str, ...]
    line: int | None = None
    doubts: tuple[Doubt, ...] = ()

    @property
    def first_day(self) -> date | None:
        """The first day of the first month; None when the document names none."""
        if self.start is None or self.start.precision is Precision.DAY:
            return self.start.last if self.start else None
        return self.start.last.replace(day=1)

    @property
    def last_day(self) -> date | None:
        """The last day of the last month; None when the document names none."""
        return self.end.last if self.end else None
