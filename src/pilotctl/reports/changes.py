"""What moved between two days: by task, by department, by key task."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from pilotctl.messages import N_, Message, msg
from pilotctl.model.ledger import Event, LedgerEntry, TaskEntry
from pilotctl.model.task import Task
from pilotctl.progress.state import Status, TrackedTask
from pilotctl.reports.entries import details_of, entry_item, event_of, place_of
from pilotctl.reports.fields import Field, items, number, scripts, table
from pilotctl.reports.report import Cell, Fit, Json, Report, Table, iso, share
from pilotctl.reports.tasks import completion_cell, heading_item, heading_text
from pilotctl.words import EVENTS, STATUSES, UNKNOWN


class Grouping(StrEnum):
    """By what the changes are gathered."""

    TASK = "task"
    DEPARTMENT = "department"
    KEY_TASK = "key-task"


class Span(NamedTuple):
    """The days that are looked at; both belong to it."""

    first: date
    last: date


class Moved(NamedTuple):
    """A task with entries in the span: how it stood on the day before, and how on the last."""

    before: TrackedTask
    after: TrackedTask
    entries: tuple[TaskEntry, ...]


def moved_between(
    before: Iterable[TrackedTask],
    after: Iterable[TrackedTask],
    entries: Mapping[str, Iterable[LedgerEntry]],
    span: Span,
) -> list[Moved]:
    """The tasks that have entries in the span, in the document's order.

    `entries` holds each city's ledger by the city's id.
    """
    told: dict[str, list[TaskEntry]] = {}
    for city, ledger in entries.items():
        for entry in ledger:
            if isinstance(entry, TaskEntry) and span.first <= entry.date <= span.last:
                for reference in dict.fromkeys(entry.tasks):
                    told.setdefault(f"{city}/{reference}", []).append(entry)
    pairs = zip(before, after, strict=True)
    found = ((one, other, told.get(str(one.task.id))) for one, other in pairs)
    return [Moved(one, other, tuple(course)) for one, other, course in found if course]


def changes_report(
    moved: Sequence[Moved], beside: Sequence[LedgerEntry], span: Span, by: Grouping
) -> Report:
    """What moved, gathered; `beside` holds the incidents, readings and marks of the span."""
    main, listed = _by_task(moved) if by is Grouping.TASK else _by_group(moved, by)
    tables = [] if beside and not moved else [main]
    if beside:
        tables.append(table(_BESIDE, beside, msg("Beside the tasks"), None))
    finished = sum(_finished(one) for one in moved)
    closing = msg(
        "{first} to {last}: tasks that moved {count}, of them done {done}",
        first=span.first,
        last=span.last,
        count=len(moved),
        done=finished,
    )
    summary = {
        "first": span.first.isoformat(),
        "last": span.last.isoformat(),
        "tasks": len(moved),
        "done": finished,
        "beside": [entry_item(entry) for entry in beside],
    }
    return Report("changes", span.last, listed, summary, tuple(tables), closing)


def _finished(one: Moved) -> bool:
    return one.after.state.status is Status.DONE and one.before.state.status is not Status.DONE


def _state_item(one: TrackedTask) -> Json:
    state = one.state
    return {
        "status": state.status.value,
        "light": state.light.value,
        "completion": share(state.completion),
        "due": iso(state.due),
    }


_BY_TASK: tuple[Field[Moved], ...] = (
    Field("id", N_("Id"), lambda one: str(one.after.task.id)),
    scripts("programme", lambda one: one.after.task.id.city),
    Field("text", N_("Task"), lambda one: one.after.task.text or UNKNOWN, fit=Fit.CUT),
    scripts("key_task", lambda one: heading_item(one.after.task.key_task)),
    Field("departments", N_("Lead units"), lambda one: one.after.task.departments, fit=Fit.WRAP),
    Field(
        "before",
        N_("Before"),
        lambda one: STATUSES[one.before.state.status],
        lambda one: _state_item(one.before),
    ),
    Field(
        "after",
        N_("After"),
        lambda one: STATUSES[one.after.state.status],
        lambda one: _state_item(one.after),
    ),
    # Both states have these for scripts.
    number(
        "completion", N_("Completion"), lambda one: completion_cell(one.after), is_for_scripts=False
    ),
    Field(
        "last_heard",
        N_("Last heard"),
        lambda one: one.after.state.record.last_heard,
        is_for_scripts=False,
    ),
    scripts("entries", lambda one: list(map(entry_item, one.entries))),
)
_BESIDE: tuple[Field[LedgerEntry], ...] = (
    Field("date", N_("Date"), lambda entry: entry.date),
    Field("event", N_("What"), event_of),
    Field("details", N_("Details"), details_of, fit=Fit.WRAP),
    Field("origin", N_("Entry"), place_of),
)


class _Group(NamedTuple):
    """Tasks of one city that moved, under a department or a key task."""

    city: str
    id: str
    """What tells it from the city's other groups."""
    name: str | Message
    json: str | Json
    inside: list[Moved]

    @property
    def events(self) -> Counter[Event]:
        return Counter(entry.event for one in self.inside for entry in one.entries)


def _by_task(moved: Sequence[Moved]) -> tuple[Table, Sequence[Json]]:
    return table(_BY_TASK, moved), items(_BY_TASK, moved)


def _by_group(moved: Sequence[Moved], by: Grouping) -> tuple[Table, Sequence[Json]]:
    groups, fields = _groups(moved, by), _group_fields(by)
    return table(fields, groups), items(fields, groups)


def _groups(moved: Sequence[Moved], by: Grouping) -> list[_Group]:
    """A task counts for every department that leads it.

    Names are those of a city: 市公安局 of two cities are two offices.
    """
    groups: dict[tuple[str, str], _Group] = {}
    for one in moved:
        for group in _groups_of(one.after.task, by):
            groups.setdefault((group.city, group.id), group).inside.append(one)
    return list(groups.values())


def _groups_of(task: Task, by: Grouping) -> list[_Group]:
    city = task.id.city
    if by is Grouping.DEPARTMENT:
        return [_Group(city, name, name, name, []) for name in dict.fromkeys(task.departments)]
    heading = task.key_task
    return [_Group(city, heading.id, heading_text(heading), heading_item(heading), [])]


def _counted(event: Event) -> Callable[[_Group], Cell]:
    return lambda group: group.events[event]


def _group_fields(by: Grouping) -> tuple[Field[_Group], ...]:
    title = N_("Department") if by is Grouping.DEPARTMENT else N_("Key task")
    return (
        Field("city", N_("City"), lambda group: group.city, is_for_scripts=False),
        scripts("programme", lambda group: group.city),
        # In tables the key is as it is typed, in items as keys are written.
        Field(by.value, title, lambda group: group.name, fit=Fit.WRAP, is_for_scripts=False),
        scripts(by.value.replace("-", "_"), lambda group: group.json),
        number("tasks", N_("Tasks"), lambda group: len(group.inside), _task_ids),
        *(
            number(event.value, term.label, _counted(event), is_for_scripts=False)
            for event, term in EVENTS.items()
        ),
        scripts("entries", lambda group: {event.value: group.events[event] for event in EVENTS}),
    )


def _task_ids(group: _Group) -> list[str]:
    return [str(one.after.task.id) for one in group.inside]
