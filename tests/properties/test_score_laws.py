"""What holds of every score, whatever the city and its ledger."""

from collections.abc import Iterable
from datetime import timedelta
from decimal import Decimal
from fractions import Fraction
from itertools import combinations
from random import Random

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from pilotctl.model.assessment import MarksUsed, Method
from pilotctl.model.ids import Reference
from pilotctl.model.ledger import Event, Incident, TaskEntry
from pilotctl.scoring.card import Scorecard, Terms
from pilotctl.scoring.deductions import rate_points
from pilotctl.scoring.lines import Line
from pilotctl.scoring.plan import PlanStep, plan_for
from pilotctl.scoring.shares import By, Share, by_heading, by_owner, by_unit
from tests.shared.cards import CITY
from tests.shared.random_cards import (
    DAY,
    TERMS,
    UNITS,
    Office,
    incidents,
    offices,
    references,
)

few = settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])


def added(lines: Iterable[Line]) -> Fraction:
    """What the lines earn together."""
    return sum((line.earned for line in lines if line.earned is not None), Fraction(0))


def sums(shares: Iterable[Share]) -> tuple[Fraction, Fraction]:
    """What the parts earn and could earn together."""
    told = list(shares)
    return (
        sum((one.earned for one in told), Fraction(0)),
        sum((one.possible for one in told), Fraction(0)),
    )


def whole(card: Scorecard) -> tuple[Fraction, Fraction]:
    """What all blocks earn and could earn."""
    return card.common.earned + card.regional.earned, card.possible


@few
@given(offices(), TERMS)
def test_the_lines_add_up(office: Office, terms: Terms) -> None:
    """S5, S6: the lines sum to what is earned; total = common + regional − deductions, exactly."""
    card = office.card(terms)
    assert added(card.lines) == card.common.earned + card.regional.earned
    deducted = sum((one.points for one in card.deductions if one.counted), Decimal(0))
    assert card.total == added(card.lines) - Fraction(deducted)


@few
@given(offices(), TERMS)
def test_a_block_earns_within_its_points(office: Office, terms: Terms) -> None:
    """S1, S3, S4: nothing earns below 0 or beyond its points; lost points earn nothing at all."""
    for line in office.card(terms).lines:
        if line.block.points is None:
            assert (line.earned, line.possible) == (None, None)
        elif line.earned is not None:
            assert 0 <= line.earned <= line.block.points


@few
@given(offices(), TERMS, incidents())
def test_an_incident_never_raises_the_total(
    office: Office, terms: Terms, incident: Incident
) -> None:
    """N1, N3, N4, N5: whatever happens, and whenever, the total does not rise by it."""
    card = office.card(terms)
    worse = office.card(terms, [incident])
    assert worse.total <= card.total
    assert worse.total >= card.total - 30 * incident.times


@few
@given(offices(), TERMS, st.data())
def test_completing_a_task_never_lowers_the_total(
    office: Office, terms: Terms, data: st.DataObject
) -> None:
    """S1, S4: a task that is done today leaves the total where it was, or higher."""
    task = data.draw(st.sampled_from(references(office.city)))
    done = TaskEntry(DAY, Event.DONE, (task,))
    assert office.card(terms, [done]).total >= office.card(terms).total


@few
@given(offices(), TERMS, st.randoms(use_true_random=False))
def test_the_order_of_entries_is_irrelevant(office: Office, terms: Terms, chance: Random) -> None:
    """Whatever file and line an entry stands in, the scorecard is the same."""
    shuffled = list(office.entries)
    chance.shuffle(shuffled)
    other = Office(office.city, tuple(shuffled))
    assert other.card(terms) == office.card(terms)


@few
@given(offices(), st.sampled_from(MarksUsed))
def test_proportional_is_never_less(office: Office, marks: MarksUsed) -> None:
    """S4: all or nothing earns no more than the mean, in the whole and in every block."""
    mean = office.card(Terms(Method.PROPORTIONAL, marks))
    all_done = office.card(Terms(Method.ALL_OR_NOTHING, marks))
    assert mean.total >= all_done.total
    for one, other in zip(mean.lines, all_done.lines, strict=True):
        assert (one.earned or 0) >= (other.earned or 0)
        assert one.possible == other.possible


@few
@given(offices(), TERMS)
def test_headings_add_up(office: Office, terms: Terms) -> None:
    """S6: the areas, the key tasks and the subtasks each make the whole, and so one another."""
    card = office.card(terms)
    for level in range(3):
        assert sums(by_heading(card.lines, level, level)) == whole(card)


@few
@given(offices(), TERMS)
def test_owners_add_up(office: Office, terms: Terms) -> None:
    """S6: the parts of the departments make the whole, and so do those of the leaders."""
    card = office.card(terms)
    for by in (By.DEPARTMENT, By.LEADER):
        assert sums(by_owner(card.lines, by)) == whole(card)


@few
@given(offices(), TERMS)
def test_units_stay_within_what_is_possible(office: Office, terms: Terms) -> None:
    """By unit: each unit's score lies between nothing and all that is possible."""
    card = office.card(terms)
    for share in by_unit(card.lines, UNITS):
        assert 0 <= share.earned <= share.possible == card.possible


@few
@given(offices(), TERMS, st.integers(0, 110))
def test_a_plan_reaches_its_target_with_the_fewest(
    office: Office, terms: Terms, percent: int
) -> None:
    """A plan reaches its target or says that nothing does; no fewer tasks would reach it."""
    card = office.card(terms)
    target = card.possible * percent / 100
    plan = plan_for(card, target)
    assert plan.is_enough == (plan.reachable >= target)
    chosen = [task for step in plan.steps for task in _refs(step)]
    assert plan.reached == _with(office, terms, chosen)
    if plan.is_enough and chosen:
        open_tasks = _open(card)
        assume(len(open_tasks) <= 7)
        for fewer in combinations(open_tasks, len(chosen) - 1):
            assert _with(office, terms, list(fewer)) < target


def _refs(step: PlanStep) -> list[Reference]:
    return [one.task.id.reference for one in step.tasks]


def _open(card: Scorecard) -> list[Reference]:
    tasks = (one for line in card.lines for one in line.block.counted)
    return [one.task.id.reference for one in tasks if one.state.completion < 1]


def _with(office: Office, terms: Terms, tasks: list[Reference]) -> Fraction:
    """The total with those tasks done."""
    done = TaskEntry(DAY, Event.DONE, tuple(tasks))
    return office.card(terms, [done] if tasks else []).total


RATES = st.integers(0, 300).map(lambda cents: Decimal(cents) / 100)


@given(RATES, RATES)
def test_a_higher_rate_never_deducts_less(one: Decimal, other: Decimal) -> None:
    """N2: the deduction grows with the rate, in steps of 10 from 20, and never beyond 50."""
    assert CITY.negative_list
    rule = next(item.rate for item in CITY.negative_list.items if item.rate)
    low, high = (rate_points(rule, rate) for rate in sorted([one, other]))
    assert low <= high
    assert {low, high} <= {0, 20, 30, 40, 50}


@few
@given(offices(), TERMS)
def test_tomorrow_changes_nothing_today(office: Office, terms: Terms) -> None:
    """What is dated after the as-of day, of whatever kind, does not count yet."""
    later = [one._replace(date=DAY + timedelta(days=1)) for one in office.entries]
    assert office.card(terms, later) == office.card(terms)
