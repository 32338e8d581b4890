"""The pages of one city: overview, all tasks, each key task, each department, each task."""

from collections.abc import Iterator, Mapping, Sequence

from pilotctl.messages import Message, msg
from pilotctl.model.ledger import TaskEntry
from pilotctl.progress.state import TrackedTask
from pilotctl.reports.detail import show_report
from pilotctl.reports.history import history_table
from pilotctl.reports.notice import assessment, pictures, progress, tasks, trust
from pilotctl.reports.notice.basis import Basis
from pilotctl.reports.notice.headline import figures
from pilotctl.reports.notice.value import Section
from pilotctl.reports.report import Table
from pilotctl.reports.site.links import department_path, key_task_path, task_path
from pilotctl.reports.site.page import Page
from pilotctl.reports.tasks import heading_text, task_table

_COLUMNS = ("id", "light", "status", "text", "departments", "due", "completion", "last_heard")
_NOTHING = msg("There are no tasks.")

Courses = Mapping[str, Sequence[TaskEntry]]
"""What the ledger tells of each task, by its id."""


def pages_of(basis: Basis, courses: Courses) -> Iterator[Page]:
    """Every page of the city, one at a time."""
    yield _overview(basis)
    yield _all_tasks(basis)
    yield from _key_tasks(basis)
    yield from _departments(basis)
    yield from _tasks(basis, courses)


def _overview(basis: Basis) -> Page:
    sections = [
        tasks.overdue(basis),
        tasks.due_next(basis),
        progress.by_heading(basis),
        progress.departments(basis, every=True),
        *([progress.units(basis)] if basis.units else []),
        pictures.course(basis),
        assessment.score(basis),
        assessment.deductions(basis),
        assessment.indicators(basis),
        trust.gaps(basis),
        trust.provenance(basis),
    ]
    title = msg("{city}: overview", city=basis.city.name)
    return Page("index.html", title, tuple(sections), figures(basis))


def _all_tasks(basis: Basis) -> Page:
    title = msg("{city}: all tasks", city=basis.city.name)
    section = _list("tasks", msg("All tasks"), basis.now.tasks)
    return Page("tasks.html", title, (section,), can_filter=True)


def _list(id: str, title: Message, found: Sequence[TrackedTask]) -> Section:
    return Section(id, title, _NOTHING, tables=(task_table(found, _COLUMNS),))


def _key_tasks(basis: Basis) -> Iterator[Page]:
    groups: dict[str, list[TrackedTask]] = {}
    for one in basis.now.tasks:
        groups.setdefault(one.task.key_task.id, []).append(one)
    for id, group in groups.items():
        title = msg("{name}", name=heading_text(group[0].task.key_task))
        section = _list("tasks", msg("Tasks"), group)
        yield Page(key_task_path(id), title, (section,), can_filter=True)


def _departments(basis: Basis) -> Iterator[Page]:
    led: dict[str, list[TrackedTask]] = {}
    supported: dict[str, list[TrackedTask]] = {}
    for one in basis.now.tasks:
        for name in dict.fromkeys(one.task.departments):
            led.setdefault(name, []).append(one)
        for name in dict.fromkeys(one.task.support):
            supported.setdefault(name, []).append(one)
    for number, party in enumerate(basis.city.departments.parties, start=1):
        sections = [_list("leads", msg("Leads"), led.get(party.name, []))]
        if party.name in supported:
            sections.append(_list("supports", msg("Supports"), supported[party.name]))
        path = department_path(number)
        yield Page(path, msg("{name}", name=party.name), tuple(sections), can_filter=True)


def _tasks(basis: Basis, courses: Courses) -> Iterator[Page]:
    found, day = basis.now.tasks, basis.as_of
    details = show_report(found, {basis.city.id: basis.city}, {}, {}, day).tables
    for one, detail in zip(found, details, strict=True):
        id = str(one.task.id)
        history = history_table(id, courses.get(id, ()))
        title = msg("{id} {text}", id=id, text=one.task.text or msg("unknown"))
        yield Page(task_path(one.task), title, _task_sections(detail, history))


def _task_sections(detail: Table, history: Table) -> tuple[Section, ...]:
    silent = msg("The ledger says nothing of it yet.")
    return (
        Section("task", msg("Task"), _NOTHING, tables=(detail._replace(title=None),)),
        Section("history", msg("History"), silent, tables=(history._replace(title=None),)),
    )
