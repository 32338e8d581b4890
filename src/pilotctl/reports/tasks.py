"""Lists of tasks: what is asked for, what is overdue, what falls due."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Any, NamedTuple

from pilotctl.errors import UsageRefusal, did_you_mean
from pilotctl.messages import N_, Message, msg
from pilotctl.model.doubt import Doubt
from pilotctl.model.task import Heading, Task
from pilotctl.progress.course import Extension
from pilotctl.progress.state import Light, State, Status, TrackedTask
from pilotctl.reports.fields import Field, item, items, number, scripts, table
from pilotctl.reports.report import Cell, Fit, Json, Kind, Report, Table, amount, iso, share
from pilotctl.text import fold, nearest
from pilotctl.words import KINDS, LIGHTS, ONGOING, STATUSES, UNKNOWN


def _title(heading: Heading) -> str:
    return f"{heading.id} {heading.title or ''}".strip()


def heading_text(heading: Heading) -> Message | str:
    """A heading as people read it."""
    if heading.title is None:
        return msg("{id} (title unknown)", id=heading.id)
    return f"{heading.id} {heading.title}"


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
    tables = (task_table(shown, choice.columns or default),)
    return Report(command, as_of, items(FIELDS, shown), summary, tables, closing)


def _counted(found: Sequence[TrackedTask], choice: Choice) -> Message | int:
    """How many were found, and how many of them are shown when that is fewer."""
    shown = len(found[: choice.limit])
    if shown == len(found):
        return shown
    return msg("{count} (shown: {shown})", count=len(found), shown=shown)


def task_table(tasks: Sequence[TrackedTask], keys: Sequence[str]) -> Table:
    """The tasks under the columns of those keys; raises UsageRefusal for an unknown key."""
    return table([_column(key) for key in keys], tasks)


def _column(key: str) -> Field[TrackedTask]:
    key = fold(key)
    if key not in COLUMNS:
        known = nearest(key, COLUMNS) or tuple(COLUMNS)
        raise UsageRefusal(msg("no column named {key}", key=key), did_you_mean(known))
    return COLUMNS[key]


def task_item(tracked: TrackedTask) -> dict[str, Any]:
    """A task as the JSON contract has it."""
    return item(FIELDS, tracked)


def heading_item(heading: Heading) -> Json:
    """A heading where its level is known from the key: its id and title."""
    return {"id": heading.id, "title": heading.title}


def _headings(task: Task) -> list[Json]:
    """The headings above a task, outermost first, with the names of their levels."""
    return [heading._asdict() for heading in task.headings]


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


def _heading(of: Callable[[Task], Heading]) -> Callable[[TrackedTask], Json]:
    return lambda one: heading_item(of(one.task))


FIELDS: tuple[Field[TrackedTask], ...] = (
    Field("id", N_("Id"), lambda one: str(one.task.id)),
    Field("city", N_("City"), lambda one: one.task.id.city, is_for_scripts=False),
    scripts("programme", lambda one: one.task.id.city),
    Field("kind", N_("Kind"), lambda one: KINDS[one.task.kind]),
    number("number", N_("No."), lambda one: one.task.number),
    Field("text", N_("Task"), lambda one: one.task.text or UNKNOWN, fit=Fit.CUT),
    Field(
        "area",
        N_("Area"),
        lambda one: _title(one.task.area),
        _heading(lambda task: task.area),
        Fit.WRAP,
    ),
    Field(
        "key_task",
        N_("Key task"),
        lambda one: _title(one.task.key_task),
        _heading(lambda task: task.key_task),
        Fit.WRAP,
    ),
    Field(
        "subtask",
        N_("Subtask"),
        lambda one: _title(one.task.subtask),
        _heading(lambda task: task.subtask),
        Fit.WRAP,
    ),
    scripts("headings", lambda one: _headings(one.task)),
    scripts("requirement", lambda one: _requirement_item(one.task)),
    Field("leaders", N_("Leaders"), lambda one: one.task.leaders, fit=Fit.WRAP),
    Field("departments", N_("Lead units"), lambda one: one.task.departments, fit=Fit.WRAP),
    Field("support", N_("Support units"), lambda one: one.task.support, fit=Fit.WRAP),
    Field("deadline", N_("Deadline"), lambda one: _deadline(one.task)),
    Field("due", N_("Due"), lambda one: one.state.due),
    scripts("extension", lambda one: _extension_item(one.state.record.extension)),
    scripts("block", lambda one: _block_item(one.task)),
    # Its block says for scripts how many requirements share the points.
    number("points", N_("Points"), lambda one: _points(one.task), is_for_scripts=False),
    Field("status", N_("Status"), lambda one: STATUSES[one.state.status]),
    Field("light", N_("Light"), lambda one: LIGHTS[one.state.light]),
    Field(
        "completion",
        N_("Completion"),
        lambda one: completion_cell(one),
        lambda one: share(one.state.completion),
        kind=Kind.NUMBER,
    ),
    number("days_overdue", N_("Days late"), lambda one: one.state.days_overdue),
    Field("done_on", N_("Done on"), lambda one: one.state.done_on),
    Field("last_heard", N_("Last heard"), lambda one: one.state.record.last_heard),
    Field("evidence", N_("Evidence"), lambda one: one.state.record.evidence, fit=Fit.WRAP),
    Field(
        "units",
        N_("Units"),
        lambda one: units_done(one),
        lambda one: [_unit_item(unit, part) for unit, part in one.units],
    ),
    Field(
        "doubts",
        N_("Doubts"),
        lambda one: _doubtful(one.task),
        lambda one: list(map(doubt_item, one.task.doubts)),
        Fit.WRAP,
    ),
)
COLUMNS = {field.key: field for field in FIELDS if field.title}
"""Every column that a list of tasks can have, by its key."""
