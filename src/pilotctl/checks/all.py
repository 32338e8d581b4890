"""Every check of a city file, in the order of their themes."""

from collections.abc import Iterator

from pilotctl.checks import agreement, blanks, numbering, parties, points, targets
from pilotctl.checks.walk import Check, Walk
from pilotctl.diagnostics.finding import Diagnostic
from pilotctl.model.programme import City

CHECKS: tuple[Check, ...] = (
    *numbering.CHECKS,
    *parties.CHECKS,
    *points.CHECKS,
    *targets.CHECKS,
    *blanks.CHECKS,
    *agreement.CHECKS,
)


def check(city: City) -> Iterator[Diagnostic]:
    """All problems of the city, from every check."""
    walk = Walk.of(city)
    for rule in CHECKS:
        yield from rule(walk)
