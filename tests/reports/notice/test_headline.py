"""The head of a notice: title, phases, figures beside those of the time before."""

from tests.shared import cities, offices
from tests.shared.notices import figures, notice, said
from tests.shared.office import UNITS, YEAR

SILENT = cities.SILENT.replace("city: silent", "city: demo")
PHASES = """
phases:
  - {id: a, title: 启动, start: 2020-01, end: 2020-05, asks: [动员]}
  - {id: b, title: 实施, start: 2020-06, end: 2020-12, asks: [落实]}
"""


def test_figures_with_those_before() -> None:
    """How many stand how at the end of the period, and how many did the day before it began."""
    assert figures(notice(YEAR, "2020-06", config=UNITS)) == {
        "tasks": ("4", "4"),
        "done": ("1", "0"),
        "active": ("1", "2"),
        "overdue": ("0", "0"),
        "completion": ("37.5%", "0%"),
        "score": ("6.25", "0"),
        "deductions": ("0", "0"),
    }


def test_deductions_are_shown_below_zero() -> None:
    """A city with points: the score after what is deducted, and that as a negative number."""
    made = figures(notice(offices.LEDGER, "2020-08", city=cities.SCORED))
    assert (made["score"], made["deductions"]) == (("5", "10"), ("-10", "0"))


def test_a_city_without_points_has_no_score() -> None:
    """No made-up number: neither a score nor deductions among the figures."""
    made = figures(notice(offices.SILENT, "2020-07", city=SILENT))
    assert list(made) == ["tasks", "done", "active", "overdue", "completion"]
    assert made["done"] == ("1", "0")


def test_what_is_late_stands_out() -> None:
    """Overdue tasks have a bad tone where there are any, done ones a good one; none else."""
    tones = {one.id: one.tone for one in notice(period="2020-10").figures if one.tone}
    assert tones == {"overdue": "bad"}
    tones = {one.id: one.tone for one in notice(YEAR, "2020-06", config=UNITS).figures if one.tone}
    assert tones == {"done": "good"}


def test_a_department_has_its_own_figures() -> None:
    """Of the tasks that it leads only, and without a score, which is the city's."""
    made = notice(YEAR, "2020-06", config=UNITS, dept="市乙局")
    assert figures(made) == {
        "tasks": ("3", "3"),
        "done": ("0", "0"),
        "active": ("1", "1"),
        "overdue": ("0", "0"),
        "completion": ("16.7%", "0%"),
    }


def test_titles() -> None:
    """City and period; a department's own notice names the department."""
    assert said(notice(period="2020Q4").title) == "演示市: task notice 2020Q4"
    own = notice(period="2020-10-01..2020-10-15", dept="市乙局")
    assert said(own.title) == "演示市 乙局: task notice 2020-10-01..2020-10-15"


def test_phases_of_the_day() -> None:
    """The phases in which the as-of day lies; none before the first and after the last."""
    text = cities.SCORED + PHASES
    assert notice(period="2020-05", city=text).phases == ("启动",)
    assert notice(period="2020-06", city=text).phases == ("实施",)
    assert notice(period="2021-01", city=text).phases == ()


def test_sections_of_the_whole_city() -> None:
    """The order in which an office reads; units only where they are kept."""
    every = [one.id for one in notice(config=UNITS).sections]
    assert every == [
        *("finished", "overdue", "due", "progress", "departments", "units", "course"),
        *("score", "deductions", "indicators", "extensions", "gaps", "provenance"),
    ]
    assert [one.id for one in notice().sections] == [id for id in every if id != "units"]


def test_sections_of_a_department() -> None:
    """What is the whole city's is left out of a department's own notice."""
    made = notice(YEAR, "2020-06", config=UNITS, dept="市乙局")
    assert [one.id for one in made.sections] == [
        *("finished", "overdue", "due", "progress", "course", "extensions", "gaps", "provenance")
    ]
