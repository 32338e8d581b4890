"""The envelope that scripts rely on."""

import json
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from pilotctl.export.json import FORMAT, to_json
from pilotctl.messages import msg
from pilotctl.model.listing import tasks_of
from pilotctl.progress.fold import fold
from pilotctl.progress.state import track
from pilotctl.reports.report import Report
from pilotctl.reports.tasks import Choice, list_report
from pilotctl.version import __version__
from tests.shared.entries import ledger_entries
from tests.shared.selection import ALPHA, BETA, TODAY, tracked

PLAIN = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.text()),
    lambda inside: st.one_of(st.lists(inside), st.dictionaries(st.text(), inside)),
    max_leaves=10,
)


def test_an_empty_answer() -> None:
    """The envelope is whole when nothing was found, and ends with a line end."""
    report = Report("list", date(2021, 1, 15), (), {"tasks": 0}, (), msg("nothing"))
    assert "".join(to_json(report)) == (
        "{\n"
        f'  "pilotctl": "{__version__}",\n'
        '  "format": 2,\n'
        '  "command": "list",\n'
        '  "as_of": "2021-01-15",\n'
        '  "items": [],\n'
        '  "summary": {"tasks": 0}\n'
        "}\n"
    )


def test_an_item_a_line() -> None:
    """Each item stands on a line of its own, for tools that read lines."""
    items = ({"id": "demo/M1", "owners": ["甲", "乙"]}, {"id": "demo/M2", "owners": []})
    lines = "".join(
        to_json(Report("list", date(2021, 1, 15), items, {}, (), msg("two")))
    ).splitlines()
    assert [json.loads(line.rstrip(",")) for line in lines[6:8]] == list(items)


@given(st.lists(st.dictionaries(st.text(), PLAIN), max_size=3))
def test_items_round_trip(items: list[dict[str, object]]) -> None:
    """Items come back as they were, in their order; a day has four digits of year."""
    report = Report("list", date(999, 1, 1), tuple(items), {}, (), msg("all"))
    envelope = json.loads("".join(to_json(report)))
    assert envelope["items"] == items
    assert (envelope["as_of"], envelope["format"]) == ("0999-01-01", FORMAT)


def test_chinese_is_readable() -> None:
    """Text is written as text, and not as codes."""
    report = Report("list", TODAY, ({"name": "市公安局"},), {}, (), msg("all"))
    assert '"name": "市公安局"' in "".join(to_json(report))


def test_control_characters_are_codes() -> None:
    """An escape in the data reaches no terminal through JSON either."""
    report = Report("list", TODAY, ({"name": "\x1b[2J\x7f\x9b\u2028\u202e"},), {}, (), msg("all"))
    assert not set("".join(to_json(report))) & {"\x1b", "\x7f", "\x9b", "\u2028", "\u202e"}


def test_the_same_answer_is_the_same_bytes() -> None:
    """Nothing of the moment is in it."""
    answers = {
        "".join(to_json(list_report(tracked(ALPHA, BETA), TODAY, Choice()))).encode()
        for _ in range(2)
    }
    assert len(answers) == 1


def test_a_task() -> None:
    """A task has every key of the contract, amounts as decimal strings, unknowns as null."""
    report = list_report(tracked(ALPHA)[3:], TODAY, Choice())
    (item,) = json.loads("".join(to_json(report)))["items"]
    assert item == {
        "id": "alpha/R4",
        "programme": "alpha",
        "kind": "requirement",
        "number": "4",
        "text": "开展宣传。",
        "area": {"id": "I-2", "title": "工作布局"},
        "key_task": {"id": "II-2", "title": "社会治安"},
        "subtask": {"id": "III-2", "title": "防控"},
        "headings": [
            {"level": "area", "id": "I-2", "label": None, "title": "工作布局"},
            {"level": "key_task", "id": "II-2", "label": None, "title": "社会治安"},
            {"level": "subtask", "id": "III-2", "label": None, "title": "防控"},
        ],
        "requirement": {"number": 4, "text": "开展宣传。"},
        "leaders": [],
        "departments": [],
        "support": [],
        "deadline": None,
        "due": None,
        "extension": None,
        "block": None,
        "status": "unknown",
        "light": "grey",
        "completion": "0",
        "days_overdue": None,
        "done_on": None,
        "last_heard": None,
        "evidence": [],
        "units": [],
        "doubts": [
            {"field": "deadline", "confidence": "none", "why": "缺印"},
            {"field": "departments", "confidence": "none", "why": "缺印"},
        ],
    }


def test_a_task_with_a_ledger() -> None:
    """What the ledger says of a task has its keys: days as text, shares as decimal strings."""
    entries = ledger_entries(
        """
        - {date: 2020-11-02, progress: R1, percent: 40, unit: 甲县, evidence: a.pdf}
        - {date: 2020-11-01, done: R1, unit: 乙县}
        - {date: 2020-10-01, extended: R1, deadline: 2021-06, reason: 疫情, approved_by: 市委}
        """
    )
    task = tasks_of(ALPHA)[0]
    record = fold(entries, TODAY).of(task.id.reference)
    report = list_report([track(task, TODAY, record, units=("甲县", "乙县"))], TODAY, Choice())
    (item,) = json.loads("".join(to_json(report)))["items"]
    kept = ("deadline", "due", "extension", "status", "light", "completion", "days_overdue")
    assert {key: item[key] for key in (*kept, "done_on", "last_heard", "evidence", "units")} == {
        "deadline": "2020-12",
        "due": "2021-06-30",
        "extension": {
            "date": "2020-10-01",
            "deadline": "2021-06",
            "reason": "疫情",
            "approved_by": "市委",
        },
        "status": "extended",
        "light": "green",
        "completion": "0.7",
        "days_overdue": None,
        "done_on": None,
        "last_heard": "2020-11-02",
        "evidence": ["a.pdf"],
        "units": [
            {
                "unit": "甲县",
                "status": "extended",
                "light": "green",
                "completion": "0.4",
                "done_on": None,
                "last_heard": "2020-11-02",
            },
            {
                "unit": "乙县",
                "status": "done",
                "light": "green",
                "completion": "1",
                "done_on": "2020-11-01",
                "last_heard": "2020-11-01",
            },
        ],
    }


def test_blocks() -> None:
    """Known points are a decimal string, lost ones null; a regional block covers no rows."""
    report = list_report(tracked(ALPHA, BETA), TODAY, Choice())
    blocks = {item["id"]: item["block"] for item in json.loads("".join(to_json(report)))["items"]}
    assert blocks == {
        "alpha/R1": {"id": "B1", "points": "5", "requirements": [1]},
        "alpha/R2": {"id": "B2", "points": "10", "requirements": [2]},
        "alpha/R3": {"id": "B3", "points": None, "requirements": [3]},
        "alpha/R4": None,
        "beta/M1": None,
        "beta/S1.1.1": {"id": "S1.1", "points": "25", "requirements": []},
    }
