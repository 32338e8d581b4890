"""Rows of a made-up table: entries of YAML, deadlines, doubts."""

from random import Random
from typing import NamedTuple

from benchmarks.words import sentence

EARLY = tuple(f"{2020 + month // 12}-{month % 12 + 1:02}" for month in range(4, 17))
LATE = tuple(f"{2021 + month // 12}-{month % 12 + 1:02}" for month in range(5, 24))


class Row(NamedTuple):
    """A task: its number, its text, and its deadline as it is written."""

    id: str
    text: str
    deadline: str


def entry(depth: int, *lines: str) -> str:
    """One entry of a list, so many levels in; its first line has the dash."""
    indent = "  " * depth
    return f"{indent}- " + f"\n{indent}  ".join(lines) + "\n"


def deadline(chance: Random) -> str:
    """One task in ten is due within the first thirteen months, one in three never."""
    share = chance.random()
    if share < 0.1:
        return chance.choice(EARLY)
    return "ongoing" if share < 0.43 else chance.choice(LATE)


def doubts(chance: Random, depth: int, *fields: str) -> str:
    """What was read with doubt, of each of these fields."""
    if not fields:
        return ""
    each = (
        entry(
            depth + 1,
            f"field: {field}",
            f"confidence: {chance.choice(('medium', 'low'))}",
            f"why: {sentence(chance, chance.randint(3, 7))}",
        )
        for field in fields
    )
    return f"{'  ' * depth}doubts:\n" + "".join(each)
