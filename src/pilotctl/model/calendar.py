"""Months as values, and days before and after that never leave the calendar."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple, Self


class Month(NamedTuple):
    """A month of a year; sorts by time. Beyond the calendar its days are the calendar's own end."""

    year: int
    month: int
    """From 1 to 12."""

    @classmethod
    def of(cls, day: date) -> Self:
        """The month of the day."""
        return cls(day.year, day.month)

    @property
    def first(self) -> date:
        """Its first day."""
        if self.year < date.min.year:
            return date.min
        return date(self.year, self.month, 1) if self.year <= date.max.year else date.max

    @property
    def last(self) -> date:
        """Its last day."""
        # The day before the next month begins: no table of lengths, and no leap years here.
        following = self.plus(1)
        return date.max if following.year > date.max.year else day_before(following.first)

    def plus(self, months: int) -> Self:
        """So many months later; earlier where the number is negative."""
        number = self.year * 12 + self.month - 1 + months  # counted from the year 0
        return type(self)(number // 12, number % 12 + 1)

    def until(self, last: "Month") -> Iterator["Month"]:
        """This month and each after it, up to `last`; none where `last` lies before."""
        month = self
        while month <= last:
            yield month
            month = month.plus(1)

    def __str__(self) -> str:
        """As files and JSON spell it: 2020-06."""
        return f"{self.year:04}-{self.month:02}"


def day_before(day: date) -> date:
    """The day before; the calendar's first day stays."""
    return day - timedelta(days=1) if day > date.min else day


def days_after(day: date, days: int) -> date:
    """So many days later; at most the calendar's last day."""
    return date.fromordinal(min(day.toordinal() + days, date.max.toordinal()))
