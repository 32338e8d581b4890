"""`pilotctl units`: how the units of a city compare."""

from pathlib import Path

from tests.shared.office import ask_all, office
from tests.shared.program import Answer, run
from tests.shared.workspaces import city

LEDGER = """\
- {date: 2020-06-20, progress: M1, percent: 50, unit: 银州区}
- {date: 2020-06-21, done: M1, unit: 开原市}
- {date: 2020-06-22, progress: M2, percent: 25, unit: 西丰县}
- {date: 2020-06-23, progress: M2, percent: 25, unit: 开原市}
- {date: 2020-06-24, done: R1}
"""
RANKED = """\
演示市
Rank  Unit    Tasks  Done  Active  Overdue  Completion  Last heard  Light
───────────────────────────────────────────────────────────────────────────
   1  开原市      2     1       1        0       62.5%  2020-06-23  ✓ green
   2  银州区      2     0       1        0         25%  2020-06-20  · grey
   3  西丰县      2     0       1        0       12.5%  2020-06-22  · grey
As of 2020-07-15: units 3, tasks on which units report 2
"""
SILENT = """\
演示市
Rank  Unit    Tasks  Done  Active  Overdue  Completion  Last heard  Light
──────────────────────────────────────────────────────────────────────────
   1  银州区      0     0       0        0                          · grey
   1  开原市      0     0       0        0                          · grey
   1  西丰县      0     0       0        0                          · grey
As of 2020-06-19: units 3, tasks on which units report 0
"""
TIED = """\
- {date: 2020-06-20, progress: M1, percent: 50, unit: 西丰县}
- {date: 2020-06-21, progress: M1, percent: 50, unit: 银州区}
- {date: 2020-06-22, progress: M1, percent: 10, unit: 开原市}
"""


def test_units_are_ranked_by_what_they_completed(tmp_path: Path) -> None:
    """Every unit has a part in each task on which one reports; other tasks do not count."""
    folder = office(tmp_path / "w", LEDGER)
    ranked, silent = "units demo --as-of 2020-07-15", "units --as-of 2020-06-19"
    told = ask_all(folder, [ranked, silent, f"{ranked} --json"])
    assert told[ranked] == Answer(0, RANKED, "")
    assert told[silent] == Answer(0, SILENT, "")
    envelope = told[f"{ranked} --json"].json
    assert (envelope["command"], envelope["summary"]) == ("units", {"units": 3, "tasks": 2})
    assert envelope["items"][0] == {
        "programme": "demo",
        "city": "演示市",
        "unit": "开原市",
        "rank": 1,
        "tasks": 2,
        "done": 1,
        "active": 1,
        "overdue": 0,
        "completion": "0.625",
        "last_heard": "2020-06-23",
        "light": "green",
    }


def test_equals_share_a_rank(tmp_path: Path) -> None:
    """Two first ones, in the order of the settings, and then the third."""
    answer = run(
        "units", "demo", "--json", "--as-of", "2020-07-15", cwd=office(tmp_path / "w", TIED)
    )
    ranks = [(item["rank"], item["unit"]) for item in answer.json["items"]]
    assert ranks == [(1, "银州区"), (1, "西丰县"), (3, "开原市")]


def test_what_is_overdue_decides_between_equals(tmp_path: Path) -> None:
    """Of two that completed as much, the one whose part has a later deadline goes first."""
    late = f"""\
{TIED}- date: 2020-09-01
  extended: M1
  unit: 西丰县
  deadline: 2020-12
  reason: 疫情
  approved_by: 市委
"""
    answer = run(
        "units", "demo", "--json", "--as-of", "2020-10-15", cwd=office(tmp_path / "w", late)
    )
    ranks = [(item["rank"], item["unit"], item["overdue"]) for item in answer.json["items"]]
    assert ranks == [(1, "西丰县", 0), (2, "银州区", 1), (3, "开原市", 1)]


def test_a_city_without_units_cannot_be_ranked(tmp_path: Path) -> None:
    """Exit 2 and where to list them; beside a city that has units it is passed over."""
    folder = office(tmp_path / "w")
    (folder / "data" / "other.yaml").write_text(city("other", "别的市"), "utf-8")
    assert run("units", "other", cwd=folder) == Answer(
        2,
        "",
        "error: no units are listed for other\n  help: list them under [units] in pilotctl.toml\n",
    )
    answer = run("units", "other", "demo", "--as-of", "2020-06-19", cwd=folder)
    assert answer == Answer(0, SILENT, "")
