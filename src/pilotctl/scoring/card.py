"""The scorecard: S5 total = common + regional - deductions.

All sums are fractions; what is shown is rounded by the reports (S6), so that the lines add up.
"""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from pilotctl.model.assessment import MarksUsed, Method, Part
from pilotctl.model.programme import City
from pilotctl.model.scheme import Scheme
from pilotctl.progress.fold import Progress
from pilotctl.progress.state import TrackedTask, mean_completion
from pilotctl.progress.sums import total
from pilotctl.scoring.blocks import blocks_of
from pilotctl.scoring.criteria import JudgedCriterion, judge
from pilotctl.scoring.deductions import Deduction, deductions_of
from pilotctl.scoring.lines import Line, latest_marks, line_of
from pilotctl.scoring.window import Review, Windows, windows_of


class Terms(NamedTuple):
    """How the assessment is made."""

    method: Method = Method.PROPORTIONAL
    marks: MarksUsed = MarksUsed.VERIFIED
    scheme: Scheme | None = None
    review: Review = Review()


class Sum(NamedTuple):
    """What the blocks of one table earn together."""

    earned: Fraction
    possible: Fraction
    declared: Decimal | None
    """What the document says that they add up to, where it does."""
    unknown: tuple[str, ...]
    """The blocks whose points the source lost."""


class Scorecard(NamedTuple):
    """What the assessment would give a city on a day, with every line of it."""

    city: City
    as_of: date
    terms: Terms
    windows: Windows
    tasks: tuple[TrackedTask, ...]
    lines: tuple[Line, ...]
    common: Sum
    regional: Sum
    deductions: tuple[Deduction, ...]
    criteria: tuple[JudgedCriterion, ...]

    @property
    def completion(self) -> Fraction | None:
        """The mean over all tasks, by whatever points (S7)."""
        return mean_completion(self.tasks)

    @property
    def has_points(self) -> bool:
        """Whether the document or a scheme sets points at all (S7)."""
        return bool(self.lines)

    @property
    def deducted(self) -> Decimal:
        """What is deducted in all, from 0 up."""
        return sum((one.points for one in self.deductions if one.counted), Decimal(0))

    @property
    def total(self) -> Fraction:
        """S5: what is earned less what is deducted; below 0 where more is deducted than earned."""
        return self.common.earned + self.regional.earned - Fraction(self.deducted)

    @property
    def possible(self) -> Fraction:
        """What could be earned, as far as the points are known."""
        return self.common.possible + self.regional.possible


def score(
    city: City, tasks: Sequence[TrackedTask], progress: Progress, terms: Terms, as_of: date
) -> Scorecard:
    """The city's scorecard from its tasks and its ledger, both as known at the end of `as_of`."""
    marks = latest_marks(progress.marks, terms.marks)
    blocks = blocks_of(city, tasks, terms.scheme)
    lines = tuple(line_of(block, terms.method, marks.get(block.id)) for block in blocks)
    rule = city.negative_list.window if city.negative_list else None
    windows = windows_of(rule, terms.review)
    causes = (progress.incidents, progress.readings, windows)
    return Scorecard(
        city,
        as_of,
        terms,
        windows,
        tuple(tasks),
        lines,
        _sum(lines, Part.COMMON, None),
        _sum(lines, Part.REGIONAL, city.regional.declared if city.regional else None),
        deductions_of(city, *causes, terms.scheme),
        judge(city, *causes),
    )


def _sum(lines: Sequence[Line], part: Part, declared: Decimal | None) -> Sum:
    own = [line for line in lines if line.block.part is part]
    return Sum(
        total(line.earned for line in own if line.earned is not None),
        total(line.possible for line in own if line.possible is not None),
        declared,
        tuple(line.block.id for line in own if line.block.points is None),
    )
