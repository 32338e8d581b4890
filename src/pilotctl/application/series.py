"""A series of days: the ends of the months, quarters or years of a period."""

from datetime import date
from enum import StrEnum

from pilotctl.errors import UsageRefusal
from pilotctl.messages import msg
from pilotctl.model.calendar import Month
from pilotctl.model.ranges import Period


class Every(StrEnum):
    """How far the days of a series lie apart."""

    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


_MONTHS = {Every.MONTH: 1, Every.QUARTER: 3, Every.YEAR: 12}
_NAMES = {
    Every.MONTH: msg("month"),
    Every.QUARTER: msg("quarter"),
    Every.YEAR: msg("year"),
}
# A mistyped year such as 0202 would ask for thousands of scorecards.
_MOST_YEARS = 100


def days_of(period: Period, every: Every, day: date) -> list[date]:
    """The last days of the period's months, quarters or years, up to the day.

    Raises UsageRefusal for a period without a first day, or with no such day in it.
    """
    first, last = period.first, min(period.last or day, day)
    if first is None:
        raise UsageRefusal(
            msg("{option} {typed} has no first day", option="--period", typed=str(period)),
            msg("write {expected}", expected=msg("a period such as 2020-06..2022-12")),
        )
    if last.year - first.year > _MOST_YEARS:
        raise UsageRefusal(msg("--period {typed} is longer than a century", typed=str(period)))
    months = Month.of(first).until(Month.of(last))
    # Quarters and years end with the months that their length divides.
    ends = [month.last for month in months if month.month % _MONTHS[every] == 0]
    days = [end for end in ends if first <= end <= last]
    if not days:
        raise UsageRefusal(
            msg(
                "no {every} ends in {typed} up to {day}",
                every=_NAMES[every],
                typed=str(period),
                day=day,
            ),
            msg("choose a longer period, or a later --as-of"),
        )
    return days
