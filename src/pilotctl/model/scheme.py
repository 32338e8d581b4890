"""A scheme: points and deductions for a city whose document sets none (S7)."""

from decimal import Decimal
from typing import NamedTuple

from pilotctl.model.ids import Reference


class SchemePoints(NamedTuple):
    """The points of a requirement (R7), a subtask (III-1) or a key task (II-1)."""

    of: str
    points: Decimal


class SchemeDeduction(NamedTuple):
    """What a criterion of the negative list deducts when it is not met."""

    criterion: Reference
    points: Decimal


class Scheme(NamedTuple):
    """Points and deductions that the city's own document leaves to a later rule."""

    name: str
    city: str
    points: tuple[SchemePoints, ...]
    deductions: tuple[SchemeDeduction, ...] = ()
    note: str | None = None

    def deduction_of(self, criterion: Reference) -> Decimal | None:
        """What the criterion deducts; None where the scheme says nothing of it."""
        found = (one.points for one in self.deductions if one.criterion == criterion)
        return next(found, None)
