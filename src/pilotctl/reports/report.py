"""The one shape of every answer, so that each report can be shown in each format."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import Any, NamedTuple, TypeVar

from pilotctl.messages import Message, Term

T = TypeVar("T")
R = TypeVar("R")

Json = Mapping[str, Any]
"""An item of the JSON envelope: plain values only, amounts as decimal strings, days in ISO form."""


Cell = str | int | Decimal | Fraction | date | Message | Term | tuple[str | Term, ...] | None
"""A fraction is a part of a whole: 62.5% for people, 0.625 for scripts."""


def amount(value: Decimal | None) -> str | None:
    """An amount as a plain decimal string, never in powers of ten."""
    return None if value is None else format(value, "f")


def rounded(value: Fraction, places: int) -> Decimal:
    """The fraction as a decimal, rounded half up (S6) and without trailing zeros."""
    size = (2 * abs(value.numerator) * 10**places + value.denominator) // (2 * value.denominator)
    short = Decimal(size).scaleb(-places).normalize()
    return -short if size and value < 0 else short


def share(value: Fraction | None) -> str | None:
    """A part of a whole, from "0" to "1", with at most four places."""
    return None if value is None else format(rounded(value, 4), "f")


def iso(day: date | None) -> str | None:
    """A day as scripts read it."""
    return day.isoformat() if day else None


class Fit(StrEnum):
    """What a column does where the terminal is too narrow."""

    KEEP = "keep"
    WRAP = "wrap"
    CUT = "cut"


class Kind(StrEnum):
    """What a column holds; numbers belong at its right edge, and are sorted as numbers."""

    TEXT = "text"
    NUMBER = "number"


class Column(NamedTuple):
    """A column: a key for scripts, a title for people."""

    key: str
    title: str | Message
    fit: Fit = Fit.KEEP
    kind: Kind = Kind.TEXT

    @property
    def is_number(self) -> bool:
        """Whether its cells belong at its right edge, whatever stands in them."""
        return self.kind is Kind.NUMBER


class Each(Sequence[R]):
    """What is made of each value when it is looked at: a format shows items or tables, not both."""

    def __init__(self, make: Callable[[T], R], values: Sequence[T]) -> None:
        self._make = make
        self._values = values

    def __getitem__(self, index: Any) -> Any:
        """What is made of the value there, or of each value of a slice."""
        if isinstance(index, slice):
            return Each(self._make, self._values[index])
        return self._make(self._values[index])

    def __iter__(self) -> Iterator[R]:
        return map(self._make, self._values)

    def __len__(self) -> int:
        return len(self._values)


class Table(NamedTuple):
    """Rows of typed cells under columns."""

    columns: tuple[Column, ...]
    rows: Sequence[tuple[Cell, ...]]
    title: str | Message | None = None
    """A name from the data, such as a city or an id, or words."""
    title_key: str | None = "city"
    """What the title is called for scripts; None where it says nothing that the rows do not."""


class Report(NamedTuple):
    """An answer as of a day: items and summary for JSON, tables and a closing line for people."""

    command: str
    as_of: date
    items: Sequence[Json]
    summary: Json
    tables: tuple[Table, ...]
    closing: Message
