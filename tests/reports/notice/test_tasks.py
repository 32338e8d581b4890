"""The lists of a notice: what was finished, what is late, what comes, what was put off."""

import pytest

from tests.shared.notices import cells, column, lead, notice, section

ROWS = """\
city: demo
name: 演示市
departments: [{name: 市甲局}, {name: 市乙局}, {name: 市丙局}]
leaders: [{name: 张三}]
areas:
  - id: I-1
    title: 头等大事
    key_tasks:
      - id: II-1
        title: 一件大事
        subtasks:
          - id: III-1
            title: 一件小事
            requirements:
              - {no: 1, text: 甲一。, departments: [市甲局], deadline: 2020-09}
              - {no: 2, text: 乙一。, departments: [市乙局], leaders: [张三], deadline: 2020-06}
              - {no: 3, text: 甲二。, departments: [市甲局], deadline: 2020-03}
              - {no: 4, text: 乙二。, departments: [市乙局], deadline: 2020-11-30}
              - {no: 5, text: 丙一。, departments: [市丙局], deadline: 2021-01}
              - {no: 6, text: 丙二。, departments: [市丙局], deadline: 2021-01-01}
              - {no: 7, text: 丙三。, departments: [市丙局], deadline: 2021-02-01}
              - {no: 8, text: 丙四。, departments: [市丙局], deadline: 长期推进}
"""
"""Two late of 甲, two of 乙; of 丙 two due in January 2021, one on the first day of February."""


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2020-11-30", []),
        ("2020-12-01", ["demo/R5"]),
        ("2020-12-31", ["demo/R5"]),
        ("2021-01-01", []),
    ],
)
def test_finished_in_the_period_and_only_then(day: str, expected: list[str]) -> None:
    """The first and the last day of the period belong to it, the days around it do not."""
    made = notice(f"- {{date: {day}, done: R5}}\n", city=ROWS)
    assert column(section(made, "finished"), "id") == expected


def test_finished_in_the_order_of_days() -> None:
    """Each row has the day and the evidence; the earlier comes first."""
    ledger = """\
- {date: 2020-12-20, done: R5, evidence: [甲〔2020〕1号, 乙〔2020〕2号]}
- {date: 2020-12-02, done: R7}
"""
    finished = section(notice(ledger, city=ROWS), "finished")
    assert lead(finished) == "Tasks 2."
    assert cells(finished) == [
        ["demo/R7", "丙三。", "市丙局", "2020-12-02", ""],
        ["demo/R5", "丙一。", "市丙局", "2020-12-20", "甲〔2020〕1号、乙〔2020〕2号"],
    ]


def test_what_was_reopened_is_not_finished() -> None:
    """Done and taken back within the period: it counts no more."""
    ledger = """\
- {date: 2020-12-02, done: R5}
- {date: 2020-12-20, reopened: R5, note: 材料不全}
"""
    finished = section(notice(ledger, city=ROWS), "finished")
    assert finished.is_empty
    assert finished.empty.render(str) == "Nothing was finished in this period."


def test_overdue_by_owners_the_longest_delay_first() -> None:
    """The owner with the longest delay comes first, with all that is late there, longest first."""
    late = section(notice(city=ROWS), "overdue")
    assert lead(late) == "Tasks 4, by lead unit, the longest delay first."
    assert cells(late) == [
        ["市甲局", "", "demo/R3", "甲二。", "2020-03-31", "275", "0%"],
        ["市甲局", "", "demo/R1", "甲一。", "2020-09-30", "92", "0%"],
        ["市乙局", "张三", "demo/R2", "乙一。", "2020-06-30", "184", "0%"],
        ["市乙局", "", "demo/R4", "乙二。", "2020-11-30", "31", "0%"],
    ]


def test_done_late_is_overdue_no_more() -> None:
    """What was done after its day, and what was put off, is not overdue."""
    ledger = """\
- {date: 2020-12-02, done: [R1, R3, R4]}
- {date: 2020-12-03, extended: R2, deadline: 2021-06, reason: 疫情, approved_by: 市委}
"""
    late = section(notice(ledger, city=ROWS), "overdue")
    assert (late.is_empty, late.empty.render(str)) == (True, "Nothing is overdue.")


def test_due_next_is_the_coming_month() -> None:
    """From the day after the as-of day to the end of that day's month, by day; the rest waits."""
    due = section(notice(city=ROWS), "due")
    assert lead(due) == "From 2020-12-31 to 2021-01-31: tasks 2."
    assert cells(due) == [
        ["demo/R6", "丙二。", "市丙局", "2021-01-01", "! yellow", "0%"],
        ["demo/R5", "丙一。", "市丙局", "2021-01-31", "· grey", "0%"],
    ]


def test_due_next_within_a_month() -> None:
    """As of a day within a month, what is left of that month comes next."""
    due = section(notice(city=ROWS, as_of="2020-11-15", period="2020-11"), "due")
    assert column(due, "id") == ["demo/R4"]


def test_what_is_done_or_given_up_falls_not_due() -> None:
    """Done and cancelled tasks are not expected any more."""
    ledger = """\
- {date: 2020-12-02, done: R5}
- {date: 2020-12-03, cancelled: R6, reason: 并入}
"""
    due = section(notice(ledger, city=ROWS), "due")
    assert due.is_empty
    assert due.empty.render(str) == "Nothing falls due from 2020-12-31 to 2021-01-31."


def test_extensions_of_the_period() -> None:
    """Who put off what, to when and why: of the period only, a row for each task."""
    ledger = """\
- {date: 2020-11-30, extended: R1, deadline: 2021-03, reason: 早, approved_by: 市委}
- {date: 2020-12-01, extended: [R2, R3], deadline: 2021-06-30, reason: 疫情, approved_by: 市委}
- {date: 2021-01-01, extended: R4, deadline: 2021-06, reason: 晚, approved_by: 市委}
"""
    assert cells(section(notice(ledger, city=ROWS), "extensions")) == [
        ["2020-12-01", "demo/R2", "乙一。", "", "2021-06-30", "市委", "疫情"],
        ["2020-12-01", "demo/R3", "甲二。", "", "2021-06-30", "市委", "疫情"],
    ]


def test_extensions_of_a_department() -> None:
    """A department's own notice has the extensions of the tasks that it leads, and no others."""
    ledger = """\
- {date: 2020-12-01, extended: [R2, R3], deadline: 2021-06-30, reason: 疫情, approved_by: 市委}
"""
    made = notice(ledger, city=ROWS, dept="市甲局")
    assert column(section(made, "extensions"), "id") == ["demo/R3"]


def test_what_was_finished_adds_up() -> None:
    """Done before + newly done - no longer done = done now: the lead names what is not new."""
    ledger = """\
- {date: 2020-10-01, done: [R1, R2, R3]}
- {date: 2020-12-02, reopened: R1}
- {date: 2020-12-03, reopened: R2}
- {date: 2020-12-10, done: R2}
- {date: 2020-12-11, done: R4}
"""
    finished = section(notice(ledger, city=ROWS), "finished")
    assert lead(finished) == (
        "Tasks 2, of them done before and reported anew 1;"
        " done before and no longer (reopened or lapsed) 1."
    )
