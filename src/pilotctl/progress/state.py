"""Status and light of a task on a day, defined here and nowhere else."""

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from pilotctl.model.task import Task

WARN_DAYS = 30
"""How many days before its due day a task turns yellow, unless the workspace says otherwise."""


class Status(StrEnum):
    """How a task stands; `unknown` is a task whose deadline the source lost."""

    OPEN = "open"
    OVERDUE = "overdue"
    UNKNOWN = "unknown"


class Light(StrEnum):
    """Red: overdue. Yellow: due soon. Green: heard of. Grey: silent, or deadline unknown."""

    RED = "red"
    YELLOW = "yellow"
    GREEN = "green"
    GREY = "grey"


class State(NamedTuple):
    """How a task stands on a day."""

    status: Status
    light: Light
    completion: Decimal
    """From 0 to 1."""
    days_overdue: int | None
    """Full days since the due day, from 1; None unless overdue."""


class TrackedTask(NamedTuple):
    """A task with its state."""

    task: Task
    state: State


def state_of(task: Task, day: date, warn_days: int = WARN_DAYS) -> State:
    """How the task stands at the end of `day`: overdue from the day after its due day."""
    due = task.due
    if task.deadline is None:
        return _silent(Status.UNKNOWN)
    if due is None or (due - day).days > warn_days:
        return _silent(Status.OPEN)
    if day <= due:
        return State(Status.OPEN, Light.YELLOW, Decimal(0), None)
    return State(Status.OVERDUE, Light.RED, Decimal(0), (day - due).days)


def _silent(status: Status) -> State:
    return State(status, Light.GREY, Decimal(0), None)
