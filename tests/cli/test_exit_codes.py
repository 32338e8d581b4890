"""What scripts rely on: the exit code, and what goes to which stream."""

from pathlib import Path

import pytest

from tests.shared.cities import DEMO
from tests.shared.program import LISTS, Answer, ask, run
from tests.shared.workspaces import city, workspace

DAY = ("--as-of", "2021-01-15")
FAULTY = DEMO.replace("departments: [市甲局]", "departments: [市丙局]")
FINDING = """\
data/demo.yaml:19:31: error[unknown-department] department 市丙局 is not in the registry
  19 |                 departments: [市丙局]
     |                               ^^^^^^
  help: did you mean 市甲局? If not, add it to the registry
"""


def test_an_empty_answer_is_fine() -> None:
    """Nothing found is an answer: exit 0, with --fail as well."""
    for command in ("overdue", "due"):
        assert ask(command, "baoji", "--as-of", "2020-01-01", "--fail").code == 0


@pytest.mark.parametrize(("command", "day"), [("overdue", "2021-01-15"), ("due", "2020-12-15")])
def test_fail_turns_a_find_into_exit_1(command: str, day: str) -> None:
    """--fail exits 1 when a task is found, with the same answer on standard output."""
    failed = ask(command, "baoji", "--as-of", day, "--fail")
    plain = ask(command, "baoji", "--as-of", day)
    assert (failed.code, plain.code) == (1, 0)
    assert (failed.out, failed.err) == (plain.out, "")


def test_check_exits_1_for_errors(tmp_path: Path) -> None:
    """A file with errors: every finding on standard output, the count on standard error."""
    folder = workspace(tmp_path / "w", demo=FAULTY)
    answer = run("check", "demo", cwd=folder)
    assert answer == Answer(1, FINDING, "files 1: errors 1, warnings 0\n")


def test_check_exits_0_for_warnings(tmp_path: Path) -> None:
    """Warnings are shown and counted, and are no failure."""
    unused = DEMO.replace("  - name: 市乙局", "  - name: 市乙局\n  - name: 市丙局")
    answer = run("check", "demo", cwd=workspace(tmp_path / "w", demo=unused))
    assert (answer.code, answer.err) == (0, "files 1: errors 0, warnings 1\n")
    assert answer.lines[0] == (
        "data/demo.yaml:7:11: warning[unused-department] no task names department 市丙局"
    )


def test_a_target_typed_twice_is_one(tmp_path: Path) -> None:
    """A city or a file that is named twice is checked, counted and shown once."""
    folder = workspace(tmp_path / "w", demo=FAULTY)
    answer = run("check", "demo", "demo", "data/demo.yaml", cwd=folder)
    assert answer == Answer(1, FINDING, "files 1: errors 1, warnings 0\n")
    shown = ask("show", "baoji/R1", "baoji/R1", *DAY, "--json")
    assert shown.ids == ["baoji/R1"]


def test_check_exits_3_for_what_cannot_be_read(tmp_path: Path) -> None:
    """invalid A file that weighs more than errors in another; both are reported."""
    folder = workspace(tmp_path / "w", demo=FAULTY)
    answer = run("check", "data/demo.yaml", "absent.yaml", cwd=folder)
    assert answer.code == 3
    assert answer.out == (
        "absent.yaml: error[file-unreadable] cannot read the file: "
        "no such file or folder; check the path and its permissions\n" + FINDING
    )
    assert answer.err == "files 2: errors 2, warnings 0\n"


@pytest.mark.parametrize("command", [*LISTS[:2], "tree", "indicators", "show"])
def test_faulty_data_is_not_answered_from(tmp_path: Path, command: str) -> None:
    """A city with errors gives no answer: exit 3, the findings on standard error."""
    folder = workspace(tmp_path / "w", demo=FAULTY)
    target = "demo/R1" if command == "show" else "demo"
    answer = run(command, target, *DAY, cwd=folder)
    assert answer == Answer(3, "", FINDING + "error: fix the errors above first\n")


def test_a_faulty_city_does_not_keep_another_from_answering(tmp_path: Path) -> None:
    """Only the files of the cities that are asked for are read."""
    folder = workspace(tmp_path / "w", demo=FAULTY, other=city("other"))
    assert run("overdue", "other", "--json", *DAY, cwd=folder).ids == ["other/R1"]
    assert run("overdue", "other", "demo", *DAY, cwd=folder).code == 3


def test_no_arguments_show_the_help() -> None:
    """The program alone shows what it can do; so does --help, of every command too."""
    assert ask() == ask("--help")
    for arguments in ((), ("list",)):
        answer = ask(*arguments, "--help")
        assert (answer.code, answer.err) == (0, "")
        assert f"Usage: {' '.join(['pilotctl', *arguments])} " in answer.out
    assert ask("list", "-h").out == ask("list", "--help").out


def test_the_version_is_one_line() -> None:
    """--version says name and version."""
    answer = ask("--version")
    assert (answer.code, answer.err) == (0, "")
    name, version = answer.out.rstrip("\n").split(" ")
    assert name == "pilotctl"
    assert version.count(".") == 2
