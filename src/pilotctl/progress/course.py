"""How tasks stand on one day after the other, without beginning anew on each of them."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from pilotctl.model.ledger import LedgerEntry
from pilotctl.model.task import Task
from pilotctl.progress.fold import Progress, Record, fold_over
from pilotctl.progress.state import Limits, State, Status, TrackedTask, track


def stand_over(
    tasks: Sequence[Task],
    entries: Iterable[LedgerEntry],
    days: Sequence[date],
    limits: Limits,
    units: Sequence[str],
) -> Iterator[tuple[Progress, tuple[TrackedTask, ...]]]:
    """What is known, and how each task stands, on each of the days, which come in order.

    The same as `fold` and `track` say of each day; a task is only looked at again when more was
    heard of it, or when a day has come that may change it.
    """
    held: Sequence[_Held | None] = [None] * len(tasks)
    for day, known in zip(days, fold_over(entries, days), strict=True):
        records = (known.of(task.id.reference) for task in tasks)
        held = [
            old if old and old.holds(day, record) else _held(task, day, record, limits, units)
            for task, old, record in zip(tasks, held, records, strict=True)
        ]
        yield known, tuple(one.tracked for one in held)


class _Held(NamedTuple):
    """How a task stands, and the last day (as a number) on which it does if no more is heard."""

    tracked: TrackedTask
    until: int

    def holds(self, day: date, record: Record) -> bool:
        return self.tracked.state.record is record and day.toordinal() <= self.until


def _held(task: Task, day: date, record: Record, limits: Limits, units: Sequence[str]) -> _Held:
    tracked = track(task, day, record, limits, units)
    states = (tracked.state, *(part for _, part in tracked.units))
    return _Held(tracked, min(_until(state, day.toordinal(), limits) for state in states))


def _until(state: State, day: int, limits: Limits) -> int:
    """The next day after which a rule of `progress.state` may say something else."""
    if state.status is Status.OVERDUE:
        return day  # the days are counted
    record = state.record
    last_days = (
        (state.due, 0),
        (state.due, -limits.warn_days - 1),
        (record.last_heard, limits.stale_days),
        (record.shown, limits.ongoing_valid_days),
    )
    numbers = (start.toordinal() + days for start, days in last_days if start)
    return min((number for number in numbers if number >= day), default=date.max.toordinal())
