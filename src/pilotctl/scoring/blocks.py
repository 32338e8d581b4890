"""What earns points: the points cells of the document, or what a scheme gives points to (S7)."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from pilotctl.model.assessment import Part
from pilotctl.model.ids import REGIONAL_TABLE, block_id, regional_block_id, requirement_name
from pilotctl.model.programme import City
from pilotctl.model.scheme import Scheme
from pilotctl.model.trails import Trail, common_trail, regional_trail
from pilotctl.progress.state import TrackedTask, is_counted


class ScoredBlock(NamedTuple):
    """Points, and the tasks that earn them together."""

    id: str
    part: Part
    trail: Trail
    """The headings above it, from the area down."""
    points: Decimal | None
    """None where the source lost them."""
    tasks: tuple[TrackedTask, ...]

    @property
    def counted(self) -> tuple[TrackedTask, ...]:
        """The tasks in the mean: cancelled ones leave it (S1)."""
        return tuple(one for one in self.tasks if is_counted(one.state))


def blocks_of(
    city: City, tasks: Iterable[TrackedTask], scheme: Scheme | None = None
) -> tuple[ScoredBlock, ...]:
    """Every block of the city in the document's order; with a scheme, the scheme's."""
    if scheme:
        return tuple(_scheme_blocks(scheme, tuple(tasks)))
    gathered: dict[str, list[TrackedTask]] = defaultdict(list)
    for one in tasks:
        if one.task.block:
            gathered[one.task.block.id].append(one)
    return tuple(_blocks(city, gathered))


def _blocks(city: City, tasks: dict[str, list[TrackedTask]]) -> Iterator[ScoredBlock]:
    for trail, id, points in (*_common(city), *_regional(city)):
        part = Part.REGIONAL if trail[0].id == REGIONAL_TABLE else Part.COMMON
        yield ScoredBlock(id, part, trail, points, tuple(tasks.get(id, ())))


_Cell = tuple[Trail, str, Decimal | None]


def _common(city: City) -> Iterator[_Cell]:
    for area in city.areas:
        for key_task in area.key_tasks:
            for subtask in key_task.subtasks:
                trail = common_trail(area, key_task, subtask)
                for cell in subtask.points:
                    yield trail, block_id(cell.requirements), cell.points


def _regional(city: City) -> Iterator[_Cell]:
    if city.regional is None:
        return
    for key_task in city.regional.key_tasks:
        for task in key_task.tasks:
            # In the regional table a task has one points cell, so that the block has the id of the
            # task.
            trail = regional_trail(city.regional, key_task, task)
            yield trail, regional_block_id(key_task.no, task.no), task.points


def _scheme_blocks(scheme: Scheme, tasks: Sequence[TrackedTask]) -> Iterator[ScoredBlock]:
    """One block for each line of the scheme: all tasks under what the line names."""
    for line in scheme.points:
        under = tuple(one for one in tasks if line.of in _names_above(one))
        if under:
            yield ScoredBlock(line.of, Part.COMMON, _trail(under[0], line.of), line.points, under)


def _names_above(one: TrackedTask) -> tuple[str, ...]:
    row = one.task.requirement
    own = requirement_name(row.no) if row else ""
    return own, one.task.subtask.id, one.task.key_task.id


def _trail(one: TrackedTask, of: str) -> Trail:
    """The headings down to the one that the line names, or to the subtask of its requirement."""
    trail = one.task.headings
    ids = [heading.id for heading in trail]
    return trail[: ids.index(of) + 1] if of in ids else trail
