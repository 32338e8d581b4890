"""`pilotctl check` with ledgers."""

from pathlib import Path

import pytest

from tests.shared.office import CITY, YEAR, ask_all, files, office
from tests.shared.program import Answer, run

FAULTY = """\
- date: 2020-05-28
  strated: R1
- date: 2020-06-01
  done: R9
- date: 2020-06-01
  done: R1
  evidence: a.pdf
"""
FINDINGS = """\
ledger/demo.yaml:2:3: error[unknown-key] unknown key strated
  2 |   strated: R1
    |   ^^^^^^^
  help: did you mean started?
ledger/demo.yaml:4:9: error[ledger-unknown-id] demo has no task R9
  4 |   done: R9
    |         ^^
  help: did you mean R2, R1?
ledger/demo.yaml:7:13: warning[evidence-missing] no file a.pdf in the workspace
  7 |   evidence: a.pdf
    |             ^^^^^
  help: add the file, or correct the path
"""
UNREADABLE = """\
ledger/demo/other.yaml:2:1: error[yaml-syntax] invalid YAML: did not find expected node content
  2 |
    | ^
  help: check the indentation, colons and quotes of this line and the one before
"""
ERRORS = FINDINGS[: FINDINGS.index("ledger/demo.yaml:7")]
STOP = "error: fix the errors above first\n"


def test_a_right_ledger_is_right(tmp_path: Path) -> None:
    """Entries of every kind, without a word: exit 0, and each file counts."""
    folder = office(tmp_path / "w", YEAR, 市甲局="# 市甲局\n")
    for line in ("check demo", "check"):
        assert run(*line.split(), cwd=folder) == Answer(0, "", "files 3: errors 0, warnings 0\n")


def test_faults_of_a_ledger_are_shown_with_those_of_its_city(tmp_path: Path) -> None:
    """Exit 1; a single file shows only its own, and the city's file none of them."""
    told = ask_all(
        office(tmp_path / "w", FAULTY),
        ["check demo", "check", "check ledger/demo.yaml", "check data/demo.yaml", "list demo"],
    )
    assert told["check demo"] == Answer(1, FINDINGS, "files 2: errors 2, warnings 1\n")
    assert told["check"] == told["check demo"]
    assert told["check ledger/demo.yaml"] == Answer(1, FINDINGS, "files 1: errors 2, warnings 1\n")
    assert told["check data/demo.yaml"] == Answer(0, "", "files 1: errors 0, warnings 0\n")
    assert told["list demo"] == Answer(3, "", ERRORS + STOP)


def test_a_ledger_that_cannot_be_read_weighs_more(tmp_path: Path) -> None:
    """Exit 3, and the other files are checked all the same; no answer is given."""
    told = ask_all(
        office(tmp_path / "w", FAULTY, other="- date: [\n"),
        ["check", "check ledger/demo/other.yaml", "check ledger/absent.yaml", "show demo/R1"],
    )
    assert told["check"] == Answer(3, FINDINGS + UNREADABLE, "files 3: errors 3, warnings 1\n")
    assert told["check ledger/demo/other.yaml"] == Answer(
        3, UNREADABLE, "files 1: errors 1, warnings 0\n"
    )
    assert told["check ledger/absent.yaml"].code == 3
    assert told["show demo/R1"] == Answer(3, "", ERRORS + UNREADABLE + STOP)


def test_warnings_alone_are_no_failure(tmp_path: Path) -> None:
    """Evidence that is missing is shown and counted; exit 0, and answers are given."""
    folder = office(tmp_path / "w", "- date: 2020-06-01\n  done: R1\n  evidence: a.pdf\n")
    told = ask_all(folder, ["check demo", "check demo --json", "list demo --status done --json"])
    assert (told["check demo"].code, told["check demo"].err) == (
        0,
        "files 2: errors 0, warnings 1\n",
    )
    (item,) = told["check demo --json"].json["items"]
    assert item == {
        "file": "ledger/demo.yaml",
        "line": 3,
        "column": 13,
        "length": 5,
        "severity": "warning",
        "code": "evidence-missing",
        "message": "no file a.pdf in the workspace",
        "help": "add the file, or correct the path",
    }
    assert told["list demo --status done --json"].ids == ["demo/R1"]


def test_ledgers_of_no_city_are_found(tmp_path: Path) -> None:
    """A misspelt file and a folder of no city are errors: no answer would read them."""
    folder = office(tmp_path / "w", YEAR)
    (folder / "ledger" / "dmeo.yaml").write_text("- date: 2020-05-28\n  done: R1\n", "utf-8")
    (folder / "ledger" / "somewhere").mkdir()
    (folder / "ledger" / "readme.txt").write_text("no ledger", "utf-8")
    (folder / "ledger" / ".hidden").mkdir()
    said = (
        "ledger/dmeo.yaml: error[ledger-unknown-city] no city named dmeo for this ledger; did you"
        " mean demo?\n"
        "ledger/somewhere: error[ledger-unknown-city] no city named somewhere for this ledger;"
        " cities: baoji, demo, tieling\n"
    )
    told = ask_all(folder, ["check", "check demo"])
    assert told["check"] == Answer(1, said, "files 4: errors 2, warnings 0\n")
    assert told["check demo"] == Answer(0, "", "files 2: errors 0, warnings 0\n")


def test_the_ledger_of_a_built_in_city_is_checked(tmp_path: Path) -> None:
    """`check` alone reads the ledger of a city whose own file comes with the program."""
    folder = office(tmp_path / "w")
    (folder / "ledger").mkdir()
    (folder / "ledger" / "baoji.yaml").write_text("- date: 2020-05-28\n  done: R999\n", "utf-8")
    answer = run("check", cwd=folder)
    assert answer.code == 1
    assert "ledger/baoji.yaml:2:9: error[ledger-unknown-id] baoji has no task R999\n" in answer.out


def test_of_a_faulty_city_the_ledger_cannot_be_judged(tmp_path: Path) -> None:
    """First the city's own file has to be right: only its faults are shown."""
    folder = office(tmp_path / "w", FAULTY)
    (folder / "data" / "demo.yaml").write_text(CITY.replace("[市甲局]", "[市丙局]"), "utf-8")
    answer = run("check", "demo", cwd=folder)
    assert answer.code == 1
    assert "ledger/" not in answer.out
    assert "error[unknown-department]" in answer.out


def test_check_changes_nothing(tmp_path: Path) -> None:
    """Looking leaves every file as it was, and no lock behind."""
    folder = office(tmp_path / "w", FAULTY)
    before = files(folder)
    run("check", cwd=folder)
    assert files(folder) == before
    assert not (folder / "ledger" / ".lock").exists()


@pytest.mark.parametrize(
    "name", ["demo.yml", "demo/公安.YAML", "demo/公安.yaml.txt", "demo/a/b.yaml"]
)
def test_a_ledger_that_nobody_would_read_is_told(tmp_path: Path, name: str) -> None:
    """A wrong ending or depth loses no entry in silence: check names the file, answers wait."""
    folder = office(tmp_path / "w")
    path = folder / "ledger" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("- {date: 2020-06-01, done: M1}\n", "utf-8")
    checked, asked = run("check", cwd=folder), run("overdue", "demo", cwd=folder)
    assert (checked.code, asked.code) == (1, 3)
    for said in (checked.out, asked.err):
        assert f"ledger/{name}: error[ledger-file-ignored]" in said
