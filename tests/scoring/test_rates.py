"""N2: what a homicide rate above 0.65 deducts, and which reading says so."""

from decimal import Decimal

import pytest

from tests.shared.cards import CITY, card, deductions, in_short

WORKED = {
    "0": 0,
    "0.65": 0,
    "0.6500": 0,
    "0.6501": 20,
    "0.66": 20,
    "0.74": 20,
    "0.7499": 20,
    "0.75": 30,
    "0.849": 30,
    "0.85": 40,
    "0.95": 50,
    "1.05": 50,
    "2.00": 50,
    "999": 50,
}


@pytest.mark.parametrize(("rate", "points"), WORKED.items())
def test_the_worked_examples(rate: str, points: int) -> None:
    """N2: "above 0.65: −20 at once, −10 more for each further full 0.1 above, at most −50"."""
    ledger = f"[{{date: 2021-01-10, reading: homicides, value: {rate}, period: 2020}}]"
    made = deductions(ledger)
    how = "is above" if points else "is not above"
    why = f"{rate} in 2020 {how} 0.65"
    assert list(map(in_short, made)) == [("N6", Decimal(points), "N2", points > 0, why)]


def test_no_reading_deducts_nothing() -> None:
    """N2: without a reading nothing is known of the rate, and nothing is listed."""
    assert deductions("[{date: 2021-01-10, reading: other, value: 9, period: 2020}]") == []


def test_the_latest_period_counts() -> None:
    """N2: one rate counts, that of the latest period, whenever it was written down."""
    ledger = """
    - {date: 2021-04-02, reading: homicides, value: 0.9, period: 2020}
    - {date: 2021-04-01, reading: homicides, value: 0.6, period: 2021Q1}
    """
    assert [one.points for one in deductions(ledger)] == [0]


def test_a_corrected_reading_counts() -> None:
    """N2: of two readings of one period the later word counts."""
    ledger = """
    - {date: 2021-02-01, reading: homicides, value: 0.6, period: 2020}
    - {date: 2021-01-10, reading: homicides, value: 0.9, period: 2020}
    """
    assert [one.points for one in deductions(ledger)] == [0]


def test_two_indicators_of_one_item_deduct_once() -> None:
    """N2: item 6 deducts "at most −50" in all, however many indicators measure it."""
    twin = CITY.indicators[0]._replace(id="twin")
    city = CITY._replace(indicators=(*CITY.indicators, twin))
    ledger = """
    - {date: 2021-01-10, reading: homicides, value: 2, period: 2020}
    - {date: 2021-01-10, reading: twin, value: 2, period: 2020}
    """
    assert card(ledger, city=city).deducted == 50
