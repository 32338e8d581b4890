"""A fault is reported once: what is read in its place invents no further one, and hides none."""

from pathlib import Path

import pytest

from pilotctl.load.loaded import LoadedCity
from tests.shared.builders import loaded
from tests.shared.whole import WHOLE


def codes(result: LoadedCity) -> list[str]:
    """The codes of the findings."""
    return [finding.diagnostic.rule.code for finding in result.findings]


def test_the_ground(tmp_path: Path) -> None:
    """The city on which the faults are planted is right."""
    assert codes(loaded(WHOLE, tmp_path)) == []


SINGLE = [
    ("city: demo", "city: Demo!", "bad-value"),
    ("city: demo\n", "", "missing-key"),
    ("name: 演示市\n", "", "missing-key"),
    ("- name: 市公安局", "- name: [市公安局]", "wrong-type"),
    ("- name: 市公安局", "- nmae: 市公安局", "unknown-key missing-key"),
    ("- name: 张三", "- name: no", "ambiguous-text"),
    ("id: I-1", "id: 一", "bad-value"),
    ("id: II-1", "id: two", "bad-value"),
    ("id: III-1", "id: three", "bad-value"),
    ("title: 健全机制", "title: no", "ambiguous-text"),
    ("title: 健全机制", "titel: 健全机制", "unknown-key"),
    ("no: 2\n", "no: zwei\n", "bad-value"),
    ("- no: 2\n              text", "- text", "missing-key"),
    ("text: 加强巡查。", "text: [加强巡查。]", "wrong-type"),
    ("text: 加强巡查。", "txet: 加强巡查。", "unknown-key"),
    ("text: 群众满意率超过96%。", "text: 96", "ambiguous-text"),
    ("departments: [市司法局]", "departments: 市司法局", "wrong-type"),
    ("departments: [市司法局]", "departments: [no, off]", "ambiguous-text ambiguous-text"),
    ("departments: [市司法局]", "department: [市司法局]", "unknown-key"),
    ("deadline: 2021-12\n", "deadline: soon\n", "bad-deadline"),
    ("deadline: 2021-12\n", "deadlin: 2021-12\n", "unknown-key"),
    ("line: 12", "line: twelve", "bad-value"),
    ("{no: 2, text: 开展检查。, deadline: 2020-12}", "开展检查。", "wrong-type"),
    ("{no: 2, text: 开展检查。", "{text: 开展检查。", "missing-key"),
    ("text: 开展检查。, deadline: 2020-12}", "text: 开展检查。, due: 2020-12}", "unknown-key"),
    ("{field: deadline,", "{field: 时限,", "bad-value"),
    ("{field: deadline,", "{", "missing-key"),
    (
        "{field: deadline, confidence: none, why",
        "{field: deadline, confidence: no, why",
        "bad-value",
    ),
    ("- {field: deadline, confidence: none, why: 缺印}", "- 缺印", "wrong-type"),
    ("{requirements: 1, points: 5}", "{requirements: eins, points: 5}", "bad-value"),
    ("{requirements: 1, points: 5}", "{points: 5}", "missing-key"),
    ("{requirements: 1, points: 5}", "{requirements: 1, points: five}", "bad-value"),
    ("{no: 1, title: 联防, points: 10,", "{no: 1, title: 联防, points: ten,", "bad-value"),
    ("{no: 1, title: 联防, points: 10,", "{no: 1, title: 联防, point: 10,", "unknown-key"),
    ("declared: 30", "declared: thirty", "bad-value"),
    ('text: 安全感, comparison: ">=",', 'text: 安全感, comparison: "=>",', "bad-value"),
    ('text: 安全感, comparison: ">=",', "text: 安全感,", "missing-key"),
    (
        'text: 安全感, comparison: ">=", value: 96',
        'text: 安全感, comparison: ">=", value: x',
        "bad-value",
    ),
    (
        'text: 安全感, comparison: ">=", value',
        'text: 安全感, comparison: ">=", valeu',
        "unknown-key",
    ),
    ("start: 2020-07", "start: July", "bad-deadline"),
    ("{id: two, title: 实施,", "{title: 实施,", "missing-key"),
    ("home: R2", "home: row 2", "bad-value"),
    ("home: R2, ", "", "missing-key"),
    ("id: satisfaction,", "id: 满意率,", "bad-value"),
    (", words: 超过96%", "", "missing-key"),
    (", words: 超过96%", ", words: [超过]", "wrong-type"),
    ("{requirements: 4-5, why: 缺页}", "{requirements: 5-4, why: 缺页}", "bad-value"),
    ("{requirements: 4-5, why: 缺页}", "{requirements: 4-5}", "missing-key"),
    ("{requirements: 4-5, why: 缺页}", "缺页", "wrong-type"),
]


@pytest.mark.parametrize(("old", "new", "expected"), SINGLE)
def test_one_fault_is_one_finding(tmp_path: Path, old: str, new: str, expected: str) -> None:
    """A faulty cell is reported, and nothing that only follows from it."""
    assert old in WHOLE
    faulty = WHOLE.replace(old, new, 1)
    assert sorted(codes(loaded(faulty, tmp_path))) == sorted(expected.split())


@pytest.mark.parametrize("key", ["departments", "areas", "key_tasks", "subtasks", "requirements"])
def test_a_missing_list_is_one_finding(tmp_path: Path, key: str) -> None:
    """A whole list that is not there is one fault: the names and numbers in it are not missed."""
    assert codes(loaded(_without_block(WHOLE, key, ""), tmp_path)) == ["missing-key"]


@pytest.mark.parametrize(
    "key", ["departments", "areas", "key_tasks", "subtasks", "requirements", "criteria", "items"]
)
def test_a_text_for_a_list_is_one_finding(tmp_path: Path, key: str) -> None:
    """invalid A whole list that is one fault: the names and numbers in it are not missed."""
    faulty = _without_block(WHOLE, key, f"{key}: 缺\n")
    assert codes(loaded(faulty, tmp_path)) == ["wrong-type"]


def _without_block(text: str, key: str, instead: str) -> str:
    """The text with the first block of that key replaced by one line, or by nothing."""
    before, _, after = text.partition(f"{key}:\n")
    above = before.rstrip(" ")
    indent = before[len(above) :]
    rest = after.splitlines(keepends=True)
    while rest and rest[0].startswith((f"{indent} ", f"{indent}- ")):
        rest.pop(0)
    return "".join([above, indent + instead if instead else "", *rest])


@pytest.mark.parametrize(
    ("old", "new", "expected"), [fault for fault in SINGLE if "- name: 市公安局" not in fault]
)
def test_one_fault_hides_no_other(tmp_path: Path, old: str, new: str, expected: str) -> None:
    """A fault of the content elsewhere is still found beside any fault of the schema."""
    faulty = WHOLE.replace(old, new, 1).replace("support: [市司法局]", "support: [市司法厅]")
    found = codes(loaded(faulty, tmp_path))
    assert found.count("unknown-department") == 1
    assert set(expected.split()) <= set(found)


def test_many_faults_in_one_entry(tmp_path: Path) -> None:
    """An entry of which nothing can be read is reported cell by cell, and the rest is checked."""
    text = WHOLE.replace(
        "- {requirements: 4-5, why: 缺页}", "- {requirements: x, why: [], also: 1}"
    )
    assert sorted(codes(loaded(text, tmp_path))) == ["bad-value", "unknown-key", "wrong-type"]
