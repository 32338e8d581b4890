"""What if: entries that are typed for one run only."""

from collections.abc import Mapping, Sequence
from datetime import date

from pilotctl.checks.effects import check_effects
from pilotctl.checks.ledger import CHECKS, Programme
from pilotctl.errors import UsageRefusal
from pilotctl.messages import msg
from pilotctl.model.grade import Grade
from pilotctl.model.ids import Id, Reference
from pilotctl.model.ledger import Event, Incident, LedgerEntry, Nature, TaskEntry
from pilotctl.model.programme import City
from pilotctl.reports.findings import help_of, message_of


def assumed(
    typed: Sequence[str],
    cities: Sequence[City],
    known: Mapping[str, Sequence[LedgerEntry]],
    day: date,
) -> dict[str, list[LedgerEntry]]:
    """The entries of `done:tieling/M22,tieling/M23` or `incident:N2=major`, by the city's id.

    `known` is each city's ledger. Raises UsageRefusal for what cannot be read, names what the
    city does not have, or would change nothing.
    """
    entries: dict[str, list[LedgerEntry]] = {city.id: [] for city in cities}
    for one in typed:
        for city, entry in _read(one, cities, day):
            if city not in entries:
                raise UsageRefusal(
                    msg("{typed} is about {city}, which was not asked for", typed=one, city=city)
                )
            entries[city].append(entry)
    for asked in cities:
        _refuse_unknown(asked, entries[asked.id])
        _refuse_idle(asked, known[asked.id], entries[asked.id])
    return entries


def _read(typed: str, cities: Sequence[City], day: date) -> list[tuple[str, LedgerEntry]]:
    kind, colon, rest = typed.partition(":")
    try:
        if kind == "done" and colon:
            ids = [Id.parse(id) for id in rest.split(",")]
            return [(id.city, TaskEntry(day, Event.DONE, (id.reference,))) for id in ids]
        if kind == "incident" and colon:
            city, natures = _natures(rest, cities)
            return [(city, Incident(day, typed, natures))]
    except ValueError:
        pass
    raise UsageRefusal(
        msg("--assume {typed} cannot be read", typed=typed),
        msg("write done:tieling/M22,tieling/M23 or incident:N2=major"),
    )


def _natures(typed: str, cities: Sequence[City]) -> tuple[str, tuple[Nature, ...]]:
    """The city, which may be left out where there is but one, and the natures."""
    city, slash, rest = typed.rpartition("/")
    if not slash and len(cities) > 1:
        raise UsageRefusal(
            msg("{typed} may be about any of several cities", typed=typed),
            msg("write incident:tieling/N2=major, or ask for one city"),
        )
    return city or cities[0].id, tuple(_nature(one) for one in rest.split(","))


def _nature(typed: str) -> Nature:
    item, equals, grade = typed.partition("=")
    return Nature(Reference.parse(item), Grade(grade) if equals else None)


def _refuse_idle(city: City, known: Sequence[LedgerEntry], assumed: Sequence[LedgerEntry]) -> None:
    """What would change nothing: a task that is done or cancelled, an incident without a grade."""
    for problem in check_effects(Programme(city), [*known, *assumed]):
        if int(problem.path[0]) >= len(known):
            raise UsageRefusal(message_of(problem), msg("leave the assumption out"))
    items = city.negative_list.items if city.negative_list else ()
    graded = {item.no for item in items if item.deducts}
    natures = (nature for one in assumed if isinstance(one, Incident) for nature in one.natures)
    for nature in natures:
        if nature.grade is None and nature.item.numbers[0] in graded:
            raise UsageRefusal(
                msg("{item} deducts by the grade, and none is given", item=str(nature.item)),
                msg("write {item}=major or {item}=extraordinary", item=str(nature.item)),
            )


def _refuse_unknown(city: City, entries: Sequence[LedgerEntry]) -> None:
    programme = Programme(city)
    for check in CHECKS:
        for problem in check(programme, entries):
            raise UsageRefusal(message_of(problem), help_of(problem))
