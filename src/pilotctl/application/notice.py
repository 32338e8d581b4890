"""From a workspace and a period to the basis of a notice."""

import hashlib
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from pilotctl.application.assessment import Assessor
from pilotctl.application.task import entries_by_task
from pilotctl.files.folders import real_path
from pilotctl.model.calendar import Month, day_before
from pilotctl.model.ledger import LedgerEntry, TaskEntry
from pilotctl.model.programme import City
from pilotctl.model.ranges import Period
from pilotctl.query import find_party
from pilotctl.reports.notice.basis import Basis, Input, Snapshot
from pilotctl.reports.site.pages import Courses
from pilotctl.version import __version__
from pilotctl.workspace import CONFIG_FILE, Workspace, ledger_files, units_of

_MOST_MONTHS = 36
"""The pictures of the course go back no further."""


def basis_of(assessor: Assessor, city: City, period: Period) -> Basis:
    """What the notice of the city for the period is made from; the period has a first day.

    The figures are those of the office's day, or of the period's last where that comes first.
    """
    office = assessor.office
    first = period.first or office.day
    before = day_before(first)
    # A period that has not ended is reported as far as it is known.
    day = min(office.day, period.last or office.day)
    months = _months(assessor, city, day)
    snapshots = {
        snapshot.day: snapshot
        # Sorted and each day once, as the fold goes forward in time only.
        for snapshot in assessor.snapshots(city, sorted({*months, before, day}))
    }
    return Basis(
        city=city,
        period=Period(first, day),
        before=snapshots[before],
        now=snapshots[day],
        course=tuple(snapshots[one] for one in (*months, day)),
        entries=_entries_in(assessor, city, Period(first, day)),
        units=units_of(office.workspace, city.id),
        inputs=_inputs(office.workspace, city, assessor.schemes.get(city.id)),
        version=__version__,
    )


def _months(assessor: Assessor, city: City, day: date) -> list[date]:
    """The last days of the months from the first entry on that end before the day's month."""
    dates = (entry.date for entry in assessor.entries[city.id] if entry.date <= day)
    first = min(dates, default=day)
    now = Month.of(day)
    start = max(Month.of(first), now.plus(-_MOST_MONTHS))
    return [month.last for month in start.until(now.plus(-1))]


def _entries_in(assessor: Assessor, city: City, period: Period) -> tuple[LedgerEntry, ...]:
    """Those of the period, in the order of days."""
    inside = (entry for entry in assessor.entries[city.id] if entry.date in period)
    return tuple(sorted(inside, key=lambda entry: entry.date))


def department_basis(basis: Basis, name: str) -> Basis:
    """The basis of one department's own notice; raises UsageRefusal for an unknown name."""
    ((_city, department),) = find_party(name, {basis.city.id: basis.city.departments})
    return _for_department(basis, department)


def leading_bases(basis: Basis) -> list[Basis]:
    """The basis of the own notice of each department that leads tasks, in the city's order."""
    leading = {name for one in basis.now.tasks for name in one.task.departments}
    names = [party.name for party in basis.city.departments.parties if party.name in leading]
    return [_for_department(basis, name) for name in names]


def _for_department(basis: Basis, department: str) -> Basis:
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


def courses_of(assessor: Assessor, city: City) -> Courses:
    """The entries about each task of the city up to the day, by the task's id."""
    return entries_by_task(city.id, assessor.entries[city.id], assessor.office.day)


def file_stem(basis: Basis) -> str:
    """What the file of a notice is called beside others: city, period and department."""
    parts = (basis.city.id, str(basis.period), _department_name(basis))
    return "-".join(part for part in parts if part)


def _department_name(basis: Basis) -> str:
    """The department's name as part of a file name; with its number where signs had to go."""
    name = basis.department or ""
    safe = "".join(char if char.isprintable() and char not in _RESERVED else "_" for char in name)
    if safe == name:
        return name
    # Two names may differ in the signs alone: the number keeps their files apart.
    names: Sequence[str] = [party.name for party in basis.city.departments.parties]
    return f"{safe}-{names.index(name) + 1}"


_RESERVED = '/\\:*?"<>|'
"""Signs that some system does not allow in the name of a file."""


def _inputs(workspace: Workspace, city: City, scheme: Path | None) -> tuple[Input, ...]:
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
