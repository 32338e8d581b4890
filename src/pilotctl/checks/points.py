"""Points blocks cover requirements that exist, each once; the sums agree with what is declared."""

from collections.abc import Iterator
from decimal import Decimal

from pilotctl.checks.walk import UNREADABLE, Check, Walk
from pilotctl.diagnostics import content
from pilotctl.diagnostics.finding import Diagnostic
from pilotctl.model.doubt import Gap
from pilotctl.model.ids import requirement_name
from pilotctl.model.programme import PointsBlock, RegionalTask, Requirement
from pilotctl.model.ranges import RunSet, runs_of


def check_blocks(walk: Walk) -> Iterator[Diagnostic]:
    """Blocks that name absent requirements, or requirements of another block."""
    present = {row.no for _, row in walk.each(Requirement)}
    lost, covered = _lost(walk), set[int]()
    for path, block in walk.each(PointsBlock):
        at = (*path, "requirements")
        numbers = set(block.requirements.numbers) - {UNREADABLE}
        if unknown := {number for number in numbers - present if not lost.has(number)}:
            args = {"numbers": _runs(unknown), "known": _runs(present)}
            yield Diagnostic.of(content.BLOCK_UNKNOWN, at, **args)
        if twice := numbers & covered:
            yield Diagnostic.of(content.BLOCK_OVERLAP, at, numbers=_runs(twice))
        covered |= numbers


def _runs(numbers: set[int]) -> tuple[str, ...]:
    return tuple(requirement_name(run) for run in runs_of(sorted(numbers)))


def _lost(walk: Walk) -> RunSet:
    return RunSet.of(gap.requirements for _, gap in walk.each(Gap) if gap.requirements)


def check_declared(walk: Walk) -> Iterator[Diagnostic]:
    """Regional points that do not add up to the declared ones."""
    regional = walk.city.regional
    if regional is None or regional.declared is None:
        return
    readable = sum((task.points or Decimal(0) for _, task in walk.each(RegionalTask)), Decimal(0))
    if readable != regional.declared:
        path = ("regional", "declared")
        args = {"sum": readable, "declared": regional.declared}
        yield Diagnostic.of(content.POINTS_DECLARED, path, **args)


CHECKS: tuple[Check, ...] = (check_blocks, check_declared)
