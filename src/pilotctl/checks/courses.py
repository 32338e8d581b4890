"""The course of each task over time, as the checks of a ledger follow it."""

from collections import defaultdict
from datetime import date
from typing import NamedTuple

from pilotctl.checks.ledger import Entries
from pilotctl.diagnostics.finding import Path
from pilotctl.model.ids import Reference
from pilotctl.model.ledger import Event, TaskEntry

_RANKS = {event: rank for rank, event in enumerate(Event)}


class Step(NamedTuple):
    """An entry as it touches one task."""

    path: Path
    entry: TaskEntry

    @property
    def order(self) -> tuple[date, int]:
        """By day, then by kind: within a day there is no other before and after."""
        return self.entry.date, _RANKS[self.entry.event]


Course = dict[str | None, list[Step]]
"""The steps of a task by unit, in order; None stands for the whole task."""


def courses_of(entries: Entries) -> dict[Reference, Course]:
    """What was written of each task."""
    courses: dict[Reference, Course] = defaultdict(lambda: defaultdict(list))
    for n, entry in enumerate(entries):
        if isinstance(entry, TaskEntry):
            for i, reference in enumerate(entry.tasks):
                step = Step((n, entry.event.value, i), entry)
                courses[reference][entry.unit].append(step)
    for course in courses.values():
        for steps in course.values():
            steps.sort(key=lambda step: step.order)
    return courses
