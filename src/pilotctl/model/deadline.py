"""完成时限: the day by which a task has to be done."""

import re
from datetime import date
from enum import IntEnum
from typing import NamedTuple, Self

from pilotctl.model.calendar import Month
from pilotctl.text import fold

_MONTH = r"(\d{4})[年./-](\d{1,2})月?"
_DAY = r"(\d{4})[年./-](\d{1,2})[月./-](\d{1,2})日?"
_ONGOING = {"ongoing", "长期推进", "长期"}


class Precision(IntEnum):
    """How exactly the document dates a task."""

    DAY = 0
    MONTH = 1
    ONGOING = 2


class Deadline(NamedTuple):
    """A month (due on its last day), a day, or 长期推进 (ongoing, which never passes).

    One total order: by due day, a day before the month that ends on it, ongoing last.
    Equality ignores the spelling and keeps the precision.
    """

    last: date
    precision: Precision

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a deadline as the documents or people write it; ValueError when it is none.

        Accepts 2020年12月, 2020.12, 2020-12 (a month), 2020/12/30 (a day), 长期推进, 长期, ongoing,
        in full-width forms and with blanks inside as well.
        """
        compact = "".join(fold(text).split())
        if compact in _ONGOING:
            return cls.ongoing()
        if match := re.fullmatch(_MONTH, compact):
            return cls.month(*map(int, match.groups()))
        if match := re.fullmatch(_DAY, compact):
            return cls.day(date(*map(int, match.groups())))
        raise ValueError(f"not a deadline: {text!r}")

    @classmethod
    def month(cls, year: int, month: int) -> Self:
        """Due on the last day of the month (D1); ValueError when there is none such."""
        if not 1 <= month <= 12:
            raise ValueError(f"not a month: {month}")
        return cls(Month.of(date(year, month, 1)).last, Precision.MONTH)

    @classmethod
    def day(cls, day: date) -> Self:
        """Due on that day."""
        return cls(day, Precision.DAY)

    @classmethod
    def ongoing(cls) -> Self:
        """Never due."""
        return cls(date.max, Precision.ONGOING)

    @property
    def is_ongoing(self) -> bool:
        """Whether this is a standing duty."""
        return self.precision is Precision.ONGOING

    @property
    def due(self) -> date | None:
        """The last day on which the task is in time; None for a standing duty."""
        return None if self.is_ongoing else self.last

    def __str__(self) -> str:
        """The spelling that the JSON contract and our files use; `parse` reads it back."""
        if self.is_ongoing:
            return "ongoing"
        iso = self.last.isoformat()
        return iso if self.precision is Precision.DAY else iso[:7]
