"""Filters over due days, points and words."""

from decimal import Decimal

import pytest

from pilotctl.model.ranges import Period, PointsRange
from pilotctl.query import Selection, select
from tests.shared.selection import ALPHA, chosen, tracked


@pytest.mark.parametrize(
    ("periods", "expected"),
    [
        (["2020-12"], ["alpha/R1", "alpha/R2"]),
        (["..2020-12-30"], ["alpha/R2", "beta/S1.1.1"]),
        (["2020Q2", "2021"], ["beta/M1", "beta/S1.1.1"]),
        (["2022"], []),
    ],
)
def test_due(periods: list[str], expected: list[str]) -> None:
    """Due days in any of the periods; what is never due, or unknown, is in none."""
    assert chosen(Selection(due=tuple(map(Period.parse, periods)))) == expected


@pytest.mark.parametrize(
    ("ranges", "expected"),
    [
        (["6.."], ["alpha/R2", "beta/S1.1.1"]),
        (["5..10"], ["alpha/R1", "alpha/R2"]),
        (["5", "25"], ["alpha/R1", "beta/S1.1.1"]),
        (["..4"], []),
    ],
)
def test_points(ranges: list[str], expected: list[str]) -> None:
    """The points of the task's block; unknown points and no block at all are in no range."""
    assert chosen(Selection(points=tuple(map(PointsRange.parse, ranges)))) == expected


def test_unknown_points_lie_in_no_range() -> None:
    """Not even the widest range holds points that the source lost."""
    widest = PointsRange(None, Decimal(10**9))
    assert "alpha/R3" not in chosen(Selection(points=(widest,)))


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (("完善",), ["alpha/R1", "alpha/R2"]),
        (("完善 机制",), ["alpha/R1"]),
        (("机制", "考核"), ["alpha/R1", "alpha/R2"]),
        (("完善 巡查", "加强 ａｂｃ"), ["alpha/R1"]),
        (("没有",), []),
    ],
)
def test_texts(texts: tuple[str, ...], expected: list[str]) -> None:
    """All the words of one of the texts have to stand in the task, in any case and width."""
    assert chosen(Selection(texts=texts), ALPHA) == expected


def test_a_lost_text_has_no_words() -> None:
    """A task whose text the source lost is found without words, and never by them."""
    task = tracked(ALPHA)[0]
    lost = task._replace(task=task.task._replace(text=None))
    assert select(Selection(), [ALPHA], [lost]) == [lost]
    assert select(Selection(texts=("完善",)), [ALPHA], [lost]) == []
