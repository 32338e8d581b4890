"""N1, N3, N4: what an incident deducts, and under which item."""

from decimal import Decimal

import pytest

from tests.shared.cards import card, deductions, facts, in_short

LESS_GRAVE = "counted once, under the item that deducts most"


@pytest.mark.parametrize("item", [1, 2, 3, 4, 5])
@pytest.mark.parametrize(("grade", "points"), [("extraordinary", 30), ("major", 10)])
def test_an_incident_deducts_by_its_grade(item: int, grade: str, points: int) -> None:
    """N1: "items 1-5: extraordinary −30 per incident, major −10 per incident"."""
    ledger = f"[{{date: 2020-07-01, incident: 甲, natures: [{{item: N{item}, grade: {grade}}}]}}]"
    assert list(map(in_short, deductions(ledger))) == [
        (f"N{item}", Decimal(points), "N1", True, f"{points} for an incident of this grade")
    ]


def test_each_incident_of_an_entry_deducts() -> None:
    """N1: "per incident": an entry with a count of 2 deducts twice."""
    ledger = """
    - {date: 2020-07-01, incident: 甲, natures: [{item: N1, grade: major}], count: 2}
    """
    assert list(map(in_short, deductions(ledger))) == [
        ("N1", Decimal(20), "N1", True, "10 for each of 2")
    ]


def test_an_incident_without_a_grade_deducts_nothing() -> None:
    """N1: nothing says how much; it is listed and not guessed at."""
    ledger = "[{date: 2020-07-01, incident: 甲, natures: [{item: N1}]}]"
    why = "no grade is given, so nothing says how much it deducts"
    assert list(map(in_short, deductions(ledger))) == [("N1", Decimal(0), "N1", False, why)]


def test_a_homicide_deducts_by_the_rate() -> None:
    """N2: item 6 deducts by the cases per 100,000 people, never by the single incident."""
    ledger = "[{date: 2020-07-01, incident: 甲, natures: [{item: N6, grade: major}]}]"
    why = "N6 deducts by its rate, not by the incident"
    assert list(map(in_short, deductions(ledger))) == [("N6", Decimal(0), "N2", False, why)]


def test_three_natures_count_once() -> None:
    """N3: "An incident of several natures counts once, under the item that deducts most"."""
    ledger = """
    - date: 2020-07-01
      incident: 甲
      natures: [{item: N1, grade: major}, {item: N5, grade: extraordinary}, {item: N2}]
    """
    assert list(map(in_short, deductions(ledger))) == [("N5", Decimal(30), "N3", True, LESS_GRAVE)]


@pytest.mark.parametrize("natures", [("N4", "N2", "N5"), ("N5", "N4", "N2"), ("N2", "N5", "N4")])
def test_of_equal_deductions_the_first_item(natures: tuple[str, ...]) -> None:
    """N3: "Equal deductions: the first item", in whatever order the entry names them."""
    told = ", ".join(f"{{item: {item}, grade: major}}" for item in natures)
    ledger = f"[{{date: 2020-07-01, incident: 甲, natures: [{told}]}}]"
    assert list(map(in_short, deductions(ledger))) == [("N2", Decimal(10), "N3", True, LESS_GRAVE)]


def test_three_natures_of_two_incidents() -> None:
    """N3 with a count: each of the incidents counts once."""
    ledger = """
    - date: 2020-07-01
      incident: 甲
      count: 2
      natures: [{item: N1, grade: major}, {item: N5, grade: extraordinary}, {item: N6}]
    """
    assert card(ledger).deducted == 60


def test_an_ungraded_nature_gives_way_to_a_graded_one() -> None:
    """N3: of what is known, the most is deducted; a nature without grade says nothing."""
    ledger = """
    - date: 2020-07-01
      incident: 甲
      natures: [{item: N1}, {item: N2, grade: major}]
    """
    assert [facts(str(one.item), one.points) for one in deductions(ledger)] == [("N2", 10)]


@pytest.mark.parametrize(("item", "points"), [(1, 10), (2, 10), (3, 0), (4, 0), (5, 0)])
def test_proactive_handling_spares_items_3_to_5(item: int, points: int) -> None:
    """N4: "Items 3, 4, 5: no deduction where it was dealt with proactively", the others deduct."""
    ledger = f"""
    - date: 2020-07-01
      incident: 甲
      natures: [{{item: N{item}, grade: major}}]
      proactive: 预警情报
    """
    made = deductions(ledger)[0]
    rule = "N1" if points else "N4"
    assert facts(made.points, made.counted, made.rule) == (points, bool(points), rule)


def test_why_proactive_handling_spares() -> None:
    """N4: the intelligence on which it was dealt with is named."""
    ledger = """
    - date: 2020-07-01
      incident: 甲
      natures: [{item: N3, grade: extraordinary}]
      proactive: 预警情报
    """
    why = "dealt with proactively: 预警情报"
    assert list(map(in_short, deductions(ledger))) == [("N3", Decimal(0), "N4", False, why)]


def test_proactive_handling_spares_only_its_natures() -> None:
    """N4 with N3: the exempt −30 falls away, the −10 of item 1 stays."""
    ledger = """
    - date: 2020-07-01
      incident: 甲
      natures: [{item: N3, grade: extraordinary}, {item: N1, grade: major}]
      proactive: 预警情报
    """
    assert [facts(str(one.item), one.points, one.counted) for one in deductions(ledger)] == [
        ("N1", 10, True)
    ]


def test_all_natures_spared() -> None:
    """N4 with N3: an incident of exempt natures alone deducts nothing."""
    ledger = """
    - date: 2020-07-01
      incident: 甲
      natures: [{item: N5, grade: extraordinary}, {item: N4, grade: major}]
      proactive: 预警情报
    """
    assert [facts(str(one.item), one.points, one.rule) for one in deductions(ledger)] == [
        ("N4", 0, "N4")
    ]
