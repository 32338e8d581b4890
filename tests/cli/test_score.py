"""`pilotctl score`: what the assessment would give, in every format."""

from collections.abc import Mapping
from decimal import Decimal

import pytest

from tests.shared.offices import answers
from tests.shared.program import Answer

TABLE = "score demo --explain"
JSON = "score demo --json"
CSV = "score demo --format csv --explain"
MARKDOWN = "score demo --format md"
SEVERAL = "score demo silent --json"
SILENT = "score silent"
SILENT_AREAS = "score silent --by area --json"
LEVELS = "score demo --by area --depth 3 --json"
DEPARTMENT = "score demo --by department --json"
UNIT = "score demo --by unit --json"
UNITS_OF_NONE = "score silent --by unit"
BOTH = "score demo --by area --explain"
REVIEWED = "score demo --acceptance 2022-10-15 --announced 2022-11-20 --json"
BACKWARDS = "score demo --acceptance 2022-10-15 --announced 2020-10-15"
ALONE = "score demo --announced 2022-10-15"


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Answer]:
    """Every question of this module, asked side by side."""
    lines = [TABLE, JSON, CSV, MARKDOWN, SEVERAL, SILENT, SILENT_AREAS, LEVELS, DEPARTMENT, UNIT]
    lines += [UNITS_OF_NONE, BOTH, REVIEWED, BACKWARDS, ALONE]
    return answers(tmp_path_factory.mktemp("score"), lines)


TOTALS = """\
演示市
Part        Earned  Possible  Declared  Points unknown
──────────────────────────────────────────────────────
common          15      22.5                         1
regional         0        25       100
deductions     -10
total            5      47.5                         1
"""
LINES = """\
演示市: every line
Block  Under            Points  Completion  Earned  Rule  Computed from
───────────────────────────────────────────────────────────────────────────────
B1-2   III-1 健全机制       10         75%     7.5  S1    R1 100%、R2 50%
B3     III-1 健全机制        5        100%       5  S1    R3 100%
B4     III-1 健全机制  unknown          0%          S5    R4 0%
B5     III-2 排查隐患      7.5       33.3%     2.5  S1    M1 100%、M2 0%、M3 0%
S1.1   S1.1 联防            25          0%       0  S1    S1.1.1 0%
"""
DEDUCTIONS = f"""\
演示市: deductions
Date        Incident or reading  Item  Grade  Points  Counted  Rule  Why
{"─" * 101}
2020-08-02  一起事件             N1    major     -10  yes    \
  N1    10 for an incident of this grade
2021-01-10  命案                 N6                0  no       N2    0.6 in 2020 is not above 0.65
"""
TERMS = """\
演示市: how it was made
Item                         Value
───────────────────────────────────────────────────────────────────────────────
Method                       proportional (S1); the document does not say which
Marks                        verified marks stand for what the tasks earn (S3)
Completion of all tasks      43.8%
Review window                open: no day of acceptance is given
Points that the source lost  B4
As of 2021-06-30: 演示市 5 of 47.5 points
"""


def test_the_whole_answer(told: Mapping[str, Answer]) -> None:
    """S6: totals, every line with rule and inputs, deductions and why, and how it was made."""
    assert told[TABLE] == Answer(0, TOTALS + LINES + DEDUCTIONS + TERMS, "")


def test_json(told: Mapping[str, Answer]) -> None:
    """The envelope has every line, whether explained or not; points are exact texts."""
    (item,) = told[JSON].json["items"]
    assert (item["total"], item["possible"], item["deduction_total"]) == ("5", "47.5", "-10")
    assert [(one["id"], one["earned"], one["rule"]) for one in item["lines"]] == [
        ("B1-2", "7.5", "S1"),
        ("B3", "5", "S1"),
        ("B4", None, "S5"),
        ("B5", "2.5", "S1"),
        ("S1.1", "0", "S1"),
    ]
    assert (item["groups"], item["assumed"], item["scheme"]) == (None, None, None)
    assert item["common"]["unknown_blocks"] == ["B4"]


def test_csv_of_every_line(told: Mapping[str, Answer]) -> None:
    """CSV with --explain is the lines alone; shares are fractions of 1, unknown points empty."""
    rows = [line.split(",") for line in told[CSV].lines]
    columns = rows[0].index("block"), rows[0].index("points"), rows[0].index("earned")
    assert [[row[at] for at in columns] for row in rows[1:]] == [
        ["B1-2", "10", "7.5"],
        ["B3", "5", "5"],
        ["B4", "", ""],
        ["B5", "7.5", "2.5"],
        ["S1.1", "25", "0"],
    ]


def test_markdown(told: Mapping[str, Answer]) -> None:
    """The totals stand as a table that a notice can take over."""
    assert told[MARKDOWN].lines[:8] == [
        "## 演示市",
        "",
        "| Part | Earned | Possible | Declared | Points unknown |",
        "| --- | ---: | ---: | ---: | ---: |",
        "| common | 15 | 22.5 |  | 1 |",
        "| regional | 0 | 25 | 100 |  |",
        "| deductions | -10 |  |  |  |",
        "| total | 5 | 47.5 |  | 1 |",
    ]


def test_several_cities(told: Mapping[str, Answer]) -> None:
    """One item a city; S7: the one without points has null for a total, not 0."""
    items = told[SEVERAL].json["items"]
    assert [(one["programme"], one["total"], one["completion"]) for one in items] == [
        ("demo", "5", "0.4375"),
        ("silent", None, "0.25"),
    ]


def test_a_city_without_points(told: Mapping[str, Answer]) -> None:
    """S7, N6: criteria met, not met or without reading; the document sets no points."""
    answer = told[SILENT]
    assert answer.code == 0
    for line in (
        "N1.1       公众安全感≥96%。   ≥96%            ✓ met              97",
        "N1.2       命案发案率≤0.65。  ≤0.65           · no reading",
        "N2.1       重大刑事案件。     does not occur  ✗ not met                      1",
        "N2.2       黄赌毒案件。       does not occur  ✓ met",
        "Scheme                   none: the document sets no points",
        "As of 2021-06-30: 无分市 completion 25%, no points",
    ):
        assert line in answer.lines


def test_rates_of_a_city_without_points(told: Mapping[str, Answer]) -> None:
    """S7: "completion rates": gathered by area as well, and not an empty table."""
    (item,) = told[SILENT_AREAS].json["items"]
    assert [one["id"] for one in item["groups"]] == ["I-1"]


def test_levels(told: Mapping[str, Answer]) -> None:
    """--by area --depth 3 shows the key tasks and subtasks below each area."""
    groups = told[LEVELS].json["items"][0]["groups"]
    assert [(one["level"], one["id"], one["earned"], one["possible"]) for one in groups] == [
        (1, "I-1", "12.5", "15"),
        (2, "II-1", "12.5", "15"),
        (3, "III-1", "12.5", "15"),
        (1, "I-2", "2.5", "7.5"),
        (2, "II-2", "2.5", "7.5"),
        (3, "III-2", "2.5", "7.5"),
        (1, "S", "0", "25"),
        (2, "S1", "0", "25"),
        (3, "S1.1", "0", "25"),
    ]


@pytest.mark.parametrize("question", [DEPARTMENT])
def test_parts_add_up(told: Mapping[str, Answer], question: str) -> None:
    """The parts of the departments add up to what is earned before deductions."""
    (item,) = told[question].json["items"]
    assert sum(Decimal(one["earned"]) for one in item["groups"]) == 15
    assert sum(Decimal(one["possible"]) for one in item["groups"]) == Decimal("47.5")


def test_by_unit(told: Mapping[str, Answer]) -> None:
    """Each unit that the workspace lists has its line."""
    groups = told[UNIT].json["items"][0]["groups"]
    assert [(one["id"], one["earned"]) for one in groups] == [("甲县", "15"), ("乙县", "15")]


def test_by_unit_without_units(told: Mapping[str, Answer]) -> None:
    """Where no units are listed, that is said with the way out."""
    assert told[UNITS_OF_NONE] == Answer(
        2,
        "",
        "error: no units are listed for silent\n  help: list them under [units] in pilotctl.toml\n",
    )


def test_explain_is_never_dropped(told: Mapping[str, Answer]) -> None:
    """--explain beside --by shows the lines as well, or says that the two do not go together."""
    answer = told[BOTH]
    assert answer.code == 2 or "演示市: every line" in answer.lines


def test_the_days_of_the_assessment(told: Mapping[str, Answer]) -> None:
    """N5: with the days, incidents before the window deduct nothing; the assumed end is marked."""
    (item,) = told[REVIEWED].json["items"]
    assert item["window"] == {
        "first": "2021-07-01",
        "last": "2022-11-19",
        "rate_last": "2022-06-30",
        "rate_last_assumed": True,
    }
    assert [(one["counted"], one["rule"]) for one in item["deductions"]] == [(False, "N5")]
    assert item["total"] == "15"


def test_an_announcement_before_the_acceptance(told: Mapping[str, Answer]) -> None:
    """N5: days in the wrong order make a window that ends before it starts: they are refused."""
    assert told[BACKWARDS].code == 2


def test_an_announcement_alone(told: Mapping[str, Answer]) -> None:
    """N5: the window begins by the year of acceptance, so the announcement alone says nothing."""
    assert told[ALONE] == Answer(
        2,
        "",
        "error: a day of announcement needs a day of acceptance\n  help: add --acceptance DAY\n",
    )
