"""The same tasks and entries as other programs read them: taskwarrior's JSON, hledger's journal."""

import json
from collections.abc import Iterable
from datetime import date, timedelta

from benchmarks.entries import Dated
from benchmarks.rows import Row


def tasks_json(tasks: Iterable[Row]) -> str:
    """What `task import` reads: every task pending, due in the last second of its last day."""
    return json.dumps([_task(task) for task in tasks], ensure_ascii=False)


def _task(task: Row) -> dict[str, str]:
    fields = {"description": f"{task.id} {task.text}", "status": "pending"}
    if task.deadline != "ongoing":
        month = date.fromisoformat(f"{task.deadline}-28") + timedelta(days=4)
        last = month - timedelta(days=month.day)
        fields["due"] = f"{last:%Y%m%d}T235959Z"
    return fields


def journal(entries: Iterable[Dated]) -> str:
    """One transaction for each entry, between what it is about and who says so."""
    return "".join(_transaction(day, lines) for day, lines in entries)


def _transaction(day: date, lines: tuple[str, ...]) -> str:
    kind, _, about = lines[0].partition(": ")
    return f"{day} {'; '.join(lines)}\n    {kind}:{about}  1\n    reports\n\n"
