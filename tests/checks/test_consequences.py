"""What only follows from a fault that is reported already is not said; all else is."""

from pathlib import Path

from tests.shared.builders import city_text, loaded, messages

PARTIES = """
departments: [{name: 市公安局}, {name: 市司法局}]
leaders: [{name: 张三, bogus: 1}]
"""
ROWS = """
- {no: 1, txt: 甲, departments: [市公安局], deadline: 2020-12}
- {no: 2, departments: [市民政局], deadline: 2020-12}
- {no: 3, text: 丙, departments: [市公安局], leaders: [李四], deadline: soon}
"""


def test_each_fault_takes_only_what_follows_from_it(tmp_path: Path) -> None:
    """Of two blank texts one has a misspelt key; of two unknown names one list was misread."""
    found = loaded(city_text(ROWS, parties=PARTIES), tmp_path).findings
    rows = "areas.0.key_tasks.0.subtasks.0.requirements"
    unknown = "unknown-department: department 市民政局 is not in the registry"
    assert messages(one.diagnostic for one in found) == [
        "leaders.0.bogus: unknown-key: unknown key bogus",
        f"{rows}.0.txt: unknown-key: unknown key txt",
        f"{rows}.1.text: unexplained-blank: requirement R2 has no text, and no doubt explains it",
        f"{rows}.1.departments.0: {unknown}",
        f"{rows}.2.deadline: bad-deadline: soon is not a deadline",
    ]


def test_without_faults_everything_is_said(tmp_path: Path) -> None:
    """Where nothing was misread, nothing is held back, and unused departments are told."""
    text = city_text(
        "- {no: 1, departments: [市公安局], deadline: 2020-12}",
        parties="departments: [{name: 市公安局}, {name: 市司法局}]",
    )
    codes = [one.diagnostic.rule.code for one in loaded(text, tmp_path).findings]
    assert codes == ["unused-department", "unexplained-blank"]
