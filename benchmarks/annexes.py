"""What follows a made-up task table: regional tasks, negative list, phases, indicators."""

from random import Random

from benchmarks.rows import Row, deadline, entry
from benchmarks.words import DEPARTMENTS, LEADERS, clause, sentence

IN_TASK, IN_KEY_TASK = 4, 12
"""How many measures a regional task and a regional key task have."""

_ITEM = """
    - no: {no}
      title: 第{no}类意外
      deducts: {{extraordinary: 30, major: 10}}
      departments: [{department}]
      leaders: [{leader}]"""
_RATE = """
    - no: 6
      title: 意外发生率
      rate: {limit: 0.65, over: 20, step: 0.1, per_step: 10, cap: 50}
"""

NEGATIVE_LIST = (
    "negative_list:\n  window: {month: 7, months: 18}\n  items:"
    + "".join(
        _ITEM.format(no=no, department=DEPARTMENTS[no], leader=LEADERS[no]) for no in range(1, 6)
    )
    + _RATE
)

PHASES = """phases:
  - {id: P1, title: 筹备, start: 2020-05, end: 2020-06, asks: [定出清单]}
  - {id: P2, title: 开展, start: 2020-07, end: 2021-12, asks: [完成清单]}
  - {id: P3, title: 收尾, start: 2022-01, end: 2022-12, asks: [核对清单]}
"""


def regional(chance: Random, count: int) -> tuple[str, list[Row]]:
    """A regional table of so many measures, and its tasks."""
    text, rows = "regional:\n  title: 特色灯会\n  key_tasks:\n", []
    for at in range(count):
        if at % IN_KEY_TASK == 0:
            no = at // IN_KEY_TASK + 1
            text += entry(2, f"no: {no}", f"title: {clause(chance)}", "tasks:")
        task = at % IN_KEY_TASK // IN_TASK + 1
        if at % IN_TASK == 0:
            lead = f"leaders: [{chance.choice(LEADERS)}]"
            title = f"title: {clause(chance)}"
            text += entry(4, f"no: {task}", title, lead, "points: 10", "measures:")
        id = f"S{at // IN_KEY_TASK + 1}.{task}.{at % IN_TASK + 1}"
        rows.append(Row(id, sentence(chance, 3), deadline(chance)))
        text += entry(
            6,
            f"no: {at % IN_TASK + 1}",
            f"text: {rows[-1].text}",
            f"departments: [{chance.choice(DEPARTMENTS)}]",
            f"deadline: {rows[-1].deadline}",
        )
    return (text if rows else ""), rows


def indicators(words: list[str]) -> tuple[str, list[str]]:
    """A target for every tenth requirement, by its first words; and the ids."""
    homes = range(0, len(words), 10)
    rows = (
        entry(
            1,
            f"id: target-{at + 1}",
            f"name: 第{at + 1}行的比例",
            f"home: R{at + 1}",
            'comparison: ">="',
            "value: 90",
            'unit: "%"',
            f"words: {words[at]}",
        )
        for at in homes
    )
    return "indicators:\n" + "".join(rows), [f"target-{at + 1}" for at in homes]
