"""The rules of the negative list, each clause as the documents word it, and what is read of it."""

from datetime import date
from decimal import Decimal

import pytest

from pilotctl.model.negative_list import NegativeItem, NegativeList
from pilotctl.model.programme import City
from pilotctl.model.targets import Comparison
from pilotctl.scoring.deductions import rate_points
from pilotctl.scoring.window import Review, windows_of
from tests.spec import baoji, tieling


def negative_list(city: City) -> NegativeList:
    """The negative list, which both cities have."""
    assert city.negative_list
    return city.negative_list


def tieling_item(no: int) -> NegativeItem:
    """An item of tieling's list."""
    return next(one for one in negative_list(tieling.city()).items if one.no == no)


def note(city: City, no: int) -> str:
    """A footnote's words."""
    return next(one.text or "" for one in negative_list(city).notes if one.no == no)


@pytest.mark.parametrize("no", [1, 2, 3, 4, 5])
def test_n1_grades(no: int) -> None:
    """N1: items 1-5 deduct 30 for 特别重大 and 10 for 重大, and go by no rate."""
    item = tieling_item(no)
    assert item.deducts == (Decimal(30), Decimal(10))
    assert item.rate is None
    assert all(word in (item.title or "") for word in ("特别重大", "重大"))


@pytest.mark.parametrize(
    ("rate", "points"),
    [
        ("0.65", 0),
        ("0.66", 20),
        ("0.74", 20),
        ("0.75", 30),
        ("0.85", 40),
        ("0.95", 50),
        ("2.00", 50),
    ],
)
def test_n2_worked_examples(rate: str, points: int) -> None:
    """N2: 十万人命案发案率>0.65, by tieling's own figures: "So 0.65 → 0; 0.66 → −20 …"."""
    item = tieling_item(6)
    assert item.title == "十万人命案发案率>0.65"
    assert item.rate
    assert rate_points(item.rate, Decimal(rate)) == points


def test_n3_once() -> None:
    """N3: note 2, 选择扣分多的一项记分，不重复扣分; baoji's says the same."""
    words = "选择扣分多的一项"
    assert words in note(tieling.city(), 2)
    assert words in note(baoji.city(), 2)
    assert "不重复扣分" in note(tieling.city(), 2)


def test_n4_proactive() -> None:
    """N4: 如属于根据预警性、行动性情报信息主动处置，不扣分 stands at item 3; 同上 at 4 and 5."""
    exempt = {one.no for one in negative_list(tieling.city()).items if one.proactive_exempt}
    remarks = [tieling_item(no).remark or "" for no in (3, 4, 5)]
    assert exempt == {3, 4, 5}
    assert "如属于根据预警性、行动性情报信息主动处置，不扣分" in remarks[0]
    assert remarks[1:] == ["同上。", "同上。"]


def test_n5_window() -> None:
    """N5: note 3, 以验收前一年7月1日至验收结果公布前一天为考察周期，共计不超过18个月."""
    clause = "1-5项以验收前一年7月1日至验收结果公布前一天为考察周期，共计不超过18个月"
    assert clause in note(tieling.city(), 3)
    rule = negative_list(tieling.city()).window
    days = Review(date(2022, 10, 15), date(2022, 12, 1))
    window = windows_of(rule, days).incidents
    assert (window.first, window.last) == (date(2021, 7, 1), date(2022, 11, 30))


def test_n5_the_end_that_is_cut_off() -> None:
    """N5: 第6项考察周期为验收前一年7月1日至验收… breaks off: 30 June is marked as assumed."""
    text = note(tieling.city(), 3)
    assert text.endswith("第6项考察周期为验收前一年7月1日至验收…")
    windows = windows_of(negative_list(tieling.city()).window, Review(date(2022, 10, 15)))
    assert (windows.rate.last, windows.assumed) == (date(2022, 6, 30), True)


def test_n6_baoji_sets_no_points() -> None:
    """N6: 在市上出台具体考核办法和评分标准时，将扣减相应分数: until then nothing is deducted."""
    items = negative_list(baoji.city()).items
    assert "在市上出台具体考核办法和评分标准时，将扣减相应分数" in note(baoji.city(), 1)
    assert [(one.deducts, one.rate) for one in items] == [(None, None)] * 6


def test_n6_the_criteria() -> None:
    """N6: "6 items with 17 criteria in all (安全感 ≥96%, 知晓率 ≥94%, 命案 ≤0.65 …)"."""
    criteria = [c for item in negative_list(baoji.city()).items for c in item.criteria]
    told = [(c.target.comparison.value, c.target.value) for c in criteria if c.target.value]
    never = [c for c in criteria if c.target.comparison is Comparison.NEVER]
    assert told == [(">=", 96), (">=", 94), ("<=", Decimal("0.65"))]
    assert (len(criteria), len(never)) == (17, 14)


def test_n6_no_window_in_baoji() -> None:
    """N5 is tieling's alone: baoji's list bounds no time."""
    assert negative_list(baoji.city()).window is None


def test_n6_every_value_has_its_indicator() -> None:
    """N6: each criterion with a value is measured by an indicator, or it never has a reading."""
    homes = {str(one.home) for one in baoji.city().indicators}
    assert {"N1.1", "N1.2", "N4.1"} <= homes


def test_s5_regional_points() -> None:
    """S5: "regional: 75 of a declared 100"."""
    regional = tieling.city().regional
    assert regional
    points = [task.points for key_task in regional.key_tasks for task in key_task.tasks]
    assert sum(one or 0 for one in points) == 75
    assert regional.declared == 100
