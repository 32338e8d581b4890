"""Lists of tasks: what is asked for, what is overdue, what falls due."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import NamedTuple

from pilotctl.errors import UsageRefusal, did_you_mean
from pilotctl.messages import N_, Message, msg
from pilotctl.model.doubt import Doubt
from pilotctl.model.task import Heading, Task
from pilotctl.progress.course import Extension
from pilotctl.progress.state import Light, State, Status, TrackedTask
from pilotctl.reports.report import (
    Cell,
    Column,
    Each,
    Fit,
    Json,
    Report,
    Table,
    amount,
    iso,
    share,
)
from pilotctl.text import fold, nearest
from pilotctl.words import KINDS, LIGHTS, ONGOING, STATUSES, UNKNOWN


class TaskColumn(NamedTuple):
    """A column of a task list, and how its cell comes from a task."""

    column: Column
    cell: Callable[[TrackedTask], Cell]


def _title(heading: Heading) -> str:
    return f"{heading.id} {heading.title or ''}".strip()


def heading_text(heading: Heading) -> Message | str:
    """A heading as people read it."""
    if heading.title is None:
        return msg("{id} (title unknown)", id=heading.id)
    return f"{heading.id} {heading.title}"


_ALL = (
    TaskColumn(Column("id", N_("Id")), lambda t: str(t.task.id)),
    TaskColumn(Column("city", N_("City")), lambda t: t.task.id.city),
    TaskColumn(Column("kind", N_("Kind")), lambda t: KINDS[t.task.kind]),
    TaskColumn(Column("number", N_("No.")), lambda t: t.task.number),
    TaskColumn(Column("text", N_("Task"), Fit.CUT), lambda t: t.task.text or UNKNOWN),
    TaskColumn(Column("area", N_("Area"), Fit.WRAP), lambda t: _title(t.task.area)),
    TaskColumn(Column("key_task", N_("Key task"), Fit.WRAP), lambda t: _title(t.task.key_task)),
    TaskColumn(Column("subtask", N_("Subtask"), Fit.WRAP), lambda t: _title(t.task.subtask)),
    TaskColumn(Column("leaders", N_("Leaders"), Fit.WRAP), lambda t: t.task.leaders),
    TaskColumn(Column("departments", N_("Lead units"), Fit.WRAP), lambda t: t.task.departments),
    TaskColumn(Column("support", N_("Support units"), Fit.WRAP), lambda t: t.task.support),
    TaskColumn(Column("deadline", N_("Deadline")), lambda t: _deadline(t.task)),
    TaskColumn(Column("due", N_("Due")), lambda t: t.state.due),
    TaskColumn(Column("points", N_("Points")), lambda t: _points(t.task)),
    TaskColumn(Column("status", N_("Status")), lambda t: STATUSES[t.state.status]),
    TaskColumn(Column("light", N_("Light")), lambda t: LIGHTS[t.state.light]),
    TaskColumn(Column("completion", N_("Completion")), lambda t: completion_cell(t)),
    TaskColumn(Column("units", N_("Units")), lambda t: units_done(t)),
    TaskColumn(Column("done_on", N_("Done on")), lambda t: t.state.done_on),
    TaskColumn(Column("last_heard", N_("Last heard")), lambda t: t.state.record.last_heard),
    TaskColumn(Column("days_overdue", N_("Days late")), lambda t: t.state.days_overdue),
    TaskColumn(Column("evidence", N_("Evidence"), Fit.WRAP), lambda t: t.state.record.evidence),
    TaskColumn(Column("doubts", N_("Doubts"), Fit.WRAP), lambda t: _doubtful(t.task)),
)
COLUMNS = {column.column.key: column for column in _ALL}
"""Every column that a list of tasks can have, by its key."""


class Choice(NamedTuple):
    """Which columns of a list are shown, and how many of its tasks; the usual ones and all."""

    columns: tuple[str, ...] = ()
    limit: int | None = None


LIST_COLUMNS = ("id", "light", "status", "text", "departments", "deadline")
LATE_COLUMNS = ("id", "text", "departments", "due", "days_overdue")
DUE_COLUMNS = ("id", "light", "text", "departments", "due", "completion")


def list_report(found: Sequence[TrackedTask], as_of: date, choice: Choice) -> Report:
    """The tasks that were asked for."""
    counts = {light.value: _count(found, light) for light in Light}
    summary = {"tasks": len(found), "lights": counts}
    closing = msg(
        "As of {day}: tasks {count}, red {red}, yellow {yellow}, green {green}, grey {grey}",
        day=as_of,
        count=_counted(found, choice),
        **counts,
    )
    return _report("list", found, as_of, choice, LIST_COLUMNS, summary, closing)


def overdue_report(
    found: Sequence[TrackedTask], unknown: int, as_of: date, choice: Choice
) -> Report:
    """The tasks that are overdue; `unknown` counts those whose deadline the source lost."""
    summary = {"overdue": len(found), "unknown_deadline": unknown}
    closing = msg("As of {day}: overdue {count}", day=as_of, count=_counted(found, choice))
    if unknown:
        closing = msg("{answer}; deadline unknown {count}", answer=closing, count=unknown)
    return _report("overdue", found, as_of, choice, LATE_COLUMNS, summary, closing)


def due_report(
    found: Sequence[TrackedTask], unknown: int, as_of: date, last_day: date, choice: Choice
) -> Report:
    """The tasks that fall due from the as-of day to `last_day`."""
    summary = {"due": len(found), "by": last_day.isoformat(), "unknown_deadline": unknown}
    count = _counted(found, choice)
    closing = msg("As of {day}: due by {last}: {count}", day=as_of, last=last_day, count=count)
    if unknown:
        closing = msg("{answer}; deadline unknown {count}", answer=closing, count=unknown)
    return _report("due", found, as_of, choice, DUE_COLUMNS, summary, closing)


def is_overdue(tracked: TrackedTask) -> bool:
    """Whether the task's due day has passed without its being done."""
    return tracked.state.status is Status.OVERDUE


def is_unknown(tracked: TrackedTask) -> bool:
    """Whether the source lost the task's deadline."""
    return tracked.state.status is Status.UNKNOWN


def _report(
    command: str,
    found: Sequence[TrackedTask],
    as_of: date,
    choice: Choice,
    default: Sequence[str],
    summary: Json,
    closing: Message,
) -> Report:
    shown = found[: choice.limit]
    table = task_table(shown, choice.columns or default)
    return Report(command, as_of, Each(task_item, shown), summary, (table,), closing)


def _counted(found: Sequence[TrackedTask], choice: Choice) -> Message | int:
    """How many were found, and how many of them are shown when that is fewer."""
    shown = len(found[: choice.limit])
    if shown == len(found):
        return shown
    return msg("{count} (shown: {shown})", count=len(found), shown=shown)


def task_table(tasks: Sequence[TrackedTask], keys: Sequence[str]) -> Table:
    """The tasks under the columns of those keys; raises UsageRefusal for an unknown key."""
    columns = [_column(key) for key in keys]
    rows = Each(lambda task: tuple(column.cell(task) for column in columns), tasks)
    return Table(tuple(column.column for column in columns), rows)


def _column(key: str) -> TaskColumn:
    key = fold(key)
    if key not in COLUMNS:
        known = nearest(key, COLUMNS) or tuple(COLUMNS)
        raise UsageRefusal(msg("no column named {key}", key=key), did_you_mean(known))
    return COLUMNS[key]


def task_item(tracked: TrackedTask) -> Json:
    """A task as the JSON contract has it."""
    task, state = tracked.task, tracked.state
    return {
        "id": str(task.id),
        "city": task.id.city,
        "kind": task.kind.value,
        "number": task.number,
        "text": task.text,
        "area": _heading_item(task.area),
        "key_task": _heading_item(task.key_task),
        "subtask": _heading_item(task.subtask),
        "requirement": _requirement_item(task),
        "leaders": list(task.leaders),
        "departments": list(task.departments),
        "support": list(task.support),
        "deadline": str(task.deadline) if task.deadline else None,
        "due": iso(state.due),
        "extension": _extension_item(state.record.extension),
        "block": _block_item(task),
        "status": state.status.value,
        "light": state.light.value,
        "completion": share(state.completion),
        "days_overdue": state.days_overdue,
        "done_on": iso(state.done_on),
        "last_heard": iso(state.record.last_heard),
        "evidence": list(state.record.evidence),
        "units": [_unit_item(unit, part) for unit, part in tracked.units],
        "doubts": [doubt_item(doubt) for doubt in task.doubts],
    }


def _heading_item(heading: Heading) -> Json:
    return {"id": heading.id, "title": heading.title}


def _extension_item(extension: Extension | None) -> Json | None:
    if extension is None:
        return None
    return {
        "date": extension.date.isoformat(),
        "deadline": str(extension.deadline),
        "reason": extension.reason,
        "approved_by": extension.approved_by,
    }


def _unit_item(unit: str, part: State) -> Json:
    return {
        "unit": unit,
        "status": part.status.value,
        "light": part.light.value,
        "completion": share(part.completion),
        "done_on": iso(part.done_on),
        "last_heard": iso(part.record.last_heard),
    }


def doubt_item(doubt: Doubt) -> Json:
    """A doubt as the JSON contract has it."""
    return {"field": doubt.field, "confidence": doubt.confidence.value, "why": doubt.why}


def _requirement_item(task: Task) -> Json | None:
    row = task.requirement
    return {"number": row.no, "text": row.text} if row else None


def _block_item(task: Task) -> Json | None:
    block = task.block
    if block is None:
        return None
    return {
        "id": block.id,
        "points": amount(block.points),
        "requirements": list(block.requirements),
    }


def completion_cell(tracked: TrackedTask) -> Cell:
    """How complete it is; a cancelled task counts in no mean (S1), so it shows nothing."""
    return None if tracked.state.status is Status.CANCELLED else tracked.state.completion


def units_done(tracked: TrackedTask) -> Cell:
    """How many of the units have done their part: 3/7; nothing where units do not report."""
    if not tracked.units:
        return None
    done = sum(part.status is Status.DONE for _, part in tracked.units)
    return f"{done}/{len(tracked.units)}"


def _deadline(task: Task) -> Cell:
    if task.deadline is None:
        return UNKNOWN
    return ONGOING if task.deadline.is_ongoing else str(task.deadline)


def _points(task: Task) -> Cell:
    if task.block is None:
        return None
    return UNKNOWN if task.block.points is None else task.block.points


def _doubtful(task: Task) -> tuple[str, ...]:
    return tuple(dict.fromkeys(doubt.field for doubt in task.doubts))


def _count(tasks: Iterable[TrackedTask], light: Light) -> int:
    return sum(tracked.state.light is light for tracked in tasks)
