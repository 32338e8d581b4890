"""A score gathered by headings, owners and units."""

from fractions import Fraction

import pytest

from pilotctl.model.assessment import Method
from pilotctl.scoring.card import Scorecard, Terms
from pilotctl.scoring.shares import NOBODY, By, Share, by_heading, by_owner, by_unit
from tests.scoring.test_schemes import scheme
from tests.shared import cities
from tests.shared.builders import city_of
from tests.shared.cards import card, facts, scheme_terms
from tests.shared.cities import SCORED as TEXT

LEDGER = "[{date: 2020-07-01, done: [R1, M1, S1.1.1]}, {date: 2021-01-01, done: R3}]"
DUTY_OF_TWO = Fraction(5, 2)
UNITS = ("甲县", "乙县")


def sums(shares: tuple[Share, ...]) -> tuple[Fraction, Fraction]:
    """What the shares earn and could earn together."""
    return (
        sum((one.earned for one in shares), Fraction(0)),
        sum((one.possible for one in shares), Fraction(0)),
    )


def whole(made: Scorecard) -> tuple[Fraction, Fraction]:
    """What all blocks earn and could earn, before deductions."""
    return made.common.earned + made.regional.earned, made.possible


def test_by_area() -> None:
    """Each area with what its blocks earn; the regional table stands as an area of its own."""
    shares = by_heading(card(LEDGER).lines, 0, 0)
    assert [(one.id, one.earned, one.possible, one.unknown) for one in shares] == [
        ("I-1", 10, 15, 1),
        ("I-2", Fraction(5, 2), Fraction(15, 2), 0),
        ("S", 25, 25, 0),
    ]


def test_levels_stand_below_their_heading() -> None:
    """Three levels: each heading before what it holds, and indented by its level."""
    shares = by_heading(card(LEDGER).lines, 0, 2)
    assert [(one.level, one.id) for one in shares] == [
        *((0, "I-1"), (1, "II-1"), (2, "III-1")),
        *((0, "I-2"), (1, "II-2"), (2, "III-2")),
        *((0, "S"), (1, "S1"), (2, "S1.1")),
    ]


@pytest.mark.parametrize("level", [0, 1, 2])
def test_one_level_makes_the_whole(level: int) -> None:
    """The headings of any one level add up to the whole."""
    made = card(LEDGER)
    assert sums(by_heading(made.lines, level, level)) == whole(made)


@pytest.mark.parametrize("level", [0, 1, 2])
def test_a_scheme_by_key_task_still_makes_the_whole(level: int) -> None:
    """Points that a scheme gives to a key task do not fall out of a view by subtask."""
    terms = scheme_terms(scheme(("II-1", "12"), ("II-2", "3")))
    made = card("[{date: 2020-07-01, done: R1}]", terms, city=city_of(cities.SILENT))
    assert sums(by_heading(made.lines, level, level)) == whole(made)


def test_by_department() -> None:
    """A block's points in equal parts to its tasks, a task's to its lead units; most first."""
    shares = by_owner(card(LEDGER).lines, By.DEPARTMENT)
    assert [(one.id, one.earned, one.possible, one.unknown) for one in shares] == [
        ("市甲局", 5 + DUTY_OF_TWO + DUTY_OF_TWO + 25, 5 + DUTY_OF_TWO + Fraction("7.5") + 25, 0),
        ("市乙局", DUTY_OF_TWO, 5 + DUTY_OF_TWO, 1),
    ]


def test_a_department_earns_by_its_own_tasks() -> None:
    """By S1 an owner gets what its own tasks have completed, not a part of the mean."""
    shares = by_owner(card("[{date: 2020-07-01, done: R2}]").lines, By.DEPARTMENT)
    assert {one.id: one.earned for one in shares} == {"市甲局": 0, "市乙局": 5}


def test_all_or_nothing_is_shared_by_weight() -> None:
    """By S4 a block that earned nothing gives none of its owners anything."""
    terms = Terms(Method.ALL_OR_NOTHING)
    half = by_owner(card("[{date: 2020-07-01, done: R2}]", terms).lines, By.DEPARTMENT)
    all_done = by_owner(card("[{date: 2020-07-01, done: [R1, R2]}]", terms).lines, By.DEPARTMENT)
    assert {one.id: one.earned for one in half} == {"市甲局": 0, "市乙局": 0}
    assert {one.id: one.earned for one in all_done} == {"市甲局": 5, "市乙局": 5}


def test_leaders_that_nobody_names() -> None:
    """Tasks without a named leader are gathered as nobody's, and not lost."""
    made = card(LEDGER)
    shares = by_owner(made.lines, By.LEADER)
    assert ([one.id for one in shares], sums(shares)) == ([NOBODY], whole(made))


def test_a_mark_is_shared_as_the_points_are() -> None:
    """S3: what a mark gave a block goes in equal parts to its tasks' owners."""
    ledger = "[{date: 2020-07-01, mark: B1-2, points: 6, kind: verified}]"
    shares = by_owner(card(ledger).lines, By.DEPARTMENT)
    assert {one.id: one.earned for one in shares} == {"市甲局": 3, "市乙局": 3}


def test_a_mark_on_a_block_without_tasks_left_is_not_lost() -> None:
    """S6: "the lines add up": a marked block whose tasks were all cancelled stays in the parts."""
    made = card(
        """
        - {date: 2020-07-01, cancelled: [R1, R2], reason: 撤销}
        - {date: 2020-08-01, mark: B1-2, points: 3, kind: verified}
        """
    )
    assert sums(by_owner(made.lines, By.DEPARTMENT)) == whole(made)


def test_by_unit() -> None:
    """The score if every unit's part stood as this unit's: what has no units counts for each."""
    ledger = """
    - {date: 2020-07-01, done: R1, unit: 甲县}
    - {date: 2020-07-01, done: R2}
    """
    made = card(ledger, units=UNITS)
    assert [facts(one.id, one.earned) for one in by_unit(made.lines, UNITS)] == [
        ("甲县", 10),
        ("乙县", 5),
    ]


def test_units_without_reports_all_stand_as_the_whole() -> None:
    """Where no unit reports, each unit's score is the city's."""
    made = card(LEDGER, units=UNITS)
    assert {one.earned for one in by_unit(made.lines, UNITS)} == {whole(made)[0]}


def test_a_unit_s_cancelled_part_leaves_its_mean() -> None:
    """S1: "cancelled tasks leave the mean", also the part of a unit that was struck off."""
    ledger = """
    - {date: 2020-07-01, cancelled: R1, unit: 甲县, reason: 无此类区域}
    - {date: 2020-07-01, done: R1, unit: 乙县}
    - {date: 2020-07-01, done: R2}
    """
    made = card(ledger, units=UNITS)
    assert [one.earned for one in by_unit(made.lines, UNITS)] == [10, 10]


def test_units_under_all_or_nothing() -> None:
    """S4 by unit: a unit that has done all earns the block, one that has not earns nothing."""
    ledger = """
    - {date: 2020-07-01, done: R1, unit: 甲县}
    - {date: 2020-07-01, done: R2}
    """
    made = card(ledger, Terms(Method.ALL_OR_NOTHING), units=UNITS)
    assert [one.earned for one in by_unit(made.lines, UNITS)] == [10, 0]


def test_a_title_for_each_heading() -> None:
    """A view by headings names them as the document does."""
    shares = by_heading(card().lines, 1, 1)
    assert [one.title for one in shares] == ["领导体制", "公共安全", "边境"]
    assert "title: 边境" in TEXT
