"""The fewest open tasks whose completion reaches a target.

Exact, not a good guess (0024): an office that promises a number of tasks is held to it.
"""

from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import NamedTuple

from pilotctl.model.assessment import Method
from pilotctl.progress.state import TrackedTask
from pilotctl.scoring.card import Scorecard
from pilotctl.scoring.clauses import EARNED_BY_TASKS, Clause
from pilotctl.scoring.lines import Line


class PlanStep(NamedTuple):
    """Tasks of one block that are done together, and what that adds to the total."""

    block: str
    tasks: tuple[TrackedTask, ...]
    gain: Fraction


class Plan(NamedTuple):
    """Steps in the order in which they pay most for each task."""

    start: Fraction
    target: Fraction
    steps: tuple[PlanStep, ...]
    reachable: Fraction
    """The total with every open task done."""

    @property
    def reached(self) -> Fraction:
        """The total with the steps done."""
        return self.start + sum((step.gain for step in self.steps), Fraction(0))

    @property
    def is_enough(self) -> bool:
        """Whether the steps reach the target."""
        return self.reached >= self.target


def plan_for(card: Scorecard, target: Fraction) -> Plan:
    """The fewest tasks that reach the target; all of them when it cannot be reached."""
    steps = steps_of(card)
    most = card.total + sum((step.gain for step in steps), Fraction(0))
    missing = target - card.total
    if missing <= 0:
        return Plan(card.total, target, (), most)
    # Under S1 every step is one task, so that the largest gains first are the fewest; and what
    # cannot be reached takes all steps, in whatever way they are chosen.
    if most < target or card.terms.method is Method.PROPORTIONAL:
        chosen = _until(steps, missing)
    else:
        chosen = _fewest(steps, missing)
    return Plan(card.total, target, tuple(sorted(chosen, key=_worth, reverse=True)), most)


def steps_of(card: Scorecard) -> tuple[PlanStep, ...]:
    """Everything that can still add to the total, what pays most for each task first.

    By S1 each task adds on its own; by S4 a block's open tasks add only together; a marked block
    (S3) and one without known points add nothing.
    """
    steps = (step for line in card.lines for step in _steps(line))
    return tuple(sorted(steps, key=_worth, reverse=True))


def _worth(step: PlanStep) -> Fraction:
    return step.gain / len(step.tasks)


def _steps(line: Line) -> Iterable[PlanStep]:
    if line.rule not in EARNED_BY_TASKS or not line.possible:
        return
    # A mark (S3) does not move with its tasks, and of lost points (S5) nobody knows what they add.
    counted = line.block.counted
    still = tuple(one for one in counted if one.state.completion < 1)
    if line.rule is Clause.S4:
        if still:
            yield PlanStep(line.block.id, still, line.possible)
        return
    for one in still:
        gain = line.possible * (1 - one.state.completion) / len(counted)
        yield PlanStep(line.block.id, (one,), gain)


def _until(steps: Sequence[PlanStep], missing: Fraction) -> list[PlanStep]:
    """Steps of one task each: taking the largest first takes the fewest."""
    chosen: list[PlanStep] = []
    for step in steps:
        if missing <= 0:
            break
        chosen.append(step)
        missing -= step.gain
    return chosen


def _fewest(steps: Sequence[PlanStep], missing: Fraction) -> list[PlanStep]:
    """Steps of several tasks: the best gain for each number of tasks, then the fewest that do.

    A knapsack: under S4 a block's open tasks pay only together, so that the step that pays most for
    each task may be the wrong one to begin with. Exact, with at most one entry for each number of
    open tasks.
    """
    best: dict[int, tuple[Fraction, tuple[PlanStep, ...]]] = {0: (Fraction(0), ())}
    for step in steps:
        # From the largest number down: else a step could be built upon itself, and count twice.
        for count, (gain, chosen) in sorted(best.items(), reverse=True):
            more = count + len(step.tasks)
            if more not in best or best[more][0] < gain + step.gain:
                best[more] = (gain + step.gain, (*chosen, step))
    enough = [count for count, (gain, _) in best.items() if gain >= missing]
    return list(best[min(enough)][1])


def fastest_blocks(card: Scorecard, most: int = 3) -> tuple[PlanStep, ...]:
    """The blocks whose open tasks would add most for each task, each block whole."""
    whole: dict[str, PlanStep] = {}
    for step in steps_of(card):
        old = whole.get(step.block, PlanStep(step.block, (), Fraction(0)))
        whole[step.block] = PlanStep(step.block, old.tasks + step.tasks, old.gain + step.gain)
    return tuple(sorted(whole.values(), key=_worth, reverse=True)[:most])
