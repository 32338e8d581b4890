"""`pilotctl score --fail-under`: the exit code that a script in CI reads."""

from collections.abc import Mapping

import pytest

from tests.shared.offices import answers
from tests.shared.program import Answer

EXACT = "score demo --fail-under 5 --format csv"
HAIR = "score demo --fail-under 5.01 --format csv"
POINTS = "score demo --fail-under 40 --format csv"
PERCENT = "score demo --fail-under 50% --format csv"
THIRD = "score demo --marks none --assume done:demo/M2 --fail-under 7.501 --format csv"
SILENT = "score silent --fail-under 1"
BOTH = "score --fail-under 1"
WORDS = "score demo --fail-under half"
OUT_OF_REACH = "score demo --assume incident:N1=extraordinary --fail-under 0% --format csv"
FASTEST = (
    "fastest: S1.1 (+25, tasks to finish 1), B1-2 (+2.5, tasks to finish 1),"
    " B5 (+5, tasks to finish 2)"
)


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Answer]:
    """Every question of this module, asked side by side."""
    lines = [EXACT, HAIR, POINTS, PERCENT, THIRD, SILENT, BOTH, WORDS, OUT_OF_REACH]
    return answers(tmp_path_factory.mktemp("bar"), lines)


def test_exactly_at_the_bar(told: Mapping[str, Answer]) -> None:
    """A total that equals the bar is not under it."""
    assert (told[EXACT].code, told[EXACT].err) == (0, "")


def test_a_hair_under_the_bar(told: Mapping[str, Answer]) -> None:
    """A hundredth of a point is short, and said."""
    assert (told[HAIR].code, told[HAIR].err) == (1, f"demo: 5 is 0.01 short of 5.01; {FASTEST}\n")


def test_points(told: Mapping[str, Answer]) -> None:
    """Under the bar: 1, and one line by how much and which blocks would close it fastest."""
    assert (told[POINTS].code, told[POINTS].err) == (1, f"demo: 5 is 35 short of 40; {FASTEST}\n")


def test_a_part_of_what_is_possible(told: Mapping[str, Answer]) -> None:
    """50% is half of what is possible, as far as points are known: 23.75 of 47.5."""
    assert (told[PERCENT].code, told[PERCENT].err) == (
        1,
        f"demo: 5 is 18.75 short of 23.75; {FASTEST}\n",
    )


def test_the_answer_is_shown_all_the_same(told: Mapping[str, Answer]) -> None:
    """Standard output has the whole answer, above the bar or under it."""
    assert told[POINTS].out == told[EXACT].out
    assert told[POINTS].lines[-1].startswith("演示市,total,5,47.5")


def test_less_than_a_hundredth(told: Mapping[str, Answer]) -> None:
    """A shortfall that rounds to nothing is never called 0."""
    assert told[THIRD].code == 1
    assert " is 0 short of " not in told[THIRD].err


def test_a_deduction_below_zero(told: Mapping[str, Answer]) -> None:
    """S5: a total below 0 is under a bar of 0%."""
    assert (told[OUT_OF_REACH].code, told[OUT_OF_REACH].err) == (
        1,
        f"demo: -25 is 25 short of 0; {FASTEST}\n",
    )


@pytest.mark.parametrize("line", [SILENT, BOTH])
def test_no_total_no_bar(told: Mapping[str, Answer], line: str) -> None:
    """S7: a city without points has no total to hold against a bar."""
    answer = told[line]
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.endswith(
        "has no total: its document sets no points\n"
        "  help: add --scheme FILE, or leave the city out\n"
    )


def test_a_bar_that_is_none(told: Mapping[str, Answer]) -> None:
    """What is neither points nor a part is refused, with how to write it."""
    assert told[WORDS] == Answer(
        2,
        "",
        "error: invalid --fail-under half\n"
        "  help: write points such as 400, or a part such as 60%\n",
    )
