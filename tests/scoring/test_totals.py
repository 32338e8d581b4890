"""S5, S6: the total, what is possible, what the source lost."""

from fractions import Fraction

from tests.shared.builders import city_of
from tests.shared.cards import card, facts, line
from tests.shared.cities import SCORED as TEXT

LEDGER = """
- {date: 2020-07-01, done: [R1, R4, M1, S1.1.1]}
- {date: 2020-08-01, incident: 甲, natures: [{item: N1, grade: major}]}
- {date: 2020-08-02, incident: 乙, natures: [{item: N2, grade: extraordinary}]}
"""


def test_total_is_common_plus_regional_less_deductions() -> None:
    """S5: "total = common + regional − deductions", each summed apart."""
    made = card(LEDGER)
    assert facts(made.common.earned, made.regional.earned, made.deducted) == (
        Fraction(15, 2),
        25,
        40,
    )
    assert made.total == Fraction("-7.5")


def test_lost_points_are_unknown() -> None:
    """S5: "Points that the source lost are shown as unknown, never as 0 of 0"."""
    made = card(LEDGER)
    lost = line(made, "B4")
    assert facts(lost.earned, lost.possible, lost.rule, lost.completion) == (None, None, "S5", 1)
    assert (made.common.unknown, made.regional.unknown) == (("B4",), ())


def test_what_is_possible_counts_known_points_alone() -> None:
    """S5: the lost block adds nothing to what can be earned."""
    made = card(LEDGER)
    assert facts(made.common.possible, made.regional.possible) == (Fraction("22.5"), 25)


def test_declared_stands_beside_readable() -> None:
    """S5: "declared against readable points are shown side by side"; common declares nothing."""
    made = card()
    assert facts(made.regional.declared, made.common.declared) == (100, None)


def test_a_city_with_only_lost_points_has_a_card() -> None:
    """S5: points cells without one readable number: the lines are there, and all unknown."""
    text = TEXT.replace("points: 10}", "doubts: [{field: points, confidence: none, why: 缺}]}")
    text = text.replace("requirements: 3, points: 5", "requirements: 3, points: 0")
    made = card(city=city_of(text))
    assert made.has_points
    assert made.common.unknown == ("B1-2", "B4")


def test_every_line_has_a_rule() -> None:
    """S6: "Every line of a score says its rule": one of those that a line can have."""
    made = card(LEDGER)
    assert {one.block.id: one.rule for one in made.lines} == {
        "B1-2": "S1",
        "B3": "S1",
        "B4": "S5",
        "B5": "S1",
        "S1.1": "S1",
    }


def test_a_ledger_later_than_the_day_counts_nothing() -> None:
    """S1, N5: entries after the as-of day, incidents too, are not known yet."""
    made = (
        card("[{date: 2021-07-01, done: R1}]"),
        card("[{date: 2021-07-01, incident: 甲, natures: [{item: N1, grade: major}]}]"),
    )
    assert [one.total for one in made] == [0, 0]
    assert made[1].deductions == ()
