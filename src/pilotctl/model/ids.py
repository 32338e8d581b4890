"""The ids that people type: baoji/R22, tieling/M7, tieling/S1.1.3, baoji/N4.1."""

import re
from enum import StrEnum
from typing import NamedTuple, Self

from pilotctl.text import fold

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
