"""`pilotctl score --period`: the score at the ends of months, quarters or years."""

from collections.abc import Mapping

import pytest

from tests.shared.offices import answers
from tests.shared.program import Answer

TABLE = "score demo --period 2020Q3..2021Q1 --every quarter"
CSV = "score demo --period 2020-06..2020-09 --format csv"
JSON = "score demo silent --period 2020-06-15..2021-12 --every year --json"
END = "score demo --period 2021-06 --json"
FUTURE = "score demo --period 2022"
SHORT = "score demo --period 2021-06-01..2021-06-29"
OPEN = "score demo --period ..2021"
WORDS = "score demo --period soon"
WITH = ["--by area", "--fail-under 1"]


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Answer]:
    """Every question of this module, asked side by side."""
    lines = [TABLE, CSV, JSON, END, FUTURE, SHORT, OPEN, WORDS]
    lines += [f"{END} {option}" for option in WITH]
    return answers(tmp_path_factory.mktemp("over"), lines)


def test_a_table_and_a_line_of_bars(told: Mapping[str, Answer]) -> None:
    """One row a day, and the course as bars: how much of what is possible is there."""
    assert told[TABLE] == Answer(
        0,
        "演示市\n"
        "Day         Completion  Common  Regional  Deductions  Total  Possible\n"
        "─────────────────────────────────────────────────────────────────────\n"
        "2020-09-30       43.8%      15         0         -10      5      47.5\n"
        "2020-12-31       43.8%      15         0         -10      5      47.5\n"
        "2021-03-31       43.8%      15         0         -10      5      47.5\n"
        "演示市: how it was made\n"
        "Item                         Value\n"
        "───────────────────────────────────────────────────────────────────────────────\n"
        "Method                       proportional (S1); the document does not say which\n"
        "Marks                        verified marks stand for what the tasks earn (S3)\n"
        "Completion of all tasks      43.8%\n"
        "Review window                open: no day of acceptance is given\n"
        "Points that the source lost  B4\n"
        "演示市 ▁▁▁ 5\n",
        "",
    )


def test_csv(told: Mapping[str, Answer]) -> None:
    """The days as rows: before the first entry nothing, then what each month's end finds."""
    rows = [line.split(",") for line in told[CSV].lines]
    day, total = rows[0].index("as_of"), rows[0].index("total")
    assert [(row[day], row[total]) for row in rows[1:]] == [
        ("2020-06-30", "0"),
        ("2020-07-31", "10"),
        ("2020-08-31", "5"),
        ("2020-09-30", "5"),
    ]


def test_up_to_the_as_of_day(told: Mapping[str, Answer]) -> None:
    """A period that goes on is cut at the as-of day; a city without points has rates."""
    items = told[JSON].json["items"]
    assert [(one["programme"], one["as_of"], one["completion"], one["total"]) for one in items] == [
        ("demo", "2020-12-31", "0.4375", "5"),
        ("silent", "2020-12-31", "0.25", None),
    ]


def test_the_as_of_day_itself(told: Mapping[str, Answer]) -> None:
    """The end of the last month belongs to the series when it is the as-of day."""
    assert [one["as_of"] for one in told[END].json["items"]] == ["2021-06-30"]


@pytest.mark.parametrize(("line", "typed"), [(FUTURE, "2022"), (SHORT, "2021-06-01..2021-06-29")])
def test_no_end_in_the_period(told: Mapping[str, Answer], line: str, typed: str) -> None:
    """A period without the end of a month up to the as-of day has nothing to show."""
    assert told[line] == Answer(
        2,
        "",
        f"error: no month ends in {typed} up to 2021-06-30\n"
        "  help: choose a longer period, or a later --as-of\n",
    )


def test_a_period_without_a_beginning(told: Mapping[str, Answer]) -> None:
    """An open beginning is refused for what it is: no first day."""
    answer = told[OPEN]
    assert (answer.code, answer.out) == (2, "")
    assert "longer than a century" not in answer.err


def test_a_period_that_is_none(told: Mapping[str, Answer]) -> None:
    """What is no period is refused, with how to write one."""
    assert told[WORDS] == Answer(
        2,
        "",
        "error: invalid --period soon\n  help: write a period such as 2020-06..2022-12\n",
    )


@pytest.mark.parametrize("option", WITH)
def test_what_does_not_go_with_it(told: Mapping[str, Answer], option: str) -> None:
    """A series has no lines, groups, bar or assumptions: the four are refused beside it."""
    assert told[f"{END} {option}"] == Answer(
        2, "", "error: --period cannot be combined with --explain, --by, --fail-under or --assume\n"
    )
