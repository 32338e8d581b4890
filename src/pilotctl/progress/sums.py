"""Sums of many fractions: exact, and quicker than adding them one by one."""

from collections.abc import Collection, Iterable
from fractions import Fraction
from math import lcm


def total(parts: Iterable[Fraction]) -> Fraction:
    """The exact sum, over one common denominator; 0 of nothing."""
    ratios = [part.as_integer_ratio() for part in parts]
    common = lcm(*(under for _, under in ratios))
    return Fraction(sum(over * (common // under) for over, under in ratios), common)


def mean(parts: Collection[Fraction]) -> Fraction | None:
    """The exact mean; None of nothing."""
    return total(parts) / len(parts) if parts else None
