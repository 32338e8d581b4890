"""Stretches of points and of numbers as people type them."""

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pilotctl.model.ranges import PointsRange, Run, runs_of

NUMBERS = st.integers(min_value=1, max_value=9999)
RUNS = st.tuples(NUMBERS, NUMBERS).map(lambda ends: Run(min(ends), max(ends)))
FULL_WIDTH = str.maketrans("0123456789-", "０１２３４５６７８９－")


@given(RUNS)
def test_round_trip(run: Run) -> None:
    """What is printed is read back as the same run, half-width and full-width alike."""
    assert Run.parse(str(run)) == run
    assert Run.parse(str(run).translate(FULL_WIDTH)) == run


def test_both_ends_belong_to_a_run() -> None:
    """36-45 are ten numbers, 7 is one."""
    assert list(Run.parse("36-45").numbers) == [36, 37, 38, 39, 40, 41, 42, 43, 44, 45]
    assert list(Run.parse("7").numbers) == [7]


def test_a_run_of_one_prints_as_a_number() -> None:
    """7-7 and 7 are the same run."""
    assert Run.parse("7-7") == Run.parse("7")
    assert str(Run.parse("7-7")) == "7"


@pytest.mark.parametrize("text", ["", "-", "3-", "-3", "1-2-3", "1..3", "a", "1,2", "3.5"])
def test_refused_runs(text: str) -> None:
    """What is no run is refused, with the text as it was typed."""
    with pytest.raises(ValueError, match=r"^not a run of numbers: "):
        Run.parse(text)


def test_a_run_does_not_go_backwards() -> None:
    """A run whose ends are swapped is refused rather than empty."""
    with pytest.raises(ValueError, match=r"^the run goes backwards: '45-36'$"):
        Run.parse("45-36")


@pytest.mark.parametrize("text", ["0", "0-3", "00"])
def test_numbers_start_at_one(text: str) -> None:
    """The documents number from 1: a run from 0 names a row that cannot be."""
    with pytest.raises(ValueError):
        Run.parse(text)


@pytest.mark.parametrize("text", ["1-999999999", "1-99999999999999999999", "9" * 5000])
def test_no_run_fills_the_memory(text: str) -> None:
    """A run of more numbers than any document has rows is refused, since checks count them out."""
    with pytest.raises(ValueError):
        Run.parse(text)


@given(st.sets(NUMBERS))
def test_gathered_runs_hold_the_same_numbers(numbers: set[int]) -> None:
    """Nothing is lost or added, and no two runs could be one."""
    runs = runs_of(sorted(numbers))
    assert [number for run in runs for number in run.numbers] == sorted(numbers)
    assert all(one.last + 1 < other.first for one, other in pairwise(runs))


@pytest.mark.parametrize(
    ("text", "least", "most"),
    [
        ("5", "5", "5"),
        ("5..", "5", None),
        ("..10", None, "10"),
        ("5..10", "5", "10"),
        ("2.5..7.5", "2.5", "7.5"),
        ("５．．１０", "5", "10"),
        (" 5 .. 10 ", "5", "10"),
    ],
)
def test_points(text: str, least: str | None, most: str | None) -> None:
    """A missing end is open; a single number is both ends."""
    ends = [None if end is None else Decimal(end) for end in (least, most)]
    assert PointsRange.parse(text) == PointsRange(*ends)


def test_both_ends_belong_to_the_points() -> None:
    """5 and 10 lie in 5..10; unknown points lie in no range."""
    span = PointsRange.parse("5..10")
    assert [Decimal(n) in span for n in ("4.99", "5", "10", "10.01")] == [False, True, True, False]
    assert None not in PointsRange.parse("0..")


@pytest.mark.parametrize("text", ["", "..", "a..", "..b", "nan", "inf..", "5-10", "1..2..3"])
def test_refused_points(text: str) -> None:
    """What is no range is refused."""
    with pytest.raises(ValueError):
        PointsRange.parse(text)


@pytest.mark.parametrize("text", ["10..5", "5...10"])
def test_points_do_not_run_backwards(text: str) -> None:
    """A range whose ends are swapped is refused rather than empty; three dots are a slip."""
    with pytest.raises(ValueError):
        PointsRange.parse(text)
