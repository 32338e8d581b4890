"""What each block earns: rules S1, S3, S4 and S5, one function each."""

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from pilotctl.model.assessment import MarksUsed, Method, Part
from pilotctl.model.ledger import Mark, MarkKind
from pilotctl.progress.state import TrackedTask, mean_completion
from pilotctl.scoring.blocks import ScoredBlock
from pilotctl.scoring.clauses import Clause


class Line(NamedTuple):
    """A block's line of the scorecard."""

    block: ScoredBlock
    completion: Fraction | None
    """The mean of its tasks; None when none is left."""
    earned: Fraction | None
    """None where the points are unknown, or no task is left."""
    rule: Clause
    mark: Mark | None = None

    @property
    def possible(self) -> Fraction | None:
        """What the block can earn; None where that is unknown, or no task is left."""
        return (
            None
            if self.earned is None or self.block.points is None
            else Fraction(self.block.points)
        )


def line_of(block: ScoredBlock, method: Method, mark: Mark | None) -> Line:
    """The one rule that applies to the block."""
    completion = mean_completion(block.tasks)
    # Lost points stay unknown (S5), whatever a mark says: without them nothing bounds the mark.
    if block.points is None:
        return Line(block, completion, None, Clause.S5, mark)
    if mark:
        return Line(block, completion, Fraction(mark.points), Clause.S3, mark)
    # Every task cancelled: the points leave what is possible, rather than count as lost (S1).
    if completion is None:
        return Line(block, None, None, Clause.S1)
    if method is Method.PROPORTIONAL:
        return Line(block, completion, proportional(block, completion), Clause.S1)
    return Line(block, completion, all_or_nothing(block), Clause.S4)


def proportional(block: ScoredBlock, completion: Fraction) -> Fraction:
    """S1: points × the mean completion of the tasks."""
    return Fraction(block.points or 0) * completion


def all_or_nothing(block: ScoredBlock) -> Fraction:
    """S4: the points, only when every task counts 1."""
    whole = all(one.state.completion == 1 for one in block.counted)
    return Fraction(block.points or 0) if whole else Fraction(0)


def task_lines(tasks: Iterable[TrackedTask]) -> tuple[Line, ...]:
    """S7: for a city without points, every task as a block of its own that is worth 1."""
    return tuple(line_of(_alone(one), Method.PROPORTIONAL, None) for one in tasks)


def _alone(one: TrackedTask) -> ScoredBlock:
    task = one.task
    return ScoredBlock(str(task.id.reference), Part.COMMON, task.headings, Decimal(1), (one,))


def latest_marks(marks: Iterable[Mark], used: MarksUsed) -> dict[str, Mark]:
    """S3: the latest mark of each block, the assessor's before the city's own.

    `marks` come in the order of days.
    """
    if used is MarksUsed.NONE:
        return {}
    told = list(marks)
    # Marks come by day: the latest of a block overwrites the ones before it.
    own = {m.block: m for m in told if m.kind is MarkKind.SELF and used is MarksUsed.SELF}
    # On the right, so that a verified mark wins over the own one, even over a later one (S3, 0021).
    return own | {mark.block: mark for mark in told if mark.kind is MarkKind.VERIFIED}
