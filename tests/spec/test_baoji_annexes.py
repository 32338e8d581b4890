"""Negative list, phases and indicators of Baoji against 001_3f622d691d5f3370.txt."""

from decimal import Decimal

import pytest

from pilotctl.model.ids import Reference
from pilotctl.model.negative_list import NegativeItem
from pilotctl.model.targets import Comparison, Target
from tests.shared.program import ask
from tests.spec.baoji import city, rows

NEGATIVE: dict[str, list[str]] = {
    "人民群众获得感、幸福感、安全感": [
        "公众安全感。",
        "群众对平安建设的知晓率。",
    ],
    "党风政风": [
        "党政主要领导严重违纪或违法犯罪。",
        "党委政府班子中分管社会治理的成员严重违纪或违法犯罪。",
    ],
    "政治安全": [
        "渗透颠覆破坏活动、暴力恐怖活动、民族分裂活动和宗教极端活动等危害国家和社会政治稳定的"
        "重大事件。",
        "具有重大影响的邪教滋事闹事案事件。",
    ],
    "社会治安": [
        "每十万人命案发案率。",
        "特别重大、重大刑事案件。",
        "一案死亡 3 人以上命案。",
        "影响恶劣的“黄赌毒”案件。",
        "影响恶劣的非法传销案件。",
        "影响恶劣的网络犯罪或集中性、区域性网络犯罪案件。",
    ],
    "社会稳定": [
        "特别重大、重大群体性事件。",
        "具有重大负面影响的舆情事件。",
    ],
    "公共安全": [
        "特别重大、重大公共安全事故。",
        "特别重大、重大环境污染事件。",
        "特别重大、重大食品药品安全事故。",
    ],
}
"""Lines 351-367, columns 项目 and 评价内容, without the numbers before the criteria."""


def items() -> tuple[NegativeItem, ...]:
    """The items of the negative list."""
    negative_list = city().negative_list
    assert negative_list
    return negative_list.items


def test_six_items_with_seventeen_criteria() -> None:
    """Lines 351-367 (annex 2): every item and criterion, in order, numbered as printed."""
    assert [item.no for item in items()] == [1, 2, 3, 4, 5, 6]
    printed = {item.title: [criterion.text for criterion in item.criteria] for item in items()}
    assert printed == NEGATIVE
    assert sum(len(item.criteria) for item in items()) == 17
    for item in items():
        assert [criterion.no for criterion in item.criteria] == [*range(1, len(item.criteria) + 1)]
    lines = [criterion.line for item in items() for criterion in item.criteria]
    assert lines == list(range(351, 368))


def test_what_each_criterion_demands() -> None:
    """Lines 351, 352 and 357, column 评价标准: ≥ 96%, ≥ 94%, ≤ 0.65; all others say 不发生."""
    targets = {
        (item.no, criterion.no): criterion.target for item in items() for criterion in item.criteria
    }
    measured = {at: t for at, t in targets.items() if t.comparison is not Comparison.NEVER}
    assert measured == {
        (1, 1): Target(Comparison.AT_LEAST, Decimal(96), "%"),
        (1, 2): Target(Comparison.AT_LEAST, Decimal(94), "%"),
        (4, 1): Target(Comparison.AT_MOST, Decimal("0.65"), "件/十万人"),
    }
    assert all(t == Target(Comparison.NEVER) for at, t in targets.items() if at not in measured)


def test_remarks_and_notes() -> None:
    """Lines 351 and 353, column 备注, and the two notes of lines 369 and 371."""
    assert items()[0].remark == "参照年度省级公众安全感调查数据。"
    assert items()[1].remark == "发生有关情况予以扣分。"
    negative_list = city().negative_list
    assert negative_list
    assert [(note.no, note.text) for note in negative_list.notes] == [
        (
            1,
            "各县区应当切实履行将重大矛盾风险解决在辖区的责任，出现负面清单所列具体情形的，"
            "在市上出台具体考核办法和评分标准时，将扣减相应分数。",
        ),
        (2, "部分事件性质可能存在交叉的，选择扣分多的一项计分，不重复扣分。"),
    ]


def test_no_deduction_is_invented() -> None:
    """Line 369: the points come with a later rule, so no item of the list has any."""
    assert all(item.deducts is None and item.rate is None for item in items())


def test_four_phases() -> None:
    """Lines 175, 179, 181 and 183: four phases with their months; the first has no beginning."""
    phases = [(phase.title, str(phase.start), str(phase.end)) for phase in city().phases]
    assert phases == [
        ("安排部署", "None", "2020-06"),
        ("全面实施", "2020-07", "2021-12"),
        ("巩固提升", "2022-01", "2022-06"),
        ("审核验收", "2022-07", "2022-12"),
    ]
    assert all(phase.asks for phase in city().phases)


@pytest.mark.parametrize(
    ("home", "comparison", "value", "unit"),
    [
        ("R7", ">", "96", "%"),
        ("R17", ">=", "90", "%"),
        ("R20", ">=", "100", "%"),
        ("R25", ">=", "50", "%"),
        ("R27", ">=", "1", "%"),
        ("R28", ">=", "13", "%"),
        ("R28", ">=", "8", "%"),
        ("R49", ">=", "1", "%"),
        ("R69", ">=", "70", "%"),
        ("R69", ">=", "50", "%"),
        ("R90", ">=", "80", "%"),
        ("R103", ">=", "100", "%"),
        ("N1.1", ">=", "96", "%"),
        ("N1.2", ">=", "94", "%"),
        ("N4.1", "<=", "0.65", "件/十万人"),
    ],
)
def test_the_measurable_targets(home: str, comparison: str, value: str, unit: str) -> None:
    """Lines 211-333 and 351-357: each explicit figure is an indicator of its row."""
    wanted = (Reference.parse(home), Target(Comparison(comparison), Decimal(value), unit))
    assert wanted in [(indicator.home, indicator.target) for indicator in city().indicators]


def test_one_grid_worker_for_each_grid() -> None:
    """Line 247 (row 35): 每个网格配备至少1名专兼职网格员."""
    (indicator,) = (i for i in city().indicators if str(i.home) == "R35")
    assert indicator.target.comparison is Comparison.AT_LEAST
    assert indicator.target.value == Decimal(1)
    assert indicator.words == "每个网格配备至少1名专兼职网格员"


def test_every_indicator_stands_on_words_of_its_home() -> None:
    """Lines 203-367: the words of an indicator are a piece of the very row that sets it."""
    texts = {f"R{number}": row.text for number, row in rows().items()} | {
        f"N{item.no}.{criterion.no}": criterion.text
        for item in items()
        for criterion in item.criteria
    }
    assert len(city().indicators) >= 20
    for indicator in city().indicators:
        text = texts[str(indicator.home)]
        assert text and indicator.words in text, indicator.id


def test_every_figure_stands_in_the_words_that_set_it() -> None:
    """Lines 203-344: the value itself is in the words, as a figure or as 一."""
    for indicator in city().indicators:
        if str(indicator.home).startswith("R"):
            value = str(indicator.target.value)
            assert value in indicator.words or (value, "一次" in indicator.words) == ("1", True)


def test_the_program_shows_them_all() -> None:
    """Lines 203-367: `indicators` answers with every target, `phases` with the four phases."""
    shown = ask("indicators", "baoji", "--as-of", "2021-01-15", "--json").json["items"]
    assert [item["id"] for item in shown] == [indicator.id for indicator in city().indicators]
    assert {item["value"] for item in shown} >= {"96", "94", "0.65", "13"}
