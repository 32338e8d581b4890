"""Everything about single tasks."""

from collections.abc import Iterator, Sequence
from datetime import date

from pilotctl.checks.walk import labelled
from pilotctl.messages import N_, Message, msg
from pilotctl.model.doubt import Doubt
from pilotctl.model.programme import City, Document
from pilotctl.model.task import Heading, Task, TaskKind
from pilotctl.progress.state import TrackedTask
from pilotctl.reports.report import Cell, Column, Fit, Json, Report, Table, Term
from pilotctl.reports.tasks import COLUMNS, task_item
from pilotctl.reports.terms import CONFIDENCES, UNKNOWN, field_term

_ITEM = Column("field", N_("Item"))
_VALUE = Column("value", N_("Value"), Fit.WRAP)
_FACTS = ("leaders", "departments", "support", "deadline", "due", "points", "status", "light")


def show_report(
    tasks: Sequence[TrackedTask],
    cities: dict[str, City],
    neighbours: dict[str, tuple[TrackedTask, ...]],
    as_of: date,
) -> Report:
    """One table a task: place, text, owners, dates, neighbours, doubts, place in the source.

    `neighbours` holds, by a task's id, the tasks under the same requirement (or subtask).
    """
    items, tables = [], []
    for tracked in tasks:
        city = cities[tracked.task.id.city]
        beside = neighbours[str(tracked.task.id)]
        items.append(_item(tracked, city, beside))
        tables.append(_table(tracked, city, beside))
    closing = msg("As of {day}: tasks {count}", day=as_of, count=len(tasks))
    return Report("show", as_of, tuple(items), {"tasks": len(tasks)}, tuple(tables), closing)


def _item(tracked: TrackedTask, city: City, beside: tuple[TrackedTask, ...]) -> Json:
    return {
        **task_item(tracked),
        "neighbours": [str(other.task.id) for other in beside],
        "source": _source_item(tracked, city),
    }


def _table(tracked: TrackedTask, city: City, beside: tuple[TrackedTask, ...]) -> Table:
    task = tracked.task
    rows: list[tuple[Cell, ...]] = [
        (Term("area", msg("Area")), _heading(task.area)),
        (Term("key_task", msg("Key task")), _heading(task.key_task)),
        (Term("subtask", msg("Subtask")), _heading(task.subtask)),
    ]
    row = task.requirement
    if row is not None and task.kind is TaskKind.MEASURE:
        rows.append((Term("requirement", msg("Requirement")), f"{row.no} {row.text or ''}"))
    rows.append((Term("text", msg("Text")), task.text or UNKNOWN))
    for key in _FACTS:
        cell = COLUMNS[key].cell(tracked)
        if cell not in (None, ()):
            rows.append((Term(key, Message(str(COLUMNS[key].column.title))), cell))
    if tracked.state.days_overdue:
        rows.append((Term("days_overdue", msg("Days late")), tracked.state.days_overdue))
    rows += [_doubt_row(doubt, "") for doubt in task.doubts]
    rows += [_doubt_row(doubt, label) for label, doubt in _doubts_around(task, city)]
    if beside:
        rows.append(
            (Term("neighbours", msg("Beside it")), tuple(str(other.task.id) for other in beside))
        )
    document = _document_of(city, tracked.task.line)
    if document:
        rows.append(_source_row(tracked, document))
    return Table((_ITEM, _VALUE), tuple(rows), str(task.id), "id")


def _heading(heading: Heading) -> Cell:
    if heading.title is None:
        return msg("{id} (title unknown)", id=heading.id)
    return f"{heading.id} {heading.title}"


def _doubts_around(task: Task, city: City) -> Iterator[tuple[str, Doubt]]:
    """Doubts about the headings, the requirement and the points block of a task."""
    ids = {task.area.id, task.key_task.id, task.subtask.id}
    if task.requirement:
        ids.add(f"R{task.requirement.no}")
    if task.block:
        ids.add(task.block.id)
    for _, node, label in labelled(city):
        if label in ids:
            yield from ((label, one) for one in node.doubts if one not in task.doubts)


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
