"""`pilotctl plan`: the fewest open tasks that reach a total."""

from collections.abc import Mapping

import pytest

from tests.shared.offices import answers
from tests.shared.program import Answer

TABLE = "plan demo --target 31"
REACHED = "plan demo --target 5"
UNREACHABLE = "plan demo --target 900 --json"
PERCENT = "plan demo --target 60% --json"
LATER = "plan demo --target 20 --until 2021-08-02 --json"
THE_DAY_BEFORE = "plan demo --target 20 --until 2021-08-01 --json"
EARLIER = "plan demo --target 20 --until 2020-06-30"
WHOLE = "plan demo --target 30 --method all-or-nothing --json"
SILENT = "plan silent --target 5"
WORDS = "plan demo --target much"
NOWHERE = "plan nowhere --target 5"


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Answer]:
    """Every question of this module, asked side by side."""
    lines = [TABLE, REACHED, UNREACHABLE, PERCENT, LATER, THE_DAY_BEFORE, EARLIER, WHOLE]
    return answers(tmp_path_factory.mktemp("plan"), [*lines, SILENT, WORDS, NOWHERE])


def test_the_whole_answer(told: Mapping[str, Answer]) -> None:
    """What pays most first, what each adds, and the total then."""
    assert told[TABLE] == Answer(
        0,
        """\
Id           Task      Lead units  Due         Block  Adds  Total then
──────────────────────────────────────────────────────────────────────
demo/S1.1.1  巡逻。    市甲局      2021-12-31  S1.1     25          30
demo/R2      第二件。  市乙局      2020-12-31  B1-2    2.5        32.5
演示市: how it was made
Item                         Value
───────────────────────────────────────────────────────────────────────────────
Method                       proportional (S1); the document does not say which
Marks                        verified marks stand for what the tasks earn (S3)
Completion of all tasks      43.8%
Review window                open: no day of acceptance is given
Points that the source lost  B4
As of 2021-06-30: tasks to finish 2, from 5 to 32.5 (target 31)
""",
        "",
    )


def test_reached_already(told: Mapping[str, Answer]) -> None:
    """Nothing to do where the total equals the target."""
    answer = told[REACHED]
    assert (answer.code, answer.err) == (0, "")
    assert answer.lines[-1] == "As of 2021-06-30: the total 5 has reached 5 already"


def test_out_of_reach(told: Mapping[str, Answer]) -> None:
    """All that adds points is shown with where it leads, and the exit code says no."""
    answer = told[UNREACHABLE]
    assert (answer.code, answer.err) == (1, "")
    summary = answer.json["summary"]
    assert (summary["reachable"], summary["reached"], summary["is_enough"]) == (
        "37.5",
        "37.5",
        False,
    )
    assert set(answer.ids) == {"demo/R2", "demo/M2", "demo/M3", "demo/S1.1.1"}


def test_a_part_of_what_is_possible(told: Mapping[str, Answer]) -> None:
    """60% of 47.5 points are 28.5."""
    summary = told[PERCENT].json["summary"]
    assert (summary["target"], summary["reached"], summary["tasks"]) == ("28.5", "30", 1)


def test_duties_lapse_by_a_later_day(told: Mapping[str, Answer]) -> None:
    """S2: shown on 2020-08-01, the duty counts for 365 days: on 2021-08-01 still, then no more."""
    before, after = told[THE_DAY_BEFORE].json["summary"], told[LATER].json["summary"]
    assert (before["day"], before["start"]) == ("2021-08-01", "5")
    assert (after["day"], after["start"]) == ("2021-08-02", "0")


def test_a_later_day_knows_no_more(told: Mapping[str, Answer]) -> None:
    """The ledger is read up to the as-of day: what is dated 2021-08-01 is not foreseen."""
    assert told[THE_DAY_BEFORE].json["as_of"] == "2021-06-30"
    assert told[THE_DAY_BEFORE].json["summary"]["start"] == "5"


def test_an_earlier_day_is_refused(told: Mapping[str, Answer]) -> None:
    """A plan for a day that is past makes no sense, and is not quietly made for another."""
    assert told[EARLIER].code == 2


def test_all_or_nothing(told: Mapping[str, Answer]) -> None:
    """S4: B1-2 lacks one task for its 10 points, the regional one for its 25."""
    answer = told[WHOLE]
    assert answer.ids == ["demo/S1.1.1", "demo/R2"]
    assert answer.json["summary"]["start"] == "-5"


def test_a_city_without_points(told: Mapping[str, Answer]) -> None:
    """S7: without points no total to reach."""
    answer = told[SILENT]
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith("error: silent has no total: its document sets no points\n")


def test_refusals(told: Mapping[str, Answer]) -> None:
    """A target that is none, and a city that is not there."""
    assert told[WORDS] == Answer(
        2,
        "",
        "error: invalid --target much\n  help: write points such as 400, or a part such as 60%\n",
    )
    assert told[NOWHERE].code == 2
