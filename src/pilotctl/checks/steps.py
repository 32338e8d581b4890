"""The entries of a ledger as they touch each task, with their paths: what its checks go through."""

from collections import defaultdict
from typing import NamedTuple

from pilotctl.checks.ledger import Entries
from pilotctl.diagnostics.finding import Path
from pilotctl.model.ids import Reference
from pilotctl.model.ledger import TaskEntry


class Step(NamedTuple):
    """An entry as it touches one task."""

    path: Path
    entry: TaskEntry


def steps_by_task(entries: Entries) -> dict[Reference, list[Step]]:
    """The steps of each task, of the whole and of its units, in the order of the fold."""
    steps: dict[Reference, list[Step]] = defaultdict(list)
    for n, entry in enumerate(entries):
        if isinstance(entry, TaskEntry):
            for i, reference in enumerate(entry.tasks):
                steps[reference].append(Step((n, entry.event.value, i), entry))
    for own in steps.values():
        own.sort(key=lambda step: step.entry.order)
    return steps
