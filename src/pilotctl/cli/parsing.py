"""What was typed after an option, read; or refused, with what would be right."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import TypeVar

from pilotctl.errors import UsageRefusal
from pilotctl.messages import Message, msg
from pilotctl.model.deadline import Deadline
from pilotctl.model.ids import Id
from pilotctl.model.ranges import parse_days

T = TypeVar("T")


def parsed(parse: Callable[[str], T], typed: str, option: str, expected: Message) -> T:
    """What was typed after the option, read; raises UsageRefusal that says what is expected."""
    try:
        return parse(typed)
    except ValueError:
        raise refused(option, typed, expected) from None


def refused(option: str, typed: str, expected: Message) -> UsageRefusal:
    """That what was typed after the option is not what it takes."""
    return UsageRefusal(
        msg("invalid {option} {typed}", option=option, typed=typed),
        msg("write {expected}", expected=expected),
    )


def day_of(typed: str | None, option: str = "--as-of") -> date:
    """The day that was typed; a month means its last day, nothing means today."""
    if typed is None:
        return date.today()
    deadline = parsed(Deadline.parse, typed, option, msg("a day such as 2021-01-15"))
    if deadline.due is None:
        raise refused(option, typed, msg("a day such as 2021-01-15"))
    return deadline.due


def parse_ids(typed: Sequence[str]) -> tuple[Id, ...]:
    """Each id once, in the order typed; raises UsageRefusal for what is none."""
    return tuple(dict.fromkeys(map(parse_id, typed)))


def parse_id(typed: str) -> Id:
    """The id of a task; raises UsageRefusal for what is none."""
    try:
        return Id.parse(typed)
    except ValueError:
        raise UsageRefusal(
            msg("{typed} is not a valid id", typed=typed),
            msg("write the city and the number: baoji/R22, tieling/M7, tieling/S1.1.3"),
        ) from None


def span_of(typed: str, option: str) -> int:
    """A number of days, as typed."""
    return parsed(parse_days, typed, option, msg("a number of days such as 30d"))
