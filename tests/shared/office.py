"""A workspace with a city that has everything a ledger can speak of, and its files."""

import os
import shlex
from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

from tests.shared.program import Answer, run
from tests.shared.workspaces import workspace

CITY = """\
city: demo
name: 演示市
departments: [{name: 市甲局}, {name: 市乙局}]
areas:
  - id: I-1
    title: 头等大事
    key_tasks:
      - id: II-1
        title: 一件大事
        subtasks:
          - id: III-1
            title: 一件小事
            points:
              - {requirements: 1-2, points: 10}
              - {requirements: 3, points: 5}
            requirements:
              - {no: 1, text: 办好第一件事。, departments: [市甲局], deadline: 2020-06}
              - {no: 2, text: 群众满意率超过96%。, departments: [市乙局], deadline: 长期推进}
              - no: 3
                text: 办好第三件事。
                departments: [市乙局]
                measures:
                  - {no: 1, text: 先做这个。, deadline: 2020-09}
                  - {no: 2, text: 再做那个。, deadline: 2020-12}
negative_list:
  items:
    - {no: 1, title: 群体性事件}
    - {no: 2, title: 命案}
indicators:
  - {id: rate, name: 满意率, home: R2, comparison: ">=", value: 96, words: 超过96%}
"""
"""Tasks R1 (due in June 2020), R2 (a standing duty), M1 and M2; blocks, an item, an indicator."""

YEAR = """\
- date: 2020-05-28
  started: [R1, M1]
  by: 市甲局
- date: 2020-06-20
  progress: M1
  percent: 50
  unit: 银州区
- date: 2020-06-20
  done: M1
  unit: 开原市
- date: 2020-06-30
  done: R1
  evidence: 铁政〔2020〕1号
  note: 办结
- date: 2020-07-01
  incident: 一起事件
  natures: [{item: N1, grade: major}]
- date: 2020-07-05
  reading: rate
  value: 96.5
  period: 2020Q2
- date: 2020-07-06
  mark: B3
  points: 4
  kind: self
- date: 2020-08-01
  extended: M2
  deadline: 2021-03
  reason: 疫情
  approved_by: 市委
- date: 2020-08-02
  cancelled: R2
  reason: 并入
"""
"""Entries of every kind about that city, in the order of days."""

UNITS = '[units]\ndemo = ["银州区", "开原市", "西丰县"]\n'
DAY = "2020-07-15"
"""The as-of day of nearly every question."""


def office(
    folder: Path, ledger: str | bytes | None = None, config: str = UNITS, **files: str
) -> Path:
    """A workspace in that folder, with that ledger/demo.yaml and files of ledger/demo."""
    made = workspace(folder, config, demo=CITY)
    if ledger is not None:
        (made / "ledger").mkdir()
        content = ledger if isinstance(ledger, bytes) else ledger.encode()
        (made / "ledger" / "demo.yaml").write_bytes(content)
    for name, text in files.items():
        (made / "ledger" / "demo").mkdir(parents=True, exist_ok=True)
        (made / "ledger" / "demo" / f"{name}.yaml").write_text(text, encoding="utf-8")
    return made


def log(folder: Path, *arguments: str, day: str = DAY) -> Answer:
    """`pilotctl log` as of that day."""
    return run("log", *arguments, "--as-of", day, cwd=folder)


def ledger(folder: Path, name: str = "demo.yaml") -> str:
    """A file of the ledger, as it is, line ends and all."""
    return (folder / "ledger" / name).read_bytes().decode()


def written(name: str = "demo.yaml") -> Answer:
    """What is said of an entry that was written."""
    return Answer(0, "", f"Wrote ledger/{name}\n")


def files(folder: Path) -> dict[str, bytes]:
    """Every file of the workspace by its path, but for the lock, which holds nobody's data."""
    paths = (path for path in folder.rglob("*") if path.is_file() and path.name != ".lock")
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


class Case(NamedTuple):
    """A command line of `log`, and the ledger that it finds."""

    line: str
    before: str | bytes | None = None


class Outcome(NamedTuple):
    """What `log` said, and the files of the workspace before and after."""

    answer: Answer
    before: dict[str, bytes]
    after: dict[str, bytes]

    @property
    def text(self) -> str:
        """What ledger/demo.yaml holds now."""
        return self.after["ledger/demo.yaml"].decode()


def outcomes(folder: Path, cases: Mapping[str, Case]) -> dict[str, Outcome]:
    """Each case in a workspace of its own, on every processor there is; by their names."""

    def outcome(name: str) -> Outcome:
        made = office(folder / name.replace(" ", "-"), cases[name].before)
        before = files(made)
        answer = log(made, *shlex.split(cases[name].line))
        return Outcome(answer, before, files(made))

    with ThreadPoolExecutor(os.cpu_count()) as pool:
        return dict(zip(cases, pool.map(outcome, cases), strict=True))


def ask_all(folder: Path, lines: Iterable[str]) -> dict[str, Answer]:
    """Many command lines without quotes in that workspace, on every processor there is."""
    asked = list(lines)
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        return dict(
            zip(asked, (pool.map(lambda line: run(*line.split(), cwd=folder), asked)), strict=True)
        )
