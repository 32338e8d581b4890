"""Every node of a city once, with its path and the id under which people find it."""

from typing import Any

from pilotctl.checks.walk import Walk
from pilotctl.diagnostics.finding import Path
from pilotctl.model.doubt import Gap
from pilotctl.model.parties import Registry
from pilotctl.model.programme import Requirement, Subtask
from tests.checks.walks import walk_of
from tests.shared.builders import city_text

ROWS = """
- no: 1
  text: 甲
  doubts: [{field: deadline, confidence: none, why: 看不清}]
- no: 2
  measures: [{no: 5, text: 乙, deadline: 2020-12}]
"""
ANNEX = """
regional:
  title: 区域特色
  key_tasks: [{no: 1, tasks: [{no: 2, measures: [{no: 3, text: 丙, deadline: 2020-12}]}]}]
negative_list:
  items: [{no: 4, title: 丁, criteria: [{no: 1, text: 戊, comparison: never}]}]
  notes: [{no: 1, text: 己}]
"""
SUBTASK = ("areas", 0, "key_tasks", 0, "subtasks", 0)


def test_labels_in_the_order_of_the_file() -> None:
    """Numbered things have their letter and number, others their id or name; doubts have none."""
    walk = walk_of(city_text(ROWS, beside="points: [{requirements: 1-2}]", annex=ANNEX))
    assert [label for _, _, label in walk.nodes] == [
        *("市公安局", "市司法局"),
        *("I-1", "II-1", "III-1", "R1", "", "R2", "M5", "B1-2"),
        *("区域特色", "S1", "S1.2", "S1.2.3"),
        *("", "N4", "N4.1", "N-1"),
    ]


def test_nodes_of_one_kind() -> None:
    """A kind that the city has not is no error."""
    walk = walk_of(city_text(ROWS))
    assert [path for path, _ in walk.each(Subtask)] == [SUBTASK]
    assert [(path[6:], row.no) for path, row in walk.each(Requirement)] == [
        (("requirements", 0), 1),
        (("requirements", 1), 2),
    ]
    assert list(walk.each(Gap)) == []


def test_paths_lead_to_the_nodes() -> None:
    """A path names the keys and indices of the file that the city was read from."""
    walk = walk_of(city_text(ROWS, annex=ANNEX))
    assert all(_at(walk, path) is node for path, node, _ in walk.nodes)


def _at(walk: Walk, path: Path) -> Any:
    found: Any = walk.city
    for part in path:
        found = getattr(found, part) if isinstance(part, str) else found[part]
        found = found.parties if isinstance(found, Registry) else found
    return found
