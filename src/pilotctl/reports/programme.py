"""A programme as a whole: its documents, what it covers, how it stands, its phases."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from pilotctl.messages import N_, Message, Term, msg
from pilotctl.model.programme import City, Document
from pilotctl.progress.state import Status, TrackedTask
from pilotctl.reports.report import Cell, Column, Fit, Json, Report, Table, iso
from pilotctl.reports.targets import phase_items, phase_table
from pilotctl.words import STATUSES

_COLUMNS = (Column("field", N_("Item")), Column("value", N_("Value"), Fit.WRAP))


def programme_report(cities: Sequence[City], tasks: Sequence[TrackedTask], as_of: date) -> Report:
    """Two tables a programme: what there is to know of it, and its phases where it has any.

    `tasks` are all tasks of the cities.
    """
    items, tables = [], []
    for city in cities:
        states = Counter(one.state.status for one in tasks if one.task.id.city == city.id)
        items.append(_item(city, states, as_of))
        tables.append(Table(_COLUMNS, tuple(_rows(city, states)), city.name))
        if city.phases:
            tables.append(phase_table(city, as_of))
    closing = msg("As of {day}: programmes {count}", day=as_of, count=len(items))
    summary = {"programmes": len(items)}
    return Report("programme", as_of, tuple(items), summary, tuple(tables), closing)


def _rows(city: City, states: Counter[Status]) -> Iterator[tuple[Cell, ...]]:
    for document in city.documents:
        yield Term("document", msg("Document")), _document_text(document)
    areas, key_tasks, subtasks = map(len, city.headings)
    covered = msg(
        "areas {areas}, key tasks {key_tasks}, subtasks {subtasks}, indicators {indicators}",
        areas=areas,
        key_tasks=key_tasks,
        subtasks=subtasks,
        indicators=len(city.indicators),
    )
    yield Term("scope", msg("Scope")), covered
    yield Term("tasks", msg("Tasks")), states.total()
    for status in Status:
        if states[status]:
            yield STATUSES[status], states[status]


def _document_text(document: Document) -> Message | str:
    """Its title, and what else the source says of it: number and day."""
    parts = (document.title, document.number, iso(document.issued))
    known = tuple(part for part in parts if part)
    return msg("{names}", names=known) if known[1:] else document.title


def _item(city: City, states: Counter[Status], as_of: date) -> Json:
    areas, key_tasks, subtasks = map(len, city.headings)
    return {
        "programme": city.id,
        "city": city.name,
        "province": city.province,
        "documents": list(map(_document_item, city.documents)),
        "scope": {"areas": areas, "key_tasks": key_tasks, "subtasks": subtasks},
        "tasks": states.total(),
        "statuses": {status.value: states[status] for status in Status},
        "phases": phase_items(city, as_of),
    }


def _document_item(document: Document) -> Json:
    return {
        "title": document.title,
        "number": document.number,
        "issued": iso(document.issued),
        "file": document.file,
        "line": document.line,
    }
