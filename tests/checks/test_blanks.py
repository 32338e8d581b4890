"""An unknown is blank with a reason."""

import pytest

from pilotctl.checks.blanks import check_blanks, check_doubts
from tests.checks.walks import walk_of
from tests.shared.builders import city_text, messages
from tests.shared.whole import WHOLE

ROW = "areas.0.key_tasks.0.subtasks.0.requirements.0"


def row(cells: str) -> str:
    """A city of one row."""
    return city_text(f"- no: 1\n  {cells}\n")


def said(text: str) -> list[str]:
    """What the check of blanks says of a city."""
    return messages(check_blanks(walk_of(text)))


def test_nothing_is_blank() -> None:
    """A city whose cells are filled, or doubted where blank, is right."""
    assert said(WHOLE) == []
    assert messages(check_doubts(walk_of(WHOLE))) == []


def test_blanks_of_a_row() -> None:
    """Each blank cell of a row is reported by itself; support and leaders may be blank."""
    assert said(row("text:")) == [
        f"{ROW}.{field}: unexplained-blank: requirement R1 has no {field}, and no doubt explains it"
        for field in ("text", "departments", "deadline")
    ]


@pytest.mark.parametrize("confidence", ["none", "low"])
def test_a_doubt_explains_its_own_field(confidence: str) -> None:
    """A doubt about one cell explains that one, and no other."""
    doubts = f"doubts: [{{field: deadline, confidence: {confidence}, why: 缺印}}]"
    explained = row(f"text: 甲\n  departments: [市公安局]\n  {doubts}")
    elsewhere = row(f"text: 甲\n  {doubts}")
    assert said(explained) == []
    assert said(elsewhere) == [
        f"{ROW}.departments: unexplained-blank: requirement R1 has no departments, and no doubt"
        f" explains it"
    ]


def test_a_row_with_measures_has_their_deadlines() -> None:
    """The deadline stands at the measures, each of which needs one."""
    text = row("text: 甲\n  departments: [市公安局]\n  measures: [{no: 1, text: 甲}]")
    assert said(text) == [
        f"{ROW}.measures.0.deadline: unexplained-blank: measure M1 has no deadline, and no doubt"
        f" explains it"
    ]


def test_headings_and_other_tables() -> None:
    """Titles, texts and points are asked of every table that prints them."""
    text = city_text(
        beside="points: [{requirements: 1-3}]",
        annex="""
        regional:
          title: 特色
          key_tasks: [{no: 1, tasks: [{no: 1, measures: [{no: 1, text: 甲, deadline: 2020-12}]}]}]
        negative_list:
          items: [{no: 1, criteria: [{no: 1, comparison: never}]}]
          notes: [{no: 1}]
        """,
    )
    for title in ("治理体制现代化", "完善领导体制", "健全机制"):
        text = text.replace(f"title: {title}", "title:")
    assert [one.partition(": unexplained-blank: ")[2] for one in said(text)] == [
        f"{what}, and no doubt explains it"
        for what in (
            "area I-1 has no title",
            "key task II-1 has no title",
            "subtask III-1 has no title",
            "points block B1-3 has no points",
            "regional key task S1 has no title",
            "regional task S1.1 has no title",
            "regional task S1.1 has no points",
            "measure S1.1.1 has no departments",
            "negative-list item N1 has no title",
            "negative-list criterion N1.1 has no text",
            "negative-list note N-1 has no text",
        )
    ]


@pytest.mark.parametrize("field", ["text", "departments", "support", "deadline", "area", "subtask"])
def test_doubts_about_a_field(field: str) -> None:
    """A doubt is about a cell of its entry, or about the entry's place in the tree."""
    doubts = f"doubts: [{{field: {field}, confidence: low, why: 模糊}}]"
    assert messages(check_doubts(walk_of(row(f"text: 甲\n  {doubts}")))) == []


@pytest.mark.parametrize(
    ("field", "suggestion"),
    [
        ("deadlin", "did you mean deadline?"),
        (
            "xyz",
            "fields of this entry: no, text, leaders, departments, support, deadline, measures,"
            " line, doubts, area, key_task, subtask, requirement, requirements, value, unit,"
            " comparison",
        ),
    ],
)
def test_doubts_about_no_field(field: str, suggestion: str) -> None:
    """A doubt about a misspelt field marks nothing, and is refused with the fields there are."""
    doubts = f"doubts: [{{field: {field}, confidence: low, why: 模糊}}]"
    (found,) = check_doubts(walk_of(row(f"text: 甲\n  {doubts}")))
    assert messages([found]) == [
        f"{ROW}.doubts.0.field: doubt-field:"
        f" the doubt names {field}, which is not a field of this entry"
    ]
    assert found.args["suggestion"].render(str) == suggestion  # type: ignore[attr-defined]
