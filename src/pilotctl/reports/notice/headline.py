"""The headline figures, with those of the time before beside them."""

from collections.abc import Iterator

from pilotctl.messages import Tone, msg
from pilotctl.progress.state import Status, mean_completion
from pilotctl.reports.notice.basis import Basis, Snapshot
from pilotctl.reports.notice.value import Figure
from pilotctl.reports.score_tables import points


def figures(basis: Basis) -> tuple[Figure, ...]:
    """Tasks by status, completion, and for a whole city the score."""
    return (*_task_figures(basis), *(() if basis.department else _score_figures(basis)))


def _task_figures(basis: Basis) -> Iterator[Figure]:
    now, before = basis.now, basis.before
    label = msg("Tasks that it leads") if basis.department else msg("Tasks")
    yield Figure("tasks", label, len(now.tasks), len(before.tasks))
    counted = (
        (Status.DONE, msg("Done"), Tone.GOOD),
        (Status.ACTIVE, msg("Active"), None),
        (Status.OVERDUE, msg("Overdue"), Tone.BAD),
    )
    for status, label, tone in counted:
        here, there = _count(now, status), _count(before, status)
        yield Figure(status.value, label, here, there, tone if here else None)
    completion = mean_completion(now.tasks), mean_completion(before.tasks)
    yield Figure("completion", msg("Completion"), *completion)


def _score_figures(basis: Basis) -> Iterator[Figure]:
    now, before = basis.now.card, basis.before.card
    if now.has_points:
        yield Figure("score", msg("Score"), points(now.total), points(before.total))
        tone = Tone.BAD if now.deducted else None
        deducted = points(-now.deducted), points(-before.deducted)
        yield Figure("deductions", msg("Deductions"), *deducted, tone)


def _count(snapshot: Snapshot, status: Status) -> int:
    return sum(one.state.status is status for one in snapshot.tasks)
