"""Score, deductions and indicators in a notice."""

from tests.shared import cities, offices
from tests.shared.notices import cells, column, lead, notice, section
from tests.shared.office import UNITS, YEAR

SILENT = cities.SILENT.replace("city: silent", "city: demo")


def test_totals_of_a_city_with_points() -> None:
    """What each table earns, what is deducted, the total and the points that the source lost."""
    made = section(notice(offices.LEDGER, "2021-06", city=cities.SCORED), "score")
    assert (made.lead, cells(made)) == (
        None,
        [
            ["common", "15", "22.5", "", "1"],
            ["regional", "0", "25", "100", ""],
            ["deductions", "-10", "", "", ""],
            ["total", "5", "47.5", "", "1"],
        ],
    )


def test_criteria_of_a_city_without_points() -> None:
    """No total: how each criterion of the negative list stands, and that no points are set."""
    made = section(notice(offices.SILENT, "2021-01", city=SILENT), "score")
    assert lead(made) == "The document sets no points: completion and criteria."
    assert column(made, "criterion") == ["N1.1", "N1.2", "N2.1", "N2.2"]
    assert column(made, "verdict") == ["✓ met", "· no reading", "✗ not met", "✓ met"]


def test_incidents_up_to_the_day() -> None:
    """Those before the period count too; those after it are not known yet."""
    early = notice(offices.LEDGER, "2020-07", city=cities.SCORED)
    assert section(early, "deductions").is_empty
    assert section(early, "deductions").empty.render(str) == "No incident is recorded."
    late = section(notice(offices.LEDGER, "2021-06", city=cities.SCORED), "deductions")
    assert [row[:6] for row in cells(late)] == [
        ["2020-08-02", "一起事件", "N1", "major", "-10", "yes"],
        ["2021-01-10", "命案", "N6", "", "0", "no"],
    ]


def test_a_deduction_that_does_not_count_says_why() -> None:
    """An incident for which the document sets no points stays in the list."""
    made = section(notice(YEAR, "2020-07", config=UNITS), "deductions")
    (row,) = cells(made)
    assert row[:5] == ["2020-07-01", "一起事件", "N1", "major", "0"]
    assert row[5:] == ["no", "N6", "the document sets no points for N1"]


def test_indicators_with_a_reading() -> None:
    """Those that were read, against their targets; how many were not is said above."""
    made = section(notice(offices.SILENT, "2021-01", city=SILENT), "indicators")
    assert lead(made) == "Indicators without a reading: 1."
    assert cells(made) == [["N1.1", "安全感", "≥96%", "97", "2020", "✓ met"]]


def test_every_indicator_has_a_reading() -> None:
    """Where all were read nothing is said of others."""
    made = section(notice(YEAR, "2020-07", config=UNITS), "indicators")
    assert (made.lead, column(made, "name")) == (None, ["满意率"])


def test_no_indicator_has_a_reading() -> None:
    """A reading after the day is not known yet."""
    made = section(notice(offices.SILENT, "2020-12", city=SILENT), "indicators")
    assert (made.is_empty, made.empty.render(str)) == (True, "No indicator has a reading.")
