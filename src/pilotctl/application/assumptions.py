"""What if: entries that are assumed for one answer only.

They pass the checks of a ledger and enter the same fold, so that an answer to "what if" is the one
that will come when it has happened. Nothing is written.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from pilotctl.checks.idle_entries import check_idle_entries
from pilotctl.checks.ledger import CHECKS, Programme
from pilotctl.errors import UsageRefusal
from pilotctl.messages import msg
from pilotctl.model.ledger import Incident, LedgerEntry
from pilotctl.model.programme import City
from pilotctl.reports.findings import help_of, message_of


class Assumption(NamedTuple):
    """An entry that is assumed; `typed` is how a refusal calls it."""

    typed: str
    city: str | None
    """None: the only one that was asked for."""
    entry: LedgerEntry


def assumed(
    assumptions: Sequence[Assumption],
    cities: Sequence[City],
    known: Mapping[str, Sequence[LedgerEntry]],
) -> dict[str, list[LedgerEntry]]:
    """The assumed entries by the city's id.

    `known` is each city's ledger. Raises UsageRefusal for an assumption that names what the city
    does not have, may be about several cities, or would change nothing.
    """
    entries: dict[str, list[LedgerEntry]] = {city.id: [] for city in cities}
    for one in assumptions:
        entries[_city_of(one, entries)].append(one.entry)
    for city in cities:
        _refuse_unknown(city, entries[city.id])
        _refuse_idle(city, known[city.id], entries[city.id])
    return entries


def _city_of(one: Assumption, cities: Mapping[str, object]) -> str:
    if one.city is None:
        if len(cities) > 1:
            raise UsageRefusal(
                msg("{typed} could be about several cities", typed=one.typed),
                msg("write incident:tieling/N2=major, or ask for one city"),
            )
        return next(iter(cities))
    if one.city not in cities:
        raise UsageRefusal(
            msg("{typed} is about {city}, which is not selected", typed=one.typed, city=one.city)
        )
    return one.city


def _refuse_idle(city: City, known: Sequence[LedgerEntry], assumed: Sequence[LedgerEntry]) -> None:
    """What would change nothing: a task that is done or cancelled, an incident without a grade."""
    for problem in check_idle_entries(Programme(city), [*known, *assumed]):
        # Assumed entries follow the known ones: what the ledger itself has without effect is for
        # `check`.
        if int(problem.path[0]) >= len(known):
            raise UsageRefusal(message_of(problem), msg("leave out the assumption"))
    items = city.negative_list.items if city.negative_list else ()
    graded = {item.no for item in items if item.deducts}
    natures = (nature for one in assumed if isinstance(one, Incident) for nature in one.natures)
    for nature in natures:
        # In a ledger a missing grade may be settled later; an assumption without one would deduct
        # nothing.
        if nature.grade is None and nature.item.numbers[0] in graded:
            raise UsageRefusal(
                msg("{item} deducts by grade, and none is given", item=str(nature.item)),
                msg("write {item}=major or {item}=extraordinary", item=str(nature.item)),
            )


def _refuse_unknown(city: City, entries: Sequence[LedgerEntry]) -> None:
    programme = Programme(city)
    for check in CHECKS:
        for problem in check(programme, entries):
            raise UsageRefusal(message_of(problem), help_of(problem))
