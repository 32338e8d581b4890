"""The same tasks and entries for other programs."""

import json
from datetime import date

from benchmarks.equivalents import journal, tasks_json
from benchmarks.rows import Row


def test_a_task_is_due_on_the_last_day_of_its_month() -> None:
    """As pilotctl reads a month; a standing duty is never due."""
    rows = [
        Row("M1", "清点。", "2020-12"),
        Row("M2", "核对。", "ongoing"),
        Row("R3", "登记。", "2021-02"),
    ]
    assert json.loads(tasks_json(rows)) == [
        {"description": "M1 清点。", "status": "pending", "due": "20201231T235959Z"},
        {"description": "M2 核对。", "status": "pending"},
        {"description": "R3 登记。", "status": "pending", "due": "20210228T235959Z"},
    ]


def test_an_entry_is_a_transaction() -> None:
    """With its day, what it says, and two sides that balance."""
    text = journal([(date(2020, 5, 20), ("started: M1", "by: 市水车局"))])
    assert text == "2020-05-20 started: M1; by: 市水车局\n    started:M1  1\n    reports\n\n"
