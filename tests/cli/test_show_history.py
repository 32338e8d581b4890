"""`pilotctl show` of a task: what happened to it."""

from pathlib import Path

import pytest

from tests.shared.office import YEAR, ask_all, office
from tests.shared.program import Answer, run

FIRST = """\
demo/R1
Date        What     Details  Unit  By      Evidence         Entry
────────────────────────────────────────────────────────────────────────────────
2020-05-28  started                 市甲局                   ledger/demo.yaml:1
2020-06-30  done     办结                   铁政〔2020〕1号  ledger/demo.yaml:11
"""
SECOND = """\
demo/M1
Date        What      Details  Unit    By      Evidence  Entry
───────────────────────────────────────────────────────────────────────────
2020-05-28  started                    市甲局            ledger/demo.yaml:1
2020-06-20  progress  50%      银州区                    ledger/demo.yaml:4
2020-06-20  done               开原市                    ledger/demo.yaml:8
As of 2020-12-31: tasks 2
"""
BOTH = "show demo/R1 demo/M1 --as-of 2020-12-31"
JSON = f"{BOTH} --json"
EARLY = "show demo/R1 --json --as-of 2020-06-29"
MEASURES = "show demo/R3 demo/M2 --json --as-of 2020-12-31"
UNKNOWN = "show demo/R9"
NO_ID = "show R1"
ASKED = (BOTH, JSON, EARLY, MEASURES, UNKNOWN, NO_ID)


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Answer]:
    """The questions of this module, asked side by side."""
    return ask_all(office(tmp_path_factory.mktemp("shown") / "w", YEAR), ASKED)


def test_each_entry_is_a_row(told: dict[str, Answer]) -> None:
    """Under each task its entries, oldest first, each with where the ledger has it."""
    assert told[BOTH].code == 0
    assert FIRST in told[BOTH].out
    assert told[BOTH].out.endswith(SECOND)


def test_json_has_every_detail(told: dict[str, Answer]) -> None:
    """The envelope: the task as `list` has it, and its entries with all their details."""
    envelope = told[JSON].json
    assert (envelope["command"], envelope["as_of"]) == ("show", "2020-12-31")
    assert envelope["summary"] == {"tasks": 2}
    first, _ = envelope["items"]
    assert (first["id"], first["status"]) == ("demo/R1", "done")
    assert first["entries"][1] == {
        "date": "2020-06-30",
        "event": "done",
        "tasks": ["R1"],
        "unit": None,
        "percent": None,
        "deadline": None,
        "reason": None,
        "approved_by": None,
        "by": None,
        "evidence": ["铁政〔2020〕1号"],
        "note": "办结",
        "origin": {"file": "ledger/demo.yaml", "line": 11},
    }


def test_only_what_is_known_on_the_day_is_shown(told: dict[str, Answer]) -> None:
    """On the day before it was done the task has one entry, and is not done."""
    (item,) = told[EARLY].json["items"]
    assert [entry["event"] for entry in item["entries"]] == ["started"]
    assert item["status"] == "active"


def test_a_requirement_stands_for_its_measures(told: dict[str, Answer]) -> None:
    """R3 has measures: their histories are shown, each once."""
    assert told[MEASURES].ids == ["demo/M1", "demo/M2"]


def test_an_unknown_task_is_refused(told: dict[str, Answer]) -> None:
    """Exit 2 and the nearest ids; so is what is not a valid id."""
    assert told[UNKNOWN] == Answer(
        2, "", "error: no task demo/R9\n  help: did you mean demo/R2, demo/R1, demo/M2?\n"
    )
    assert told[NO_ID] == Answer(
        2,
        "",
        "error: R1 is not a valid id\n"
        "  help: write the city and the number: baoji/R22, tieling/M7, tieling/S1.1.3\n",
    )


def test_without_a_ledger_nothing_happened(tmp_path: Path) -> None:
    """A built-in task, outside any workspace: no entries, and no failure."""
    answer = run("show", "baoji/R22", "--json", "--as-of", "2020-12-31", cwd=tmp_path)
    assert answer.code == 0
    assert [item["entries"] for item in answer.json["items"]] == [[]]


def test_the_files_of_a_ledger_are_one_course(tmp_path: Path) -> None:
    """Entries of several files stand in the order of days, not of files."""
    folder = office(
        tmp_path / "w",
        "- date: 2020-06-30\n  done: R1\n",
        市乙局="- date: 2020-06-10\n  progress: R1\n  percent: 50\n",
        市甲局="- date: 2020-05-01\n  started: R1\n",
    )
    (item,) = run("show", "demo/R1", "--json", "--as-of", "2020-12-31", cwd=folder).json["items"]
    assert [entry["origin"]["file"] for entry in item["entries"]] == [
        "ledger/demo/市甲局.yaml",
        "ledger/demo/市乙局.yaml",
        "ledger/demo.yaml",
    ]


def test_an_id_that_names_nothing_of_a_programme(tmp_path: Path) -> None:
    """Exit 2, the id as it was typed, and the nearest blocks and headings."""
    answer = run("show", "tieling/B1-99", "--as-of", "2021-01-15", cwd=tmp_path)
    assert (answer.code, answer.out) == (2, "")
    error, help = answer.err.splitlines()
    assert error == "error: tieling/B1-99 names nothing of tieling"
    assert help.startswith("  help: did you mean tieling/B")
