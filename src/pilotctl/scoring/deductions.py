"""What incidents and rates deduct: rules N1 to N6, one function each.

Nothing is dropped in silence: what does not count is listed too, with the rule that spares it.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from pilotctl.messages import Message, msg
from pilotctl.model.grade import Grade
from pilotctl.model.ids import Kind, Reference
from pilotctl.model.ledger import Incident, Nature, Reading
from pilotctl.model.negative_list import NegativeItem, RateRule
from pilotctl.model.programme import City
from pilotctl.model.scheme import Scheme
from pilotctl.model.targets import Indicator
from pilotctl.scoring.clauses import Clause
from pilotctl.scoring.window import Windows


class Deduction(NamedTuple):
    """An incident or a reading, and what it deducts."""

    cause: Incident | Reading
    item: Reference
    grade: Grade | None
    points: Decimal
    """What is deducted, from 0 up."""
    rule: Clause
    counted: bool
    why: Message


class _Tariff(NamedTuple):
    """What the negative list of a city deducts, by the document or by a scheme."""

    items: dict[int, NegativeItem]
    scheme: Scheme | None

    def per_incident(self, nature: Nature) -> Decimal | None:
        """N1: by the grade; N6: by the scheme. None where nothing says how much."""
        item = self.items.get(nature.item.numbers[0])
        if self.scheme:
            return self.scheme.deduction_of(nature.item)
        if item is None or item.deducts is None or nature.grade is None:
            return None
        return item.deducts.of(nature.grade)

    def exempts(self, nature: Nature) -> bool:
        """N4: whether proactive handling keeps this nature from deducting."""
        item = self.items.get(nature.item.numbers[0])
        return bool(item and item.proactive_exempt)


def deductions_of(
    city: City,
    incidents: Sequence[Incident],
    readings: Iterable[Reading],
    windows: Windows,
    scheme: Scheme | None = None,
) -> tuple[Deduction, ...]:
    """Every incident, counted or not and why, then every rate that a reading exceeds."""
    items = city.negative_list.items if city.negative_list else ()
    tariff = _Tariff({item.no: item for item in items}, scheme)
    counted = (_incident(one, tariff, windows) for one in incidents)
    return (*counted, *_rates(city, tariff, readings, windows))


def _incident(incident: Incident, tariff: _Tariff, windows: Windows) -> Deduction:
    """N3: once, under the nature that deducts most; of equal ones the first item.

    An incident without a price deducts 0 and is still listed, with what is missing.
    """
    # Sorted by item, so that max() below keeps the first item of equal deductions (N3), in whatever
    # order the entry names its natures.
    natures = sorted(incident.natures, key=lambda nature: nature.item.numbers)
    # In this order: what lies outside the window (N5) is not looked at any further, and what was
    # dealt with proactively (N4) spares only the natures of items that allow it.
    if incident.date not in windows.incidents:
        return _not_counted(incident, natures, Clause.N5, outside(windows))
    liable = [one for one in natures if not (incident.proactive and tariff.exempts(one))]
    if not liable:
        why = msg("dealt with proactively: {basis}", basis=incident.proactive)
        return _not_counted(incident, natures, Clause.N4, why)
    priced = [(one, points) for one in liable if (points := tariff.per_incident(one)) is not None]
    if not priced:
        return _not_counted(incident, liable, *_unpriced(liable[0], tariff))
    nature, points = max(priced, key=lambda pair: pair[1])  # the first of equals
    total = points * incident.times
    rule = Clause.N3 if len(incident.natures) > 1 else Clause.N6 if tariff.scheme else Clause.N1
    why = _priced(incident, nature, points, by_scheme=tariff.scheme is not None)
    return Deduction(incident, nature.item, nature.grade, total, rule, True, why)


def _not_counted(
    incident: Incident, natures: Sequence[Nature], rule: Clause, why: Message
) -> Deduction:
    first = natures[0]
    return Deduction(incident, first.item, first.grade, Decimal(0), rule, False, why)


def outside(windows: Windows) -> Message:
    """Why an incident of another time deducts nothing."""
    return msg("outside the review window {window}", window=str(windows.incidents))


def _unpriced(nature: Nature, tariff: _Tariff) -> tuple[Clause, Message]:
    """The rule by which nothing can be deducted, and why."""
    item = tariff.items.get(nature.item.numbers[0])
    if item and item.rate:
        why = msg("{item} deducts by its rate, not by the incident", item=str(nature.item))
        return Clause.N2, why
    if item and item.deducts:
        return Clause.N1, msg("no grade is given, so nothing says how much it deducts")
    if tariff.scheme:
        return Clause.N6, msg("the scheme sets no points for {item}", item=str(nature.item))
    return Clause.N6, msg("the document sets no points for {item}", item=str(nature.item))


def _priced(incident: Incident, nature: Nature, points: Decimal, *, by_scheme: bool) -> Message:
    if len(incident.natures) > 1:
        once = msg("counted once, under the item that deducts most")
        if incident.times == 1:
            return once
        return msg(
            "{once}: {points} for each of {count}", once=once, points=points, count=incident.times
        )
    if incident.times > 1:
        return msg("{points} for each of {count}", points=points, count=incident.times)
    if nature.grade is None or by_scheme:
        return msg("{points} for an incident of this item", points=points)
    return msg("{points} for an incident of this grade", points=points)


def _rates(
    city: City, tariff: _Tariff, readings: Iterable[Reading], windows: Windows
) -> Iterator[Deduction]:
    """Each rate of the list by the latest reading within the window.

    An item deducts once: of several indicators, by the one that deducts most.
    """
    told = list(readings)
    # Two indicators of one item measure one thing: N2 deducts for it once.
    found: dict[Reference, Deduction] = {}
    for indicator in filter(_is_negative, city.indicators):
        reading = latest_within(told, indicator, windows)
        one = _of_reading(indicator, reading, tariff) if reading else None
        if one and (one.item not in found or one.points > found[one.item].points):
            found[one.item] = one
    return iter(found.values())


def _of_reading(indicator: Indicator, reading: Reading, tariff: _Tariff) -> Deduction | None:
    item = tariff.items.get(indicator.home.numbers[0])
    if item and item.rate:
        return _rate(indicator, reading, item.rate)
    if tariff.scheme and not indicator.target.met_by(reading.value):
        return _missed(indicator, reading, tariff.scheme)
    return None


def _is_negative(indicator: Indicator) -> bool:
    return indicator.home.kind is Kind.NEGATIVE


def latest_within(
    readings: Iterable[Reading], indicator: Indicator, windows: Windows
) -> Reading | None:
    """The latest reading of the indicator whose period ends in the window for rates.

    `readings` come in the order of days.
    """
    own = [one for one in readings if one.indicator == indicator.id]
    # A rate belongs to the time that it measures, not to the day on which it was published (N5).
    inside = [one for one in own if (one.period.last or one.date) in windows.rate]
    return max(inside, key=lambda one: (one.period.last or date.max, one.date), default=None)


def _rate(indicator: Indicator, reading: Reading, rule: RateRule) -> Deduction:
    points = rate_points(rule, reading.value)
    args = {"value": reading.value, "limit": rule.limit, "period": str(reading.period)}
    if points:
        why = msg("{value} in {period} is above {limit}", **args)
    else:
        why = msg("{value} in {period} is not above {limit}", **args)
    return Deduction(reading, indicator.home, None, points, Clause.N2, bool(points), why)


def rate_points(rule: RateRule, value: Decimal) -> Decimal:
    """N2: at once when above the limit, more for each further full step, at most the cap."""
    if value <= rule.limit:
        return Decimal(0)
    # Only full steps count (N2): 0.74 costs 20, 0.75 costs 30. Fractions keep that edge exact.
    steps = Fraction(value - rule.limit) // Fraction(rule.step)
    return min(rule.over + rule.per_step * int(steps), rule.cap)


def _missed(indicator: Indicator, reading: Reading, scheme: Scheme) -> Deduction | None:
    """N6: a criterion that is measured deducts once when its reading misses it."""
    points = scheme.deduction_of(indicator.home)
    if points is None:
        return None
    why = msg(
        "{value} in {period} misses the target",
        value=f"{reading.value:f}",
        period=str(reading.period),
    )
    return Deduction(reading, indicator.home, None, points, Clause.N6, True, why)
