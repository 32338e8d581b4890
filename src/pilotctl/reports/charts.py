"""Charts as values: what is drawn, in words as well, and not yet how."""

from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

from pilotctl.messages import Message


class ChartKind(StrEnum):
    """Parts of a whole in rows; courses over time; amounts by month."""

    STACK = "stack"
    LINES = "lines"
    BARS = "bars"


class Series(NamedTuple):
    """One quantity at each label; None where there is none."""

    key: str
    """For the style sheet: done, active, open, overdue, unknown, plan, score."""
    label: Message
    values: tuple[Fraction | None, ...]


class Chart(NamedTuple):
    """A picture with a title and a description for those who cannot see it."""

    id: str
    kind: ChartKind
    title: Message
    description: Message
    labels: tuple[str, ...]
    series: tuple[Series, ...]
