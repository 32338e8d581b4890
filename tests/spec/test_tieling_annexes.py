"""Negative list, phases and indicators of Tieling against 000_15050eebd2f8b9b2.txt."""

from decimal import Decimal

import pytest

from pilotctl.model.ids import Reference
from pilotctl.model.negative_list import Grades, NegativeItem, NegativeList, RateRule
from pilotctl.model.targets import Comparison, Target
from tests.shared.program import ask
from tests.spec.tieling import about, city, measures, rows, tasks

TITLES = [
    "特别重大、重大群体性事件",
    "特别重大、重大安全事故",
    "特别重大、重大宗教极端活动、民族分裂活动和暴力恐怖活动",
    "特别重大、重大邪教案事件",
    "其他危害政治安全和社会稳定的特别重大、重大案事件",
    "十万人命案发案率>0.65",
]
"""Lines 732-737, column 具体情形, without the numbers before them."""

OWNERS = [
    ("市公安局 市信访局", "孟翔飞 李云波"),
    ("市应急局", "李德新"),
    ("市统战部 市公安局", "何寿 李云波"),
    ("市政法委 市公安局", "孟翔飞 李云波"),
    ("市国安办 市公安局 市国家安全局", "孟翔飞 李云波"),
    ("市公安局", "李云波"),
]
"""Lines 732-737, columns 责任部门 and 牵头领导."""


def negative_list() -> NegativeList:
    """The negative list."""
    found = city().negative_list
    assert found
    return found


def items() -> tuple[NegativeItem, ...]:
    """Its items."""
    return negative_list().items


def test_six_items() -> None:
    """Lines 732-737: the items in order, each at its line, without criteria."""
    assert [item.no for item in items()] == [1, 2, 3, 4, 5, 6]
    assert [item.title for item in items()] == TITLES
    assert [item.line for item in items()] == list(range(732, 738))
    assert all(item.criteria == () for item in items())


def test_items_one_to_five_deduct_by_grade() -> None:
    """N1: 特别重大-30分/件；重大-10分/件."""
    grades = Grades(extraordinary=Decimal(30), major=Decimal(10))
    assert [item.deducts for item in items()] == [*[grades] * 5, None]
    assert all(item.rate is None for item in items()[:5])


def test_item_six_deducts_by_the_rate() -> None:
    """N2, line 737: 超过即-20分，每超过0.1再-10分，最多共扣50分; the limit is 0.65."""
    assert items()[5].rate == RateRule(
        limit=Decimal("0.65"),
        over=Decimal(20),
        step=Decimal("0.1"),
        per_step=Decimal(10),
        cap=Decimal(50),
    )


def test_exemptions() -> None:
    """N4, lines 734-736: items 3, 4 and 5 deduct nothing where dealt with on intelligence."""
    assert [item.no for item in items() if item.proactive_exempt] == [3, 4, 5]
    remark = items()[2].remark
    assert remark and remark.startswith("如属于根据预警性、行动性情报信息主动处置，不扣分。")
    assert [item.remark for item in items()[3:]] == ["同上。", "同上。", None]


def test_owners() -> None:
    """Lines 732-737: who answers for each item."""
    shown = [(" ".join(item.departments), " ".join(item.leaders)) for item in items()]
    assert shown == OWNERS
    assert about(items()[2].doubts, "leaders") == ["low"]


def test_three_notes_of_which_the_third_breaks_off() -> None:
    """Line 739: the third note ends with 至验收, before the closing date; it is not filled up."""
    notes = negative_list().notes
    assert [(note.no, note.line) for note in notes] == [(1, 739), (2, 739), (3, 739)]
    first, second, third = (note.text or "" for note in notes)
    assert first.endswith("出现负面清单所列具体情形即在工作指引获得分数基础上扣减相应分数。")
    assert second == "相应事件性质可能存在交叉的，选择扣分多的一项记分，不重复扣分。"
    assert third == (
        "1-5项以验收前一年7月1日至验收结果公布前一天为考察周期，共计不超过18个月。"
        "第6项考察周期为验收前一年7月1日至验收…"
    )
    assert about(notes[2].doubts, "text") == ["low"]


def test_goals_are_phases() -> None:
    """Line 43: the goals for the end of 2021 and of 2022, which have no beginning."""
    phases = [(phase.title, str(phase.start), str(phase.end)) for phase in city().phases]
    assert phases == [("2021年底目标", "None", "2021-12"), ("2022年底目标", "None", "2022-12")]
    assert [len(phase.asks) for phase in city().phases] == [4, 4]
    assert {phase.line for phase in city().phases} == {43}


@pytest.mark.parametrize(
    ("home", "comparison", "value", "unit"),
    [
        ("R31", ">=", "90", "%"),
        ("R32", ">=", "90", "%"),
        ("M79", ">=", "95", "%"),
        ("R39", ">=", "100", "%"),
        ("R45", ">=", "50", "%"),
        ("R49", ">=", "1", "%"),
        ("M112", ">=", "3000", "人"),
        ("R51", ">=", "13", "%"),
        ("R51", ">=", "8", "%"),
        ("R63", ">=", "1", "名/网格"),
        ("R93", ">=", "1", "%"),
        ("R128", ">=", "100", "%"),
        ("M331", ">=", "70", "%"),
        ("M331", ">=", "50", "%"),
        ("R166", ">=", "80", "%"),
        ("N6", "<=", "0.65", "件/十万人"),
    ],
)
def test_the_measurable_targets(home: str, comparison: str, value: str, unit: str) -> None:
    """Lines 196-737: the explicit figures are indicators of their rows and measures."""
    wanted = (Reference.parse(home), Target(Comparison(comparison), Decimal(value), unit))
    assert wanted in [(indicator.home, indicator.target) for indicator in city().indicators]


def test_every_indicator_stands_on_words_of_its_home() -> None:
    """Lines 131-737: the words of an indicator are a piece of the very row that sets it."""
    texts = {f"R{no}": row.text for no, row in rows().items()}
    texts |= {f"M{no}": measure.text for no, measure in measures().items()}
    texts |= {id.partition("/")[2]: task.text for id, task in tasks().items()}
    texts |= {f"N{item.no}": item.title for item in items()}
    assert len(city().indicators) == 34
    for indicator in city().indicators:
        text = texts[str(indicator.home)]
        assert text and indicator.words in text, indicator.id


def test_the_program_shows_them_all() -> None:
    """`indicators` answers with every target, `show` of the programme with both goals."""
    shown = ask("indicators", "tieling", "--as-of", "2021-01-15", "--json").json["items"]
    assert [item["id"] for item in shown] == [indicator.id for indicator in city().indicators]
    (programme,) = ask("show", "tieling", "--as-of", "2021-01-15", "--json").json["items"]
    assert [phase["id"] for phase in programme["phases"]] == ["P1", "P2"]
