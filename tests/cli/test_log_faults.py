"""`pilotctl log` refuses an entry with faults, and shows them as they would stand in the file."""

from pathlib import Path

import pytest

from tests.shared.office import Case, Outcome, ledger, log, office, outcomes
from tests.shared.program import Answer

HEAD = "- date: 2020-05-28\n  done: R1\n- {date: 2020-07-01, mark: B3, points: 4, kind: self}\n"


def fault(line: int, column: int, said: str, text: str, width: int, way_out: str) -> str:
    """A finding about the entry as it would have stood, and that nothing was written."""
    return (
        f"ledger/demo.yaml:{line}:{column}: {said}\n"
        f"  {line} | {text}\n    | {' ' * (column - 1)}{'^' * width}\n"
        f"  help: {way_out}\nerror: nothing was written\n"
    )


FAULTY = {
    "unknown id": (
        "done demo/M9",
        fault(5, 9, "error[ledger-unknown-id] demo has no task M9", "  done: M9", 2,
              "did you mean M2, M1?"),
    ),
    "requirement with measures": (
        "done demo/R3",
        fault(5, 9, "error[ledger-unknown-id] demo has no task R3", "  done: R3", 2,
              "its tasks are the measures M1, M2; use their ids"),
    ),
    "percent over 100": (
        "progress demo/M1 --percent 101",
        fault(6, 12, "error[bad-value] 101 is not a number from 0 to 100", "  percent: 101", 3,
              "write a number from 0 to 100"),
    ),
    "percent in words": (
        "progress demo/M1 --percent half",
        fault(6, 12, "error[bad-value] half is not a number from 0 to 100", "  percent: half", 4,
              "write a number from 0 to 100"),
    ),
    "bad deadline": (
        "extend demo/M1 --until 2020-13 --reason 延期 --approved-by 市委",
        fault(6, 13, "error[bad-deadline] 2020-13 is not a deadline", "  deadline: 2020-13", 7,
              "write a month (2020-12), a day (2020-12-30), ongoing (长期推进), "
              "or null with a doubt"),
    ),
    "done twice": (
        "done demo/R1",
        fault(5, 9, "warning[entry-after-end] R1 has been done since 2020-05-28: done has no"
                    " effect", "  done: R1", 2, "reopen it first, or correct the date"),
    ),
    "nothing to reopen": (
        "reopen demo/M1",
        fault(5, 13, "warning[nothing-to-reopen] M1 is neither done nor cancelled on that day",
              "  reopened: M1", 2, "remove the entry, or correct the date"),
    ),
    "contradiction": (
        "reopen demo/R1 --date 2020-05-28",
        fault(5, 13, "error[ledger-contradiction] R1: reopened contradicts done on the same day"
                     " in ledger/demo.yaml:1", "  reopened: R1", 2,
              "keep the correct one, or give each its own day"),
    ),
    "unknown unit": (
        "done demo/M1 --unit 银洲区",
        fault(6, 9, "error[unknown-unit] 银洲区 is not a unit of demo", "  unit: 银洲区",
              6, "did you mean 银州区?"),
    ),
    "unknown indicator": (
        "reading demo rat 96 --period 2020",
        fault(5, 12, "error[ledger-unknown-id] demo has no indicator rat", "  reading: rat", 3,
              "did you mean rate?"),
    ),
    "bad value": (
        "reading demo rate high --period 2020",
        fault(6, 10, "error[bad-value] high is not a number such as 10 or 0.65", "  value: high",
              4, "write a number such as 10 or 0.65"),
    ),
    "bad period": (
        "reading demo rate 96 --period 2020Q5",
        fault(7, 11, "error[bad-value] 2020Q5 is not a period such as 2020, 2020Q4 or 2020-12",
              "  period: 2020Q5", 6, "write a period such as 2020, 2020Q4 or 2020-12"),
    ),
    "unknown block": (
        "mark demo B1-3 3 --kind self",
        fault(5, 9, "error[ledger-unknown-id] demo has no points block B1-3", "  mark: B1-3", 4,
              "did you mean B1-2, B3?"),
    ),
    "mark beyond its block": (
        "mark demo B3 5.5 --kind verified",
        fault(6, 11, "error[mark-beyond-block] 5.5 points exceed the 5 of block B3",
              "  points: 5.5", 3, "correct the points, or the block"),
    ),
    "two marks": (
        "mark demo B3 5 --kind self --date 2020-07-01",
        fault(6, 11, "error[ledger-contradiction] B3: 5 contradicts 4 on the same day in"
                     " ledger/demo.yaml:3", "  points: 5", 1,
              "keep the correct one, or give each its own day"),
    ),
    "bad grade": (
        "incident demo 一件事 --nature N1=huge",
        fault(6, 31, "error[bad-value] huge is not one of: extraordinary, major",
              "  natures: [{item: N1, grade: huge}]", 4, "write one of: extraordinary, major"),
    ),
    "unknown nature": (
        "incident demo 一件事 --nature N9=major",
        fault(6, 20, "error[ledger-unknown-id] demo has no negative-list item N9",
              "  natures: [{item: N9, grade: major}]", 2, "did you mean N2, N1?"),
    ),
}  # fmt: skip
"""What would be wrong with the entry."""


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Outcome]:
    """All of them, tried side by side on the same ledger."""
    cases = {name: Case(line, HEAD) for name, (line, _) in FAULTY.items()}
    return outcomes(tmp_path_factory.mktemp("faulty"), cases)


@pytest.mark.parametrize("name", FAULTY)
def test_a_faulty_entry_is_shown_and_refused(told: dict[str, Outcome], name: str) -> None:
    """Exit 2, the finding with its place and the way out; no file is made, changed or removed."""
    assert told[name].answer == Answer(2, "", FAULTY[name][1])
    assert told[name].after == told[name].before


def test_a_dry_run_refuses_the_same(tmp_path: Path) -> None:
    """--dry-run says of a faulty entry what writing it would say."""
    made = office(tmp_path / "w", HEAD)
    answer = log(made, "done", "demo/M9", "--dry-run")
    assert answer == Answer(2, "", FAULTY["unknown id"][1])
    assert ledger(made) == HEAD


def test_a_unit_of_a_city_without_units_is_refused(tmp_path: Path) -> None:
    """Where no units are listed, the refusal says where to list them."""
    made = office(tmp_path / "w", HEAD, config="")
    assert log(made, "done", "demo/M1", "--unit", "银州区") == Answer(
        2,
        "",
        fault(6, 9, "error[unknown-unit] 银州区 is not a unit of demo",
              "  unit: 银州区", 6, "list the units of demo under [units] in pilotctl.toml"),
    )  # fmt: skip
    assert ledger(made) == HEAD


def test_an_earlier_day_is_judged_with_what_came_after(tmp_path: Path) -> None:
    """An entry that leaves a later one without effect is refused, and the later one is shown."""
    made = office(tmp_path / "w", HEAD)
    assert log(made, "done", "demo/R1", "--date", "2020-05-01") == Answer(
        2,
        "",
        fault(2, 9, "warning[entry-after-end] R1 has been done since 2020-05-01: done has no"
                    " effect", "  done: R1", 2, "reopen it first, or correct the date"),
    )  # fmt: skip
    assert ledger(made) == HEAD


def test_a_fault_of_an_older_entry_is_no_reason_to_refuse(tmp_path: Path) -> None:
    """What was wrong before stays for `check` to say; it does not keep news out of the ledger."""
    old = "- date: 2020-05-28\n  done: M9\n"
    made = office(tmp_path / "w", old)
    assert log(made, "done", "demo/M1").code == 0
    assert ledger(made) == f"{old}- date: 2020-07-15\n  done: M1\n"
