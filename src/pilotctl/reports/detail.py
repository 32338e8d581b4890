"""Everything about single tasks."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from pilotctl.checks.walk import labelled
from pilotctl.messages import N_, Message, Term, msg
from pilotctl.model.doubt import Doubt
from pilotctl.model.ledger import TaskEntry
from pilotctl.model.programme import City, Document
from pilotctl.model.task import Task, TaskKind
from pilotctl.progress.state import TrackedTask
from pilotctl.reports.entries import entry_item
from pilotctl.reports.history import Courses, history_table
from pilotctl.reports.report import Cell, Column, Fit, Json, Report, Table, rounded
from pilotctl.reports.tasks import COLUMNS, heading_text, task_item
from pilotctl.words import CONFIDENCES, STATUSES, UNKNOWN, field_term

_ITEM = Column("field", N_("Item"))
_VALUE = Column("value", N_("Value"), Fit.WRAP)
_FACTS = (
    "leaders",
    "departments",
    "support",
    "deadline",
    "due",
    "points",
    "status",
    "light",
    "completion",
    "units",
    "done_on",
    "last_heard",
)


def show_report(
    tasks: Sequence[TrackedTask],
    cities: dict[str, City],
    neighbours: dict[str, tuple[TrackedTask, ...]],
    courses: Courses,
    as_of: date,
) -> Report:
    """A table a task: place, text, owners, dates, neighbours, doubts, place in the source.

    Under it, where there are any, its entries up to the day.

    `neighbours` holds, by a task's id, the tasks under the same requirement (or subtask).
    """
    items, tables = [], []
    doubts = {id: _doubts_by_label(city) for id, city in cities.items()}
    for tracked in tasks:
        city = cities[tracked.task.id.city]
        beside = neighbours.get(str(tracked.task.id), ())
        course = courses.get(str(tracked.task.id), ())
        items.append(_item(tracked, city, beside, course))
        around = _doubts_around(tracked.task, doubts[city.id])
        tables.append(_table(tracked, city, beside, around))
        if course:
            tables.append(history_table(str(tracked.task.id), course))
    closing = msg("As of {day}: tasks {count}", day=as_of, count=len(tasks))
    return Report("show", as_of, tuple(items), {"tasks": len(tasks)}, tuple(tables), closing)


def _item(
    tracked: TrackedTask,
    city: City,
    beside: tuple[TrackedTask, ...],
    course: Sequence[TaskEntry],
) -> Json:
    return {
        **task_item(tracked),
        "neighbours": [str(other.task.id) for other in beside],
        "source": _source_item(tracked, city),
        "entries": [entry_item(entry) for entry in course],
    }


def _table(
    tracked: TrackedTask,
    city: City,
    beside: tuple[TrackedTask, ...],
    around: Iterable[tuple[str, Doubt]],
) -> Table:
    task = tracked.task
    rows: list[tuple[Cell, ...]] = [
        (Term("area", msg("Area")), heading_text(task.area)),
        (Term("key_task", msg("Key task")), heading_text(task.key_task)),
        (Term("subtask", msg("Subtask")), heading_text(task.subtask)),
    ]
    row = task.requirement
    if row is not None and task.kind is TaskKind.MEASURE:
        rows.append((Term("requirement", msg("Requirement")), f"{row.no} {row.text or ''}"))
    rows.append((Term("text", msg("Text")), task.text or UNKNOWN))
    for key in _FACTS:
        cell = COLUMNS[key].value(tracked)
        if cell not in (None, ()):
            rows.append((Term(key, Message(str(COLUMNS[key].title))), cell))
    if tracked.state.days_overdue:
        rows.append((Term("days_overdue", msg("Days late")), tracked.state.days_overdue))
    rows += _ledger_rows(tracked)
    rows += [_doubt_row(doubt, "") for doubt in task.doubts]
    rows += [_doubt_row(doubt, label) for label, doubt in around]
    if beside:
        rows.append(
            (Term("neighbours", msg("Beside it")), tuple(str(other.task.id) for other in beside))
        )
    document = _document_of(city, tracked.task.line)
    if document:
        rows.append(_source_row(tracked, document))
    return Table((_ITEM, _VALUE), tuple(rows), str(task.id), "id")


def _ledger_rows(tracked: TrackedTask) -> Iterator[tuple[Cell, ...]]:
    """What only the ledger says: an extension, the units' parts, the evidence."""
    extension = tracked.state.record.extension
    if extension:
        approval = msg(
            "to {deadline}, approved by {who} on {day}: {reason}",
            deadline=extension.deadline,
            who=extension.approved_by,
            day=extension.date,
            reason=extension.reason,
        )
        yield Term("extension", msg("Extension")), approval
    for unit, part in tracked.units:
        word = STATUSES[part.status].label
        done = f"{rounded(part.completion * 100, 1):f}%"
        said = msg("{unit}: {status}, {done}", unit=unit, status=word, done=done)
        yield Term("unit", msg("Unit")), said
    for evidence in tracked.state.record.evidence:
        yield Term("evidence", msg("Evidence")), evidence


def _doubts_by_label(city: City) -> dict[str, tuple[Doubt, ...]]:
    """The doubts of everything in the city that has any, by its id, in the document's order."""
    return {label: node.doubts for _, node, label in labelled(city) if getattr(node, "doubts", ())}


def _doubts_around(
    task: Task, doubts: Mapping[str, tuple[Doubt, ...]]
) -> Iterator[tuple[str, Doubt]]:
    """Doubts about the headings, the requirement and the points block of a task."""
    labels = [task.area.id, task.key_task.id, task.subtask.id]
    if task.block:
        labels.append(task.block.id)
    if task.requirement:
        labels.append(f"R{task.requirement.no}")
    for label in dict.fromkeys(labels):
        yield from ((label, one) for one in doubts.get(label, ()) if one not in task.doubts)


def _doubt_row(doubt: Doubt, label: str) -> tuple[Cell, ...]:
    confidence = CONFIDENCES[doubt.confidence].label
    where = msg("{id} {field}", id=label, field=field_term(doubt.field).label)
    args = {"field": where if label else field_term(doubt.field).label, "why": doubt.why}
    return Term("doubt", msg("Doubt")), msg(
        "{field}, {confidence}: {why}", confidence=confidence, **args
    )


def _document_of(city: City, line: int | None) -> Document | None:
    """The document that the line stands in: the last one that begins at or above it."""
    above = [one for one in city.documents if (one.line or 0) <= (line or 0)]
    found = above or city.documents[:1]
    return found[-1] if found else None


def _source_item(tracked: TrackedTask, city: City) -> Json | None:
    line = tracked.task.line
    document = _document_of(city, line)
    if document is None:
        return None
    names = {"title": document.title, "number": document.number, "file": document.file}
    return {**names, "line": line}


def _source_row(tracked: TrackedTask, document: Document) -> tuple[Cell, ...]:
    line, where = tracked.task.line, (document.number or document.title, document.file)
    at = msg("{where}, line {line}", where=where, line=line) if line else where
    return Term("source", msg("Source")), at
