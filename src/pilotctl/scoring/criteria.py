"""N6: the criteria of a negative list without points: met, not met, or no reading.

A criterion with a target is judged by a reading; one that "does not occur" by incidents as well.
"""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from pilotctl.model.assessment import Verdict
from pilotctl.model.ids import Kind, Reference
from pilotctl.model.ledger import Incident, Reading
from pilotctl.model.negative_list import Criterion
from pilotctl.model.programme import City
from pilotctl.model.targets import Comparison
from pilotctl.scoring.deductions import latest_within
from pilotctl.scoring.window import Windows


class JudgedCriterion(NamedTuple):
    """A criterion with its verdict, and the reading or the incidents that decide it."""

    reference: Reference
    criterion: Criterion
    verdict: Verdict
    reading: Reading | None = None
    incidents: tuple[Incident, ...] = ()


def judge(
    city: City, incidents: Sequence[Incident], readings: Iterable[Reading], windows: Windows
) -> tuple[JudgedCriterion, ...]:
    """Every criterion of the city's negative list, in its order."""
    told = list(readings)
    inside = [one for one in incidents if one.date in windows.incidents]
    items = city.negative_list.items if city.negative_list else ()
    return tuple(
        _judged(city, Reference(Kind.NEGATIVE, (item.no, one.no)), one, inside, told, windows)
        for item in items
        for one in item.criteria
    )


def _judged(
    city: City,
    reference: Reference,
    criterion: Criterion,
    incidents: Sequence[Incident],
    readings: Sequence[Reading],
    windows: Windows,
) -> JudgedCriterion:
    item = Reference(Kind.NEGATIVE, reference.numbers[:1])
    found = tuple(one for one in incidents if {reference, item} & {n.item for n in one.natures})
    reading = _reading(city, reference, readings, windows)
    # An incident that names the item alone may be any of its criteria, so that none is called met.
    missed = reading is not None and not criterion.target.met_by(reading.value)
    if criterion.target.comparison is Comparison.NEVER:
        verdict = Verdict.NOT_MET if found or missed else Verdict.MET
    elif reading is None:
        verdict = Verdict.NO_READING
    else:
        verdict = Verdict.NOT_MET if missed else Verdict.MET
    return JudgedCriterion(reference, criterion, verdict, reading, found)


def _reading(
    city: City, reference: Reference, readings: Sequence[Reading], windows: Windows
) -> Reading | None:
    """The latest reading of an indicator of the criterion."""
    own = (one for one in city.indicators if one.home == reference)
    found = (latest_within(readings, one, windows) for one in own)
    return next((reading for reading in found if reading), None)
