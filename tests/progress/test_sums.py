"""Sums and means of fractions, which lose nothing."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from pilotctl.progress.sums import mean, total

FRACTIONS = st.lists(st.fractions(min_value=-9, max_value=9, max_denominator=60), max_size=12)


@given(FRACTIONS)
def test_a_sum_is_exact(parts: list[Fraction]) -> None:
    """It is what adding one after the other gives."""
    assert total(parts) == sum(parts, Fraction(0))
    assert isinstance(total(parts), Fraction)


@given(FRACTIONS.filter(bool))
def test_a_mean_is_exact(parts: list[Fraction]) -> None:
    """As often as there are parts it is their sum."""
    assert (mean(parts) or 0) * len(parts) == sum(parts, Fraction(0))


def test_of_nothing() -> None:
    """Nothing adds up to 0, and has no mean."""
    assert total([]) == 0
    assert mean([]) is None
