"""Two programmes side by side: order, matches either way round, what only one city has."""

from datetime import date

import pytest

from pilotctl.errors import UsageRefusal
from pilotctl.messages import Term
from pilotctl.model.programme import City
from pilotctl.reports.compare import compare_report
from pilotctl.reports.report import Cell, Report
from pilotctl.words import ONGOING
from tests.shared.builders import city_of

AS_OF = date(2021, 1, 15)

LEFT = """\
city: left
name: 左市
departments:
  - name: 市公安局
    aliases: [公安局]
  - name: 市司法局
areas:
  - id: I-1
    title: 甲
    key_tasks:
      - id: II-1
        title: 甲
        subtasks:
          - id: III-1
            title: 甲
            requirements:
              - no: 1
                text: 左一
                departments: [公安局, 市司法局, 市公安局]
                measures:
                  - {no: 1, text: 左一措施一, deadline: 2021-12}
                  - {no: 2, text: 左一措施二, deadline: 2020-12}
                  - {no: 3, text: 左一措施三, deadline: 2021-12}
                  - {no: 4, text: 左一措施四, deadline: 长期推进}
              - no: 2
                text: 左二
                departments: [市公安局]
                deadline: 2020-12
      - id: II-2
        title: 乙
        subtasks:
          - id: III-2
            title: 乙
            requirements:
              - no: 3
                text:
                doubts:
                  - {field: text, confidence: none, why: 缺印}
                  - {field: departments, confidence: none, why: 缺印}
                  - {field: deadline, confidence: none, why: 缺印}
              - no: 4
                text: 左四
                departments: [市司法局]
                deadline: 2021-12
counterparts:
  - city: right
    pairs:
      - {requirement: 1, rows: [2, 3], match: partial}
      - {requirement: 1, rows: [1], match: same}
      - {requirement: 4, rows: [1], match: partial}
"""

RIGHT = """\
city: right
name: 右市
departments:
  - name: 市甲局
  - name: 市乙局
areas:
  - id: I-1
    title: 甲
    key_tasks:
      - id: II-1
        title: 甲
        subtasks:
          - id: III-1
            title: 甲
            requirements:
              - {no: 1, text: 右一, departments: [市甲局], deadline: 2020-12}
              - {no: 2, text: 右二, departments: [市乙局], deadline: 2021-12}
              - {no: 3, text: 右三, departments: [市甲局, 市乙局], deadline: 2020-12-30}
      - id: II-2
        title: 乙
        subtasks:
          - id: III-2
            title: 乙
            requirements:
              - {no: 4, text: 右四, departments: [市甲局], deadline: 2020-12}
"""


def cities() -> tuple[City, City]:
    """Two small programmes, of which the left has the mapping."""
    return city_of(LEFT), city_of(RIGHT)


def lines(report: Report) -> list[tuple[object, ...]]:
    """The number, the match and the numbers beside it, of each row of the table."""
    (table,) = report.tables
    keys = [column.key for column in table.columns]
    at = [keys.index(key) for key in ("left", "match", "right")]
    return [tuple(_plain(row[index]) for index in at) for row in table.rows]


def _plain(cell: Cell) -> object:
    if isinstance(cell, tuple) and all(isinstance(part, str) for part in cell):
        return " ".join(str(part) for part in cell)
    return getattr(cell, "value", cell)


def side(report: Report, key: str) -> list[Cell]:
    """A column of the table."""
    (table,) = report.tables
    index = [column.key for column in table.columns].index(key)
    return [row[index] for row in table.rows]


def test_the_left_city_in_its_own_order_then_what_only_the_right_has() -> None:
    """Rows follow the left document, a row with two entries has two lines; the rest comes last."""
    left, right = cities()
    assert lines(compare_report(left, right, None, AS_OF)) == [
        ("R1", "partial", "R2 R3"),
        ("R1", "same", "R1"),
        ("R2", None, ""),
        ("R3", None, ""),
        ("R4", "partial", "R1"),
        ("", None, "R4"),
    ]


def test_the_mapping_turned_round() -> None:
    """The right city asks first: each of its rows with those of the left, one a line."""
    left, right = cities()
    assert lines(compare_report(right, left, None, AS_OF)) == [
        ("R1", "same", "R1"),
        ("R1", "partial", "R4"),
        ("R2", "partial", "R1"),
        ("R3", "partial", "R1"),
        ("R4", None, ""),
        ("", None, "R2"),
        ("", None, "R3"),
    ]


def test_the_left_mapping_goes_first() -> None:
    """Where both have a mapping, each city is asked by its own."""
    left, _ = cities()
    own = city_of(
        RIGHT
        + "counterparts:\n  - city: left\n    pairs:\n"
        + "      - {requirement: 4, rows: [4], match: same}\n"
    )
    assert ("R4", "same", "R4") in lines(compare_report(own, left, None, AS_OF))
    assert ("R4", "partial", "R1") in lines(compare_report(left, own, None, AS_OF))


def test_what_is_counted() -> None:
    """Shared are the left rows with a partner, once each; then the rows that stand alone."""
    left, right = cities()
    one = compare_report(left, right, None, AS_OF)
    assert one.summary == {"shared": 2, "only_left": 2, "only_right": 1}
    other = compare_report(right, left, None, AS_OF)
    assert other.summary == {"shared": 3, "only_left": 1, "only_right": 2}
    said = one.closing.render(str)
    assert said == "As of 2021-01-15: shared 2, only 左市 2, only 右市 1"


def test_one_key_task() -> None:
    """Left rows of that key task with partners from anywhere, and right rows without any."""
    left, right = cities()
    report = compare_report(left, right, "II-2", AS_OF)
    assert lines(report) == [("R3", None, ""), ("R4", "partial", "R1"), ("", None, "R4")]
    assert report.summary == {"shared": 1, "only_left": 1, "only_right": 1}


def test_who_leads_and_when_it_is_due() -> None:
    """Departments by their canonical names, deadlines of all measures in order, each once."""
    left, right = cities()
    report = compare_report(left, right, None, AS_OF)
    assert side(report, "left_leads")[0] == ("市公安局", "市司法局")
    assert side(report, "left_due")[0] == ("2020-12", "2021-12", ONGOING)
    assert side(report, "right_leads")[0] == ("市乙局", "市甲局")
    assert side(report, "right_due")[0] == ("2020-12-30", "2021-12")


def test_texts() -> None:
    """A line shows the left row's text, or the right one's where that stands alone."""
    left, right = cities()
    texts = [_plain(text) for text in side(compare_report(left, right, None, AS_OF), "text")]
    assert texts == ["左一", "左一", "左二", "", "左四", "右四"]


def test_an_unknown_deadline_is_called_unknown() -> None:
    """What the source lost is not blank in the table: it is unknown, as in every list."""
    left, right = cities()
    report = compare_report(left, right, "II-2", AS_OF)
    unknown = side(report, "left_due")[0]
    assert isinstance(unknown, Term), unknown
    assert unknown.label.render(str) == "unknown"


def test_items() -> None:
    """In JSON each side says its id, text, departments and deadlines; who is alone has none.

    A deadline that is lost is null among them.
    """
    left, right = cities()
    items = compare_report(left, right, "II-2", AS_OF).items
    assert items == (
        {
            "match": None,
            "left": {"id": "left/R3", "text": None, "departments": [], "deadlines": [None]},
            "right": [],
        },
        {
            "match": "partial",
            "left": {
                "id": "left/R4",
                "text": "左四",
                "departments": ["市司法局"],
                "deadlines": ["2021-12"],
            },
            "right": [
                {
                    "id": "right/R1",
                    "text": "右一",
                    "departments": ["市甲局"],
                    "deadlines": ["2020-12"],
                }
            ],
        },
        {
            "match": None,
            "left": None,
            "right": [
                {
                    "id": "right/R4",
                    "text": "右四",
                    "departments": ["市甲局"],
                    "deadlines": ["2020-12"],
                }
            ],
        },
    )


def test_a_partner_that_the_other_file_does_not_have_matches_nothing() -> None:
    """A pair with an absent row leaves its own row alone, and calls it neither same nor partial."""
    left = city_of(LEFT.replace("{requirement: 4, rows: [1],", "{requirement: 4, rows: [99],"))
    report = compare_report(left, city_of(RIGHT), "II-2", AS_OF)
    assert lines(report)[1] == ("R4", None, "")


def test_a_pair_of_an_absent_row_hides_nothing() -> None:
    """Turned round, a pair may name a row that this city lacks: its partner is shown alone."""
    left = city_of(LEFT.replace("{requirement: 4, rows: [1],", "{requirement: 4, rows: [99],"))
    report = compare_report(city_of(RIGHT), left, None, AS_OF)
    alone = [row for row in report.items if row["left"] is None]
    assert "left/R4" in [row["right"][0]["id"] for row in alone]


def test_without_a_mapping_nothing_is_guessed() -> None:
    """Two cities that no mapping joins cannot be compared, and the way out is said."""
    left = city_of(LEFT.partition("counterparts:")[0])
    with pytest.raises(UsageRefusal) as refused:
        compare_report(left, city_of(RIGHT), None, AS_OF)
    assert refused.value.message.render(str) == "no mapping between left and right"
    assert refused.value.help
    assert refused.value.help.render(str) == "add counterparts to the file of one of them"
