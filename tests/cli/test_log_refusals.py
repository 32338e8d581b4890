"""cannot write `pilotctl log` refuses what: it says why, and leaves every file alone."""

from pathlib import Path

import pytest

from tests.shared.office import CITY, DAY, Case, Outcome, files, log, office, outcomes
from tests.shared.program import Answer, run
from tests.shared.workspaces import city

HEAD = "- date: 2020-05-28\n  done: R1\n- {date: 2020-07-01, mark: B3, points: 4, kind: self}\n"
USAGE = "  help: see pilotctl log{} --help\n"
"""Where the options of a command of `log` are explained."""


MISUSED = {
    "two cities": (
        "done demo/R1 baoji/R1",
        "error: an entry belongs to one city, not demo, baoji\n  help: use one command per city\n",
    ),
    "no id": (
        "done M1",
        "error: M1 is not a valid id\n"
        "  help: write the city and the number: baoji/R22, tieling/M7, tieling/S1.1.3\n",
    ),
    "unknown city": (
        "done nowhere/M1",
        "error: no city named nowhere\n  help: did you mean baoji, demo, tieling?\n",
    ),
    "not yet": (
        "done demo/M1 --date 2020-07-16",
        "error: 2020-07-16 is after 2020-07-15: it has not happened yet\n"
        "  help: record it once it has happened\n",
    ),
    "month": (
        "done demo/M1 --date 2020-05",
        "error: invalid --date 2020-05\n  help: write a day such as 2020-05-28\n",
    ),
    "no day": (
        "done demo/M1 --date 2020-02-30",
        "error: invalid --date 2020-02-30\n  help: write a day such as 2020-05-28\n",
    ),
    "ongoing as day": (
        "done demo/M1 --date 长期",
        "error: invalid --date 长期\n  help: write a day such as 2020-05-28\n",
    ),
    "evidence outside": (
        "done demo/M1 --evidence ../outside.pdf",
        "error: evidence ../outside.pdf is outside the workspace\n"
        "  help: copy it into {folder} first\n",
    ),
    "evidence missing": (
        "done demo/M1 --evidence files/a.pdf",
        "error: no such file: files/a.pdf\n"
        "  help: correct the path; document numbers and addresses are not checked\n",
    ),
    "another file": (
        "done demo/M1 --ledger demo.yaml",
        "error: demo.yaml is not part of the ledger of demo\n"
        "  help: write to ledger/demo.yaml, or to a .yaml file in ledger/demo\n",
    ),
    "another city's file": (
        "done demo/M1 --ledger ledger/baoji.yaml",
        "error: ledger/baoji.yaml is not part of the ledger of demo\n"
        "  help: write to ledger/demo.yaml, or to a .yaml file in ledger/demo\n",
    ),
    "deeper file": (
        "done demo/M1 --ledger ledger/demo/2020/a.yaml",
        "error: ledger/demo/2020/a.yaml is not part of the ledger of demo\n"
        "  help: write to ledger/demo.yaml, or to a .yaml file in ledger/demo\n",
    ),
    "hidden file": (
        "done demo/M1 --ledger ledger/demo/.a.yaml",
        "error: ledger/demo/.a.yaml is not part of the ledger of demo\n"
        "  help: write to ledger/demo.yaml, or to a .yaml file in ledger/demo\n",
    ),
    "file of another kind": (
        "done demo/M1 --ledger ledger/demo/a.txt",
        "error: ledger/demo/a.txt is not part of the ledger of demo\n"
        "  help: write to ledger/demo.yaml, or to a .yaml file in ledger/demo\n",
    ),
    "no percent": ("progress demo/M1", f"error: --percent is missing\n{USAGE.format(' progress')}"),
    "no reason": ("cancel demo/M1", f"error: --reason is missing\n{USAGE.format(' cancel')}"),
    "no nature": (
        "incident demo 一件事",
        f"error: --nature is missing\n{USAGE.format(' incident')}",
    ),
    "no kind of mark": ("mark demo B3 4", f"error: --kind is missing\n{USAGE.format(' mark')}"),
    "bad kind of mark": (
        "mark demo B3 4 --kind own",
        f"error: --kind takes one of: self, verified\n{USAGE.format(' mark')}",
    ),
    "no incident": (
        "incident demo 一件事 --nature N1 --count 0",
        f"error: --count takes a whole number from 1 up\n{USAGE.format(' incident')}",
    ),
    "bad command": (
        "progres demo/M1",
        "error: no command named progres\n  help: did you mean progress?\n",
    ),
}
"""What is wrong in the command line itself."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the workspaces are; a file that belongs to none of them lies there too."""
    made = tmp_path_factory.mktemp("refused")
    (made / "outside.pdf").write_bytes(b"")
    return made


@pytest.fixture(scope="module")
def told(folder: Path) -> dict[str, Outcome]:
    """All of them, tried side by side on the same ledger."""
    return outcomes(folder, {name: Case(line, HEAD) for name, (line, _) in MISUSED.items()})


@pytest.mark.parametrize("name", MISUSED)
def test_what_is_wrong_is_refused(told: dict[str, Outcome], folder: Path, name: str) -> None:
    """Exit 2; nothing on standard output, and on standard error what is wrong and the way out."""
    said = MISUSED[name][1].replace("{folder}", str(folder / name.replace(" ", "-")))
    assert told[name].answer == Answer(2, "", said)


@pytest.mark.parametrize("name", MISUSED)
def test_what_is_refused_leaves_every_file_alone(told: dict[str, Outcome], name: str) -> None:
    """No file of the workspace is made, changed or removed."""
    assert told[name].after == told[name].before


def test_without_a_workspace_there_is_nowhere_to_write(tmp_path: Path) -> None:
    """The built-in data has no ledger: exit 2 and the way to a workspace; nothing is made."""
    for line in ("done baoji/R1", "reading baoji rate 1 --period 2020"):
        assert run("log", *line.split(), "--as-of", DAY, cwd=tmp_path) == Answer(
            2,
            "",
            "error: not in a workspace\n  help: create one with pilotctl init\n",
        )
    assert list(tmp_path.iterdir()) == []


def test_a_city_with_errors_is_not_written_about(tmp_path: Path) -> None:
    """While the city's own file has errors no entry can be judged: exit 3, nothing written."""
    made = office(tmp_path / "w", HEAD)
    (made / "data" / "demo.yaml").write_text(CITY.replace("[市甲局]", "[市丙局]"), "utf-8")
    before = files(made)
    answer = log(made, "done", "demo/M1")
    assert (answer.code, answer.out) == (3, "")
    assert "error[unknown-department] department 市丙局" in answer.err
    assert answer.err.endswith("error: fix the errors above first\n")
    assert files(made) == before


def test_another_city_with_errors_does_not_matter(tmp_path: Path) -> None:
    """Only the city that the entry is about has to be right."""
    made = office(tmp_path / "w", HEAD)
    faulty = city("other").replace("departments: [市甲局]", "departments: [市丙局]")
    (made / "data" / "other.yaml").write_text(faulty, "utf-8")
    (made / "ledger" / "other.yaml").write_text("nonsense", "utf-8")
    assert log(made, "done", "demo/M1").code == 0


def test_log_alone_says_what_is_missing(tmp_path: Path) -> None:
    """Without a command: wrong usage, and where the commands stand."""
    said = f"error: missing command\n{USAGE.format('')}"
    assert run("log", cwd=tmp_path) == Answer(2, "", said)


def test_evidence_that_is_nothing_is_refused(tmp_path: Path) -> None:
    """An empty name is no file: the workspace's own folder is not written in its place."""
    made = office(tmp_path / "w", HEAD)
    before = files(made)
    answer = log(made, "done", "demo/M1", "--evidence", "")
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith("error: ")
    assert files(made) == before
