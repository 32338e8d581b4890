"""A made-up ledger: `make_ledger`, and `ledger_text` of it."""

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from benchmarks.cities import MadeCity
from benchmarks.rows import Row, entry
from benchmarks.words import DEPARTMENTS, LEADERS, UNITS, clause

START = date(2020, 5, 1)
DAYS = (date(2022, 12, 31) - START).days
AFTER = 30
"""By so many days after its deadline a task is done, if ever."""

Dated = tuple[date, tuple[str, ...]]
"""An entry's day, and its lines."""


def make_ledger(city: MadeCity, count: int, seed: int = 7) -> list[Dated]:
    """So many entries in order of date; the same for the same city, count and seed."""
    chance = Random(f"{count} {seed}")
    others = count // 25
    entries = [_other(city, chance, number) for number in range(others)]
    each, more = divmod(count - others, len(city.tasks))
    for number, task in enumerate(city.tasks):
        entries += _course(task, number, each + (number < more), chance)
    return sorted(entries)


def ledger_text(entries: list[Dated]) -> str:
    """The entries as a ledger file has them."""
    return "".join(entry(0, f"date: {day}", *lines) for day, lines in entries)


def _course(task: Row, number: int, count: int, chance: Random) -> Iterator[Dated]:
    """So many entries about a task; every eighth is reported by the units, each its own part."""
    units = UNITS if number % 8 == 0 and count > len(UNITS) else ("",)
    days = sorted(chance.sample(range(_span(task, count)), count))
    for at, unit in enumerate(units):
        yield from _part(task, number, days[at :: len(units)], unit, chance)


def _span(task: Row, count: int) -> int:
    """Within how many days a task is reported on: until shortly after its deadline."""
    if task.deadline == "ongoing":
        return DAYS
    due = (date.fromisoformat(f"{task.deadline}-28") - START).days
    return min(DAYS, max(due + AFTER, count * 2))


def _part(task: Row, number: int, days: list[int], unit: str, chance: Random) -> Iterator[Dated]:
    """A task from its start to its end, if it ends, as one unit or the lead department tells it."""
    by: tuple[str, ...] = (f"by: {unit or DEPARTMENTS[number % len(DEPARTMENTS)]}",)
    by += (f"unit: {unit}",) if unit else ()
    ends = number % 10 < 7 and task.deadline != "ongoing"
    for at, day in enumerate(days):
        left = len(days) - at - 1
        lines = _end(task, number, chance) if ends and not left else _step(task, at, left, chance)
        note = (f"note: {clause(chance)}",) if chance.random() < 0.3 else ()
        yield START + timedelta(days=day), (*lines, *by, *note)


def _step(task: Row, at: int, left: int, chance: Random) -> tuple[str, ...]:
    """What is told before the end: mostly progress; a task may be done, and is opened again."""
    turn = at % 10
    if turn == 0:
        return (f"started: {task.id}",)
    if task.deadline != "ongoing":
        if turn in (6, 7) and turn + left > 7:
            return (f"{'done' if turn == 6 else 'reopened'}: {task.id}",)
        if turn == 3 and chance.random() < 0.2:
            reason, approved = f"reason: {clause(chance)}", f"approved_by: {chance.choice(LEADERS)}"
            return f"extended: {task.id}", f"deadline: {_later(task)}", reason, approved
    return f"progress: {task.id}", f"percent: {turn * 10}"


def _end(task: Row, number: int, chance: Random) -> tuple[str, ...]:
    if number % 50 == 0:
        return f"cancelled: {task.id}", f"reason: {clause(chance)}"
    return f"done: {task.id}", f"evidence: 样例〔2020〕{number + 1}号"


def _later(task: Row) -> str:
    """Two months after its deadline."""
    year, month = map(int, task.deadline.split("-"))
    return f"{year + (month > 10)}-{(month + 1) % 12 + 1:02}"


def _other(city: MadeCity, chance: Random, number: int) -> Dated:
    """A mark, a reading or an incident; the figures hang on the day, so that none contradict."""
    after, turn = chance.randrange(DAYS), number // 2
    day = START + timedelta(days=after)
    if number % 12 == 11:
        natures = f"natures: [{{item: N{turn % 5 + 1}, grade: major}}]"
        return day, (f"incident: {clause(chance)}之第{number}次意外", natures)
    if number % 2:
        target = city.indicators[turn % len(city.indicators)]
        return day, (f"reading: {target}", f"value: {after % 100}", f"period: {day:%Y-%m}")
    block = city.blocks[turn % len(city.blocks)]
    kind = ("self", "verified")[turn // len(city.blocks) % 2]
    return day, (f"mark: {block}", f"points: {after % 11}", f"kind: {kind}")
