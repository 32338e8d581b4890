"""`pilotctl log`: each command writes exactly its entry."""

from pathlib import Path

import pytest

from tests.shared.office import Case, Outcome, ledger, log, office, outcomes, written
from tests.shared.program import Answer, run

HEAD = "# 台账\n- date: 2020-05-28\n  done: R1\n"
"""A ledger to reopen from."""

KINDS = {
    "done": (
        "done demo/M1 demo/M2 --date 2020-05-28 --reported-by 市甲局 --note 已办结",
        "- date: 2020-05-28\n  done: [M1, M2]\n  by: 市甲局\n  note: 已办结\n",
    ),
    "default day": ("done demo/M1", "- date: 2020-07-15\n  done: M1\n"),
    "id typed twice": ("done demo/M1 demo/M1", "- date: 2020-07-15\n  done: M1\n"),
    "start": (
        "start demo/M1 --unit 银州区",
        "- date: 2020-07-15\n  started: M1\n  unit: 银州区\n",
    ),
    "progress": (
        "progress demo/M1 --percent 40.5% --evidence 铁政〔2020〕1号 --evidence"
        " https://a.example/b",
        "- date: 2020-07-15\n  progress: M1\n  percent: 40.5\n"
        '  evidence: [铁政〔2020〕1号, "https://a.example/b"]\n',
    ),
    "full-width percent": (
        "progress demo/M1 --percent ４０％",
        "- date: 2020-07-15\n  progress: M1\n  percent: 40\n",
    ),
    "long document": (
        f"done demo/M1 --evidence {'关于印发方案的通知' * 12}",
        f"- date: 2020-07-15\n  done: M1\n  evidence: {'关于印发方案的通知' * 12}\n",
    ),
    "text like a number": (
        "done demo/M1 --reported-by 12345 --note 1.10 --evidence 2020-12",
        '- date: 2020-07-15\n  done: M1\n  by: "12345"\n  evidence: "2020-12"\n  note: "1.10"\n',
    ),
    "lines and control characters": (
        "done demo/M1 --note 'a\nb\x1b[31m'",
        '- date: 2020-07-15\n  done: M1\n  note: "a\\nb\\e[31m"\n',
    ),
    "reopen": (
        "reopen demo/R1 --reported-by 市乙局",
        "- date: 2020-07-15\n  reopened: R1\n  by: 市乙局\n",
    ),
    "extend": (
        "extend demo/M1 demo/M2 --until 2021-06 --reason '疫情: 延期' --approved-by 市委",
        "- date: 2020-07-15\n  extended: [M1, M2]\n  deadline: 2021-06\n"
        "  reason: '疫情: 延期'\n  approved_by: 市委\n",
    ),
    "extend to a day": (
        "extend demo/M1 --until 2021-06-30 --reason 疫情 --approved-by 市委",
        "- date: 2020-07-15\n  extended: M1\n  deadline: 2021-06-30\n"
        "  reason: 疫情\n  approved_by: 市委\n",
    ),
    "cancel": (
        "cancel demo/M2 --reason 已并入另一项",
        "- date: 2020-07-15\n  cancelled: M2\n  reason: 已并入另一项\n",
    ),
    "incident": (
        "incident demo 一起事件 --nature N1=major --nature N2=extraordinary --count 2 "
        "--proactive 预警情报 --unit 开原市 --note 已处置",
        "- date: 2020-07-15\n  incident: 一起事件\n"
        "  natures: [{item: N1, grade: major}, {item: N2, grade: extraordinary}]\n"
        "  count: 2\n  proactive: 预警情报\n  unit: 开原市\n  note: 已处置\n",
    ),
    "incident without grade": (
        "incident demo 一起命案 --nature N2",
        "- date: 2020-07-15\n  incident: 一起命案\n  natures: [{item: N2}]\n",
    ),
    "reading": (
        "reading demo rate 96.50 --period 2020Q2 --source 统计局 --note 抽样",
        "- date: 2020-07-15\n  reading: rate\n  value: 96.50\n  period: 2020Q2\n"
        "  source: 统计局\n  note: 抽样\n",
    ),
    "reading of a year": (
        "reading demo rate 97 --period 2019",
        "- date: 2020-07-15\n  reading: rate\n  value: 97\n  period: 2019\n",
    ),
    "mark": (
        "mark demo B1-2 8.5 --kind verified --reported-by 省委政法委 --reason 材料不全",
        "- date: 2020-07-15\n  mark: B1-2\n  points: 8.5\n  kind: verified\n"
        "  by: 省委政法委\n  reason: 材料不全\n",
    ),
}
"""Command lines, and the entry that each writes."""


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Outcome]:
    """All of them, carried out side by side on the same ledger."""
    cases = {name: Case(line, HEAD) for name, (line, _) in KINDS.items()}
    return outcomes(tmp_path_factory.mktemp("kinds"), cases)


@pytest.mark.parametrize("name", KINDS)
def test_each_command_writes_its_entry(told: dict[str, Outcome], name: str) -> None:
    """The file is what it was and the entry after it, to the letter; one line says where."""
    assert told[name].answer == written()
    assert told[name].text == HEAD + KINDS[name][1]


@pytest.mark.parametrize("name", KINDS)
def test_no_other_file_is_touched(told: dict[str, Outcome], name: str) -> None:
    """Nothing else in the workspace is made, changed or left over."""
    before, after = told[name].before, told[name].after
    assert after == {**before, "ledger/demo.yaml": after["ledger/demo.yaml"]}


def test_the_first_entry_makes_the_ledger(tmp_path: Path) -> None:
    """A workspace without a ledger gets its folder and its file; the next entry follows there."""
    folder = office(tmp_path / "w")
    assert log(folder, "start", "demo/M1") == written()
    assert log(folder, "done", "demo/M1") == written()
    entries = "- date: 2020-07-15\n  started: M1\n- date: 2020-07-15\n  done: M1\n"
    assert ledger(folder) == entries
    assert run("check", "demo", cwd=folder).code == 0


def test_an_entry_can_go_to_a_file_of_a_department(tmp_path: Path) -> None:
    """--ledger takes a file of the folder ledger/<city>, which is made with it."""
    folder = office(tmp_path / "w")
    line = ("done", "demo/M1", "--ledger", "ledger/demo/市甲局.yaml")
    assert log(folder, *line) == written("demo/市甲局.yaml")
    assert ledger(folder, "demo/市甲局.yaml") == "- date: 2020-07-15\n  done: M1\n"
    shown = run("list", "demo", "--status", "done", "--json", "--as-of", "2020-07-15", cwd=folder)
    assert shown.ids == ["demo/M1"]


def test_the_file_can_be_named_from_another_folder(tmp_path: Path) -> None:
    """--ledger is a path from where one is; the entry goes to the same file."""
    folder = office(tmp_path / "w")
    answer = log(folder / "data", "done", "demo/M1", "--ledger", "../ledger/demo.yaml")
    assert answer == Answer(0, "", f"Wrote {folder}/ledger/demo.yaml\n")
    assert ledger(folder) == "- date: 2020-07-15\n  done: M1\n"


def test_a_dry_run_shows_the_change_and_writes_nothing(tmp_path: Path) -> None:
    """--dry-run prints a unified diff; no file and no folder is made."""
    new = office(tmp_path / "new")
    assert log(new, "done", "demo/M1", "--dry-run") == Answer(
        0,
        "--- ledger/demo.yaml\n+++ ledger/demo.yaml\n@@ -0,0 +1,2 @@\n"
        "+- date: 2020-07-15\n+  done: M1\n",
        "",
    )
    assert not (new / "ledger").exists()
    old = office(tmp_path / "old", HEAD)
    assert log(old, "done", "demo/M1", "--dry-run") == Answer(
        0,
        "--- ledger/demo.yaml\n+++ ledger/demo.yaml\n@@ -1,3 +1,5 @@\n"
        " # 台账\n - date: 2020-05-28\n   done: R1\n+- date: 2020-07-15\n+  done: M1\n",
        "",
    )
    assert ledger(old) == HEAD
    assert [path.name for path in (old / "ledger").iterdir()] == ["demo.yaml"]


def test_evidence_is_kept_by_its_path_from_the_workspace(tmp_path: Path) -> None:
    """A file is named from where one is, and written by its path from the workspace."""
    folder = office(tmp_path / "w")
    (folder / "files" / "2020").mkdir(parents=True)
    (folder / "files" / "2020" / "a b.pdf").write_bytes(b"")
    answer = log(folder / "files", "done", "demo/M1", "--evidence", "2020/a b.pdf")
    assert answer.code == 0, answer.err
    entry = "- date: 2020-07-15\n  done: M1\n  evidence: files/2020/a b.pdf\n"
    assert ledger(folder) == entry
    assert run("check", "demo", cwd=folder) == Answer(0, "", "files 2: errors 0, warnings 0\n")
