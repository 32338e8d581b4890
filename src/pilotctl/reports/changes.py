"""What moved between two days: by task, by department, by key task."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from pilotctl.messages import N_, Message, msg
from pilotctl.model.ledger import Event, LedgerEntry, TaskEntry
from pilotctl.progress.state import Status, TrackedTask
from pilotctl.reports.entries import details_of, entry_item, event_of, place_of
from pilotctl.reports.report import Cell, Column, Fit, Json, Report, Table, iso, share
from pilotctl.reports.tasks import completion_cell, heading_text
from pilotctl.words import EVENTS, STATUSES, UNKNOWN


class Grouping(StrEnum):
    """By what the changes are gathered."""

    TASK = "task"
    DEPARTMENT = "department"
    KEY_TASK = "key-task"


Name = str | Message
"""A department, or a key task whose title may be unknown."""


class Span(NamedTuple):
    """The days that are looked at; both belong to it."""

    first: date
    last: date


class Moved(NamedTuple):
    """A task with entries in the span: how it stood on the day before, and how on the last."""

    before: TrackedTask
    after: TrackedTask
    entries: tuple[TaskEntry, ...]


_BY_TASK = (
    Column("id", N_("Id")),
    Column("text", N_("Task"), Fit.CUT),
    Column("departments", N_("Lead units"), Fit.WRAP),
    Column("before", N_("Before")),
    Column("after", N_("After")),
    Column("completion", N_("Completion")),
    Column("last_heard", N_("Last heard")),
)
_COUNTED = tuple(Column(event.value, term.label) for event, term in EVENTS.items())
_BESIDE = (
    Column("date", N_("Date")),
    Column("event", N_("What")),
    Column("details", N_("Details"), Fit.WRAP),
    Column("origin", N_("Entry")),
)


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
    main = _task_table(moved) if by is Grouping.TASK else _grouped_table(moved, by)
    tables = [] if beside and not moved else [main]
    if beside:
        tables.append(
            Table(_BESIDE, tuple(map(_beside_row, beside)), msg("Beside the tasks"), None)
        )
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
    items = tuple(map(_item, moved)) if by is Grouping.TASK else _grouped_items(moved, by)
    return Report("changes", span.last, items, summary, tuple(tables), closing)


def _finished(one: Moved) -> bool:
    return one.after.state.status is Status.DONE and one.before.state.status is not Status.DONE


def _task_table(moved: Sequence[Moved]) -> Table:
    return Table(_BY_TASK, tuple(map(_task_row, moved)))


def _task_row(one: Moved) -> tuple[Cell, ...]:
    task, state = one.after.task, one.after.state
    return (
        str(task.id),
        task.text or UNKNOWN,
        task.departments,
        STATUSES[one.before.state.status],
        STATUSES[state.status],
        completion_cell(one.after),
        state.record.last_heard,
    )


def _beside_row(entry: LedgerEntry) -> tuple[Cell, ...]:
    return entry.date, event_of(entry), details_of(entry), place_of(entry)


def _item(one: Moved) -> Json:
    task = one.after.task
    return {
        "id": str(task.id),
        "text": task.text,
        "key_task": {"id": task.key_task.id, "title": task.key_task.title},
        "departments": list(task.departments),
        "before": _state_item(one.before),
        "after": _state_item(one.after),
        "entries": [entry_item(entry) for entry in one.entries],
    }


def _state_item(one: TrackedTask) -> Json:
    state = one.state
    return {
        "status": state.status.value,
        "light": state.light.value,
        "completion": share(state.completion),
        "due": iso(state.due),
    }


def _groups(moved: Sequence[Moved], by: Grouping) -> dict[Name, list[Moved]]:
    """The tasks under each name: a task counts for every department that leads it."""
    groups: dict[Name, list[Moved]] = {}
    for one in moved:
        for name in _names(one, by):
            groups.setdefault(name, []).append(one)
    return groups


def _names(one: Moved, by: Grouping) -> tuple[Name, ...]:
    task = one.after.task
    if by is Grouping.DEPARTMENT:
        return tuple(dict.fromkeys(task.departments))
    return (heading_text(task.key_task),)


def _events(group: Sequence[Moved]) -> Counter[Event]:
    return Counter(entry.event for one in group for entry in one.entries)


def _grouped_table(moved: Sequence[Moved], by: Grouping) -> Table:
    name = N_("Department") if by is Grouping.DEPARTMENT else N_("Key task")
    columns = (Column(by.value, name, Fit.WRAP), Column("tasks", N_("Tasks")), *_COUNTED)
    rows = tuple(_grouped_row(group, inside) for group, inside in _groups(moved, by).items())
    return Table(columns, rows)


def _grouped_row(group: Name, inside: Sequence[Moved]) -> tuple[Cell, ...]:
    events = _events(inside)
    return group, len(inside), *(events[event] for event in EVENTS)


def _grouped_items(moved: Sequence[Moved], by: Grouping) -> tuple[Json, ...]:
    return tuple(
        {
            by.value.replace("-", "_"): group if isinstance(group, str) else dict(group.args)["id"],
            "tasks": [str(one.after.task.id) for one in inside],
            "entries": {event.value: _events(inside)[event] for event in EVENTS},
        }
        for group, inside in _groups(moved, by).items()
    )
