"""Round figures on an axis."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pilotctl.render.svg.scale import nice_ceiling, nice_step

spans = st.fractions(min_value=Fraction(1, 1000), max_value=10_000_000)


@pytest.mark.parametrize(
    ("span", "step"),
    [(0, 1), (1, 1), (5, 1), (6, 2), (10, 2), (11, 5), (26, 10), (51, 20), (247, 50), (800, 200)],
)
def test_steps(span: int, step: int) -> None:
    """One, two or five, and their tens: what people count by; never a part of one."""
    assert nice_step(Fraction(span)) == step


@given(spans)
def test_a_step_gives_few_lines(span: Fraction) -> None:
    """At most five steps cover the span, and no shorter round step would."""
    step = nice_step(span)
    smaller = {"1": step / 2, "2": step / 2, "5": step * 2 / 5}[str(step).rstrip("0")]
    assert step * 5 >= span
    assert step == 1 or smaller * 5 < span


@given(st.fractions(min_value=0, max_value=1_000_000), spans)
def test_the_top_is_a_line(value: Fraction, span: Fraction) -> None:
    """The ceiling is a multiple of the step, not below the value, and the nearest such."""
    step = nice_step(span)
    top = nice_ceiling(value, step)
    assert top % step == 0
    assert 0 <= top - value < step
