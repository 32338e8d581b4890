"""What score and plan share: the cities, their ledgers, and the terms of the assessment."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from pilotctl.cli.desk import Desk
from pilotctl.cli.scoring_options import Scoring, terms_of
from pilotctl.errors import UsageRefusal
from pilotctl.messages import msg
from pilotctl.model.ledger import LedgerEntry
from pilotctl.model.listing import tasks_of
from pilotctl.model.programme import City
from pilotctl.model.task import Task
from pilotctl.progress.fold import fold_over
from pilotctl.reports.notice.basis import Snapshot
from pilotctl.scoring.card import Scorecard, Terms, score

Entries = Mapping[str, Sequence[LedgerEntry]]


class Assessor(NamedTuple):
    """Makes the scorecards of some cities."""

    desk: Desk
    cities: tuple[City, ...]
    entries: Entries
    terms: Mapping[str, Terms]
    tasks: Mapping[str, tuple[Task, ...]]

    def card(self, city: City, day: date | None = None) -> Scorecard:
        """The city's scorecard at the end of the day; of the as-of day by default."""
        (snapshot,) = self.snapshots(city, [day or self.desk.as_of])
        return snapshot.card

    def snapshots(self, city: City, days: Sequence[date]) -> Iterator[Snapshot]:
        """How the city stands at the end of each of the days, which come in order."""
        known = fold_over(self.entries[city.id], days)
        for day, progress in zip(days, known, strict=True):
            tasks = tuple(self.desk.standing(city, self.tasks[city.id], progress, day))
            card = score(city, tasks, progress, self.terms[city.id], day)
            yield Snapshot(day, tasks, progress, card)

    def assuming(self, more: Entries) -> "Assessor":
        """The same with more entries."""
        joined = {id: (*entries, *more[id]) for id, entries in self.entries.items()}
        return self._replace(entries=joined)

    def known_now(self) -> "Assessor":
        """The same without the entries after the as-of day."""
        now = self.desk.as_of
        known = {id: [e for e in entries if e.date <= now] for id, entries in self.entries.items()}
        return self._replace(entries=known)


def open_assessor(desk: Desk, names: Sequence[str] | None, scoring: Scoring) -> Assessor:
    """The cities that were typed, or all, under the terms that were typed."""
    cities = desk.cities(names)
    if scoring.scheme and len(cities) > 1:
        raise UsageRefusal(msg("a scheme is of one city"), msg("name the city before --scheme"))
    terms = {city.id: terms_of(scoring, city, desk) for city in cities}
    tasks = {city.id: tasks_of(city) for city in cities}
    return Assessor(desk, cities, desk.entries(cities), terms, tasks)
