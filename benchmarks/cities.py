"""A made-up city's programme, in the shape of the real ones: `make_city`."""

from collections import Counter
from collections.abc import Iterator
from random import Random
from typing import NamedTuple

from benchmarks.annexes import NEGATIVE_LIST, PHASES, indicators, regional
from benchmarks.rows import Row, deadline, doubts, entry
from benchmarks.words import DEPARTMENTS, LEADERS, clause, sentence

MEASURES = (0, 1, 2, 2, 2, 2, 3, 3, 3, 4)
"""How many measures a requirement has: one of these."""

IN_SUBTASK, IN_KEY_TASK, IN_AREA = 5, 10, 60
"""How many requirements there are in each."""


class MadeCity(NamedTuple):
    """The text of a city file, and what a ledger can be about."""

    text: str
    tasks: list[Row]
    blocks: list[str]
    indicators: list[str]


def make_city(id: str, tasks: int, seed: int = 7) -> MadeCity:
    """A programme of so many tasks; the same for the same id, size and seed."""
    chance = Random(f"{id} {tasks} {seed}")
    writer = _Writer(chance)
    table = "".join(writer.table(tasks - tasks // 16))
    region, in_region = regional(chance, tasks // 16)
    targets, names = indicators(writer.words)
    text = "".join((_head(id), table, region, NEGATIVE_LIST, PHASES, targets))
    return MadeCity(text, [*writer.tasks, *in_region], writer.blocks, names)


def _head(id: str) -> str:
    departments = "".join(entry(1, f"name: {name}") for name in DEPARTMENTS)
    leaders = "".join(entry(1, f"name: {name}") for name in LEADERS)
    return (
        "# Made up by python -m benchmarks.workspaces: no real city, no real work.\n"
        f"city: {id}\nname: 样例市{id}\nprovince: 样例省\n"
        f"documents:\n  - title: 样例市游园灯会任务分解表\n    file: {id}.txt\n    line: 1\n"
        f"departments:\n{departments}leaders:\n{leaders}"
    )


class _Writer:
    """The task table, piece by piece, with the numbers that run through it."""

    def __init__(self, chance: Random) -> None:
        self.chance = chance
        self.tasks: list[Row] = []
        self.blocks: list[str] = []
        self.words: list[str] = []
        """The first words of each requirement."""
        self.numbers: Counter[str] = Counter()

    def table(self, tasks: int) -> Iterator[str]:
        """Requirements until there are so many tasks, each below its headings."""
        yield "areas:\n"
        while len(self.tasks) < tasks:
            yield from self._headings()
            yield from self._requirement(tasks - len(self.tasks))
            if len(self.words) % IN_SUBTASK == 0 or len(self.tasks) == tasks:
                yield self._points()

    def _headings(self) -> Iterator[str]:
        count = len(self.words)
        for level, depth, inside, size in (
            ("I", 1, "key_tasks", IN_AREA),
            ("II", 3, "subtasks", IN_KEY_TASK),
            ("III", 5, "requirements", IN_SUBTASK),
        ):
            if count % size == 0:
                self.numbers[level] += 1
                id = f"id: {level}-{self.numbers[level]}"
                yield entry(depth, id, f"title: {clause(self.chance)}", f"{inside}:")

    def _requirement(self, most: int) -> Iterator[str]:
        chance, no = self.chance, len(self.words) + 1
        text = sentence(chance, chance.randint(2, 6))
        self.words.append(text.partition("，")[0])
        lines = [
            f"no: {no}",
            f"text: {text}",
            f"leaders: [{', '.join(chance.sample(LEADERS, chance.randint(1, 2)))}]",
            f"departments: [{DEPARTMENTS[no % len(DEPARTMENTS)]}]",
            f"support: [{DEPARTMENTS[(no + chance.randint(1, 9)) % len(DEPARTMENTS)]}]",
            f"line: {no * 4}",
        ]
        count = min(chance.choice(MEASURES), most)
        if not count:
            self.tasks.append(Row(f"R{no}", text, deadline(chance)))
            lines.append(f"deadline: {self.tasks[-1].deadline}")
        yield entry(7, *lines)
        yield doubts(chance, 8, *chance.sample(("text", "leaders", "departments"), no % 4))
        yield from self._measures(count)

    def _measures(self, count: int) -> Iterator[str]:
        if count:
            yield f"{'  ' * 8}measures:\n"
        for _ in range(count):
            self.numbers["M"] += 1
            no = self.numbers["M"]
            text = sentence(self.chance, self.chance.randint(2, 5))
            self.tasks.append(Row(f"M{no}", text, deadline(self.chance)))
            due = f"deadline: {self.tasks[-1].deadline}"
            yield entry(9, f"no: {no}", f"text: {text}", due, f"line: {no * 2}")
            yield doubts(self.chance, 10, *["text"] * (no % 4 == 0))

    def _points(self) -> str:
        last = len(self.words)
        first = (last - 1) // IN_SUBTASK * IN_SUBTASK + 1
        run = f"{first}-{last}" if first < last else f"{first}"
        self.blocks.append(f"B{run}")
        return f"{'  ' * 6}points:\n" + entry(7, f"requirements: {run}", "points: 10")
