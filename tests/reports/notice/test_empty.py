"""Notices with little in them: no ledger, no tasks, nothing to draw."""

from tests.shared.notices import figures, notice, section

BARE = """\
city: demo
name: 空白市
departments: [{name: 市甲局}]
areas: []
"""
SUPPORT = """\
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
            requirements:
              - {no: 1, text: 甲。, departments: [市甲局], support: [市乙局], deadline: 2020-06}
"""


def test_without_a_ledger() -> None:
    """Every section is there; those without rows say in words that nothing happened."""
    made = notice(period="2020-05")
    said = {one.id: one.empty.render(str) for one in made.sections if one.is_empty}
    assert said == {
        "finished": "Nothing was finished in this period.",
        "overdue": "Nothing is overdue.",
        "deductions": "No incident is recorded.",
        "indicators": "No indicator has a reading.",
        "extensions": "No extension was granted in this period.",
        "gaps": "No figure above depends on a gap or a doubt.",
    }


def test_no_date_that_is_no_day() -> None:
    """What is said of the coming month names its first and last day."""
    due = section(notice(period="2020-01"), "due")
    assert due.empty.render(str) == "Nothing falls due from 2020-01-31 to 2020-02-29."


def test_an_empty_programme() -> None:
    """A city without tasks has a notice: zeros, no completion, and nothing to draw."""
    made = notice(city=BARE)
    assert figures(made) == {
        "tasks": ("0", "0"),
        "done": ("0", "0"),
        "active": ("0", "0"),
        "overdue": ("0", "0"),
        "completion": ("", ""),
    }
    assert section(made, "departments").empty.render(str) == "No department leads a task."


def test_progress_of_no_tasks_is_no_picture() -> None:
    """Where there are no tasks the section says so, and shows no picture of nothing."""
    made = notice(city=BARE)
    for id, words in {
        "progress": "There are no tasks.",
        "course": "There is nothing to draw yet.",
    }.items():
        part = section(made, id)
        assert (part.charts, part.is_empty) == ((), True)
        assert part.empty.render(str) == words


def test_a_department_that_leads_nothing() -> None:
    """Its own notice says that there are no tasks, rather than showing an empty picture."""
    made = notice(city=SUPPORT, dept="市乙局")
    assert figures(made)["tasks"] == ("0", "0")
    assert (section(made, "progress").charts, section(made, "progress").is_empty) == ((), True)
