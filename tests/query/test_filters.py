"""Filters: different ones narrow each other, the values of one widen it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pilotctl.model.ranges import Period
from pilotctl.model.task import TaskKind
from pilotctl.progress.state import Light
from pilotctl.query import Role, Selection
from tests.shared.selection import ALPHA, BETA, chosen, ids, tracked

EVERYTHING = ["alpha/R1", "alpha/R2", "alpha/R3", "alpha/R4", "beta/M1", "beta/S1.1.1"]


PARTS = st.fixed_dictionaries(
    {
        "departments": st.sets(st.sampled_from(["市公安局", "市司法局", "市农业农村局"])),
        "leaders": st.sets(st.sampled_from(["张三", "李四"])),
        "under": st.sets(st.sampled_from(["I-1", "I-2"])),
        "due": st.sets(st.sampled_from([Period.parse("2020-12"), Period.parse("..2020-12-30")])),
        "lights": st.sets(st.sampled_from(Light)),
        "kinds": st.sets(st.sampled_from(TaskKind)),
    }
)


def test_no_filter_lets_everything_through() -> None:
    """An empty selection is no condition, and keeps the document's order."""
    assert chosen(Selection()) == EVERYTHING


@given(PARTS)
def test_filters_combine_with_and_values_with_or(parts: dict[str, set[object]]) -> None:
    """The answer is the common part of the filters, each of them the union of its values."""
    filters = {name: tuple(sorted(values, key=str)) for name, values in parts.items()}
    both = Selection(**filters)  # type: ignore[arg-type]
    expected = set(ids(tracked(ALPHA)))
    for name, values in filters.items():
        each = [chosen(Selection(**{name: (value,)}), ALPHA) for value in values]  # type: ignore[arg-type]
        expected &= {id for some in each for id in some} if values else expected
    assert set(chosen(both, ALPHA)) == expected


@pytest.mark.parametrize(
    ("role", "expected"),
    [
        (Role.LEAD, ["alpha/R1", "alpha/R2"]),
        (Role.SUPPORT, ["alpha/R3"]),
        (Role.ANY, ["alpha/R1", "alpha/R2", "alpha/R3"]),
    ],
)
def test_roles(role: Role, expected: list[str]) -> None:
    """A department is looked for among the leads, among the supporters, or among both."""
    assert chosen(Selection(departments=("市公安局",), role=role), ALPHA) == expected


def test_leaders() -> None:
    """An official is found by the canonical name and by an alias."""
    assert chosen(Selection(leaders=("张副市长",)), ALPHA) == ["alpha/R1", "alpha/R3"]
    assert chosen(Selection(leaders=("张三", "李四")), ALPHA) == [
        "alpha/R1",
        "alpha/R2",
        "alpha/R3",
    ]


def test_kinds() -> None:
    """Measures, requirements and regional measures can be told apart."""
    wanted = (TaskKind.MEASURE, TaskKind.REGIONAL)
    assert chosen(Selection(kinds=wanted)) == ["beta/M1", "beta/S1.1.1"]


def test_lights() -> None:
    """Lights are those of the day: on the last day of 2020 one task is late by a day."""
    assert chosen(Selection(lights=(Light.RED,))) == ["alpha/R2", "beta/S1.1.1"]
    assert chosen(Selection(lights=(Light.YELLOW, Light.RED))) == [
        "alpha/R1",
        "alpha/R2",
        "beta/S1.1.1",
    ]


def test_cities_of_different_registries() -> None:
    """A name stands in each city for that city's own department."""
    assert chosen(Selection(departments=("公安局",)), ALPHA, BETA) == [
        "alpha/R1",
        "alpha/R2",
        "alpha/R3",
        "beta/M1",
    ]
