"""`pilotctl score --scheme`: points for a city whose document sets none."""

from collections.abc import Mapping

import pytest

from tests.shared.offices import answers
from tests.shared.program import Answer

TABLE = "score silent --scheme scheme.yaml"
JSON = "score silent --scheme scheme.yaml --json"
BAR = "score silent --scheme scheme.yaml --fail-under 20% --format csv"
SUBTASKS = "score silent --scheme scheme.yaml --by subtask --json"
FAULTY = "score silent --scheme faulty.yaml"
OTHER = "score demo --scheme scheme.yaml"
SEVERAL = "score demo silent --scheme scheme.yaml"
ABSENT = "score silent --scheme absent.yaml"
PLAN = "plan silent --target 50% --scheme scheme.yaml --json"
OVER = "score silent --scheme scheme.yaml --period 2020Q3 --every quarter --json"


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Answer]:
    """Every question of this module, asked side by side."""
    lines = [TABLE, JSON, BAR, SUBTASKS, FAULTY, OTHER, SEVERAL, ABSENT, PLAN, OVER]
    return answers(tmp_path_factory.mktemp("scheme"), lines)


def test_the_whole_answer(told: Mapping[str, Answer]) -> None:
    """S7: points by the scheme, and the scheme's name beside them."""
    assert told[TABLE] == Answer(
        0,
        """\
无分市
Part        Earned  Possible  Declared  Points unknown
──────────────────────────────────────────────────────
common           3        10
deductions      -2
total            1        10
无分市: deductions
Date        Incident or reading  Item  Grade  Points  Counted  Rule  Why
───────────────────────────────────────────────────────────────────────────────────────────────────
2020-08-02  一起案件             N2.1             -2  yes      N6    2 for an incident of this item
无分市: how it was made
Item                     Value
───────────────────────────────────────────────────────────────────────────
Method                   proportional (S1); the document does not say which
Marks                    verified marks stand for what the tasks earn (S3)
Scheme                   示例评分
Completion of all tasks  25%
Review window            open: the document bounds no time
As of 2021-06-30: 无分市 1 of 10 points
""",
        "",
    )


def test_json_names_the_scheme(told: Mapping[str, Answer]) -> None:
    """S7: "a score made with a scheme names it", for programs too."""
    (item,) = told[JSON].json["items"]
    assert (item["scheme"], item["total"], item["possible"]) == ("示例评分", "1", "10")


def test_a_bar_needs_the_scheme(told: Mapping[str, Answer]) -> None:
    """With a scheme there is a total to hold against a bar."""
    assert (told[BAR].code, told[BAR].err) == (
        1,
        "silent: 1 is 1 short of 2; fastest: II-1 (+6, tasks to finish 2),"
        " R4 (+1, tasks to finish 1)\n",
    )


def test_subtasks_under_a_key_task_s_points(told: Mapping[str, Answer]) -> None:
    """S6: by subtask, the points that the scheme gives to a key task are not lost."""
    groups = told[SUBTASKS].json["items"][0]["groups"]
    assert sum(float(one["possible"]) for one in groups) == 10


def test_a_faulty_scheme(told: Mapping[str, Answer]) -> None:
    """A fault is shown at its place, and no score is made with it."""
    assert told[FAULTY] == Answer(
        3,
        "",
        """\
faulty.yaml:5:10: error[scheme-unknown-id] silent has no row R9
  5 |   - {of: R9, points: 1}
    |          ^^
  help: did you mean R4, R3, R2?
error: fix the errors above first
""",
    )


def test_a_scheme_of_another_city(told: Mapping[str, Answer]) -> None:
    """The scheme says whose it is."""
    assert told[OTHER] == Answer(
        3,
        "",
        """\
scheme.yaml:2:7: error[scheme-of-another-city] the scheme is for silent, not demo
  2 | city: silent
    |       ^^^^^^
  help: use the scheme of demo
error: fix the errors above first
""",
    )


def test_a_scheme_with_several_cities(told: Mapping[str, Answer]) -> None:
    """Which city a scheme is for is not guessed."""
    assert told[SEVERAL] == Answer(
        2, "", "error: a scheme belongs to one city\n  help: choose the city of the scheme\n"
    )


def test_a_scheme_that_is_not_there(told: Mapping[str, Answer]) -> None:
    """The file that was typed is named."""
    assert (told[ABSENT].code, told[ABSENT].out) == (3, "")
    assert told[ABSENT].err.startswith("absent.yaml: error[file-unreadable] ")


def test_a_plan_by_a_scheme(told: Mapping[str, Answer]) -> None:
    """With a scheme there is a target to plan for: 5 of 10, which two tasks reach."""
    assert told[PLAN].code == 0
    assert [item["id"] for item in told[PLAN].json["items"]] == ["silent/R2", "silent/R3"]


@pytest.mark.parametrize("line", [JSON, PLAN, OVER])
def test_every_answer_names_the_scheme(told: Mapping[str, Answer], line: str) -> None:
    """S7: a total that rests on a scheme never stands without its name."""
    assert "示例评分" in told[line].out
