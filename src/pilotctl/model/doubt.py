"""What the source does not say clearly: doubts about cells, gaps of rows."""

from enum import StrEnum
from typing import NamedTuple

from pilotctl.model.ranges import Run


class Confidence(StrEnum):
    """How sure a reading is; a sure one carries no doubt."""

    MEDIUM = "medium"
    LOW = "low"
    NONE = "none"  # the cell cannot be read: its value is blank


class Doubt(NamedTuple):
    """One cell that was read with doubt, or not at all, and why."""

    field: str
    confidence: Confidence
    why: str


class Gap(NamedTuple):
    """Rows that the source lost: runs of numbers, or one subtask."""

    why: str
    requirements: Run | None = None
    measures: Run | None = None
    subtask: str | None = None
