"""`pilotctl changes`: what moved in a period, or since a day."""

from pathlib import Path

import pytest

from tests.shared.office import YEAR, ask_all, office
from tests.shared.program import Answer, run
from tests.shared.workspaces import workspace

BESIDE = """\
Beside the tasks
Date        What      Details                      Entry
──────────────────────────────────────────────────────────────────────
2020-07-01  incident  一起事件 (N1 major)          ledger/demo.yaml:15
2020-07-05  reading   rate 96.5 for 2020Q2         ledger/demo.yaml:18
2020-07-06  mark      B3: 4 points, self-assessed  ledger/demo.yaml:22
"""
TABLES = {
    "--since 2020-06 --as-of 2020-12-31": f"""\
Id       Task                 Lead units  Before  After      Completion  Last heard
───────────────────────────────────────────────────────────────────────────────────
demo/R1  办好第一件事。       市甲局      active  done             100%  2020-06-30
demo/R2  群众满意率超过96%。  市乙局      open    cancelled              2020-08-02
demo/M1  先做这个。           市乙局      active  overdue           50%  2020-06-20
demo/M2  再做那个。           市乙局      open    extended           0%  2020-08-01
{BESIDE}2020-06-01 to 2020-12-31: tasks that moved 4, of them done 1
""",
    "--period 2020-06-01..2020-06-20 --as-of 2020-12-31": """\
Id       Task        Lead units  Before  After   Completion  Last heard
───────────────────────────────────────────────────────────────────────
demo/M1  先做这个。  市乙局      active  active         50%  2020-06-20
2020-06-01 to 2020-06-20: tasks that moved 1, of them done 0
""",
    "--since 2020Q3 --by department --as-of 2020-12-31": f"""\
City  Department  Tasks  Started  Progress  Done  Reopened  Extended  Cancelled
───────────────────────────────────────────────────────────────────────────────
demo  市乙局          2        0         0     0         0         1          1
{BESIDE}2020-07-01 to 2020-12-31: tasks that moved 2, of them done 0
""",
    "--since 2020-08-01 --by key-task --as-of 2020-12-31": """\
City  Key task       Tasks  Started  Progress  Done  Reopened  Extended  Cancelled
──────────────────────────────────────────────────────────────────────────────────
demo  II-1 一件大事      2        0         0     0         0         1          1
2020-08-01 to 2020-12-31: tasks that moved 2, of them done 0
""",
    "--since 2020-08 --as-of 2020-08-01": """\
Id       Task        Lead units  Before  After     Completion  Last heard
─────────────────────────────────────────────────────────────────────────
demo/M2  再做那个。  市乙局      open    extended          0%  2020-08-01
2020-08-01 to 2020-08-01: tasks that moved 1, of them done 0
""",
    "--period 2020-08 --as-of 2020-08-01": """\
Id       Task        Lead units  Before  After     Completion  Last heard
─────────────────────────────────────────────────────────────────────────
demo/M2  再做那个。  市乙局      open    extended          0%  2020-08-01
2020-08-01 to 2020-08-01: tasks that moved 1, of them done 0
""",
    "--as-of 2020-08-01": """\
Id       Task        Lead units  Before  After     Completion  Last heard
─────────────────────────────────────────────────────────────────────────
demo/M2  再做那个。  市乙局      open    extended          0%  2020-08-01
2020-08-01 to 2020-08-01: tasks that moved 1, of them done 0
""",
    "--since 2020-09 --as-of 2020-12-31": """\
Id  Task  Lead units  Before  After  Completion  Last heard
───────────────────────────────────────────────────────────
2020-09-01 to 2020-12-31: tasks that moved 0, of them done 0
""",
}
"""Questions, and the tables that answer them."""

REFUSED = {
    "--since 2020 --period 2020": "error: --period and --since cannot be combined\n",
    "--since 2020-06..2020-08": "error: --since takes a day: the period ends with the as-of day\n"
    "  help: use --period 2020-06..2020-08\n",
    "--since lately": "error: invalid --since lately\n"
    "  help: write a period such as 2020-12, 2020Q4 or 2020-10-01..2020-12-31\n",
    "--period 2021 --as-of 2020-12-31": "error: --period 2021 is after the as-of day 2020-12-31\n"
    "  help: choose an earlier one, or a later --as-of\n",
    "--since 2021 --as-of 2020-12-31": "error: --since 2021 is after the as-of day 2020-12-31\n"
    "  help: choose an earlier one, or a later --as-of\n",
    "--period ..2020-06": "error: --period ..2020-06 has no first day\n"
    "  help: write a period such as 2020-12, 2020Q4 or 2020-10-01..2020-12-31\n",
    "--since 2020 --by leader": "error: --by takes one of: task, department, key-task\n"
    "  help: see pilotctl changes --help\n",
}
JSON = [
    f"--since 2020-06-21 --by {by} --as-of 2020-12-31 --json"
    for by in ("task", "department", "key-task")
]


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Answer]:
    """The questions of this module, asked side by side, by their options."""
    folder = office(tmp_path_factory.mktemp("changes") / "w", YEAR)
    answers = ask_all(folder, [f"changes demo {one}" for one in (*TABLES, *REFUSED, *JSON)])
    return {line.removeprefix("changes demo").strip(): one for line, one in answers.items()}


@pytest.mark.parametrize("question", TABLES)
def test_what_moved_in_the_span_is_shown(told: dict[str, Answer], question: str) -> None:
    """From the first day to the as-of day; a period ends with its own last day; else the month."""
    assert told[question] == Answer(0, TABLES[question], "")


@pytest.mark.parametrize("question", REFUSED)
def test_a_span_that_is_none_is_refused(told: dict[str, Answer], question: str) -> None:
    """Exit 2, what was wrong, and the way out."""
    assert told[question] == Answer(2, "", REFUSED[question])


def test_json_shows_before_and_after(told: dict[str, Answer]) -> None:
    """Each task: how it stood on the day before, how on the last, and the entries between."""
    envelope = told[JSON[0]].json
    assert envelope["command"] == "changes"
    summary = envelope["summary"]
    assert [one["event"] for one in summary.pop("beside")] == ["incident", "reading", "mark"]
    assert summary == {"first": "2020-06-21", "last": "2020-12-31", "tasks": 3, "done": 1}
    first = envelope["items"][0]
    assert first["id"] == "demo/R1"
    assert first["before"] == {
        "status": "active",
        "light": "yellow",
        "completion": "0",
        "due": "2020-06-30",
    }
    assert first["after"] == {
        "status": "done",
        "light": "green",
        "completion": "1",
        "due": "2020-06-30",
    }
    assert [entry["date"] for entry in first["entries"]] == ["2020-06-30"]


def test_json_gathers_by_department_and_by_key_task(told: dict[str, Answer]) -> None:
    """Each group names its tasks and counts its entries; one that did not move is not there."""
    nothing = dict.fromkeys(("started", "progress", "done", "reopened", "extended", "cancelled"), 0)
    one, other = told[JSON[1]].json["items"]
    assert one == {
        "programme": "demo",
        "department": "市甲局",
        "tasks": ["demo/R1"],
        "entries": {**nothing, "done": 1},
    }
    assert other["tasks"] == ["demo/R2", "demo/M2"]
    assert other["entries"] == {**nothing, "extended": 1, "cancelled": 1}
    (group,) = told[JSON[2]].json["items"]
    assert group["key_task"] == {"id": "II-1", "title": "一件大事"}
    assert group["entries"] == {**nothing, "done": 1, "extended": 1, "cancelled": 1}


def test_offices_of_one_name_in_two_cities_are_two(tmp_path: Path) -> None:
    """市公安局 of Baoji and of Tieling are two; so are key tasks called II-2."""
    ledgers = {
        "baoji": "- {date: 2020-06-01, done: R46}\n",
        "tieling": "- {date: 2020-06-01, done: M171}\n- {date: 2020-06-02, done: M203}\n",
    }
    folder = workspace(tmp_path / "w")
    (folder / "ledger").mkdir()
    for programme, entries in ledgers.items():
        (folder / "ledger" / f"{programme}.yaml").write_text(entries, "utf-8")
    asked = ("changes", "baoji", "tieling", "--period", "2020", "--as-of", "2020-12-31", "--json")
    by_department = run(*asked, "--by", "department", cwd=folder).json["items"]
    police = [one for one in by_department if one["department"] == "市公安局"]
    assert [(one["programme"], one["entries"]["done"]) for one in police] == [
        ("baoji", 1),
        ("tieling", 2),
    ]
    by_key_task = run(*asked, "--by", "key-task", cwd=folder).json["items"]
    seen = [(one["programme"], one["key_task"]["id"]) for one in by_key_task]
    assert len(seen) == len(set(seen))
    assert {programme for programme, _ in seen} == {"baoji", "tieling"}


def test_the_first_day_of_all_has_no_day_before(tmp_path: Path) -> None:
    """The calendar's first year can be asked for: all that ever happened."""
    folder = office(tmp_path / "w", YEAR)
    answer = run("changes", "demo", "--since", "0001", "--as-of", "2020-12-31", cwd=folder)
    assert answer.lines[-1] == "0001-01-01 to 2020-12-31: tasks that moved 4, of them done 1"
