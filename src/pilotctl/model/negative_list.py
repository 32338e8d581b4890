"""负面清单: the incidents that count against a city."""

from decimal import Decimal
from typing import NamedTuple, assert_never

from pilotctl.model.doubt import Doubt
from pilotctl.model.grade import Grade
from pilotctl.model.targets import Target


class Grades(NamedTuple):
    """What one incident deducts, by its grade: 特别重大 and 重大 (N1)."""

    extraordinary: Decimal
    major: Decimal

    def of(self, grade: Grade) -> Decimal:
        """What an incident of the grade deducts, from 0 up."""
        match grade:
            case Grade.EXTRAORDINARY:
                return self.extraordinary
            case Grade.MAJOR:
                return self.major
            case _:
                assert_never(grade)


class RateRule(NamedTuple):
    """What a rate above its limit deducts: at once, more for each full step, up to a cap (N2)."""

    limit: Decimal
    over: Decimal
    step: Decimal
    per_step: Decimal
    cap: Decimal


class Criterion(NamedTuple):
    """评价内容: one thing that a reading or an incident is held against."""

    no: int
    text: str | None
    target: Target
    line: int | None = None
    doubts: tuple[Doubt, ...] = ()


class NegativeItem(NamedTuple):
    """One item of the list, with what it deducts where the document says so."""

    no: int
    title: str | None
    criteria: tuple[Criterion, ...] = ()
    deducts: Grades | None = None
    rate: RateRule | None = None
    proactive_exempt: bool = False
    """Whether an incident that was dealt with on early intelligence deducts nothing (N4)."""
    remark: str | None = None
    departments: tuple[str, ...] = ()
    leaders: tuple[str, ...] = ()
    line: int | None = None
    doubts: tuple[Doubt, ...] = ()


class Note(NamedTuple):
    """A footnote of the list."""

    no: int
    text: str | None
    line: int | None = None
    doubts: tuple[Doubt, ...] = ()


class ReviewWindow(NamedTuple):
    """考察周期: from the first of a month of the year before acceptance (N5)."""

    month: int
    months: int
    """How many months it may last at most."""


class NegativeList(NamedTuple):
    """The list and its footnotes."""

    items: tuple[NegativeItem, ...]
    notes: tuple[Note, ...] = ()
    window: ReviewWindow | None = None
    """None where the document bounds no time."""
