"""The orders that can be asked for."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pilotctl.query import SortKey, sort
from tests.shared.selection import ALPHA, BETA, ids, tracked

LATER = date(2021, 12, 31)


@pytest.mark.parametrize(
    ("key", "expected"),
    [
        (
            SortKey.ID,
            ["alpha/R1", "alpha/R2", "alpha/R3", "alpha/R4", "beta/M1", "beta/S1.1.1"],
        ),
        (
            SortKey.DEADLINE,
            ["beta/S1.1.1", "alpha/R2", "alpha/R1", "beta/M1", "alpha/R3", "alpha/R4"],
        ),
        (
            SortKey.DEPARTMENT,
            ["beta/M1", "alpha/R1", "alpha/R3", "alpha/R2", "beta/S1.1.1", "alpha/R4"],
        ),
        (
            SortKey.POINTS,
            ["beta/S1.1.1", "alpha/R2", "alpha/R1", "alpha/R3", "alpha/R4", "beta/M1"],
        ),
        (
            SortKey.DAYS,
            ["beta/S1.1.1", "alpha/R2", "alpha/R1", "beta/M1", "alpha/R3", "alpha/R4"],
        ),
    ],
)
def test_orders(key: SortKey, expected: list[str]) -> None:
    """Earliest deadline, most points, most days overdue first; unknown last."""
    assert ids(sort(tracked(ALPHA, BETA, day=LATER), key)) == expected


@given(st.permutations(tracked(ALPHA, BETA)), st.sampled_from(SortKey))
def test_sorting_loses_nothing(tasks: list[object], key: SortKey) -> None:
    """Whatever the order, the same tasks come back; sorted twice is sorted once."""
    once = sort(tasks, key)  # type: ignore[arg-type]
    assert sorted(ids(once)) == sorted(ids(tracked(ALPHA, BETA)))
    assert sort(once, key) == once


def test_equals_keep_the_documents_order() -> None:
    """Tasks that the key does not tell apart stay in the order of the document."""
    early = tracked(ALPHA, day=date(2020, 1, 1))
    assert sort(early, SortKey.DAYS) == early
