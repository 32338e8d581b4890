"""Ids that are typed: what they stand for, and what is said when they stand for nothing."""

from collections.abc import Sequence

from pilotctl.errors import UsageRefusal, did_you_mean
from pilotctl.messages import msg
from pilotctl.model.ids import Id, Kind, Reference
from pilotctl.model.task import Task
from pilotctl.progress.state import TrackedTask
from pilotctl.text import nearest


def parse_ids(typed: Sequence[str]) -> tuple[Id, ...]:
    """Each id once, in the order typed; raises UsageRefusal for what is none."""
    return tuple(dict.fromkeys(map(_parse, typed)))


def _parse(typed: str) -> Id:
    try:
        return Id.parse(typed)
    except ValueError:
        raise UsageRefusal(
            msg("{typed} is no id", typed=typed),
            msg("write the city and the number: baoji/R22, tieling/M7, tieling/S1.1.3"),
        ) from None


def found(ids: Sequence[Id], tracked: dict[str, TrackedTask]) -> list[TrackedTask]:
    """The tasks of those ids, each once: for a requirement with measures, its measures.

    Raises UsageRefusal, with the nearest ids, for one that is not there.
    """
    return list({str(one.task.id): one for id in ids for one in _of(id, tracked)}.values())


def _of(id: Id, tracked: dict[str, TrackedTask]) -> list[TrackedTask]:
    if str(id) in tracked:
        return [tracked[str(id)]]
    measures = [one for one in tracked.values() if _requirement_id(one.task) == id]
    if not measures:
        near = nearest(str(id), tracked)
        raise UsageRefusal(msg("there is no task {id}", id=str(id)), did_you_mean(near))
    return measures


def _requirement_id(task: Task) -> Id | None:
    row = task.requirement
    return Id(task.id.city, Reference(Kind.REQUIREMENT, (row.no,))) if row else None
