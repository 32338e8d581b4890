"""S7: a scheme supplies the points and deductions that the document leaves to a later rule."""

from decimal import Decimal
from fractions import Fraction

import pytest

from pilotctl.model.ids import Kind, Reference
from pilotctl.model.scheme import Scheme, SchemeDeduction, SchemePoints
from tests.shared.builders import city_of
from tests.shared.cards import card, facts, in_short, scheme_terms
from tests.shared.cities import SILENT as TEXT

CITY = city_of(TEXT)


def scheme(*points: tuple[str, str], **deductions: str) -> Scheme:
    """A scheme of those points, and of deductions such as N1_2="5"."""
    given = [
        SchemeDeduction(
            Reference(Kind.NEGATIVE, tuple(map(int, name[1:].split("_")))), Decimal(amount)
        )
        for name, amount in deductions.items()
    ]
    lines = tuple(SchemePoints(of, Decimal(amount)) for of, amount in points)
    return Scheme("示例", "silent", lines, tuple(given))


@pytest.mark.parametrize(
    ("of", "tasks"),
    [("R1", ["R1"]), ("III-1", ["R1", "R2"]), ("II-1", ["R1", "R2", "R3"])],
)
def test_points_of_a_row_a_subtask_or_a_key_task(of: str, tasks: list[str]) -> None:
    """S7: what a line of the scheme names makes one block of all tasks under it."""
    made = card("[]", scheme_terms(scheme((of, "12"))), city=CITY)
    told = [str(one.task.id.reference) for line in made.lines for one in line.block.tasks]
    assert facts(told, made.possible) == (tasks, 12)


def test_a_scheme_s_block_earns_as_any_other() -> None:
    """S7 with S1: points × the mean completion of the tasks under the line."""
    terms = scheme_terms(scheme(("II-1", "12"), ("R4", "3")))
    made = card("[{date: 2020-07-01, done: [R1, R4]}]", terms, city=CITY)
    assert [(line.block.id, line.earned, line.rule) for line in made.lines] == [
        ("II-1", Fraction(4), "S1"),
        ("R4", Fraction(3), "S1"),
    ]


def test_a_scheme_is_carried_by_name() -> None:
    """S7: "a score made with a scheme names it"."""
    made = card("[]", scheme_terms(scheme(("R1", "1"))), city=CITY)
    assert made.terms.scheme
    assert made.terms.scheme.name == "示例"


def test_an_incident_deducts_by_the_scheme() -> None:
    """N6: with a scheme a criterion that is not met deducts the scheme's points, each time."""
    terms = scheme_terms(scheme(("R1", "1"), N2_1="5"))
    ledger = "[{date: 2020-07-01, incident: 甲, natures: [{item: N2.1}], count: 3}]"
    assert [in_short(one)[:4] for one in card(ledger, terms, city=CITY).deductions] == [
        ("N2.1", Decimal(15), "N6", True)
    ]


def test_natures_overlap_under_a_scheme() -> None:
    """N6: "overlapping natures count once, under the one that deducts most"."""
    terms = scheme_terms(scheme(("R1", "1"), N2_1="5", N2_2="8"))
    ledger = "[{date: 2020-07-01, incident: 甲, natures: [{item: N2.1}, {item: N2.2}]}]"
    assert [in_short(one)[:4] for one in card(ledger, terms, city=CITY).deductions] == [
        ("N2.2", Decimal(8), "N3", True)
    ]


def test_a_scheme_silent_about_a_criterion() -> None:
    """S7: "nothing is invented": what the scheme does not price deducts nothing, and says so."""
    terms = scheme_terms(scheme(("R1", "1")))
    ledger = "[{date: 2020-07-01, incident: 甲, natures: [{item: N2.1}]}]"
    assert list(map(in_short, card(ledger, terms, city=CITY).deductions)) == [
        ("N2.1", Decimal(0), "N6", False, "the scheme sets no points for N2.1")
    ]


@pytest.mark.parametrize(("value", "points"), [("95.9", 6), ("96", 0), ("97", 0)])
def test_a_missed_value_deducts_once(value: str, points: int) -> None:
    """N6: 安全感 ≥96% deducts when its latest reading misses it."""
    terms = scheme_terms(scheme(("R1", "1"), N1_1="6"))
    ledger = f"[{{date: 2021-01-10, reading: safety, value: {value}, period: 2020}}]"
    assert card(ledger, terms, city=CITY).deducted == points


def test_why_a_scheme_deducts_does_not_speak_of_grades() -> None:
    """N6: a scheme has no grades, so its reason names none."""
    terms = scheme_terms(scheme(("R1", "1"), N2_1="5"))
    ledger = "[{date: 2020-07-01, incident: 甲, natures: [{item: N2.1}]}]"
    why = card(ledger, terms, city=CITY).deductions[0].why.render(str)
    assert "grade" not in why
