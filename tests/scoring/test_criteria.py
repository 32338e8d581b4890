"""S7, N6: a city without points: rates, and criteria met, not met or without a reading."""

from datetime import date
from fractions import Fraction

import pytest

from pilotctl.model.ids import Reference
from pilotctl.model.negative_list import ReviewWindow
from pilotctl.model.targets import Comparison, Target
from pilotctl.scoring.card import Terms
from pilotctl.scoring.window import Review
from tests.shared.builders import city_of
from tests.shared.cards import card, in_short
from tests.shared.cities import SILENT as TEXT

CITY = city_of(TEXT)


def verdicts(ledger: str) -> dict[str, str]:
    """How each criterion stands."""
    return {str(one.reference): one.verdict.value for one in card(ledger, city=CITY).criteria}


def test_without_points_there_are_rates() -> None:
    """S7: "completion rates and the negative list without deductions; nothing is invented"."""
    made = card("[{date: 2020-07-01, done: R1}]", city=CITY)
    assert (made.has_points, made.completion, made.lines) == (False, Fraction(1, 4), ())


def test_nothing_told() -> None:
    """N6: what must not occur is met while nothing is told; a value without reading is neither."""
    assert verdicts("[]") == {
        "N1.1": "no-reading",
        "N1.2": "no-reading",
        "N2.1": "met",
        "N2.2": "met",
    }


@pytest.mark.parametrize(
    ("value", "verdict"), [("95.99", "not-met"), ("96", "met"), ("96.01", "met")]
)
def test_at_least(value: str, verdict: str) -> None:
    """N6: "安全感 ≥96%": 96 itself is met."""
    ledger = f"[{{date: 2021-01-10, reading: safety, value: {value}, period: 2020}}]"
    assert verdicts(ledger)["N1.1"] == verdict


@pytest.mark.parametrize(
    ("value", "verdict"), [("0.64", "met"), ("0.65", "met"), ("0.66", "not-met")]
)
def test_at_most(value: str, verdict: str) -> None:
    """N6: "命案 ≤0.65 per 100,000": 0.65 itself is met."""
    ledger = f"[{{date: 2021-01-10, reading: homicides, value: {value}, period: 2020}}]"
    assert verdicts(ledger)["N1.2"] == verdict


def test_the_latest_reading_decides() -> None:
    """N6: the reading of the latest period, whenever it was written down."""
    ledger = """
    - {date: 2021-04-02, reading: safety, value: 90, period: 2020}
    - {date: 2021-04-01, reading: safety, value: 97, period: 2021Q1}
    """
    assert verdicts(ledger)["N1.1"] == "met"


def test_what_must_not_occur_occurred() -> None:
    """N6: "the rest 不发生": one incident, and the criterion is not met; the other stays met."""
    told = verdicts("[{date: 2020-07-01, incident: 甲, natures: [{item: N2.1}]}]")
    assert (told["N2.1"], told["N2.2"]) == ("not-met", "met")


def test_an_incident_of_an_item_is_not_lost() -> None:
    """N6: an incident that names the item alone leaves none of its criteria called met."""
    told = verdicts("[{date: 2020-07-01, incident: 甲, natures: [{item: N2}]}]")
    assert (told["N2.1"], told["N2.2"]) != ("met", "met")


@pytest.mark.parametrize(("value", "verdict"), [("0", "met"), ("2", "not-met")])
def test_a_count_of_what_must_not_occur(value: str, verdict: str) -> None:
    """N6: where 不发生 is measured by an indicator, a reading above 0 is an occurrence."""
    never = CITY.indicators[0]._replace(
        id="cases", home=Reference.parse("N2.1"), target=Target(Comparison.NEVER)
    )
    city = CITY._replace(indicators=(*CITY.indicators, never))
    ledger = f"[{{date: 2021-01-10, reading: cases, value: {value}, period: 2020}}]"
    told = {str(one.reference): one.verdict.value for one in card(ledger, city=city).criteria}
    assert told["N2.1"] == verdict


def test_incidents_deduct_nothing_without_a_scheme() -> None:
    """N6: "points come with a later rule": the incident is listed, and says why it counts not."""
    made = card("[{date: 2020-07-01, incident: 甲, natures: [{item: N2.1}]}]", city=CITY)
    assert [in_short(one) for one in made.deductions] == [
        ("N2.1", 0, "N6", False, "the document sets no points for N2.1")
    ]


def test_what_a_verdict_rests_on() -> None:
    """N6: the reading and the incidents stand with the verdict."""
    ledger = """
    - {date: 2021-01-10, reading: safety, value: 95, period: 2020}
    - {date: 2020-07-01, incident: 甲, natures: [{item: N2.2}]}
    """
    made = card(ledger, city=CITY).criteria
    assert [one.reading.value if one.reading else None for one in made] == [95, None, None, None]
    assert [len(one.incidents) for one in made] == [0, 0, 0, 1]


@pytest.mark.parametrize(
    ("day", "verdict"),
    [("2021-06-30", "met"), ("2021-07-01", "not-met"), ("2022-12-31", "not-met")],
)
def test_only_incidents_of_the_review_window_count(day: str, verdict: str) -> None:
    """N5 for N6: "from 1 July of the year before acceptance": what was before leaves it met."""
    assert CITY.negative_list
    windowed = CITY.negative_list._replace(window=ReviewWindow(7, 18))
    made = card(
        f"[{{date: {day}, incident: 甲, natures: [{{item: N2.1}}]}}]",
        city=CITY._replace(negative_list=windowed),
        day=date(2022, 12, 31),
        terms=Terms(review=Review(acceptance=date(2022, 10, 15))),
    )
    assert {str(one.reference): one.verdict.value for one in made.criteria}["N2.1"] == verdict
