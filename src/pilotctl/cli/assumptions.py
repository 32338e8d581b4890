"""What is typed after --assume: done:tieling/M22,tieling/M23 or incident:N2=major."""

from collections.abc import Iterator, Sequence
from datetime import date

from pilotctl.application.assumptions import Assumption
from pilotctl.errors import UsageRefusal
from pilotctl.messages import msg
from pilotctl.model.grade import Grade
from pilotctl.model.ids import Id, Reference
from pilotctl.model.ledger import Event, Incident, Nature, TaskEntry


def parse_assumptions(typed: Sequence[str], day: date) -> list[Assumption]:
    """The entries that were typed, dated that day; raises UsageRefusal for what is unreadable."""
    return [assumption for one in typed for assumption in _parsed(one, day)]


def _parsed(typed: str, day: date) -> list[Assumption]:
    kind, colon, rest = typed.partition(":")
    try:
        if kind == "done" and colon:
            return list(_done(typed, rest, day))
        if kind == "incident" and colon:
            return [_incident(typed, rest, day)]
    except ValueError:
        pass
    raise UsageRefusal(
        msg("invalid --assume {typed}", typed=typed),
        msg("write done:tieling/M22,tieling/M23 or incident:N2=major"),
    )


def _done(typed: str, rest: str, day: date) -> Iterator[Assumption]:
    for id in [Id.parse(one) for one in rest.split(",")]:
        yield Assumption(typed, id.city, TaskEntry(day, Event.DONE, (id.reference,)))


def _incident(typed: str, rest: str, day: date) -> Assumption:
    """The city may be left out where only one is asked for."""
    city, _slash, items = rest.rpartition("/")
    natures = tuple(_nature(one) for one in items.split(","))
    return Assumption(typed, city or None, Incident(day, typed, natures))


def _nature(typed: str) -> Nature:
    item, equals, grade = typed.partition("=")
    return Nature(Reference.parse(item), Grade(grade) if equals else None)
