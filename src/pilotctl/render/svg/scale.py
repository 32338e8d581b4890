"""Round figures for an axis."""

from fractions import Fraction
from math import ceil, floor, log10

_LINES = 5


def nice_step(span: Fraction) -> Fraction:
    """A round distance (1, 2, 5, 10, 20 …) that divides the span into about five parts."""
    if span <= 0:
        return Fraction(1)
    # The logarithm only finds the power of ten; the step itself is exact, so that ticks are round.
    power = Fraction(10) ** floor(log10(float(span) / _LINES))
    step = next(part for part in (1, 2, 5, 10) if power * part * _LINES >= span)
    return max(power * step, Fraction(1))


def nice_ceiling(value: Fraction, step: Fraction) -> Fraction:
    """The next multiple of the step at or above the value."""
    return ceil(value / step) * step
