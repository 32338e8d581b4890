"""Status and light of a task on a day, defined here and nowhere else.

A status says what is the case, a light whether someone should look (0018): an active
task is grey when nothing has been heard of it for long.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import NamedTuple

from pilotctl.model.deadline import Deadline
from pilotctl.model.ledger import Event
from pilotctl.model.task import Task
from pilotctl.progress.course import SILENT, Course, Extension, Record, follow, is_standing
from pilotctl.progress.sums import mean


class Limits(NamedTuple):
    """How many days things may take, unless the workspace says otherwise."""

    warn_days: int = 30
    """Before its due day a task turns yellow for so many days."""
    stale_days: int = 90
    """So long after its latest entry a task counts as heard of."""
    ongoing_valid_days: int = 365
    """So long after its latest report a standing duty counts as shown (S2)."""


DEFAULTS = Limits()


class Status(StrEnum):
    """What is the case with a task; `unknown`: unfinished, with a deadline that the source lost."""

    OPEN = "open"
    ACTIVE = "active"
    EXTENDED = "extended"
    OVERDUE = "overdue"
    DONE = "done"
    CANCELLED = "cancelled"
    UNKNOWN = "unknown"


SETTLED = frozenset({Status.DONE, Status.CANCELLED})
"""Statuses with nothing left to do."""

# Found once, as Python 3.11 takes longer to find a member than to compare it.
_OVERDUE, _DONE, _CANCELLED = Status.OVERDUE, Status.DONE, Status.CANCELLED


class Light(StrEnum):
    """Red: overdue. Yellow: due soon. Green: done or heard of. Grey: silent, unknown, cancelled."""

    RED = "red"
    YELLOW = "yellow"
    GREEN = "green"
    GREY = "grey"


class State(NamedTuple):
    """A task, or one unit's part of it, at the end of a day."""

    status: Status
    light: Light
    completion: Fraction
    """From 0 to 1 (S1, S2)."""
    days_overdue: int | None
    """Full days since the due day, from 1; None unless overdue."""
    deadline: Deadline | None
    """The one in force: the document's, or that of the latest extension."""
    done_on: date | None
    record: Record

    @property
    def due(self) -> date | None:
        """The last day in time; None when ongoing or unknown."""
        return self.deadline.due if self.deadline else None


class TrackedTask(NamedTuple):
    """A task with its state, and with that of each unit's part where units report on it."""

    task: Task
    state: State
    units: tuple[tuple[str, State], ...] = ()


class _Work(NamedTuple):
    """How much is done, before deadlines are looked at."""

    completion: Fraction
    begun: bool
    ended: Status | None = None
    on: date | None = None


def track(
    task: Task,
    day: date,
    course: Course = (),
    limits: Limits = DEFAULTS,
    units: Sequence[str] = (),
) -> TrackedTask:
    """The state of the task at the end of `day`, with the entries of `course` about it.

    Where units report, each of the city's `units` has a part in it: the task is as complete as
    their mean, and done when all of them are. What ends the whole task ends every part.
    """
    record = follow(course, is_standing(task)).record if course else SILENT
    deadline = _deadline(task, record.extension)
    # Until a unit reports, the task is one; from then on each listed unit has a part in it.
    if not record.units:
        work = _work(record, deadline, day, limits)
        return TrackedTask(task, _state(record, deadline, work, day, limits))
    end = _work(record, deadline, day, limits) if _is_end(record, deadline) else None
    silent = SILENT._replace(shown=record.shown)  # a report of the whole shows every part (S2)
    unheard = _share(task, silent, record, end, day, limits)
    own = {unit: _share(task, part, record, end, day, limits) for unit, part in record.units}
    shares = [own.get(unit, unheard) for unit in units]
    works, states = [work for work, _ in shares], [state for _, state in shares]
    state = _state(record, deadline, end or _joined(works), day, limits)
    return TrackedTask(task, state, tuple(zip(units, states, strict=True)))


def _is_end(record: Record, deadline: Deadline | None) -> bool:
    """Whether the whole task has ended; a standing duty only when it is cancelled (S2)."""
    standing = deadline is not None and deadline.is_ongoing
    return record.event is Event.CANCELLED or (record.event is Event.DONE and not standing)


def _deadline(task: Task, extension: Extension | None) -> Deadline | None:
    return extension.deadline if extension else task.deadline


def _share(
    task: Task, part: Record, whole: Record, end: _Work | None, day: date, limits: Limits
) -> tuple[_Work, State]:
    """One unit's part: under the extension approved last, and ended with the whole."""
    # Of two extensions of one day the unit's own holds: it was approved for just this part.
    own, common = part.extension, whole.extension
    if common and (own is None or own.date < common.date):
        part = part._replace(extension=common)
    deadline = _deadline(task, part.extension)
    work = end or _work(part, deadline, day, limits)
    return work, _state(part, deadline, work, day, limits)


def _work(record: Record, deadline: Deadline | None, day: date, limits: Limits) -> _Work:
    # A standing duty is never over by being done (S2); what is cancelled is over, standing or not.
    end = _ENDS.get(record.event)
    if end is not _CANCELLED and deadline is not None and deadline.is_ongoing:
        return _standing_work(record, day, limits)
    if end:
        return _Work(_WHOLE if end is _DONE else _NOTHING, True, end, record.since)
    return _Work(_part_of(record.percent), record.event is not None)


_NOTHING, _WHOLE = Fraction(0), Fraction(1)
_ENDS: dict[Event | None, Status] = {
    Event.DONE: Status.DONE,
    Event.CANCELLED: Status.CANCELLED,
}


def _part_of(percent: Decimal) -> Fraction:
    """S1: the percent as a part of the whole."""
    # A fraction, as the mean of three tasks may have no exact decimal (S6, 0019).
    numerator, denominator = percent.as_integer_ratio()
    return Fraction(numerator, denominator * 100) if numerator else _NOTHING


def _standing_work(record: Record, day: date, limits: Limits) -> _Work:
    """S2: a standing duty counts while it has been shown of late, else not at all."""
    shown = record.shown and (day - record.shown).days <= limits.ongoing_valid_days
    if shown and record.event is Event.DONE:
        return _Work(_WHOLE, True, Status.DONE, record.shown)
    return _Work(_WHOLE if shown else _NOTHING, bool(shown))


def _joined(parts: Sequence[_Work]) -> _Work:
    """The units' parts as one; cancelled parts leave the mean, as cancelled tasks do (S1)."""
    counted = [part for part in parts if part.ended is not _CANCELLED]
    completion = mean([part.completion for part in counted])
    # All parts cancelled: nothing is left to do, and nothing counts.
    if completion is None:
        return _Work(_NOTHING, True, _CANCELLED)
    begun = any(part.begun for part in parts)
    if all(part.ended is _DONE for part in counted):
        return _Work(completion, begun, _DONE, max(part.on for part in counted if part.on))
    return _Work(completion, begun)


def _state(
    record: Record, deadline: Deadline | None, work: _Work, day: date, limits: Limits
) -> State:
    due = deadline.due if deadline else None
    # Late from the day after the due day (D5): on the due day itself there is still time.
    is_late = due is not None and due < day and not work.ended
    status = _OVERDUE if is_late else _status(record, deadline, work)
    return State(
        status=status,
        light=_light(status, record, due, day, limits),
        completion=work.completion,
        days_overdue=(day - due).days if due and is_late else None,
        deadline=deadline,
        done_on=work.on if status is _DONE else None,
        record=record,
    )


def _status(record: Record, deadline: Deadline | None, work: _Work) -> Status:
    """Of what is not overdue."""
    if work.ended:
        return work.ended
    if deadline is None:
        return Status.UNKNOWN
    if record.extension:
        return Status.EXTENDED
    return Status.ACTIVE if work.begun else Status.OPEN


def _light(status: Status, record: Record, due: date | None, day: date, limits: Limits) -> Light:
    if status in _SETTLED:
        return _SETTLED[status]
    # What is late has left above, so that the days to the due day are 0 or more here.
    if due and (due - day).days <= limits.warn_days:
        return Light.YELLOW
    heard = record.last_heard and (day - record.last_heard).days <= limits.stale_days
    return Light.GREEN if heard else Light.GREY


_SETTLED = {
    Status.OVERDUE: Light.RED,
    Status.DONE: Light.GREEN,
    Status.UNKNOWN: Light.GREY,
    Status.CANCELLED: Light.GREY,
}


def is_counted(state: State) -> bool:
    """Whether it counts in a mean: what is cancelled leaves all of them (S1)."""
    return state.status is not _CANCELLED


def mean_completion(tasks: Iterable[TrackedTask]) -> Fraction | None:
    """The mean completion of the tasks that are not cancelled (S1); None when there are none."""
    return mean([one.state.completion for one in tasks if is_counted(one.state)])
