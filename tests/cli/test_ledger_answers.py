"""Answers about tasks, with a ledger."""

import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.shared.office import YEAR, ask_all, log, office
from tests.shared.program import Answer, environment, run

IDS = {
    "list demo --status done --as-of 2020-06-30": ["R1"],
    "list demo --status done --as-of 2020-06-29": [],
    "list demo --status active --as-of 2020-06-29": ["R1", "M1"],
    "list demo --status open --as-of 2020-06-29": ["R2", "M2"],
    "list demo --status extended --status cancelled --as-of 2020-08-15": ["R2", "M2"],
    "list demo --status extended --as-of 2020-07-31": [],
    "list demo --status overdue --as-of 2020-10-15": ["M1"],
    "list demo --light green --as-of 2020-08-15": ["R1", "M1", "M2"],
    "list demo --light grey --as-of 2020-08-15": ["R2"],
    "list demo --light yellow --as-of 2020-09-15": ["M1"],
    "list demo --light red --as-of 2021-04-01": ["M1", "M2"],
    "overdue demo --as-of 2020-07-01": [],
    "overdue demo --as-of 2020-10-15": ["M1"],
    "overdue demo --as-of 2021-01-15": ["M1"],
    "overdue demo --as-of 2021-04-01": ["M1", "M2"],
    "due demo --as-of 2020-06-15": ["R1"],
    "due demo --as-of 2020-06-30": [],
    "due demo --as-of 2020-12-15": [],
    "due demo --as-of 2021-03-15": ["M2"],
}
"""Questions, and the tasks that answer them."""

DETAILS = "show demo/M1 demo/M2 --json --as-of 2020-08-15"
TREE = "tree demo --json --as-of 2020-08-15"
DEPARTMENTS = "departments demo --json --as-of 2020-08-15"
SILENT = "list demo --json --as-of 2020-05-27"


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Answer]:
    """The questions of this module, asked side by side."""
    folder = office(tmp_path_factory.mktemp("answers") / "w", YEAR)
    lines = [*(f"{line} --json" for line in IDS), DETAILS, TREE, DEPARTMENTS, SILENT]
    return ask_all(folder, lines)


@pytest.mark.parametrize("question", IDS)
def test_tasks_are_found_as_they_stand_on_the_day(told: dict[str, Answer], question: str) -> None:
    """Done, extended and cancelled tasks count as such from the day of their entry on."""
    assert told[f"{question} --json"].ids == [f"demo/{id}" for id in IDS[question]]


def test_before_the_first_entry_nothing_is_known(told: dict[str, Answer]) -> None:
    """The day before it: every task is open, and nothing was heard."""
    items = told[SILENT].json["items"]
    assert {item["status"] for item in items} == {"open"}
    assert {item["last_heard"] for item in items} == {None}


def picked(item: Any, *keys: str) -> list[Any]:
    """Those values of the item."""
    return [item[key] for key in keys]


def test_show_tells_state_units_and_extension(told: dict[str, Answer]) -> None:
    """The day in force, how far it is, which units have a part in it, and who extended it."""
    first, second = told[DETAILS].json["items"]
    assert picked(first, "status", "completion", "last_heard") == ["active", "0.5", "2020-06-20"]
    assert [(one["unit"], one["status"]) for one in first["units"]] == [
        ("银州区", "active"),
        ("开原市", "done"),
        ("西丰县", "open"),
    ]
    assert picked(second, "status", "deadline", "due") == ["extended", "2020-12", "2021-03-31"]
    assert second["extension"] == {
        "date": "2020-08-01",
        "deadline": "2021-03",
        "reason": "疫情",
        "approved_by": "市委",
    }


def test_tree_and_departments_count_what_is_done(told: dict[str, Answer]) -> None:
    """Completion is the mean over the tasks that are not cancelled."""
    keys = ("tasks", "done", "completion", "overdue")
    area = told[TREE].json["items"][0]
    assert picked(area, *keys) == [4, 1, "0.5", 0]
    two = {item["department"]: item for item in told[DEPARTMENTS].json["items"]}
    assert picked(two["市甲局"], "leads", "done", "completion") == [1, 1, "1"]
    assert picked(two["市乙局"], "leads", "done", "completion") == [3, 0, "0.25"]


def test_the_settings_move_the_lights(tmp_path: Path) -> None:
    """stale_days and ongoing_valid_days of the workspace decide how long a report counts."""
    entries = "- date: 2020-05-01\n  started: [R2, M2]\n"
    line = ("list", "demo", "--light", "green", "--json", "--as-of", "2020-05-31")
    long = office(tmp_path / "long", entries, "stale_days = 30\n")
    short = office(tmp_path / "short", entries, "stale_days = 29\nongoing_valid_days = 29\n")
    assert run(*line, cwd=long).ids == ["demo/R2", "demo/M2"]
    assert run(*line, cwd=short).ids == []
    shown = run("show", "demo/R2", "--json", "--as-of", "2020-05-31", cwd=short)
    assert picked(shown.json["items"][0], "status", "completion") == ["open", "0"]


def test_a_first_morning(tmp_path: Path) -> None:
    """A fresh workspace, two tasks done: they leave `overdue`, and git sees only new lines."""
    assert run("init", ".", cwd=tmp_path).code == 0
    line = ("done", "tieling/M1", "tieling/M2", "--reported-by", "市委办", "--date", "2020-05-28")
    said = Answer(0, "", "Wrote ledger/tieling.yaml\n")
    assert log(tmp_path, *line) == said
    late, early = "overdue tieling --as-of 2020-07-01", "list tieling --as-of 2020-05-27"
    told = ask_all(tmp_path, [f"{late} --json", f"{early} --status done --json"])
    assert not {"tieling/M1", "tieling/M2"} & set(told[f"{late} --json"].ids)
    assert told[f"{early} --status done --json"].ids == []


@pytest.mark.skipif(not shutil.which("git"), reason="needs git")
def test_git_sees_only_the_appended_lines(tmp_path: Path) -> None:
    """An entry is a difference of its own lines; the lock is no file to keep."""

    def git(*arguments: str) -> str:
        done = subprocess.run(
            ["git", *arguments],
            cwd=tmp_path,
            env=environment(tmp_path),
            capture_output=True,
            text=True,
            check=True,
        )
        return done.stdout

    assert run("init", ".", cwd=tmp_path).code == 0
    (tmp_path / "ledger").mkdir()
    (tmp_path / "ledger" / "baoji.yaml").write_text("# 台账\n", "utf-8")
    git("init", "-q")
    git("add", "-A")
    assert log(tmp_path, "done", "baoji/R1").code == 0
    assert git("status", "--porcelain").splitlines() == [
        "A  .gitignore",
        "AM ledger/baoji.yaml",
        "A  pilotctl.toml",
    ]
    changed = [line for line in git("diff", "-U0").splitlines() if line[0] in "+-"]
    assert changed[2:] == ["+- date: 2020-07-15", "+  done: R1"]
