"""A workspace with a city that has points and one that has none, for score and plan."""

import os
import shlex
from collections.abc import Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.shared import cities
from tests.shared.cities import SCORED as TEXT
from tests.shared.program import Answer, run
from tests.shared.workspaces import workspace

LEDGER = """\
- {date: 2020-07-01, done: [R1, M1]}
- {date: 2020-07-02, progress: R2, percent: 50}
- {date: 2020-08-01, done: R3}
- {date: 2020-08-02, incident: 一起事件, natures: [{item: N1, grade: major}]}
- {date: 2021-01-10, reading: homicides, value: 0.6, period: 2020}
- {date: 2021-08-01, done: M2}
"""
"""On 2021-06-30: 7.5 of B1-2, 5 of B3, 2.5 of B5, less 10: 5 of 47.5."""
SILENT = """\
- {date: 2020-07-01, done: R1}
- {date: 2020-08-02, incident: 一起案件, natures: [{item: N2.1}]}
- {date: 2021-01-10, reading: safety, value: 97, period: 2020}
"""
SCHEME = """\
scheme: 示例评分
city: silent
points:
  - {of: II-1, points: 9}
  - {of: R4, points: 1}
deductions:
  - {criterion: N2.1, points: 2}
"""
FAULTY = SCHEME.replace("R4", "R9")
DAY = "2021-06-30"


def office(folder: Path) -> Path:
    """The workspace, with schemes beside it."""
    config = '[units]\ndemo = ["甲县", "乙县"]\n'
    made = workspace(folder / "office", config, demo=TEXT, silent=cities.SILENT)
    (made / "ledger").mkdir()
    for path, text in {
        "ledger/demo.yaml": LEDGER,
        "ledger/silent.yaml": SILENT,
        "scheme.yaml": SCHEME,
        "faulty.yaml": FAULTY,
    }.items():
        (made / path).write_text(text, encoding="utf-8")
    return made


def answers(folder: Path, lines: Iterable[str]) -> Mapping[str, Answer]:
    """Each command line as of the day, all asked side by side."""
    here, asked = office(folder), list(lines)
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        told = pool.map(lambda one: run(*shlex.split(one), "--as-of", DAY, cwd=here), asked)
        return dict(zip(asked, told, strict=True))
