"""Answers are the same with a cold cache, with a warm one and with none, whatever is asked."""

import json
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from tests.shared.office import CITY, UNITS, YEAR
from tests.shared.program import Answer, environment
from tests.shared.workspaces import workspace

EXAMPLES = Path(__file__).parents[2] / "examples"
DRIVER = """
import io, json, os, sys
from pilotctl.cli.program import run
own = sys.stdout
for line in sys.stdin.read().splitlines():
    where, *words = json.loads(line)
    os.environ["PILOTCTL_CACHE_DIR"] = where
    sys.stdout, sys.stderr = (io.TextIOWrapper(io.BytesIO(), write_through=True) for _ in "12")
    try:
        code = run(words)
    except SystemExit as stop:
        code = stop.code
    said = [stream.buffer.getvalue().decode() for stream in (sys.stdout, sys.stderr)]
    print(json.dumps([code, *said]), file=own)
"""
"""One process that carries out many command lines, each with the cache that it names."""


def answers(folder: Path, lines: Iterable[tuple[str, str]]) -> Iterator[Answer]:
    """The answer to each line in that workspace, with the cache in the folder beside it."""
    asked = "\n".join(json.dumps([where, *line.split()]) for line, where in lines)
    done = subprocess.run(
        [sys.executable, "-c", DRIVER],
        cwd=folder,
        env=environment(folder),
        input=asked,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return (Answer(*json.loads(line)) for line in done.stdout.splitlines())


ASKED = {
    "baoji": [
        "list baoji",
        "list --json",
        "list baoji --dept 公安 --role lead --format csv",
        "list baoji --due 2020-10..2021-06 --text 机制 --sort points --format md",
        "list baoji --dept nobody",
        "overdue baoji --json",
        "overdue --fail --sort days --limit 7",
        "due baoji --within 400d --columns id,due,status,light",
        "show baoji/R22 baoji/R35",
        "tree baoji --depth 4",
        "departments baoji",
        "show baoji --json",
        "gaps baoji --format md",
        "score baoji --json",
        "units baoji",
        "changes baoji --since 2020-06",
        "report baoji --month 2020-12 --format md",
    ],
    "tieling": [
        "list tieling --json",
        "list tieling --status done --status overdue --light red --sort deadline",
        "list tieling --under I-1 --points 5.. --columns id,doubts,evidence,units --format tsv",
        "overdue tieling",
        "overdue tieling --dept 公安 --format csv",
        "due tieling --json",
        "due tieling --within 0d --under II-8",
        "show tieling/M7 tieling/S1.1.1 --json",
        "show tieling/R9999",
        "indicators tieling --json",
        "compare baoji tieling",
        "score tieling",
        "score tieling --by department --format csv",
        "score tieling --period 2020-06..2020-10 --every month",
        "plan tieling --target 50%",
        "units tieling --json",
        "show tieling/M7 tieling/M8",
        "changes tieling --since 2020 --by department --json",
    ],
}
"""What is asked in the example workspace of each city; each line as of some day."""
REFUSED = ("list baoji --dept nobody", "show tieling/R9999")
DAYS = ("2020-11-15", "2021-01-15", "2022-09-01")

Three = tuple[Answer, Answer, Answer]


def _asked(city: str) -> dict[str, Three]:
    with TemporaryDirectory() as folder:
        days = [f"--as-of {DAYS[n % len(DAYS)]}" for n in range(len(ASKED[city]))]
        questions = [
            (f"{line} {day}", where)
            for n, (line, day) in enumerate(zip(ASKED[city], days, strict=True))
            for where in (f"{folder}/{n}", f"{folder}/{n}", os.devnull)
        ]
        said = answers(EXAMPLES / city, questions)
        return {line: (next(said), next(said), next(said)) for line in ASKED[city]}


@cache
def asked() -> dict[str, Three]:
    """Each line's answer with a cold cache, with a warm one, and where none can be."""
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        one, other = pool.map(_asked, ASKED)
    return one | other


@pytest.mark.parametrize("line", [line for lines in ASKED.values() for line in lines])
def test_the_answer_is_the_same(line: str) -> None:
    """Byte for byte, on both streams, with the same exit code."""
    cold, warm, none = asked()[line]
    assert cold == warm == none
    refused = line in REFUSED
    assert (cold.code, bool(cold.out), bool(cold.err)) == (
        2 if refused else int("--fail" in line),
        not refused,
        refused,
    )


def test_the_questions_have_answers() -> None:
    """Nearly all find something: this guards the tests themselves."""
    found = [len(cold.lines) > 3 for cold, _, _ in asked().values()]
    assert sum(found) > 0.8 * len(found)


MORE = """\
- date: 2020-09-01
  reopened: R1
  note: 复查
- date: 2020-09-02
  extended: R1
  deadline: 2020-05
  reason: 提前
  approved_by: 市委
- date: 2020-09-05
  extended: R4
  deadline: 2020-10-10
  reason: 补时限
  approved_by: 市委
- date: 2020-10-01
  extended: M1
  unit: 银州区
  deadline: 2021-06
  reason: 疫情
  approved_by: 市委
- date: 2020-10-02
  done: M2
"""
ROWS = """\
              - no: 4
                text: 没有时限的事。
                departments: [市乙局]
                doubts: [{field: deadline, confidence: none, why: 缺页}]
              - {no: 5, text: 长期推进的事。, departments: [市甲局], deadline: 长期推进}
              - {no: 6, text: 某一天的事。, departments: [市甲局], deadline: 2020-10-15}
              - {no: 7, text: 很久以后的事。, departments: [市甲局], deadline: 2035-12}
"""
START = date(2020, 5, 1)
FORTNIGHTS = [str(START + timedelta(days=13 * n)) for n in range(32)]


def later_tasks() -> str:
    """The city of the ledgers, with tasks of every kind of deadline."""
    before, mark, after = CITY.partition("negative_list:")
    return before + ROWS + mark + after


Items = list[dict[str, Any]]


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """The envelopes of list, overdue and due on each day; `list` comes from the files each time."""
    folder = workspace(tmp_path_factory.mktemp("plain") / "w", UNITS, demo=later_tasks())
    (folder / "ledger").mkdir()
    (folder / "ledger" / "demo.yaml").write_text(YEAR + MORE, encoding="utf-8")
    asked = [
        f"{line} --json --as-of {day}"
        for day in FORTNIGHTS
        for line in ("list demo --no-cache", "overdue demo", "due demo", "due demo --within 0d")
    ]
    said = answers(folder, [(line, str(folder.parent / "kept")) for line in asked])
    return {line: _json(answer) for line, answer in zip(asked, said, strict=True)}


def _json(answer: Answer) -> Any:
    assert (answer.code, answer.err) == (0, "")
    return answer.json


def every(told: dict[str, Any], day: str) -> Items:
    """All tasks as they stand on the day."""
    items: Items = told[f"list demo --no-cache --json --as-of {day}"]["items"]
    return items


@pytest.mark.parametrize("day", FORTNIGHTS)
def test_overdue_is_what_the_list_calls_overdue(told: dict[str, Any], day: str) -> None:
    """All of the tasks whose status is overdue, and how many have no known deadline."""
    tasks, answer = every(told, day), told[f"overdue demo --json --as-of {day}"]
    assert answer["items"] == [task for task in tasks if task["status"] == "overdue"]
    unknown = sum(task["status"] == "unknown" for task in tasks)
    assert answer["summary"] == {"overdue": len(answer["items"]), "unknown_deadline": unknown}


@pytest.mark.parametrize("within", [None, 0])
@pytest.mark.parametrize("day", FORTNIGHTS)
def test_due_is_what_the_list_dates_so(told: dict[str, Any], day: str, within: int | None) -> None:
    """All unfinished tasks of which the due day lies within so many days, both ends included."""
    option = "" if within is None else f" --within {within}d"
    answer = told[f"due demo{option} --json --as-of {day}"]
    last = str(date.fromisoformat(day) + timedelta(days=30 if within is None else within))
    assert answer["items"] == [
        task
        for task in every(told, day)
        if task["due"]
        and day <= task["due"] <= last
        and task["status"] not in ("done", "cancelled")
    ]


def test_the_days_show_every_state(told: dict[str, Any]) -> None:
    """Extensions to both sides, endings and new beginnings occur: this guards the tests."""
    found = [task for day in FORTNIGHTS for task in every(told, day)]
    assert {task["status"] for task in found} == {
        *("open", "active", "extended", "overdue"),
        *("done", "cancelled", "unknown"),
    }
    moved = [(task["deadline"], task["due"][:7]) for task in found if task["extension"]]
    assert any(due < deadline for deadline, due in moved if deadline)
    assert any(due > deadline for deadline, due in moved if deadline)
    assert any(task["units"] for task in found)
