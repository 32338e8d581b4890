"""The assessment: the scorecards of cities on any day, what if, over time, shares, a plan."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from pilotctl.application.office import Office
from pilotctl.application.programme import no_units
from pilotctl.errors import UsageRefusal
from pilotctl.load.settings import ScoreSettings
from pilotctl.messages import msg
from pilotctl.model.assessment import MarksUsed, Method
from pilotctl.model.ledger import LedgerEntry
from pilotctl.model.listing import tasks_of
from pilotctl.model.programme import City
from pilotctl.model.task import Task
from pilotctl.progress.fold import fold_over
from pilotctl.reports.notice.basis import Snapshot
from pilotctl.reports.score import Answer, Grouped
from pilotctl.scoring.card import Scorecard, Terms, score
from pilotctl.scoring.lines import task_lines
from pilotctl.scoring.shares import LEVELS, By, Share, by_heading, by_owner, by_unit
from pilotctl.scoring.window import Review, fault_of
from pilotctl.workspace import load_scheme_for, units_of

if TYPE_CHECKING:  # assumptions need the checks, which few scores need
    from pilotctl.application.assumptions import Assumption

Entries = Mapping[str, Sequence[LedgerEntry]]
"""Ledgers by the city's id."""


class Rules(NamedTuple):
    """How the assessment is asked for: what is None is taken from the settings."""

    method: Method | None = None
    marks: MarksUsed | None = None
    scheme: Path | None = None
    acceptance: date | None = None
    announced: date | None = None


class Assessor(NamedTuple):
    """Makes the scorecards of some cities."""

    office: Office
    cities: tuple[City, ...]
    entries: Entries
    terms: Mapping[str, Terms]
    tasks: Mapping[str, tuple[Task, ...]]
    schemes: Mapping[str, Path]
    """The scheme file of each city that has one, by the city's id."""

    def card(self, city: City, day: date | None = None) -> Scorecard:
        """The city's scorecard at the end of the day; of the office's day by default."""
        (snapshot,) = self.snapshots(city, [day or self.office.day])
        return snapshot.card

    def snapshots(self, city: City, days: Sequence[date]) -> Iterator[Snapshot]:
        """The city's tasks and card at the end of each of the days, which come in order."""
        # One fold for all days: a series of years reads the ledger once, and not once for each day.
        known = fold_over(self.entries[city.id], days)
        for day, progress in zip(days, known, strict=True):
            tasks = tuple(self.office.standing(city, self.tasks[city.id], progress, day))
            card = score(city, tasks, progress, self.terms[city.id], day)
            yield Snapshot(day, tasks, progress, card)

    def over(self, days: Sequence[date]) -> dict[str, list[Scorecard]]:
        """The scorecards of each city on those days, which come in order, by the city's id."""
        return {
            city.id: [snapshot.card for snapshot in self.snapshots(city, days)]
            for city in self.cities
        }

    def assuming(self, more: Entries) -> "Assessor":
        """The same with more entries."""
        joined = {id: (*entries, *more[id]) for id, entries in self.entries.items()}
        return self._replace(entries=joined)

    def known_now(self) -> "Assessor":
        """The same without the entries after the office's day."""
        now = self.office.day
        known = {id: [e for e in entries if e.date <= now] for id, entries in self.entries.items()}
        return self._replace(entries=known)


def open_assessor(office: Office, names: Sequence[str], rules: Rules) -> Assessor:
    """The cities of those names, or all, under the rules; raises UsageRefusal, FaultyData."""
    cities = office.cities(names)
    # A scheme names one city; it must not give its points to the rows of another (S7).
    if rules.scheme and len(cities) > 1:
        raise UsageRefusal(
            msg("a scheme belongs to one city"), msg("choose the city of the scheme")
        )
    schemes = _schemes(rules, cities, office)
    terms = {city.id: _terms(rules, city, office, schemes.get(city.id)) for city in cities}
    tasks = {city.id: tasks_of(city) for city in cities}
    return Assessor(office, cities, office.entries(cities), terms, tasks, schemes)


def _schemes(rules: Rules, cities: Sequence[City], office: Office) -> dict[str, Path]:
    """The scheme file of the rules, else those of the settings, which are named from the root."""
    if rules.scheme:
        return {city.id: rules.scheme for city in cities}
    root, settings = office.workspace.root or Path(), office.workspace.config.score
    named = {city.id: settings[city.id].scheme for city in cities if city.id in settings}
    return {id: root / file for id, file in named.items() if file}


def _terms(rules: Rules, city: City, office: Office, file: Path | None) -> Terms:
    scheme = load_scheme_for(city, file) if file else None
    settings = office.workspace.config.score.get(city.id, ScoreSettings())
    method, marks = rules.method or settings.method, rules.marks or settings.marks
    return Terms(method, marks, scheme, _review(rules, city, office))


def _review(rules: Rules, city: City, office: Office) -> Review:
    """The days of the assessment (N5): those of the rules, else of the settings."""
    # Each day for itself: one may be settled, and the other be tried out on the command line.
    review = office.workspace.config.review.get(city.id, Review())
    if rules.acceptance:
        review = review._replace(acceptance=rules.acceptance)
    if rules.announced:
        review = review._replace(announced=rules.announced)
    if review.announced and review.acceptance is None:
        raise UsageRefusal(
            msg("a day of announcement needs a day of acceptance"), msg("add --acceptance DAY")
        )
    if fault := fault_of(review):
        key, expected = fault
        raise UsageRefusal(
            msg("{key} is outside the review window", key=key),
            msg("for {key} write {expected}", key=key, expected=expected),
        )
    return review


def answers(assessor: Assessor, assumptions: "Sequence[Assumption]" = ()) -> list[Answer]:
    """Each city's card; with assumptions, beside the one without them."""
    cards = [assessor.card(city) for city in assessor.cities]
    if not assumptions:
        return [Answer(card) for card in cards]
    from pilotctl.application.assumptions import assumed  # needs the checks

    # An assumption is about the day asked for: an entry that comes later must not contradict it.
    now = assessor.known_now()
    other = now.assuming(assumed(assumptions, assessor.cities, now.entries))
    return [Answer(other.card(card.city), before=card) for card in cards]


def grouped(assessor: Assessor, one: Answer, by: By, depth: int) -> Answer:
    """The answer with its points by department, unit, or `depth` levels of headings."""
    return one._replace(grouped=Grouped(by, _shares(assessor, one.card, by, depth)))


def _shares(assessor: Assessor, card: Scorecard, by: By, depth: int) -> tuple[Share, ...]:
    # Without points (S7) the tasks themselves are gathered, each counting its completion.
    lines = card.lines or task_lines(card.tasks)
    if by in LEVELS:
        first = LEVELS.index(by)
        return by_heading(lines, first, first + depth - 1)
    if by is not By.UNIT:
        return by_owner(lines, by)
    units = units_of(assessor.office.workspace, card.city.id)
    if not units:
        raise no_units((card.city.id,))
    return by_unit(lines, units)
