"""What the source lost stands under gaps: no hole, and not there after all."""

from pilotctl.checks.numbering import check_numbering
from tests.checks.walks import walk_of
from tests.shared.builders import city_text, messages

ROWS = """
- no: 1
  text: 甲
  departments: [市公安局]
  measures: [{no: 1, text: 甲, deadline: 2020-12}, {no: 4, text: 乙, deadline: 2020-12}]
- {no: 4, text: 乙, departments: [市司法局], deadline: 2020-12}
"""


def said(gaps: str) -> list[str]:
    """What the check says of the numbers with these gaps."""
    return messages(check_numbering(walk_of(city_text(ROWS, annex=f"gaps:\n{gaps}"))))


def test_lost_rows_are_no_holes() -> None:
    """A hole that a gap explains is right, in several pieces as well."""
    assert (
        said(
            "  - {requirements: 2-3, why: 缺页}\n"
            "  - {measures: 2, why: 缺页}\n"
            "  - {measures: 3, why: 缺页}\n"
            "  - {requirements: 5-9, why: 缺页}\n"
        )
        == []
    )


def test_the_unexplained_rest_of_a_hole() -> None:
    """Only the numbers that no gap explains are missing."""
    at = "areas.0.key_tasks.0.subtasks.0.requirements"
    assert said("  - {requirements: 2, why: 缺页}\n  - {measures: 3, why: 缺页}\n") == [
        f"{at}.1.no: number-hole: requirement R3 is missing before R4",
        f"{at}.0.measures.1.no: number-hole: measure M2 is missing before M4",
    ]


def test_a_row_is_not_lost_and_there() -> None:
    """A number that is listed as a gap and stands in the file is reported at the gap."""
    found = said("  - {requirements: 2-4, why: 缺页}\n  - {measures: 1-4, why: 缺页}\n")
    assert found == [
        "gaps.0.requirements: gap-filled: requirement R4 is listed as a gap but is in the file",
        "gaps.1.measures: gap-filled: measure M1 is listed as a gap but is in the file",
        "gaps.1.measures: gap-filled: measure M4 is listed as a gap but is in the file",
    ]


def test_lost_subtasks() -> None:
    """A subtask whose whole page is lost is named by its id."""
    gaps = "  - {requirements: 2-3, why: 缺页}\n  - {measures: 2-3, why: 缺页}\n"
    lost = city_text(ROWS, annex=f"gaps:\n{gaps}  - {{subtask: III-1, why: 缺页}}\n")
    moved = lost.replace("id: III-1", "id: III-2")
    assert messages(check_numbering(walk_of(moved))) == []
    assert messages(check_numbering(walk_of(lost))) == [
        "gaps.2.subtask: gap-filled: subtask III-1 is listed as a gap but is in the file"
    ]
