"""Every table has its own series of numbers."""

from pilotctl.checks.numbering import check_numbering
from tests.checks.walks import walk_of
from tests.shared.builders import city_text, messages

SUBTASK = "areas.0.key_tasks.0.subtasks.0"


def rows(*numbers: int) -> str:
    """Rows with these numbers."""
    return "\n".join(
        f"- {{no: {number}, text: 完善机制。, departments: [市公安局], deadline: 2020-12}}"
        for number in numbers
    )


def said(text: str) -> list[str]:
    """What the check says of a city, less the path of its subtask."""
    return [one.replace(f"{SUBTASK}.", "", 1) for one in messages(check_numbering(walk_of(text)))]


def test_numbers_run_on_across_subtasks() -> None:
    """Rows are numbered through the whole document, and so are its headings."""
    second = """
          - id: III-2
            title: 其他
            requirements:
              - {no: 3, text: 甲, departments: [市公安局], deadline: 2020-12}
      - id: II-2
        title: 其他
        subtasks: [{id: III-4, title: 其他, requirements: []}]
    """
    text = city_text(rows(1, 2)) + second[1:].rstrip() + "\n"
    assert messages(check_numbering(walk_of(text))) == [
        "areas.0.key_tasks.1.subtasks.0.id: number-hole: subtask III-3 is missing before III-4"
    ]


def test_headings() -> None:
    """Areas, key tasks and subtasks have their own series."""
    text = city_text().replace("id: I-1", "id: I-2").replace("id: II-1", "id: II-3")
    assert messages(check_numbering(walk_of(text))) == [
        "areas.0.id: number-hole: area I-1 is missing before I-2",
        "areas.0.key_tasks.0.id: number-hole: key task II-1-2 is missing before II-3",
    ]


def test_measures() -> None:
    """Measures are numbered through the whole document, across their rows."""
    text = city_text(
        """
        - no: 1
          text: 甲
          departments: [市公安局]
          measures: [{no: 1, text: 甲, deadline: 2020-12}, {no: 2, text: 乙, deadline: 2020-12}]
        - no: 2
          text: 乙
          departments: [市公安局]
          measures: [{no: 2, text: 丙, deadline: 2020-12}, {no: 4, text: 丁, deadline: 2020-12}]
        """
    )
    assert said(text) == [
        "requirements.1.measures.0.no: number-repeat: duplicate measure M2",
        "requirements.1.measures.1.no: number-hole: measure M3 is missing before M4",
    ]


def test_regional_numbers_start_anew() -> None:
    """Regional tasks are numbered within their key task, and measures within their task."""
    annex = """
    regional:
      title: 特色
      key_tasks:
        - no: 1
          title: 边境
          tasks:
            - {no: 1, title: 甲, points: 1, measures: [{no: 1, text: 甲, deadline: 2020-12}]}
            - {no: 2, title: 乙, points: 1, measures: [{no: 1, text: 乙, deadline: 2020-12}]}
        - no: 3
          title: 旅游
          tasks:
            - {no: 2, title: 丙, points: 1, measures: [{no: 2, text: 丙, deadline: 2020-12}]}
    """
    found = messages(check_numbering(walk_of(city_text(annex=annex))))
    at = "regional.key_tasks.1"
    assert found == [
        f"{at}.no: number-hole: regional key task S2 is missing before S3",
        f"{at}.tasks.0.no: number-hole: regional task S3.1 is missing before S3.2",
        f"{at}.tasks.0.measures.0.no: number-hole:"
        " regional measure S3.2.1 is missing before S3.2.2",
    ]


def test_the_negative_list() -> None:
    """Items and notes are numbered through the list, criteria within their item."""
    annex = """
    negative_list:
      items:
        - no: 1
          title: 甲
          criteria:
            - {no: 1, text: 甲, comparison: never}
            - {no: 3, text: 乙, comparison: never}
        - no: 1
          title: 乙
      notes: [{no: 2, text: 注}]
    """
    assert messages(check_numbering(walk_of(city_text(annex=annex)))) == [
        "negative_list.items.1.no: number-repeat: duplicate negative-list item N1",
        "negative_list.items.0.criteria.1.no: number-hole:"
        " negative-list criterion N1.2 is missing before N1.3",
        "negative_list.notes.0.no: number-hole: negative-list note 1 is missing before 2",
    ]
