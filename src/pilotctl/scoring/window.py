"""N5, 考察周期: the days whose incidents count.

The first month and the length are data of the document (0022); the days of the assessment are
settings, as they are announced later than any programme.
"""

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from pilotctl.messages import Message, msg
from pilotctl.model.calendar import Month, day_before
from pilotctl.model.ranges import Period

if TYPE_CHECKING:  # the settings, which every command reads, hold a Review
    from pilotctl.model.negative_list import ReviewWindow


class Review(NamedTuple):
    """The days of the assessment, as far as they are known."""

    acceptance: date | None = None
    announced: date | None = None
    rate_until: date | None = None
    """The end for a rate, which the source cuts off."""


class Windows(NamedTuple):
    """When incidents count, and when a rate does; open where nothing bounds them."""

    incidents: Period
    rate: Period
    assumed: bool
    """Whether the end for a rate is our assumption (30 June of the acceptance year)."""


OPEN = Period(None, None)


def windows_of(rule: "ReviewWindow | None", review: Review) -> Windows:
    """The two windows; open without a date of acceptance, or without a rule in the document."""
    if rule is None or review.acceptance is None:
        return Windows(OPEN, OPEN, assumed=False)
    # N5 counts the months from the start, so that they also bound the end: with 18 months from July
    # never past 31 December of the year of acceptance.
    year = review.acceptance.year
    begin = Month(year - 1, rule.month)
    start, longest = begin.first, day_before(begin.plus(rule.months).first)
    end = min(day_before(review.announced), longest) if review.announced else longest
    # The source breaks off before the last day for a rate; 30 June is our assumption, and is said.
    rate_end = review.rate_until or date(year, 6, 30)
    return Windows(Period(start, end), Period(start, rate_end), review.rate_until is None)


def fault_of(review: Review) -> tuple[str, Message] | None:
    """Which of the days makes no window with the others, and what it has to be."""
    acceptance, announced, rate_until = review
    if acceptance is None:
        if announced or rate_until:
            return "acceptance", msg("a day such as 2022-10-15")
        return None
    if announced and announced < acceptance:
        return "announced", msg("a day from {day} on", day=acceptance)
    if rate_until and rate_until.year != acceptance.year:
        return "rate_until", msg("a day in {year}", year=acceptance.year)
    return None
