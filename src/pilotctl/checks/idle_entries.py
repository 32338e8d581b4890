"""Entries without effect: after a task's end, or a reopening of what is open (L1)."""

from collections.abc import Iterator
from datetime import date

from pilotctl.checks.contradictions import disputes
from pilotctl.checks.ledger import Entries, Programme
from pilotctl.checks.steps import Step, steps_by_task
from pilotctl.diagnostics import ledger
from pilotctl.diagnostics.finding import Diagnostic
from pilotctl.model.ledger import TaskEntry
from pilotctl.progress.course import Effect, follow, is_standing
from pilotctl.words import EVENTS


def check_idle_entries(programme: Programme, entries: Entries) -> Iterator[Diagnostic]:
    """What changes nothing, by the same function that the fold follows (L1).

    Days that contradict themselves are left out: they have no order, and are errors already.
    """
    for reference, steps in steps_by_task(entries).items():
        task = programme.tasks.get(reference)
        if task is None:
            continue
        disputed = _disputed_days(steps)
        clear = [step for step in steps if step.entry.date not in disputed]
        followed = follow([step.entry for step in clear], is_standing(task))
        for step, effect, end in zip(clear, followed.effects, followed.ends, strict=True):
            if effect is not Effect.CHANGES:
                yield _diagnostic(str(reference), step, end)


def _disputed_days(steps: list[Step]) -> set[date]:
    """The days on which the whole, or a unit together with the whole, contradicts itself."""
    units = {step.entry.unit for step in steps}
    return {
        later.entry.date
        for unit in units
        for _, later in disputes([step for step in steps if step.entry.unit in (None, unit)])
    }


def _diagnostic(id: str, step: Step, end: TaskEntry | None) -> Diagnostic:
    if end is None:
        return Diagnostic.of(ledger.NOTHING_TO_REOPEN, step.path, id=id)
    args = {"id": id, "state": EVENTS[end.event].label, "day": end.date}
    event = EVENTS[step.entry.event].label
    return Diagnostic.of(ledger.AFTER_END, step.path, **args, event=event)
