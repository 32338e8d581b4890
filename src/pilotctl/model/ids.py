"""The ids that people type: baoji/R22, tieling/M7, tieling/S1.1.3, baoji/N4.1."""

import re
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple, NewType, Self

from pilotctl.text import fold

if TYPE_CHECKING:
    from pilotctl.model.ranges import Run

_REFERENCE = r"([rmsn])(\d+(?:\.\d+){0,2})"
_CITY = r"[a-z][a-z0-9-]*"


class Kind(StrEnum):
    """What an id's letter stands for."""

    REQUIREMENT = "R"
    MEASURE = "M"
    REGIONAL = "S"  # 区域特色
    NEGATIVE = "N"  # 负面清单


_PARTS = {
    Kind.REQUIREMENT: (1,),
    Kind.MEASURE: (1,),
    Kind.REGIONAL: (3,),
    Kind.NEGATIVE: (1, 2),
}


class Reference(NamedTuple):
    """A numbered thing of one city: R22, M7, S1.1.3, N4 or N4.1."""

    kind: Kind
    numbers: tuple[int, ...]

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a reference, in any case and width; ValueError when it is none."""
        match = re.fullmatch(_REFERENCE, fold(text))
        if not match:
            raise ValueError(f"not a reference: {text!r}")
        kind = Kind(match[1].upper())
        numbers = tuple(map(int, match[2].split(".")))
        if len(numbers) not in _PARTS[kind] or 0 in numbers:
            raise ValueError(f"not a reference: {text!r}")
        return cls(kind, numbers)

    def __str__(self) -> str:
        """The spelling that `parse` reads back."""
        return self.kind + ".".join(map(str, self.numbers))


class Id(NamedTuple):
    """A reference with its city; sorts by city, kind and number."""

    city: str
    reference: Reference

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read an id such as baoji/R22, in any case and width; ValueError when it is none."""
        city, slash, rest = fold(text).partition("/")
        if not slash or not re.fullmatch(_CITY, city):
            raise ValueError(f"not an id: {text!r}")
        return cls(city, Reference.parse(rest))

    def __str__(self) -> str:
        """The spelling that `parse` reads back."""
        return f"{self.city}/{self.reference}"


BlockId = NewType("BlockId", str)
"""A points block: B36-45 after the requirements that it covers, or S1.2 in the regional table."""

HeadingId = NewType("HeadingId", str)
"""A branch of the tree: I-1, II-3, III-12; S, S1, S1.2 in the regional table."""

REGIONAL_TABLE = HeadingId("S")
"""The whole regional table, which has no number of its own."""


def requirement_name(number: "int | Run") -> str:
    """R22, as the id of a requirement is spelt within its city; R22-25 for a run of them."""
    return f"{Kind.REQUIREMENT}{number}"


def measure_name(number: int) -> str:
    """M7, as the id of a measure is spelt within its city."""
    return f"{Kind.MEASURE}{number}"


def block_id(requirements: "Run") -> BlockId:
    """The points block that covers those requirements."""
    return BlockId(f"B{requirements}")


def regional_key_task_id(key_task: int) -> HeadingId:
    """A 重点任务 of the regional table."""
    return HeadingId(f"{REGIONAL_TABLE}{key_task}")


def regional_task_id(key_task: int, task: int) -> HeadingId:
    """A 分解任务 of the regional table."""
    return HeadingId(f"{regional_key_task_id(key_task)}.{task}")


def regional_block_id(key_task: int, task: int) -> BlockId:
    """The points of a regional task: one cell a task, so the block goes by the task's id."""
    return BlockId(regional_task_id(key_task, task))


def heading_number(id: str) -> int | None:
    """12 for III-12: the number within its level; None where the id ends in none."""
    number = id.rpartition("-")[2]
    return int(number) if number.isdecimal() else None
