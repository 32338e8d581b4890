"""A small city with everything that a score can speak of, and its scorecard for a ledger."""

from datetime import date
from fractions import Fraction

from pilotctl.model.listing import tasks_of
from pilotctl.model.programme import City
from pilotctl.model.scheme import Scheme
from pilotctl.progress.fold import fold
from pilotctl.progress.state import DEFAULTS, Limits, track
from pilotctl.scoring.card import Scorecard, Terms, score
from pilotctl.scoring.deductions import Deduction
from pilotctl.scoring.lines import Line
from pilotctl.scoring.window import Review
from tests.shared.builders import city_of
from tests.shared.cities import SCORED
from tests.shared.entries import ledger_entries

CITY = city_of(SCORED)
DAY = date(2021, 6, 30)


def card(
    ledger: str = "[]",
    terms: Terms | None = None,
    *,
    day: date = DAY,
    city: City = CITY,
    limits: Limits = DEFAULTS,
    units: tuple[str, ...] = (),
) -> Scorecard:
    """The scorecard of the city at the end of the day, with that ledger."""
    progress = fold(ledger_entries(ledger), day)
    tasks = [
        track(task, day, progress.of(task.id.reference), limits, units) for task in tasks_of(city)
    ]
    return score(city, tasks, progress, terms or Terms(), day)


def line(made: Scorecard, block: str) -> Line:
    """The line of that block."""
    return next(one for one in made.lines if one.block.id == block)


def earned(ledger: str, block: str, terms: Terms | None = None, day: date = DAY) -> Fraction | None:
    """What the block earns with that ledger."""
    return line(card(ledger, terms, day=day), block).earned


def deductions(ledger: str, terms: Terms | None = None, city: City = CITY) -> list[Deduction]:
    """Every incident and rate of the ledger."""
    return list(card(ledger, terms, city=city).deductions)


def facts(*values: object) -> tuple[object, ...]:
    """Several values at once, of whatever kinds of numbers."""
    return values


def in_short(one: Deduction) -> tuple[object, ...]:
    """Item, points, rule, counted or not, and why."""
    return str(one.item), one.points, one.rule, one.counted, one.why.render(str)


def reviewed(acceptance: date, announced: date | None = None) -> Terms:
    """The terms of an assessment on those days."""
    return Terms(review=Review(acceptance, announced))


def scheme_terms(scheme: Scheme) -> Terms:
    """The terms of an assessment by that scheme."""
    return Terms(scheme=scheme)
