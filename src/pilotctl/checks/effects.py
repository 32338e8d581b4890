"""Entries that change nothing: after a task's end, or a reopening before one."""

from collections.abc import Iterator

from pilotctl.checks.contradictions import disputes
from pilotctl.checks.courses import Course, Step, courses_of
from pilotctl.checks.ledger import Entries, Programme
from pilotctl.diagnostics import ledger
from pilotctl.diagnostics.finding import Diagnostic
from pilotctl.model.ledger import EVENT_NAMES, Event, TaskEntry


def check_effects(programme: Programme, entries: Entries) -> Iterator[Diagnostic]:
    """What comes after done or cancelled, and is no reopening; a standing duty is never done (S2).

    Says nothing of days that contradict themselves.
    """
    for reference, course in courses_of(entries).items():
        task = programme.tasks.get(reference)
        if task is None:
            continue
        standing = task.deadline is not None and task.deadline.is_ongoing
        ends = {Event.CANCELLED} if standing else {Event.DONE, Event.CANCELLED}
        for unit in course:
            for step, end in _idle(_with_whole(course, unit), ends):
                if step.entry.unit == unit and not _reopens_a_unit(step, course, ends):
                    yield _idle_diagnostic(str(reference), step, end)


def _with_whole(course: Course, unit: str | None) -> list[Step]:
    """A unit's steps among those of the whole task, which end and reopen its part too."""
    steps = course[unit] if unit is None else [*course[unit], *course.get(None, ())]
    disputed = {later.entry.date for _, later in disputes(steps)}
    settled = (step for step in steps if step.entry.date not in disputed)
    return sorted(settled, key=lambda step: step.order)


def _idle(steps: list[Step], ends: set[Event]) -> Iterator[tuple[Step, TaskEntry | None]]:
    """The steps without effect, each with the end that it comes after; None: before any end."""
    end: TaskEntry | None = None
    for step in steps:
        if step.entry.event is Event.REOPENED:
            if end is None:
                yield step, None
            end = None
        elif end is not None:
            yield step, end
        elif step.entry.event in ends:
            end = step.entry


def _reopens_a_unit(step: Step, course: Course, ends: set[Event]) -> bool:
    """Whether it is a reopening of the whole after a unit's part had ended."""
    if step.entry.event is not Event.REOPENED or step.entry.unit is not None:
        return False
    parts = (one for unit, steps in course.items() if unit is not None for one in steps)
    return any(one.entry.event in ends and one.order < step.order for one in parts)


def _idle_diagnostic(id: str, step: Step, end: TaskEntry | None) -> Diagnostic:
    if end is None:
        return Diagnostic.of(ledger.NOTHING_TO_REOPEN, step.path, id=id)
    args = {"id": id, "state": EVENT_NAMES[end.event], "day": end.date}
    event = EVENT_NAMES[step.entry.event]
    return Diagnostic.of(ledger.AFTER_END, step.path, **args, event=event)
