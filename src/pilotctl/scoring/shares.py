"""A scorecard gathered otherwise: by heading, by owner, by unit.

By heading and by owner the parts add up to the whole: every block lies under one heading of each
level, and its points are divided, never repeated. By unit each part is a whole score of its own.
"""

from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

from pilotctl.progress.state import State, TrackedTask, is_counted
from pilotctl.progress.sums import mean, total
from pilotctl.scoring.clauses import EARNED_BY_TASKS, Clause
from pilotctl.scoring.lines import Line


class By(StrEnum):
    """By what a score is gathered."""

    AREA = "area"
    KEY_TASK = "key-task"
    SUBTASK = "subtask"
    DEPARTMENT = "department"
    LEADER = "leader"
    UNIT = "unit"


LEVELS = (By.AREA, By.KEY_TASK, By.SUBTASK)
"""The headings, from the top."""


class Share(NamedTuple):
    """What one heading, owner or unit earns, and could earn."""

    level: int
    id: str
    title: str | None
    earned: Fraction
    possible: Fraction
    unknown: int
    """How many of its blocks have points that the source lost."""


def by_heading(lines: Iterable[Line], first: int, last: int) -> tuple[Share, ...]:
    """Each heading of the levels from `first` to `last` (0: areas), those above before theirs."""
    gathered: dict[tuple[str, ...], tuple[str | None, list[Line]]] = {}
    for line in lines:
        trail = line.block.trail
        deepest = len(trail) - 1  # a scheme may give points to a key task as a whole
        for level in range(min(first, deepest), min(last, deepest) + 1):
            key = tuple(heading.id for heading in trail[: level + 1])
            gathered.setdefault(key, (trail[level].title, []))[1].append(line)
    return tuple(
        _share(max(len(key) - 1 - first, 0), key[-1], title, own)
        for key, (title, own) in gathered.items()
    )


def _share(level: int, id: str, title: str | None, lines: list[Line]) -> Share:
    return Share(
        level,
        id,
        title,
        total(line.earned for line in lines if line.earned is not None),
        total(line.possible for line in lines if line.possible is not None),
        sum(line.block.points is None for line in lines),
    )


NOBODY = ""
"""The owner of tasks for which the document names none: their points must not disappear."""


def by_owner(lines: Iterable[Line], by: By) -> tuple[Share, ...]:
    """Each owner's part: a block's points in equal parts to its tasks, a task's to its owners.

    What a mark gave a block (S3) is shared as its points are. Most possible points first.
    """
    shares: dict[str, Share] = {}
    for line in lines:
        for owner, part in _owners(line, by):
            old = shares.get(owner) or Share(0, owner, owner or None, Fraction(0), Fraction(0), 0)
            earned, possible = _parts(line, part)
            shares[owner] = old._replace(
                earned=old.earned + earned,
                possible=old.possible + possible,
                unknown=old.unknown + (line.block.points is None),
            )
    return tuple(sorted(shares.values(), key=lambda share: -share.possible))


class _Part(NamedTuple):
    """An owner's part in a block: of its points, and of what its tasks have completed."""

    weight: Fraction
    complete: Fraction


def _owners(line: Line, by: By) -> Iterator[tuple[str, _Part]]:
    counted = line.block.counted or line.block.tasks  # a mark may stand on cancelled tasks
    parts: dict[str, _Part] = {}
    for one in counted:
        names = one.task.leaders if by is By.LEADER else one.task.departments
        owners = tuple(dict.fromkeys(names)) or (NOBODY,)
        # Equal parts to the tasks, and of a task to its owners: the weights of a block add up to 1,
        # so that what the owners earn adds up to the total.
        weight = Fraction(1, len(counted) * len(owners))
        for owner in owners:
            old = parts.get(owner, _Part(Fraction(0), Fraction(0)))
            done = old.complete + weight * one.state.completion
            parts[owner] = _Part(old.weight + weight, done)
    return iter(parts.items())


def _parts(line: Line, part: _Part) -> tuple[Fraction, Fraction]:
    """Earned and possible points of the part; by S1 as its own tasks are, else as the block."""
    if line.earned is None or line.possible is None:
        return Fraction(0), Fraction(0)
    # Only S1 says what each task has earned; by S3 and S4 the block has its points as a whole.
    if line.rule is Clause.S1:
        return line.possible * part.complete, line.possible * part.weight
    return line.earned * part.weight, line.possible * part.weight


def by_unit(lines: Sequence[Line], units: Iterable[str]) -> tuple[Share, ...]:
    """For each unit, the score if every task were as far as its part in this unit.

    Marks (S3) and lost points (S5) are the same for all units: they do not come from the tasks.
    """
    known = [line for line in lines if line.possible is not None]
    possible = total(line.possible for line in known if line.possible)
    unknown = sum(line.block.points is None for line in lines)
    return tuple(
        Share(
            0,
            unit,
            unit,
            total(_as_unit(line, unit) for line in known),
            possible,
            unknown,
        )
        for unit in units
    )


def _as_unit(line: Line, unit: str) -> Fraction:
    if line.rule not in EARNED_BY_TASKS or line.possible is None:
        return line.earned or Fraction(0)
    states = [_state_in(one, unit) for one in line.block.counted]
    counted = [one.completion for one in states if is_counted(one)]
    if line.rule is Clause.S4:
        return line.possible if counted and min(counted) == 1 else Fraction(0)
    return line.possible * (mean(counted) or 0)


def _state_in(one: TrackedTask, unit: str) -> State:
    # Where no unit reports on a task it has no parts, and every unit is as far as the whole.
    return dict(one.units).get(unit, one.state)
