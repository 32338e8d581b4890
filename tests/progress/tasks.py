"""Tasks with ledgers, for the tests of what is said of them on a day."""

from datetime import date

from pilotctl.model.listing import tasks_of
from pilotctl.model.task import Task
from pilotctl.progress.fold import fold
from pilotctl.progress.state import DEFAULTS, Limits, State, TrackedTask, track
from tests.shared.builders import city_of, city_text
from tests.shared.entries import ledger_entries

UNITS = ("甲县", "乙县", "丙区")


def task(deadline: str) -> Task:
    """A task R1 with that deadline, as a city file writes it."""
    row = f"""
    - no: 1
      text: 完善工作机制。
      departments: [市公安局]
      deadline: {deadline}
      doubts: [{{field: deadline, confidence: none, why: 缺印}}]
    """
    return tasks_of(city_of(city_text(row)))[0]


MONTH, DAY, ONGOING, UNKNOWN = map(task, ["2020-12", "2020-12-30", "长期推进", "null"])


def ledger(*dated: str) -> str:
    """A ledger about R1: "2020-05-01 progress, percent: 5"."""
    entries = []
    for one in dated:
        event, _, rest = one[11:].partition(", ")
        entries.append(f"- {{date: {one[:10]}, {event}: R1{', ' if rest else ''}{rest}}}\n")
    return "".join(entries) or "[]"


def tracked(one: Task, day: str, *dated: str, limits: Limits = DEFAULTS) -> TrackedTask:
    """How the task stands on the day, and each of the three units' part of it."""
    as_of = date.fromisoformat(day)
    known = fold(ledger_entries(ledger(*dated)), as_of)
    return track(one, as_of, known.of(one.id.reference), limits, UNITS)


def state(one: Task, day: str, *dated: str, limits: Limits = DEFAULTS) -> State:
    """How the task stands on the day."""
    return tracked(one, day, *dated, limits=limits).state
