"""Stretches that people type: of time (2020Q4), of points (5..10), of numbers (36-45)."""

import re
from bisect import bisect_right
from collections.abc import Iterable
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import NamedTuple, Self

from pilotctl.model.calendar import Month
from pilotctl.model.deadline import Deadline, Precision
from pilotctl.text import fold

_YEAR = r"(\d{4})年?"
_QUARTER = r"(\d{4})年?-?q([1-4])"
_RUN = r"(\d+)(?:-(\d+))?"
_DAYS = r"(\d{1,5})(?:d|天)"


class Period(NamedTuple):
    """A stretch of days; both ends belong to it, a missing end is open."""

    first: date | None
    last: date | None

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read 2020, 2020Q4, 2020-12, 2020-12-30, or two around ..; ValueError otherwise."""
        compact = "".join(fold(text).split())
        if ".." not in compact:
            return cls(*_days_of(compact))
        start, end = compact.split("..", 1)
        if not start and not end:
            raise ValueError("a period needs at least one end")
        period = cls(_days_of(start)[0] if start else None, _days_of(end)[1] if end else None)
        if period.first and period.last and period.first > period.last:
            raise ValueError("the period ends before it starts")
        return period

    def __contains__(self, day: object) -> bool:
        """Whether the day lies within, the ends included."""
        return (
            isinstance(day, date)
            and (self.first is None or self.first <= day)
            and (self.last is None or day <= self.last)
        )

    def __str__(self) -> str:
        """The shortest spelling: 2020, 2020Q4, 2020-12 or both ends; `parse` reads it back."""
        first, last = self
        if first and last and (name := _name_of(first, last)):
            return name
        return f"{first or ''}..{last or ''}"


def _name_of(first: date, last: date) -> str | None:
    """The year, quarter, month or day from first to last; None when it is none of these."""
    year, iso = f"{first.year:04}", first.isoformat()
    names = (year, f"{year}Q{(first.month + 2) // 3}", iso[:7], iso)
    return next((name for name in names if _days_of(fold(name)) == (first, last)), None)


def _days_of(text: str) -> tuple[date, date]:
    if match := re.fullmatch(_YEAR, text):
        year = int(match[1])
        return date(year, 1, 1), date(year, 12, 31)
    if match := re.fullmatch(_QUARTER, text):
        year, quarter = map(int, match.groups())
        first = date(year, 3 * quarter - 2, 1)
        return first, Month(year, 3 * quarter).last
    end = Deadline.parse(text)
    if end.is_ongoing:
        raise ValueError(f"not a period: {text!r}")
    start = end.last.replace(day=1) if end.precision is Precision.MONTH else end.last
    return start, end.last


def parse_days(text: str) -> int:
    """A span of days, typed as 30d or 30天; ValueError otherwise."""
    if match := re.fullmatch(_DAYS, fold(text)):
        return int(match[1])
    raise ValueError(f"not a number of days: {text!r}")


class PointsRange(NamedTuple):
    """A stretch of points; both ends belong to it, a missing end is open."""

    least: Decimal | None
    most: Decimal | None

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read 5, 5.., ..10 or 5..10; ValueError otherwise."""
        least, dots, most = fold(text).partition("..")
        if not least and not most:
            raise ValueError("a range needs at least one end")
        low = _points(least) if least else None
        high = (_points(most) if most else None) if dots else low
        if low is not None and high is not None and low > high:
            raise ValueError("the range ends before it starts")
        return cls(low, high)

    def __contains__(self, points: object) -> bool:
        """Whether the points lie within, the ends included."""
        return (
            isinstance(points, Decimal)
            and (self.least is None or self.least <= points)
            and (self.most is None or points <= self.most)
        )


def _points(text: str) -> Decimal:
    try:
        points = Decimal(text)
    except InvalidOperation:
        raise ValueError(f"not a number of points: {text!r}") from None
    if not points.is_finite():
        raise ValueError(f"not a number of points: {text!r}")
    return points


MOST_NUMBERS = 100_000
"""No document numbers more rows than this."""


class Run(NamedTuple):
    """Consecutive numbers of the document, 36-45 or a single 7; both ends belong to it."""

    first: int
    last: int

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read 36-45 or 7; ValueError otherwise, and when the run goes backwards."""
        match = re.fullmatch(_RUN, fold(text))
        if not match:
            raise ValueError(f"not a run of numbers: {text!r}")
        first, last = int(match[1]), int(match[2] or match[1])
        if not 0 < first <= MOST_NUMBERS or last > MOST_NUMBERS:
            raise ValueError(f"not a run of numbers: {text!r}")
        if first > last:
            raise ValueError(f"the run goes backwards: {text!r}")
        return cls(first, last)

    @property
    def numbers(self) -> range:
        """Every number of the run."""
        return range(self.first, self.last + 1)

    def __str__(self) -> str:
        """The spelling that `parse` reads back."""
        return str(self.first) if self.first == self.last else f"{self.first}-{self.last}"


def runs_of(numbers: Iterable[int]) -> tuple[Run, ...]:
    """Ascending numbers, gathered into as few runs as possible."""
    runs: list[Run] = []
    for number in numbers:
        if runs and number == runs[-1].last + 1:
            runs[-1] = Run(runs[-1].first, number)
        else:
            runs.append(Run(number, number))
    return tuple(runs)


class RunSet(NamedTuple):
    """Numbers as disjoint runs in ascending order, however many they are."""

    runs: tuple[Run, ...]

    @classmethod
    def of(cls, runs: Iterable[Run]) -> Self:
        """The numbers of all the runs together."""
        merged: list[Run] = []
        for run in sorted(runs):
            if merged and run.first <= merged[-1].last + 1:
                merged[-1] = Run(merged[-1].first, max(merged[-1].last, run.last))
            else:
                merged.append(run)
        return cls(tuple(merged))

    def has(self, number: int) -> bool:
        """Whether one of the runs has the number."""
        return self.after(number) != number

    def after(self, number: int) -> int:
        """The number itself where no run has it, else the first one behind that run."""
        index = bisect_right(self.runs, (number, MOST_NUMBERS + 1)) - 1
        if index >= 0 and number <= self.runs[index].last:
            return self.runs[index].last + 1
        return number
