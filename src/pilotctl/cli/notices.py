"""From a workspace and a period to the basis of a notice."""

import hashlib
from datetime import date, timedelta
from pathlib import Path

from pilotctl import __version__
from pilotctl.cli.assessor import Assessor
from pilotctl.load.folders import real_path
from pilotctl.model.deadline import Deadline
from pilotctl.model.ledger import LedgerEntry, TaskEntry
from pilotctl.model.programme import City
from pilotctl.model.ranges import Period
from pilotctl.reports.notice.basis import Basis, Input, Snapshot
from pilotctl.workspace import CONFIG_FILE, Workspace, ledger_files, units_of

_MOST_MONTHS = 36
"""So far back the pictures of the course go."""


def basis_of(assessor: Assessor, city: City, period: Period, inputs: tuple[Input, ...]) -> Basis:
    """What the notice of the city for the period is made from; the period has a first day."""
    desk = assessor.desk
    first = period.first or desk.as_of
    before = first - timedelta(days=1) if first > date.min else first
    day = min(desk.as_of, period.last or desk.as_of)
    months = _months(assessor, city, day)
    snapshots = {
        snapshot.day: snapshot
        for snapshot in assessor.snapshots(city, sorted({*months, before, day}))
    }
    return Basis(
        city=city,
        period=Period(first, day),
        before=snapshots[before],
        now=snapshots[day],
        course=tuple(snapshots[one] for one in (*months, day)),
        entries=_entries_in(assessor, city, Period(first, day)),
        units=units_of(desk.workspace, city.id),
        inputs=inputs,
        version=__version__,
    )


def _months(assessor: Assessor, city: City, day: date) -> list[date]:
    """The last days of the months from the first entry on that end before the day's month."""
    told = (entry.date for entry in assessor.entries[city.id] if entry.date <= day)
    first = min(told, default=day)
    start = max(first.year * 12 + first.month, day.year * 12 + day.month - _MOST_MONTHS)
    numbers = range(start - 1, day.year * 12 + day.month - 1)  # counted from the year 0
    return [Deadline.month(number // 12, number % 12 + 1).last for number in numbers]


def _entries_in(assessor: Assessor, city: City, period: Period) -> tuple[LedgerEntry, ...]:
    """Those of the period, in the order of days."""
    inside = (entry for entry in assessor.entries[city.id] if entry.date in period)
    return tuple(sorted(inside, key=lambda entry: entry.date))


def for_department(basis: Basis, department: str) -> Basis:
    """The same for the tasks that a department leads."""
    entries = tuple(
        entry
        for entry in basis.entries
        if isinstance(entry, TaskEntry) and _leads_any(basis, entry, department)
    )
    return basis._replace(
        department=department,
        before=_narrowed(basis.before, department),
        now=_narrowed(basis.now, department),
        course=tuple(_narrowed(one, department) for one in basis.course),
        entries=entries,
    )


def _leads_any(basis: Basis, entry: TaskEntry, department: str) -> bool:
    led = {one.task.id.reference for one in basis.now.tasks if department in one.task.departments}
    return not led.isdisjoint(entry.tasks)


def _narrowed(snapshot: Snapshot, department: str) -> Snapshot:
    led = tuple(one for one in snapshot.tasks if department in one.task.departments)
    return snapshot._replace(tasks=led)


def inputs_of(workspace: Workspace, city: City, scheme: Path | None) -> tuple[Input, ...]:
    """The files that the figures come from, with the hashes of their bytes."""
    config = [workspace.root / CONFIG_FILE] if workspace.root else []
    files = [workspace.files[city.id], *ledger_files(workspace, city.id), *config]
    return tuple(_input(workspace, file) for file in [*files, *([scheme] if scheme else [])])


def _input(workspace: Workspace, file: Path) -> Input:
    """Named from the workspace; a built-in file by its name alone."""
    root = workspace.root
    real, base = real_path(file), real_path(root) if root else None
    inside = base is not None and real.is_relative_to(base)
    name = real.relative_to(base).as_posix() if base and inside else file.name
    return Input(name, hashlib.sha256(file.read_bytes()).hexdigest())
